package dev.beleg.bot;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.LedgerFilter;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks up figures by what a person types: a subject or measure by its id or by its name in any
/// language, a year.
final class LedgerSearch {

  private final FigureLedger ledger;
  private final Vocabulary vocabulary;
  private final TypedNames names;
  private final Language language;

  /// What is looked for.
  ///
  /// @param subject a region, country or organisation
  /// @param measure what figures measure
  /// @param year the year that the figure's period lies in
  record Wish(Optional<String> subject, Optional<String> measure, Optional<Integer> year) {}

  /// What was found.
  sealed interface Outcome {

    /// Figures.
    ///
    /// @param entries at least one
    record Found(List<LedgerEntry> entries) implements Outcome {}

    /// None.
    ///
    /// @param line says what there is instead
    record Nothing(String line) implements Outcome {}
  }

  /// A part of a wish.
  ///
  /// @param wanted names it: "of 2022"
  /// @param readings the filters that may be meant
  /// @param shown names what a figure has instead
  private record Part(
      String wanted,
      List<UnaryOperator<LedgerFilter>> readings,
      Function<Figure, Optional<String>> shown) {}

  /// Looks into a ledger.
  ///
  /// @param language what subjects are named in
  LedgerSearch(FigureLedger ledger, Vocabulary vocabulary, Language language) {
    this.ledger = ledger;
    this.vocabulary = vocabulary;
    this.names = new TypedNames(vocabulary);
    this.language = language;
  }

  /// Takes the parts of a wish one after the other, so that it can tell which one finds nothing.
  Outcome find(Wish wish) {
    List<LedgerFilter> filters = List.of(LedgerFilter.ALL);
    List<LedgerEntry> entries = ledger.entries();
    for (Part part : parts(wish)) {
      filters =
          filters.stream()
              .flatMap(filter -> part.readings.stream().map(reading -> reading.apply(filter)))
              .toList();
      List<LedgerEntry> left =
          filters.stream().flatMap(filter -> ledger.select(filter).stream()).toList();
      if (left.isEmpty()) {
        return new Outcome.Nothing(instead(part, entries));
      }
      entries = left;
    }
    return entries.isEmpty()
        ? new Outcome.Nothing("the articles hold no figures")
        : new Outcome.Found(entries);
  }

  private List<Part> parts(Wish wish) {
    return Stream.of(
            wish.subject.map(this::subject),
            wish.measure.map(this::measure),
            wish.year.map(LedgerSearch::year))
        .flatMap(Optional::stream)
        .toList();
  }

  private Part subject(String typed) {
    return new Part(
        "about '" + typed + "'",
        readings(names.subjects(typed), code -> filter -> filter.withSubject(code)),
        figure -> figure.subject().map(this::subjectName));
  }

  private Part measure(String typed) {
    return new Part(
        "of '" + typed + "'",
        readings(names.measures(typed), id -> filter -> filter.withMeasure(id)),
        Figure::measure);
  }

  private static Part year(int year) {
    return new Part(
        "of " + year,
        List.of(filter -> filter.withPeriod(Period.year(year))),
        figure -> yearOf(figure.period()));
  }

  private static List<UnaryOperator<LedgerFilter>> readings(
      Set<String> ids, Function<String, UnaryOperator<LedgerFilter>> narrowing) {
    return ids.stream().map(narrowing).toList();
  }

  private static Optional<String> yearOf(Period period) {
    Optional<Integer> first = period.firstDay().map(LocalDate::getYear);
    return first.equals(period.lastDay().map(LocalDate::getYear))
        ? first.map(String::valueOf)
        : Optional.empty();
  }

  private String subjectName(String code) {
    Optional<GazetteerEntry> entry = vocabulary.gazetteer().entry(code);
    return entry.map(it -> it.name(language)).orElse(code);
  }

  private static String instead(Part part, List<LedgerEntry> entries) {
    String there =
        entries.stream()
            .flatMap(entry -> part.shown.apply(entry.figure()).stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String none = "no figure " + part.wanted;
    return there.isEmpty() ? none : none + "; there are: " + there;
  }
}
