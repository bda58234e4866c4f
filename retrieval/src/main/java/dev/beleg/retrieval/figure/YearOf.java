package dev.beleg.retrieval.figure;

import java.time.LocalDate;
import java.util.Optional;

/// Finds the year behind a month or a part of a year: "… 2024", "… des vergangenen Jahres", "… of
/// this year".
final class YearOf {

  private final Tokens tokens;
  private final Terms terms;
  private final DateReader dates;
  private final Optional<LocalDate> textDate;

  YearOf(Tokens tokens, Terms terms, DateReader dates, Optional<LocalDate> textDate) {
    this.tokens = tokens;
    this.terms = terms;
    this.dates = dates;
    this.textDate = textDate;
  }

  /// A year, stated or not.
  ///
  /// @param stated whether words name it
  /// @param year the year, where the words and the text's date settle it
  /// @param relative whether the words count from the text's date
  /// @param to the token after the words
  record Found(boolean stated, Optional<Integer> year, boolean relative, int to) {
    String basis(Optional<LocalDate> textDate) {
      return stated && !relative
          ? Stretch.WRITTEN
          : "year from the text's date " + textDate.map(LocalDate::toString).orElse("");
    }
  }

  /// {@return a date with the year that stands behind it}
  DatePart of(DatePart date) {
    Found year = after(date.to());
    return date.year().isEmpty() && year.year().isPresent()
        ? date.withYear(year.year().get(), year.to())
        : date;
  }

  Found after(int place) {
    if (tokens.at(place).gap() == Token.Gap.LINE) {
      return new Found(false, Optional.empty(), false, place);
    }
    int comma = tokens.at(place).is(',') && dates.year(place + 1).isPresent() ? place + 1 : place;
    int at = dates.glue(comma);
    return dates
        .year(at)
        .map(year -> new Found(true, Optional.of(year), false, dates.yearEnd(at + 1)))
        .or(() -> relative(place))
        .or(() -> relative(at))
        .orElse(new Found(false, Optional.empty(), false, place));
  }

  private Optional<Found> relative(int place) {
    Optional<Terms.Match> offset = terms.match(tokens, place, Role.OFFSET);
    if (offset.isPresent()) {
      return terms
          .match(tokens, offset.get().end(), Role.GRAIN)
          .filter(grain -> grain.value().equals("year"))
          .map(grain -> found(offset.get().whole(), grain.end()));
    }
    return terms
        .match(tokens, place, Role.RELATIVE)
        .filter(match -> match.value().startsWith("year:"))
        .map(match -> found(Integer.parseInt(match.value().substring(5)), match.end()))
        .or(() -> ofTheYear(place));
  }

  private Found found(int offset, int end) {
    return new Found(true, textDate.map(date -> date.getYear() + offset), true, end);
  }

  /// "des Jahres", "of the year"
  private Optional<Found> ofTheYear(int place) {
    boolean behindGlue = terms.matchBefore(tokens, place, Role.GLUE).isPresent();
    return terms
        .match(tokens, place, Role.GRAIN)
        .filter(grain -> grain.value().equals("year") && behindGlue)
        .map(grain -> found(0, grain.end()));
  }
}
