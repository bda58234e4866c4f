package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;

/// Reads numbered parts of a year: "erstes Quartal 2024", "Q3", "zweite Hälfte des Jahres 2024",
/// "the first nine months of last year", "за семь месяцев 2024 года".
final class QuarterReader {

  private static final int MONTHS = 12;

  private final Tokens tokens;
  private final Terms terms;
  private final SmallNumbers small;
  private final YearOf years;
  private final Optional<LocalDate> textDate;

  QuarterReader(Tokens tokens, Terms terms, YearOf years, Optional<LocalDate> textDate) {
    this.tokens = tokens;
    this.terms = terms;
    this.small = new SmallNumbers(tokens, terms);
    this.years = years;
    this.textDate = textDate;
  }

  Optional<Stretch> at(int place) {
    return nth(place)
        .or(() -> lastMonths(place))
        .or(() -> firstMonths(place))
        .or(() -> numbered(place))
        .or(() -> letter(place))
        .or(() -> season(place));
  }

  /// "Herbst 2023", "the autumn of this year", "летом прошлого года": three whole months.
  private Optional<Stretch> season(int place) {
    return terms
        .match(tokens, place, Role.SEASON)
        .flatMap(
            season -> {
              YearOf.Found year = years.after(season.end());
              int from = season.whole();
              return year.stated()
                  ? Optional.of(months(place, year, from, from + 2, season.end()))
                  : Optional.empty();
            });
  }

  /// "2 полугодие 2024", "1 Quartal": a plain digit numbers the part where the noun is in the
  /// singular.
  private Optional<Stretch> nth(int place) {
    boolean digit = tokens.at(place).digits() && tokens.at(place).text().length() == 1;
    Optional<Terms.Match> grain =
        digit ? terms.match(tokens, place + 1, Role.NTH_PART) : Optional.empty();
    return grain.flatMap(
        match -> {
          YearOf.Found year = years.after(match.end());
          int nth = Integer.parseInt(tokens.at(place).text());
          int size = match.value().equals("quarter") ? 3 : 6;
          boolean fits = year.stated() && nth >= 1 && nth * size <= MONTHS;
          return fits ? part(place, year, nth, size, match.end()) : Optional.empty();
        });
  }

  /// "last six months of 2024", "за последние шесть месяцев 2024 года": the end of a named year.
  private Optional<Stretch> lastMonths(int place) {
    Optional<Terms.Match> last =
        terms.match(tokens, place, Role.RUN).filter(match -> match.whole() < 0);
    Optional<SmallNumbers.Found> count = last.flatMap(match -> small.cardinal(match.end()));
    int at = count.map(SmallNumbers.Found::to).or(() -> last.map(Terms.Match::end)).orElse(place);
    Optional<Terms.Match> grain = last.flatMap(_ -> terms.match(tokens, at, Role.GRAIN));
    int size = grain.map(match -> monthsOf(match.value())).orElse(0);
    int months = count.map(SmallNumbers.Found::value).orElse(1) * size;
    if (months < 1 || months > MONTHS || (count.isEmpty() && size < 6)) {
      return Optional.empty();
    }
    YearOf.Found year = years.after(grain.orElseThrow().end());
    return year.stated() && !year.relative()
        ? Optional.of(months(place, year, MONTHS - months + 1, MONTHS, grain.orElseThrow().end()))
        : Optional.empty();
  }

  private static int monthsOf(String grain) {
    return switch (grain) {
      case "month" -> 1;
      case "quarter" -> 3;
      case "half" -> 6;
      default -> 0;
    };
  }

  /// "first nine months", "ersten sieben Monaten", "7 месяцев 2024 года"
  private Optional<Stretch> firstMonths(int place) {
    Optional<Terms.Match> first = terms.match(tokens, place, Role.FIRST);
    Optional<SmallNumbers.Found> count =
        small.cardinal(first.map(Terms.Match::end).orElse(place)).filter(f -> f.value() <= 12);
    Optional<Terms.Match> grain =
        count.flatMap(found -> terms.match(tokens, found.to(), Role.GRAIN));
    if (grain.isEmpty() || !partOfYear(grain.get().value())) {
      return Optional.empty();
    }
    YearOf.Found year = years.after(grain.get().end());
    boolean stated = first.isPresent() || year.stated();
    int months = count.orElseThrow().value() * (grain.get().value().equals("quarter") ? 3 : 1);
    return stated && months <= 12
        ? Optional.of(months(place, year, 1, months, grain.get().end()))
        : Optional.empty();
  }

  private static boolean partOfYear(String grain) {
    return grain.equals("month") || grain.equals("quarter");
  }

  /// "zweites Quartal", "first half of 2024"; a half without a year is of something else.
  private Optional<Stretch> numbered(int place) {
    Optional<SmallNumbers.Found> number =
        small.ordinal(place).or(() -> small.cardinal(place).filter(_ -> tokens.at(place).digits()));
    Optional<Terms.Match> grain =
        number.flatMap(found -> terms.match(tokens, found.to(), Role.GRAIN));
    if (grain.isEmpty() || number.get().to() == place) {
      return Optional.empty();
    }
    YearOf.Found year = years.after(grain.get().end());
    int nth = number.get().value();
    boolean ordinal = small.ordinal(place).isPresent();
    return switch (grain.get().value()) {
      case "quarter" ->
          ordinal && nth <= 4 ? part(place, year, nth, 3, grain.get().end()) : Optional.empty();
      case "half" ->
          ordinal && nth <= 2 ? part(place, year, nth, 6, grain.get().end()) : Optional.empty();
      case "halves" ->
          ordinal && nth <= 2 && year.stated()
              ? part(place, year, nth, 6, grain.get().end())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// "Q3 2024", "H1", "q1 2023"
  private Optional<Stretch> letter(int place) {
    String letter = tokens.at(place).key();
    boolean named = letter.equals("q") || letter.equals("h");
    if (!named || !tokens.glued(place + 1) || !tokens.at(place + 1).digits()) {
      return Optional.empty();
    }
    int nth = small.cardinal(place + 1).map(SmallNumbers.Found::value).orElse(0);
    int size = letter.equals("q") ? 3 : 6;
    YearOf.Found year = years.after(place + 2);
    return (year.stated() || tokens.at(place).capitalised()) && nth >= 1 && nth * size <= 12
        ? part(place, year, nth, size, place + 2)
        : Optional.empty();
  }

  private Optional<Stretch> part(int place, YearOf.Found year, int nth, int size, int end) {
    int from = (nth - 1) * size + 1;
    return nth < 1 ? Optional.empty() : Optional.of(months(place, year, from, nth * size, end));
  }

  private Stretch months(int place, YearOf.Found year, int from, int to, int end) {
    Grain grain = to - from == 2 ? Grain.QUARTER : to - from == 5 ? Grain.HALF : Grain.MONTH;
    int stop = Math.max(end, year.to());
    Optional<Integer> in = year.stated() ? year.year() : textDate.map(LocalDate::getYear);
    return in.map(
            y ->
                new Stretch(
                    place,
                    stop,
                    Optional.of(LocalDate.of(y, from, 1)),
                    Optional.of(Grain.MONTH.last(LocalDate.of(y, to, 1))),
                    grain,
                    year.basis(textDate)))
        .orElseGet(() -> Stretch.unresolved(place, stop, grain));
  }
}
