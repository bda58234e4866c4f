package dev.beleg.retrieval.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A date as far as it is printed: "1 June", "Juni 2023", "15.10.", "13." before "- 15. Juli".
///
/// @param year the year, if printed
/// @param month 1 to 12, if printed
/// @param day 1 to 31, if printed
/// @param from its first token
/// @param to the token after its last one
record DatePart(
    Optional<Integer> year, Optional<Integer> month, Optional<Integer> day, int from, int to) {

  private static final int EARLY_MONTH = 2;
  private static final int LATE_MONTH = 11;

  DatePart withYear(int printed, int end) {
    return new DatePart(Optional.of(printed), month, day, from, end);
  }

  DatePart widened(int begin, int end) {
    return new DatePart(year, month, day, begin, end);
  }

  /// {@return the same with what it leaves out taken from the date that a span ends with}
  DatePart completedBy(DatePart other) {
    return new DatePart(year.or(other::year), month.or(other::month), day, from, to);
  }

  /// Resolves the date. A missing year is that of the text's own date, or the one before where a
  /// text of January or February names a month at the end of a year.
  ///
  /// @return empty for a day that the calendar lacks
  Optional<Stretch> resolve(Optional<LocalDate> textDate) {
    if (year.isPresent()) {
      return stretch(year.get(), Stretch.WRITTEN);
    }
    if (textDate.isEmpty()) {
      return month.map(_ -> Stretch.unresolved(from, to, grain()));
    }
    LocalDate date = textDate.get();
    boolean lastYear =
        date.getMonthValue() <= EARLY_MONTH && month.filter(m -> m >= LATE_MONTH).isPresent();
    return stretch(
        lastYear ? date.getYear() - 1 : date.getYear(), "year from the text's date " + date);
  }

  private Grain grain() {
    return day.isPresent() ? Grain.DAY : month.isPresent() ? Grain.MONTH : Grain.YEAR;
  }

  private Optional<Stretch> stretch(int inYear, String basis) {
    try {
      LocalDate date =
          day.isPresent()
              ? LocalDate.of(inYear, month.orElseThrow(), day.get())
              : YearMonth.of(inYear, month.orElse(1)).atDay(1);
      return Optional.of(Stretch.of(from, to, date, grain(), basis));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
