package dev.beleg.bot.digest;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads hours as they are said: "um 8", "half past seven", "в 8 вечера", "halb acht abends".
final class HourReader {

  private static final Set<String> DAYTIMES =
      Set.of("MORNING", "AFTERNOON", "EVENING", "NIGHT", "PM");
  private static final int HALF_DAY = 12;

  private final List<Token> tokens;

  HourReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// An hour that pieces say.
  ///
  /// @param at the hour; empty where there is none such
  /// @param end the piece after the last
  /// @param sure whether it can be nothing else
  /// @param endOfDay whether it is written as the end of a day
  record Said(Optional<LocalTime> at, int end, boolean sure, boolean endOfDay) {}

  /// {@return the hour that begins with a piece}
  Optional<Said> at(int from) {
    if (is(from, "AT")) {
      return at(from + 1).filter(said -> !isCounted(said)).map(HourReader::surely);
    }
    if (from < tokens.size()
        && tokens.get(from).sign() instanceof Token.Sign.Term(String meaning)) {
      return DAYTIMES.contains(meaning) ? afterDaytime(from, meaning) : named(from, meaning);
    }
    return plain(from).map(this::withDaytime);
  }

  /// "в 2 регионах" counts regions.
  private boolean isCounted(Said said) {
    return !said.sure && is(said.end, "REGION");
  }

  private static Said surely(Said said) {
    return new Said(said.at, said.end, true, said.endOfDay);
  }

  /// "abends um 8"
  private Optional<Said> afterDaytime(int from, String daytime) {
    int next = is(from + 1, "AT") ? from + 2 : from + 1;
    return plain(next).map(said -> in(daytime, said, said.end));
  }

  private Optional<Said> named(int from, String meaning) {
    return switch (meaning) {
      case "NOON" -> Optional.of(new Said(Optional.of(LocalTime.NOON), from + 1, true, false));
      case "MIDNIGHT" ->
          Optional.of(new Said(Optional.of(LocalTime.MIDNIGHT), from + 1, true, false));
      case "HALF_TO" -> shifted(from, -30);
      case "HALF_PAST" -> shifted(from, 30);
      case "QUARTER_TO" -> shifted(from, -15);
      case "QUARTER_PAST" -> shifted(from, 15);
      case "QUARTER_OF" -> shifted(from, -45);
      default -> plain(from).map(this::withDaytime);
    };
  }

  private Optional<Said> shifted(int from, int minutes) {
    return number(from + 1)
        .filter(hour -> hour >= 1 && hour <= HALF_DAY)
        .map(
            hour ->
                withDaytime(
                    new Said(
                        Optional.of(LocalTime.of(hour, 0).plusMinutes(minutes)),
                        from + 2,
                        true,
                        false)));
  }

  /// "8:00", "8 Uhr", "acht Uhr", "8"
  private Optional<Said> plain(int from) {
    if (from < tokens.size() && tokens.get(from).sign() instanceof Token.Sign.Clock clock) {
      int end = is(from + 1, "OCLOCK") ? from + 2 : from + 1;
      return Optional.of(new Said(clock.at(), end, true, clock.isEndOfDay()));
    }
    return number(from)
        .map(
            hour -> {
              boolean hourly = is(from + 1, "OCLOCK");
              Token.Sign.Clock clock = new Token.Sign.Clock(hour, 0, "");
              return new Said(clock.at(), hourly ? from + 2 : from + 1, hourly, clock.isEndOfDay());
            });
  }

  private Optional<Integer> number(int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    return switch (tokens.get(at).sign()) {
      case Token.Sign.BareNumber(int value) -> Optional.of(value);
      case Token.Sign.Term(String meaning) when Character.isDigit(meaning.charAt(0)) ->
          Optional.of(Integer.parseInt(meaning));
      default -> Optional.empty();
    };
  }

  private Said withDaytime(Said said) {
    return said.end < tokens.size()
            && tokens.get(said.end).sign() instanceof Token.Sign.Term(String meaning)
            && DAYTIMES.contains(meaning)
        ? in(meaning, said, said.end + 1)
        : said;
  }

  /// "8 in the evening" is 20:00, "20:00 in the morning" nothing.
  private static Said in(String daytime, Said said, int end) {
    return new Said(said.at.flatMap(hour -> hour(daytime, hour)), end, true, false);
  }

  private static Optional<LocalTime> hour(String daytime, LocalTime hour) {
    int at = hour.getHour();
    LocalTime later = hour.plusHours(HALF_DAY);
    return switch (daytime) {
      case "MORNING" -> Optional.of(hour).filter(_ -> at < HALF_DAY);
      case "AFTERNOON" -> Optional.of(at < 7 ? later : hour).filter(it -> it.getHour() >= HALF_DAY);
      case "PM" -> Optional.of(at < HALF_DAY ? later : hour);
      case "EVENING" -> Optional.of(at < HALF_DAY ? later : hour).filter(it -> it.getHour() >= 16);
      default ->
          Optional.of(at == HALF_DAY || (at > 7 && at < HALF_DAY) ? later : hour)
              .filter(it -> it.getHour() >= 20 || it.getHour() <= 7);
    };
  }

  boolean is(int at, String meaning) {
    return at >= 0 && at < tokens.size() && tokens.get(at).means(meaning);
  }
}
