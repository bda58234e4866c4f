package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The date in the path of a file, as in "2023-06-01_lipezk.txt" and "2023/06/01/lipezk.txt".
///
/// It may be the day of saving, so it only tells the year of a dateline of about that day.
final class PathDate {

  /// So many days may lie between the dateline and the date in the path.
  private static final int MOST_DAYS = 7;

  private PathDate() {}

  /// {@return the year in which `day` lies within a week of the date in the path}
  static Optional<Integer> yearOf(ArticleId id, MonthDay day) {
    return in(id).flatMap(saved -> nearest(day, saved)).map(LocalDate::getYear);
  }

  private static Optional<LocalDate> in(ArticleId id) {
    String path = id.path().replace('/', '-').replace('_', '-');
    List<Token> tokens = Token.of(path, new Span(0, path.length()));
    for (int index = 0; index < tokens.size(); index++) {
      Optional<LocalDate> date =
          DateWords.year(tokens.get(index)) > 0
              ? DayOfMonth.at(tokens, index).flatMap(DayOfMonth::date)
              : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> nearest(MonthDay day, LocalDate saved) {
    for (int year = saved.getYear() - 1; year <= saved.getYear() + 1; year++) {
      LocalDate date = day.atYear(year);
      if (day.isValidYear(year) && Math.abs(ChronoUnit.DAYS.between(date, saved)) <= MOST_DAYS) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }
}
