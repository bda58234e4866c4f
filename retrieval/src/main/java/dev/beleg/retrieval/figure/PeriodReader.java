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

  PeriodReader(Tokens tokens, MoneyReader money, Optional<LocalDate> textDate) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.textDate = textDate;
    this.dates = new DateReader(tokens, terms);
    this.years = new YearReader(tokens, terms, dates, money);
    this.yearOf = new YearOf(tokens, terms, dates, textDate);
    this.quarters = new QuarterReader(tokens, terms, yearOf, textDate);
    this.relatives = new RelativeReader(tokens, terms, textDate);
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
        .or(() -> span(place))
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

  /// "vom 12. Januar bis zum 22. Januar", "2019–2023", "January-March of this year"
  private Optional<Stretch> span(int place) {
    Optional<Terms.Match> opener = terms.match(tokens, place, Role.SPAN_FROM);
    int at = dates.glue(opener.map(Terms.Match::end).orElse(place));
    return opener.isPresent()
        ? dateSpan(place, at, true).or(() -> stretchSpan(place, at, true))
        : dateSpan(place, place, false).or(() -> stretchSpan(place, place, false));
  }

  private Optional<Integer> joint(int place, boolean opened) {
    return terms
        .match(tokens, place, Role.SPAN_TO)
        .filter(match -> opened || !terms.has(tokens, place, Role.RANGE_AND))
        .filter(_ -> tokens.at(place).gap() != Token.Gap.LINE)
        .map(match -> dates.glue(match.end()));
  }

  private Optional<Stretch> dateSpan(int place, int first, boolean opened) {
    Optional<DatePart> begin = dates.at(first).or(() -> dayAlone(first));
    Optional<DatePart> end = begin.flatMap(date -> joint(date.to(), opened)).flatMap(dates::at);
    if (end.isEmpty() || end.get().month().isEmpty()) {
      return Optional.empty();
    }
    DatePart last = withYear(end.get());
    DatePart whole = begin.get().completedBy(last);
    Optional<Stretch> from = whole.resolve(textDate);
    Optional<Stretch> to = last.resolve(textDate);
    return from.isPresent() && to.isPresent()
        ? joined(place, from.get(), to.get())
        : Optional.empty();
  }

  private DatePart withYear(DatePart date) {
    YearOf.Found year = yearOf.after(date.to());
    return date.year().isEmpty() && year.year().isPresent()
        ? date.withYear(year.year().get(), year.to())
        : date;
  }

  private Optional<DatePart> dayAlone(int place) {
    Token token = tokens.at(place);
    boolean day = token.digits() && token.text().length() <= 2;
    boolean point = tokens.at(place + 1).is('.') && tokens.glued(place + 1);
    return day
        ? Optional.of(
            new DatePart(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Integer.parseInt(token.text())),
                place,
                point ? place + 2 : place + 1))
        : Optional.empty();
  }

  private Optional<Stretch> stretchSpan(int place, int first, boolean opened) {
    Optional<Stretch> begin = closed(first);
    Optional<Stretch> end =
        begin.flatMap(stretch -> joint(stretch.to(), opened)).flatMap(this::closed);
    return end.isPresent() && begin.get().grain() == end.get().grain()
        ? joined(place, begin.get(), end.get())
        : Optional.empty();
  }

  private static Optional<Stretch> joined(int place, Stretch from, Stretch to) {
    Stretch both = new Stretch(place, to.to(), from.first(), to.last(), to.grain(), to.basis());
    boolean known = from.first().isPresent() && to.last().isPresent();
    boolean ordered = known && !from.first().get().isAfter(to.last().get());
    if (known && !ordered) {
      return Optional.empty();
    }
    return Optional.of(known ? both : Stretch.unresolved(place, to.to(), to.grain()));
  }

  /// "seit 2020", "bis März 2008", "vor 2000"
  private Optional<Stretch> open(int place) {
    return opened(place, Role.SINCE, this::since)
        .filter(stretch -> !compares(place))
        .or(() -> opened(place, Role.BEFORE, (a, b) -> a.days(Optional.empty(), dayBefore(b))))
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

  private static Optional<LocalDate> dayBefore(Stretch stretch) {
    return stretch.first().map(day -> day.minusDays(1));
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
    return quarters
        .at(place)
        .or(() -> dates.at(place).map(this::withYear).flatMap(date -> date.resolve(textDate)))
        .or(() -> relatives.at(place))
        .or(() -> years.at(place));
  }
}
