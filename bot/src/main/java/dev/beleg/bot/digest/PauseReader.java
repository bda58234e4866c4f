package dev.beleg.bot.digest;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Word;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads for how long a digest is to pause: "pause until Monday", "Pause bis 1. Dezember", "пауза
/// на 2 недели".
final class PauseReader {

  /// No pause is longer; a day farther off is a slip of the pen.
  private static final int MOST_DAYS = 366;

  private static final Set<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.toSet());
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern DOTTED =
      Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.?(?:\\s?([0-9]{4}))?");
  private static final Pattern NAMED =
      Pattern.compile("([0-9]{1,2})(?:\\.|st|nd|rd|th)?\\s(\\p{L}+)(?:\\s([0-9]{4}))?");
  private static final Pattern NAMED_FIRST =
      Pattern.compile("(\\p{L}+)\\s([0-9]{1,2})(?:st|nd|rd|th)?(?:,?\\s([0-9]{4}))?");
  private static final Pattern LONG = Pattern.compile("(?:([0-9]{1,3})\\s)?(\\p{L}+)");

  private final DigestWords terms;

  PauseReader(DigestWords terms) {
    this.terms = terms;
  }

  /// {@return the pause that an order asks for; empty where it asks for none with an end}
  ///
  /// @param today the day of the subscriber
  Optional<Pause> read(String said, LocalDate today) {
    List<Word> words = Word.of(said);
    if (!means(words, 0, "pause") || words.size() < 2) {
      return Optional.empty();
    }
    boolean until = means(words, 1, "TO");
    boolean lasting = means(words, 1, "ABOUT") || means(words, 1, "ON");
    String rest =
        until || lasting
            ? said.substring(words.get(1).span().end()).strip()
            : said.substring(words.getFirst().span().end()).strip();
    Optional<LocalDate> end = until ? day(rest, today) : lasting(rest, today);
    boolean possible = end.filter(day -> isNear(day, today)).isPresent();
    return Optional.of(
        possible
            ? new Pause.Until(end.orElseThrow())
            : new Pause.Unclear(
                end.isPresent()
                    ? new Doubt.Impossible(rest, Optional.empty())
                    : new Doubt.Unread(rest, Optional.empty())));
  }

  private static boolean isNear(LocalDate day, LocalDate today) {
    return day.isAfter(today) && day.isBefore(today.plusDays(MOST_DAYS));
  }

  private boolean means(List<Word> words, int at, String meaning) {
    return at < words.size()
        && terms
            .at(words, at)
            .filter(it -> it.words() == 1)
            .map(DigestWords.Found::meaning)
            .filter(meaning::equals)
            .isPresent();
  }

  private Optional<String> meaning(String word) {
    List<Word> words = Word.of(word);
    return words.isEmpty()
        ? Optional.empty()
        : terms
            .at(words, 0)
            .filter(found -> found.words() == words.size())
            .map(DigestWords.Found::meaning);
  }

  private Optional<LocalDate> day(String said, LocalDate today) {
    Optional<String> meaning = meaning(said);
    if (meaning.filter(DAYS::contains).isPresent()) {
      DayOfWeek day = DayOfWeek.valueOf(meaning.get());
      return Optional.of(today.with(TemporalAdjusters.next(day)));
    }
    if (meaning.filter("TOMORROW"::equals).isPresent()) {
      return Optional.of(today.plusDays(1));
    }
    Matcher iso = ISO.matcher(said);
    if (iso.matches()) {
      return date(iso.group(1), number(iso.group(2)), iso.group(3), today);
    }
    Matcher dotted = DOTTED.matcher(said);
    if (dotted.matches()) {
      return date(dotted.group(3), number(dotted.group(2)), dotted.group(1), today);
    }
    Matcher named = NAMED.matcher(said);
    if (named.matches()) {
      return month(named.group(2))
          .flatMap(month -> date(named.group(3), month, named.group(1), today));
    }
    Matcher first = NAMED_FIRST.matcher(said);
    return first.matches()
        ? month(first.group(1)).flatMap(month -> date(first.group(3), month, first.group(2), today))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  static Optional<Integer> month(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(
            month ->
                Arrays.stream(Language.values())
                    .anyMatch(language -> isNamed(month, folded, language.locale())))
        .map(Month::getValue)
        .findFirst();
  }

  private static boolean isNamed(Month month, String name, Locale locale) {
    return List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE).stream()
        .anyMatch(style -> month.getDisplayName(style, locale).toLowerCase(locale).equals(name));
  }

  /// A day without a year is the next of its kind.
  private static Optional<LocalDate> date(
      @Nullable String year, int month, String day, LocalDate today) {
    try {
      LocalDate date =
          LocalDate.of(year == null ? today.getYear() : number(year), month, number(day));
      boolean past = year == null && !date.isAfter(today);
      return Optional.of(past ? date.plusYears(1) : date);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> lasting(String said, LocalDate today) {
    Matcher span = LONG.matcher(said);
    if (!span.matches()) {
      return Optional.empty();
    }
    int times = span.group(1) == null ? 1 : number(span.group(1));
    return meaning(span.group(2))
        .flatMap(
            unit ->
                switch (unit) {
                  case "DAYS_LONG" -> Optional.of(ChronoUnit.DAYS);
                  case "WEEKS_LONG" -> Optional.of(ChronoUnit.WEEKS);
                  case "MONTHS_LONG" -> Optional.of(ChronoUnit.MONTHS);
                  default -> Optional.empty();
                })
        .map(unit -> today.plus(times, unit));
  }
}
