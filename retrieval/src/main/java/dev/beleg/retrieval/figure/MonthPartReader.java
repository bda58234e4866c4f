package dev.beleg.retrieval.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Reads counted days and weeks of a month: "dritter Dienstag im September 2014", "the last day of
/// October", "третья неделя мая". A week is of the month that its Thursday lies in.
final class MonthPartReader {

  private static final int MOST = 5;
  private static final int LAST = -1;

  private final Tokens tokens;
  private final Terms terms;
  private final SmallNumbers small;
  private final DateReader dates;
  private final YearOf years;
  private final Optional<LocalDate> textDate;

  MonthPartReader(Tokens tokens, Terms terms, DateReader dates, Optional<LocalDate> textDate) {
    this.tokens = tokens;
    this.terms = terms;
    this.small = new SmallNumbers(tokens, terms);
    this.dates = dates;
    this.years = new YearOf(tokens, terms, dates, textDate);
    this.textDate = textDate;
  }

  Optional<Stretch> at(int place) {
    Optional<SmallNumbers.Found> nth = last(place).or(() -> small.ordinal(place));
    return nth.flatMap(found -> counted(place, found));
  }

  private Optional<SmallNumbers.Found> last(int place) {
    return terms
        .match(tokens, place, Role.OFFSET)
        .filter(offset -> offset.whole() == LAST)
        .map(offset -> new SmallNumbers.Found(LAST, offset.end()));
  }

  private Optional<Stretch> counted(int place, SmallNumbers.Found nth) {
    Optional<Terms.Match> weekday = terms.match(tokens, nth.to(), Role.WEEKDAY);
    if (weekday.isPresent()) {
      return month(weekday.get().end())
          .flatMap(month -> weekday(place, month, nth.value(), weekday.get().whole()));
    }
    return terms
        .match(tokens, nth.to(), Role.GRAIN)
        .flatMap(
            grain ->
                switch (grain.value()) {
                  case "day" -> month(grain.end()).flatMap(month -> day(place, month, nth.value()));
                  case "week" ->
                      month(grain.end())
                          .flatMap(
                              month ->
                                  weekday(place, month, nth.value(), DayOfWeek.THURSDAY.getValue()))
                          .map(MonthPartReader::week);
                  default -> Optional.empty();
                });
  }

  /// The month named behind the words, perhaps that of the text.
  private Optional<Stretch> month(int place) {
    int at = dates.glue(place);
    return dates
        .at(at)
        .filter(date -> date.month().isPresent() && date.day().isEmpty())
        .map(years::of)
        .flatMap(date -> date.resolve(textDate))
        .or(() -> at > place ? ownMonth(at) : Optional.empty())
        .filter(month -> month.first().isPresent());
  }

  private Optional<Stretch> ownMonth(int place) {
    return terms
        .match(tokens, place, Role.GRAIN)
        .filter(grain -> grain.value().equals("month"))
        .flatMap(
            grain ->
                textDate.map(
                    date ->
                        Stretch.of(
                            place,
                            grain.end(),
                            date,
                            Grain.MONTH,
                            "relative to the text's date " + date)));
  }

  private static Optional<Stretch> day(int place, Stretch month, int nth) {
    LocalDate last = month.last().orElseThrow();
    return nth <= last.getDayOfMonth()
        ? Optional.of(on(place, month, nth == LAST ? last : last.withDayOfMonth(nth)))
        : Optional.empty();
  }

  private static Optional<Stretch> weekday(int place, Stretch month, int nth, int weekday) {
    LocalDate first = month.first().orElseThrow();
    LocalDate day = first.with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)));
    return nth <= MOST && day.getMonth() == first.getMonth()
        ? Optional.of(on(place, month, day))
        : Optional.empty();
  }

  private static Stretch on(int place, Stretch month, LocalDate day) {
    return Stretch.of(place, month.to(), day, Grain.DAY, month.basis());
  }

  private static Stretch week(Stretch thursday) {
    return Stretch.of(
        thursday.from(),
        thursday.to(),
        thursday.first().orElseThrow(),
        Grain.WEEK,
        thursday.basis());
  }
}
