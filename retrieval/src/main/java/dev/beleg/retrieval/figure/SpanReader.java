package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/// Reads stretches that are told by both ends: "vom 12. bis 22. Januar", "2019–2023", "Monday to
/// Friday".
final class SpanReader {

  private final Tokens tokens;
  private final Terms terms;
  private final DateReader dates;
  private final SmallNumbers small;
  private final YearOf years;
  private final Optional<LocalDate> textDate;
  private final IntFunction<Optional<Stretch>> closed;

  /// @param closed reads a stretch with both ends, as each end of a span may be
  SpanReader(
      Tokens tokens,
      DateReader dates,
      YearOf years,
      Optional<LocalDate> textDate,
      IntFunction<Optional<Stretch>> closed) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.dates = dates;
    this.small = new SmallNumbers(tokens, terms);
    this.years = years;
    this.textDate = textDate;
    this.closed = closed;
  }

  /// "vom 12. Januar bis zum 22. Januar", "2019–2023", "January-March of this year"
  Optional<Stretch> at(int place) {
    return ofMonth(place).or(() -> span(place));
  }

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
    DatePart last = years.of(end.get());
    DatePart whole = begin.get().completedBy(last);
    Optional<Stretch> from = whole.resolve(textDate);
    Optional<Stretch> to = last.resolve(textDate);
    return from.isPresent() && to.isPresent()
        ? joined(place, from.get(), to.get())
        : Optional.empty();
  }

  /// "13.", "13ter", "13th"
  private Optional<DatePart> dayAlone(int place) {
    Token token = tokens.at(place);
    boolean day = token.digits() && token.text().length() <= 2;
    return day
        ? small
            .ordinal(place)
            .or(() -> small.cardinal(place))
            .map(
                found ->
                    new DatePart(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(found.value()),
                        place,
                        found.to()))
        : Optional.empty();
  }

  /// "im November zwischen dem 19. und dem 20.", "next month from the 4th to the 23rd"
  private Optional<Stretch> ofMonth(int place) {
    boolean may = terms.has(tokens, place, Role.MONTH) || terms.has(tokens, place, Role.OFFSET);
    Optional<Stretch> month =
        may ? closed.apply(place).filter(one -> one.grain() == Grain.MONTH) : Optional.empty();
    Optional<DatePart> first =
        month
            .flatMap(one -> terms.match(tokens, one.to(), Role.SPAN_FROM))
            .flatMap(opener -> dayAlone(dates.glue(opener.end())));
    return first
        .flatMap(day -> joint(day.to(), true))
        .flatMap(this::dayAlone)
        .flatMap(last -> days(month.orElseThrow(), first.orElseThrow(), last));
  }

  private static Optional<Stretch> days(Stretch month, DatePart first, DatePart last) {
    int from = first.day().orElseThrow();
    int to = last.day().orElseThrow();
    boolean within =
        month.last().isPresent() && from <= to && to <= month.last().get().getDayOfMonth();
    return within
        ? Optional.of(
            new Stretch(
                month.from(),
                last.to(),
                month.first().map(day -> day.withDayOfMonth(from)),
                month.last().map(day -> day.withDayOfMonth(to)),
                Grain.DAY,
                month.basis()))
        : Optional.empty();
  }

  private Optional<Stretch> stretchSpan(int place, int first, boolean opened) {
    Optional<Stretch> begin = closed.apply(first);
    Optional<Stretch> end =
        begin.flatMap(stretch -> joint(stretch.to(), opened)).flatMap(closed::apply);
    return end.isPresent() && begin.get().grain() == end.get().grain()
        ? joined(place, begin.get(), inWeek(begin.get(), end.get()))
        : Optional.empty();
  }

  /// "Montag bis Freitag" is one week.
  private Stretch inWeek(Stretch begin, Stretch end) {
    boolean weekdays =
        terms.has(tokens, begin.from(), Role.WEEKDAY)
            && terms.has(tokens, end.from(), Role.WEEKDAY)
            && begin.first().isPresent()
            && end.first().isPresent();
    boolean back = weekdays && end.first().get().isBefore(begin.first().get());
    return back
        ? end.days(
            end.first().map(day -> day.plusWeeks(1)), end.last().map(day -> day.plusWeeks(1)))
        : end;
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
}
