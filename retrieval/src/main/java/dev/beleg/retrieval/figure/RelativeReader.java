package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads stretches counted from the text's date: "im vergangenen Jahr", "Vorjahr", "yesterday",
/// "the past two years", "в прошлом месяце", "year to date".
final class RelativeReader {

  private final Tokens tokens;
  private final Terms terms;
  private final SmallNumbers small;
  private final Optional<LocalDate> textDate;

  RelativeReader(Tokens tokens, Terms terms, Optional<LocalDate> textDate) {
    this.tokens = tokens;
    this.terms = terms;
    this.small = new SmallNumbers(tokens, terms);
    this.textDate = textDate;
  }

  Optional<Stretch> at(int place) {
    return named(place)
        .or(() -> far(place).map(Stretch::withCount))
        .or(() -> run(place))
        .or(() -> offset(place))
        .or(() -> weekday(place));
  }

  private String basis() {
    return "relative to the text's date " + textDate.map(LocalDate::toString).orElse("");
  }

  private Optional<Stretch> named(int place) {
    return terms
        .match(tokens, place, Role.RELATIVE)
        .map(
            match ->
                switch (match.value()) {
                  case "todate" -> toDate(place, match.end());
                  case "edge:begin" -> edge(place, match.end(), true);
                  case "edge:end" -> edge(place, match.end(), false);
                  default -> counted(place, match);
                });
  }

  private Stretch counted(int place, Terms.Match match) {
    int colon = match.value().indexOf(':');
    Grain grain = Grain.of(match.value().substring(0, colon));
    return shifted(place, match.end(), grain, Integer.parseInt(match.value().substring(colon + 1)));
  }

  private Stretch shifted(int from, int to, Grain grain, int count) {
    return textDate
        .map(date -> Stretch.of(from, to, grain.plus(date, count), grain, basis()))
        .orElseGet(() -> Stretch.unresolved(from, to, grain));
  }

  private Stretch toDate(int from, int to) {
    return textDate
        .map(
            date ->
                new Stretch(
                    from,
                    to,
                    Optional.of(Grain.YEAR.first(date)),
                    Optional.of(date),
                    Grain.DAY,
                    basis()))
        .orElseGet(() -> Stretch.unresolved(from, to, Grain.DAY));
  }

  private Stretch edge(int from, int to, boolean begin) {
    return textDate
        .map(date -> begin ? Grain.YEAR.first(date) : Grain.YEAR.last(date))
        .map(day -> Stretch.of(from, to, day, Grain.DAY, basis()))
        .orElseGet(() -> Stretch.unresolved(from, to, Grain.DAY));
  }

  /// "letztes Jahr", "this month"; weekdays and months may follow, too: "last September".
  private Optional<Stretch> offset(int place) {
    return terms
        .match(tokens, place, Role.OFFSET)
        .flatMap(
            offset ->
                terms
                    .match(tokens, offset.end(), Role.GRAIN)
                    .map(
                        grain ->
                            shifted(place, grain.end(), Grain.of(grain.value()), offset.whole()))
                    .or(() -> month(place, offset))
                    .or(() -> weekdayAfter(place, offset)));
  }

  private Optional<Stretch> month(int place, Terms.Match offset) {
    return terms
        .match(tokens, offset.end(), Role.MONTH)
        .map(
            month ->
                textDate
                    .map(date -> near(date, month.whole(), offset.whole()))
                    .map(day -> Stretch.of(place, month.end(), day, Grain.MONTH, basis()))
                    .orElseGet(() -> Stretch.unresolved(place, month.end(), Grain.MONTH)));
  }

  /// The last such month before, or the next one after, the text's own.
  private static LocalDate near(LocalDate date, int month, int direction) {
    LocalDate same = LocalDate.of(date.getYear(), month, 1);
    if (direction == 0) {
      return same;
    }
    boolean passed = same.isBefore(Grain.MONTH.first(date));
    boolean ahead = same.isAfter(date);
    if (direction < 0) {
      return passed ? same : same.minusYears(1);
    }
    return ahead ? same : same.plusYears(1);
  }

  private Optional<Stretch> weekdayAfter(int place, Terms.Match offset) {
    return terms
        .match(tokens, offset.end(), Role.WEEKDAY)
        .map(
            day ->
                textDate
                    .map(date -> dayOf(date, day.whole()).plusWeeks(weeks(date, day, offset)))
                    .map(on -> Stretch.of(place, day.end(), on, Grain.DAY, basis()))
                    .orElseGet(() -> Stretch.unresolved(place, day.end(), Grain.DAY)));
  }

  private static int weeks(LocalDate date, Terms.Match day, Terms.Match offset) {
    boolean past = day.whole() <= date.getDayOfWeek().getValue();
    return switch (offset.whole()) {
      case -1 -> past ? 0 : -1;
      case 1 -> past ? 1 : 0;
      case 2 -> past ? 2 : 1;
      default -> offset.whole();
    };
  }

  private static LocalDate dayOf(LocalDate date, int weekday) {
    return Grain.WEEK.first(date).plusDays(weekday - 1L);
  }

  /// A weekday alone is the nearest one before a past text's date, that day included.
  private Optional<Stretch> weekday(int place) {
    return terms
        .match(tokens, place, Role.WEEKDAY)
        .filter(match -> tokens.at(place).text().length() > 2 || tokens.size() <= 2)
        .map(match -> ofWeek(place, match).orElseGet(() -> nearest(place, match)));
  }

  /// "Mittwoch nächste Woche", "Wednesday in two weeks"
  private Optional<Stretch> ofWeek(int place, Terms.Match weekday) {
    int end = weekday.end();
    int at = terms.match(tokens, end, Role.GLUE).map(Terms.Match::end).orElse(end);
    return offset(at)
        .or(() -> far(end))
        .filter(stretch -> tellsWeeks(stretch) && stretch.first().isPresent())
        .map(
            stretch ->
                Stretch.of(
                    place,
                    stretch.to(),
                    dayOf(stretch.first().orElseThrow(), weekday.whole()),
                    Grain.DAY,
                    basis()));
  }

  private boolean tellsWeeks(Stretch stretch) {
    return IntStream.range(stretch.from(), stretch.to())
        .mapToObj(i -> terms.match(tokens, i, Role.GRAIN))
        .flatMap(Optional::stream)
        .anyMatch(grain -> grain.value().equals("week"));
  }

  private Stretch nearest(int place, Terms.Match match) {
    return textDate
        .map(
            date -> {
              LocalDate day = dayOf(date, match.whole());
              return day.isAfter(date) ? day.minusWeeks(1) : day;
            })
        .map(day -> Stretch.of(place, match.end(), day, Grain.DAY, basis()))
        .orElseGet(() -> Stretch.unresolved(place, match.end(), Grain.DAY));
  }

  /// "vor zwei Wochen", "three months ago", "через 3 года": a day, of years the month.
  private Optional<Stretch> far(int place) {
    Optional<Terms.Match> before = terms.match(tokens, place, Role.FAR_BEFORE);
    Optional<SmallNumbers.Found> count = small.cardinal(before.map(Terms.Match::end).orElse(place));
    Optional<Terms.Match> grain =
        count.flatMap(found -> terms.match(tokens, found.to(), Role.GRAIN));
    if (grain.isEmpty()) {
      return Optional.empty();
    }
    Optional<Terms.Match> after = terms.match(tokens, grain.get().end(), Role.FAR_AFTER);
    return after
        .or(() -> before)
        .map(
            way ->
                away(
                    place,
                    Math.max(grain.get().end(), way.end()),
                    Grain.of(grain.get().value()),
                    way.whole() * count.get().value()));
  }

  private Stretch away(int from, int to, Grain grain, int count) {
    Grain shown = grain.compareTo(Grain.YEAR) >= 0 ? Grain.MONTH : Grain.DAY;
    return textDate
        .map(date -> Stretch.of(from, to, grain.plus(date, count), shown, basis()))
        .orElseGet(() -> Stretch.unresolved(from, to, shown));
  }

  /// "the past two years": whole stretches before the one the text's date lies in.
  private Optional<Stretch> run(int place) {
    Optional<Terms.Match> run = terms.match(tokens, place, Role.RUN);
    Optional<SmallNumbers.Found> count =
        run.flatMap(match -> small.cardinal(match.end())).filter(found -> found.value() > 0);
    return count
        .flatMap(found -> terms.match(tokens, found.to(), Role.GRAIN))
        .map(
            grain ->
                stretches(
                    place,
                    grain.end(),
                    Grain.of(grain.value()),
                    run.orElseThrow().whole() * count.orElseThrow().value()));
  }

  private Stretch stretches(int from, int to, Grain grain, int count) {
    if (textDate.isEmpty()) {
      return Stretch.unresolved(from, to, grain);
    }
    LocalDate date = textDate.get();
    LocalDate near = grain.plus(date, Integer.signum(count));
    LocalDate far = grain.plus(date, count);
    boolean past = count < 0;
    return new Stretch(
        from,
        to,
        Optional.of(grain.first(past ? far : near)),
        Optional.of(grain.last(past ? near : far)),
        grain,
        basis());
  }
}
