package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the periods of a text: dates, parts of years and stretches counted from the text's date,
/// alone, as spans ("January–March of this year"), as edges ("Ende 2023") and open at one end
/// ("seit 2020").
final class PeriodReader {

  /// How many words behind a written year "a year earlier" counts from it.
  private static final int WRITTEN_REACH = 25;

  private final Tokens tokens;
  private final Terms terms;
  private final Optional<LocalDate> textDate;
  private final DateReader dates;
  private final YearReader years;
  private final YearOf yearOf;
  private final QuarterReader quarters;
  private final RelativeReader relatives;
  private final MonthPartReader monthParts;
  private final SpanReader spans;

  PeriodReader(Tokens tokens, MoneyReader money, Optional<LocalDate> textDate) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.textDate = textDate;
    this.dates = new DateReader(tokens, terms);
    this.years = new YearReader(tokens, terms, dates, money);
    this.yearOf = new YearOf(tokens, terms, dates, textDate);
    this.quarters = new QuarterReader(tokens, terms, yearOf, textDate);
    this.relatives = new RelativeReader(tokens, terms, textDate);
    this.monthParts = new MonthPartReader(tokens, terms, dates, textDate);
    this.spans = new SpanReader(tokens, dates, yearOf, textDate, this::closed);
  }

  /// {@return the periods in order of place, not overlapping}
  List<Stretch> read() {
    List<Stretch> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Stretch> stretch = at(at, found);
      stretch.ifPresent(found::add);
      at = stretch.map(Stretch::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Stretch> at(int place, List<Stretch> before) {
    return samePeriod(place, before)
        .or(() -> yearBehind(place, before))
        .or(() -> yearBack(place, before))
        .or(() -> spans.at(place))
        .or(() -> open(place))
        .or(() -> closed(place));
  }

  /// "the same period of last year": the stretch named before, in another year.
  private Optional<Stretch> samePeriod(int place, List<Stretch> before) {
    return terms
        .match(tokens, place, Role.SAME_PERIOD)
        .map(
            match -> {
              Optional<Stretch> named =
                  before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
              boolean own = match.value().equals("own");
              YearOf.Found year = own ? yearBefore(named, match.end()) : yearOf.after(match.end());
              int end = Math.max(match.end(), year.to());
              return named
                  .filter(stretch -> stretch.first().isPresent() && year.year().isPresent())
                  .map(stretch -> inYear(stretch, year.year().get(), place, end))
                  .orElseGet(() -> Stretch.unresolved(place, end, Grain.MONTH));
            });
  }

  private static YearOf.Found yearBefore(Optional<Stretch> named, int end) {
    return new YearOf.Found(
        true, named.flatMap(Stretch::first).map(day -> day.getYear() - 1), true, end);
  }

  /// "a year later": a year behind the stretch named before.
  private Optional<Stretch> yearBehind(int place, List<Stretch> before) {
    return terms
        .match(tokens, place, Role.YEAR_LATER)
        .filter(_ -> !before.isEmpty() && before.getLast().first().isPresent())
        .map(
            match ->
                inYear(
                    before.getLast(),
                    before.getLast().first().orElseThrow().getYear() + 1,
                    place,
                    match.end()));
  }

  /// "2022 …, up from 315 a year earlier" counts from 2022 rather than from the text's date.
  private Optional<Stretch> yearBack(int place, List<Stretch> before) {
    return terms
        .match(tokens, place, Role.RELATIVE)
        .filter(match -> match.value().equals("year:-1"))
        .filter(_ -> !before.isEmpty() && written(before.getLast(), place))
        .map(
            match ->
                inYear(
                    before.getLast(),
                    before.getLast().first().orElseThrow().getYear() - 1,
                    place,
                    match.end()));
  }

  private boolean written(Stretch stretch, int place) {
    boolean ended = false;
    for (int i = stretch.to(); i < Math.min(place, stretch.to() + WRITTEN_REACH); i++) {
      ended |= tokens.at(i).gap() == Token.Gap.LINE || tokens.at(i).isAny("!?");
    }
    return !ended
        && place - stretch.to() < WRITTEN_REACH
        && stretch.first().isPresent()
        && stretch.basis().equals(Stretch.WRITTEN);
  }

  private static Stretch inYear(Stretch stretch, int year, int from, int to) {
    int shift = year - stretch.first().orElseThrow().getYear();
    return new Stretch(
        from,
        to,
        stretch.first().map(day -> day.plusYears(shift)),
        stretch.last().map(day -> monthEnd(day, shift)),
        stretch.grain(),
        "the same days as the period before it");
  }

  private static LocalDate monthEnd(LocalDate day, int years) {
    LocalDate moved = day.plusYears(years);
    return day.equals(Grain.MONTH.last(day)) ? Grain.MONTH.last(moved) : moved;
  }

  /// "seit 2020", "bis März 2008", "vor 2000"
  private Optional<Stretch> open(int place) {
    return opened(place, Role.SINCE, this::since)
        .filter(stretch -> !compares(place))
        .or(() -> opened(place, Role.BEFORE, this::before))
        .or(() -> opened(place, Role.UNTIL, this::until))
        .or(() -> opened(place, Role.AFTER, (a, b) -> a.days(dayAfter(b), Optional.empty())));
  }

  /// "по сравнению с 2021 годом", "from the previous year"
  private boolean compares(int place) {
    return terms.has(tokens, place, Role.SINCE)
        && (terms.has(tokens, place, Role.COMPARED)
            || terms.matchBefore(tokens, place + 1, Role.COMPARED).isPresent());
  }

  /// What goes on since a day goes on until the text's own.
  private Stretch since(Stretch words, Stretch days) {
    Stretch open = words.days(days.first(), Optional.empty());
    return days.first().isPresent()
            && textDate.filter(date -> !date.isBefore(days.first().get())).isPresent()
        ? open.about(Period.between(days.first().get(), textDate.get()))
        : open;
  }

  /// A deadline is the year it falls in, or its day; "bis August" is the year up to then.
  private Stretch until(Stretch words, Stretch days) {
    Stretch open = words.days(Optional.empty(), days.last());
    if (days.first().isEmpty() || days.last().isEmpty()) {
      return open;
    }
    LocalDate last = days.last().get();
    LocalDate first = days.grain() == Grain.MONTH ? last.withDayOfYear(1) : days.first().get();
    return open.about(first.equals(last) ? new Period.AsOf(last) : Period.between(first, last));
  }

  /// "Before 2000" ends the day before; "before the end of the month" is within it.
  private Stretch before(Stretch words, Stretch days) {
    boolean end =
        terms
            .match(tokens, days.from(), Role.EDGE)
            .filter(edge -> edge.value().equals("end"))
            .isPresent();
    return words.days(
        Optional.empty(), end ? days.last() : days.first().map(day -> day.minusDays(1)));
  }

  private static Optional<LocalDate> dayAfter(Stretch stretch) {
    return stretch.last().map(day -> day.plusDays(1));
  }

  private Optional<Stretch> opened(
      int place, Role role, java.util.function.BinaryOperator<Stretch> days) {
    return terms
        .match(tokens, place, role)
        .flatMap(match -> closed(dates.glue(match.end())).or(() -> closed(match.end())))
        .map(stretch -> days.apply(stretch.widened(place, stretch.to()), stretch));
  }

  /// A stretch with both ends: an edge of one or a plain one.
  private Optional<Stretch> closed(int place) {
    return edge(place).or(() -> plain(place));
  }

  private Optional<Stretch> edge(int place) {
    Optional<Terms.Match> edge = terms.match(tokens, place, Role.EDGE);
    return edge.flatMap(
            match ->
                plain(match.end()).or(() -> plain(dates.glue(match.end()))).or(() -> ofOwn(match)))
        .map(stretch -> Edge.of(edge.orElseThrow().value(), stretch.widened(place, stretch.to())));
  }

  /// "Ende des Monats": of the stretch that the text's date lies in.
  private Optional<Stretch> ofOwn(Terms.Match edge) {
    int at = terms.has(tokens, edge.end(), Role.GRAIN) ? edge.end() : dates.glue(edge.end());
    return terms
        .match(tokens, at, Role.GRAIN)
        .filter(grain -> !grain.value().equals("day"))
        .map(
            grain ->
                textDate
                    .map(
                        date ->
                            Stretch.of(
                                at,
                                grain.end(),
                                date,
                                Grain.of(grain.value()),
                                "relative to the text's date " + date))
                    .orElseGet(() -> Stretch.unresolved(at, grain.end(), Grain.of(grain.value()))));
  }

  private Optional<Stretch> plain(int place) {
    if (tokens.at(place).type() == Token.Type.SIGN) {
      return Optional.empty();
    }
    return monthParts
        .at(place)
        .or(() -> quarters.at(place))
        .or(() -> dates.at(place).map(yearOf::of).flatMap(date -> date.resolve(textDate)))
        .or(() -> relatives.at(place))
        .or(() -> years.at(place));
  }
}
