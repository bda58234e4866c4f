package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.TimeMention.Kind;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Finds the years and periods that a sentence names.
final class TimeMentions {

  private static final int MOST_MENTIONS = 40;
  private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

  private final List<Token> tokens;
  private final DateWords words;

  private TimeMentions(List<Token> tokens, DateWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /// {@return the first mentions among the tokens, in order of place, not overlapping}
  static List<TimeMention> find(List<Token> tokens, DateWords words) {
    TimeMentions finder = new TimeMentions(tokens, words);
    List<TimeMention> mentions = new ArrayList<>();
    int index = 0;
    while (index < tokens.size() && mentions.size() < MOST_MENTIONS) {
      Optional<TimeMention> found = finder.mentionAt(index);
      found.ifPresent(mentions::add);
      index = found.map(TimeMention::end).orElse(index + 1);
    }
    return mentions;
  }

  private Optional<TimeMention> mentionAt(int index) {
    return relativeAt(index, "last year", -1)
        .or(() -> relativeAt(index, "this year", 0))
        .or(() -> relativeAt(index, "next year", 1))
        .or(() -> at("by then", index, Kind.DEADLINE, _ -> Optional.empty()))
        .or(() -> at("results of", index, Kind.RESULTS, _ -> Optional.of(NEW_YEARS_EVE)))
        .or(() -> at("as of", index, Kind.STATE, TimeMentions::dayOf))
        .or(() -> at("year end", index, Kind.STATE, _ -> Optional.of(NEW_YEARS_EVE)))
        .or(() -> at("halves", index, Kind.PERIOD, match -> endOfPart(match.number() * 6)))
        .or(() -> at("quarters", index, Kind.PERIOD, match -> endOfPart(match.number() * 3)))
        .or(() -> at("first months", index, Kind.PERIOD, match -> endOfPart(match.number())))
        .or(() -> at("month ranges", index, Kind.PERIOD, match -> endOfPart(match.month())))
        .or(() -> monthAt(index))
        .or(() -> yearAt(index));
  }

  private Optional<TimeMention> at(
      String heading, int index, Kind kind, Function<Phrase.Match, Optional<MonthDay>> ends) {
    return match(heading, index)
        .map(match -> new TimeMention(kind, match.year(), 0, ends.apply(match), index, match.end()))
        .filter(mention -> kind == Kind.DEADLINE || mention.ends().isPresent());
  }

  private Optional<Phrase.Match> match(String heading, int index) {
    return words.phrases(heading).match(words, tokens, index);
  }

  private static Optional<MonthDay> endOfPart(int month) {
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(MonthDay.of(month, Month.of(month).minLength()));
  }

  private static Optional<MonthDay> dayOf(Phrase.Match match) {
    return match.day() > Month.of(match.month()).maxLength()
        ? Optional.empty()
        : Optional.of(MonthDay.of(match.month(), match.day()));
  }

  /// A relative expression with the year that explains it, as in "im vergangenen Jahr (2022)" or
  /// "2022 (im vergangenen Jahr)".
  private Optional<TimeMention> relativeAt(int index, String heading, int offset) {
    return match(heading, index)
        .map(
            match -> {
              int year =
                  IntStream.of(match.year(), yearBehind(match.end()), yearBefore(index))
                      .max()
                      .orElse(0);
              return new TimeMention(
                  Kind.RELATIVE, year, offset, Optional.empty(), index, match.end());
            });
  }

  private int yearBefore(int index) {
    for (int open = index - 1; open > 0 && open >= index - 2; open--) {
      if (tokens.get(open).is("(")) {
        return DateWords.year(tokens.get(open - 1));
      }
    }
    return 0;
  }

  private int yearBehind(int index) {
    if (index >= tokens.size()) {
      return 0;
    }
    boolean bracket = index + 2 < tokens.size() && tokens.get(index).is("(");
    if (bracket && tokens.get(index + 2).is(")")) {
      return DateWords.year(tokens.get(index + 1));
    }
    return !countsNext(index) && isBareYear(index) ? DateWords.year(tokens.get(index)) : 0;
  }

  /// "last year 2022 tractors": a noun follows, which German writes with a capital.
  private boolean countsNext(int index) {
    if (index + 1 >= tokens.size() || !tokens.get(index + 1).isWord()) {
      return false;
    }
    return tokens.get(index + 1).hasCapital() || !words.writesNounsWithCapitals();
  }

  private boolean isBareYear(int index) {
    return DateWords.year(tokens.get(index)) > 0 && !isPartOfNumber(index);
  }

  private boolean isPartOfNumber(int index) {
    return (isGroupMark(index - 1) && isNumber(index - 2) && isTight(index))
        || (isGroupMark(index + 1) && isNumber(index + 2) && isTight(index + 2));
  }

  private boolean isTight(int index) {
    return tokens.get(index).span().start() == tokens.get(index - 1).span().end();
  }

  private boolean isGroupMark(int index) {
    return index >= 0 && index < tokens.size() && ".,".contains(tokens.get(index).text());
  }

  private boolean isNumber(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isNumber();
  }

  private Optional<TimeMention> monthAt(int index) {
    Optional<DayOfMonth> day = DayOfMonth.at(tokens, index).filter(found -> found.year() > 0);
    if (day.isPresent()) {
      return day.map(
          found ->
              new TimeMention(
                  Kind.DAY, found.year(), 0, Optional.of(found.day()), index, found.end()));
    }
    int month = words.month(tokens.get(index).small());
    int yearIndex = month == 0 ? -1 : yearBehindMonth(index + 1);
    return yearIndex < 0
        ? Optional.empty()
        : endOfPart(month)
            .map(
                ends ->
                    new TimeMention(
                        Kind.MONTH,
                        DateWords.year(tokens.get(yearIndex)),
                        0,
                        Optional.of(ends),
                        index,
                        yearIndex + 1));
  }

  /// Looks behind "September", or behind the first month of "September/Anfang Oktober".
  private int yearBehindMonth(int index) {
    int last = Math.min(tokens.size(), index + 4);
    for (int i = index; i < last; i++) {
      Token token = tokens.get(i);
      if (DateWords.year(token) > 0) {
        return i;
      }
      if (!token.isWord() && !"/,-–—".contains(token.text())) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<TimeMention> yearAt(int index) {
    boolean known =
        isBareYear(index)
            && ((index > 0 && words.startsAt("year before", tokens, index - 1))
                || words.startsAt("year behind", tokens, index + 1));
    return known
        ? Optional.of(
            new TimeMention(
                Kind.YEAR,
                DateWords.year(tokens.get(index)),
                0,
                Optional.empty(),
                index,
                index + 1))
        : Optional.empty();
  }
}
