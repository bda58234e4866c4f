package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What a sentence says about time: the years and periods it names, the amounts beside them, and
/// whether it tells of what was, is or will be.
final class SentenceTimes {

  private static final int MOST_MENTIONS = 40;
  private static final int PARTING_WEIGHT = 50;

  /// What is longer is no sentence.
  private static final int LONGEST = 10_000;

  private final List<Token> tokens;
  private final DateWords words;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Mention, Amount> amounts = new HashMap<>();
  private final Map<String, Boolean> said = new HashMap<>();

  private SentenceTimes(List<Token> tokens, DateWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /// A year or period that a sentence names.
  ///
  /// @param kind what it is
  /// @param year the year, 0 for a relative expression without one
  /// @param offset of a relative expression: -1 for last year
  /// @param ends the last day of a period within its year, if that is known
  /// @param start the index of its first token
  /// @param end the index behind its last token
  record Mention(Kind kind, int year, int offset, Optional<MonthDay> ends, int start, int end) {

    /// {@return whether it is this year, without a number}
    boolean isThisYear() {
      return kind == Kind.RELATIVE && offset == 0 && year == 0;
    }

    /// {@return whether it is last year, without a number}
    boolean isLastYear() {
      return kind == Kind.RELATIVE && offset == -1 && year == 0;
    }
  }

  /// Kinds of mentions.
  enum Kind {
    /// "last year", "im laufenden Jahr 2025".
    RELATIVE,
    /// A year alone.
    YEAR,
    /// Part of a year on which figures are reported: a half, a quarter, some months.
    PERIOD,
    /// The state of things on a day: "Ende 2023", "as of 1 January 2024".
    STATE,
    /// A year as a whole, reported as closed: "по итогам 2023 года".
    RESULTS,
    /// A month with its year.
    MONTH,
    /// A day with its year.
    DAY,
    /// The end of what is planned: "by 2030".
    DEADLINE
  }

  static SentenceTimes of(CharSequence reading, Span sentence, DateWords words) {
    int end = Math.min(sentence.end(), sentence.start() + LONGEST);
    List<Token> tokens = Token.of(reading, new Span(sentence.start(), end));
    SentenceTimes times = new SentenceTimes(tokens, words);
    times.findMentions();
    times.assignAmounts();
    return times;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /// {@return the years that stand alone}
  List<Mention> years() {
    return mentions.stream().filter(mention -> mention.kind == Kind.YEAR).toList();
  }

  /// {@return the first amount that stands nearer to a mention than to any other one}
  Optional<Amount> amountOf(Mention mention) {
    return Optional.ofNullable(amounts.get(mention));
  }

  private void assignAmounts() {
    for (Amount amount : Amount.of(tokens, words)) {
      mentions.stream()
          .min(Comparator.comparingInt(mention -> distance(amount, mention)))
          .ifPresent(nearest -> amounts.putIfAbsent(nearest, amount));
    }
  }

  /// Tokens in between; a comma or an "and" weighs more than any number of words.
  private int distance(Amount amount, Mention mention) {
    int from = Math.min(amount.index(), mention.end);
    int to = Math.max(amount.index(), mention.start);
    int distance = to - from;
    for (int index = from; index < to; index++) {
      distance += words.startsAt("parting", tokens, index) ? PARTING_WEIGHT : 0;
    }
    return distance;
  }

  /// {@return the measures that the tokens from `index` on name, as numbers of their kinds}
  Set<Integer> measures(int index) {
    Set<Integer> found = new HashSet<>();
    for (Token token : tokens.subList(index, tokens.size())) {
      int measure = words.measure(token.small());
      if (measure > 0) {
        found.add(measure);
      }
    }
    return found;
  }

  /// {@return whether a phrase under a heading of the date table stands in the sentence}
  boolean says(String heading) {
    return said.computeIfAbsent(heading, asked -> words.occurs(asked, tokens));
  }

  /// {@return whether a phrase under a heading stands right before a mention, or with two words in
  /// between}
  boolean saysBefore(String heading, Mention mention) {
    for (int index = Math.max(0, mention.start - 3); index < mention.start; index++) {
      if (words.startsAt(heading, tokens, index)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a phrase under a heading stands within so many tokens behind a mention}
  boolean saysBehind(String heading, Mention mention, int distance) {
    int last = Math.min(tokens.size(), mention.end + distance);
    for (int index = mention.end; index < last; index++) {
      if (words.startsAt(heading, tokens, index)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the words of a mention as printed, with "in" or "im Jahr" before them}
  String surface(CharSequence reading, Mention mention) {
    int first = mention.start;
    while (first > Math.max(0, mention.start - 2)
        && tokens.get(first - 1).isWord()
        && words.startsAt("year before", tokens, first - 1)) {
      first--;
    }
    return reading
        .subSequence(tokens.get(first).span().start(), tokens.get(mention.end - 1).span().end())
        .toString()
        .replace(String.valueOf(SourceText.FILLER), "")
        .replaceAll("\\s++", " ");
  }

  private void findMentions() {
    int index = 0;
    while (index < tokens.size() && mentions.size() < MOST_MENTIONS) {
      Optional<Mention> found = mentionAt(index);
      found.ifPresent(mentions::add);
      index = found.map(Mention::end).orElse(index + 1);
    }
  }

  private Optional<Mention> mentionAt(int index) {
    return relativeAt(index, "last year", -1)
        .or(() -> relativeAt(index, "this year", 0))
        .or(() -> relativeAt(index, "next year", 1))
        .or(() -> at("by then", index, Kind.DEADLINE, _ -> Optional.empty()))
        .or(() -> at("results of", index, Kind.RESULTS, _ -> Optional.of(MonthDay.of(12, 31))))
        .or(() -> at("as of", index, Kind.STATE, SentenceTimes::dayOf))
        .or(() -> at("year end", index, Kind.STATE, _ -> Optional.of(MonthDay.of(12, 31))))
        .or(() -> at("halves", index, Kind.PERIOD, match -> endOfPart(match.number() * 6)))
        .or(() -> at("quarters", index, Kind.PERIOD, match -> endOfPart(match.number() * 3)))
        .or(() -> at("first months", index, Kind.PERIOD, match -> endOfPart(match.number())))
        .or(() -> at("month ranges", index, Kind.PERIOD, match -> endOfPart(match.month())))
        .or(() -> monthAt(index))
        .or(() -> yearAt(index));
  }

  private Optional<Mention> at(
      String heading, int index, Kind kind, Function<Phrase.Match, Optional<MonthDay>> ends) {
    return match(heading, index)
        .map(match -> new Mention(kind, match.year(), 0, ends.apply(match), index, match.end()))
        .filter(mention -> kind == Kind.DEADLINE || mention.ends.isPresent());
  }

  private Optional<Phrase.Match> match(String heading, int index) {
    return words.phrases(heading).match(words, tokens, index);
  }

  private static Optional<MonthDay> endOfPart(int month) {
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(MonthDay.of(month, YearMonth.of(2023, month).lengthOfMonth()));
  }

  private static Optional<MonthDay> dayOf(Phrase.Match match) {
    return match.day() > YearMonth.of(2023, match.month()).lengthOfMonth()
        ? Optional.empty()
        : Optional.of(MonthDay.of(match.month(), match.day()));
  }

  /// A relative expression with the year that explains it, as in "im vergangenen Jahr (2022)" or
  /// "2022 (im vergangenen Jahr)".
  private Optional<Mention> relativeAt(int index, String heading, int offset) {
    return match(heading, index)
        .map(
            match -> {
              int year =
                  IntStream.of(match.year(), yearBehind(match.end()), yearBefore(index))
                      .max()
                      .orElse(0);
              return new Mention(Kind.RELATIVE, year, offset, Optional.empty(), index, match.end());
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

  private Optional<Mention> monthAt(int index) {
    Optional<DayOfMonth> day = DayOfMonth.at(tokens, index).filter(found -> found.year() > 0);
    if (day.isPresent()) {
      return day.map(
          found ->
              new Mention(Kind.DAY, found.year(), 0, Optional.of(found.day()), index, found.end()));
    }
    int month = words.month(tokens.get(index).small());
    int yearIndex = month == 0 ? -1 : yearBehindMonth(index + 1);
    return yearIndex < 0
        ? Optional.empty()
        : endOfPart(month)
            .map(
                ends ->
                    new Mention(
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

  private Optional<Mention> yearAt(int index) {
    boolean known =
        isBareYear(index)
            && ((index > 0 && words.startsAt("year before", tokens, index - 1))
                || words.startsAt("year behind", tokens, index + 1));
    return known
        ? Optional.of(
            new Mention(
                Kind.YEAR,
                DateWords.year(tokens.get(index)),
                0,
                Optional.empty(),
                index,
                index + 1))
        : Optional.empty();
  }
}
