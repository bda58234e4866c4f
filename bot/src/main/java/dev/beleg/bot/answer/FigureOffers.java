package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the ledger has instead of a figure that it lacks: the measure and region at other times,
/// else the region's other measures, else the measure of other regions.
final class FigureOffers {

  private static final int MOST = 3;

  private static final Comparator<LedgerEntry> NEWEST_PERIOD_FIRST =
      Comparator.comparing(
          entry -> entry.figure().period().lastDay().orElse(LocalDate.MIN),
          Comparator.reverseOrder());

  private final FigurePhrases phrases;
  private final Vocabulary vocabulary;

  FigureOffers(Phrases phrases, Vocabulary vocabulary) {
    this.phrases = new FigurePhrases(phrases);
    this.vocabulary = vocabulary;
  }

  /// {@return "2021: 315 Mio. US-Dollar", one for each figure, the newest time first; none where
  /// the question names neither a measure nor a region}
  List<String> of(FigureWish wish, FigureLedger ledger) {
    boolean names = !wish.places().isEmpty();
    boolean measures = !wish.measures().isEmpty();
    Predicate<Figure> place =
        figure -> figure.subject().filter(wish.places()::contains).isPresent();
    Predicate<Figure> measure =
        figure -> figure.measure().filter(wish.measures().related()::contains).isPresent();
    Stream<Predicate<Figure>> readings =
        Stream.of(
                names && measures
                    ? Optional.of(place.and(measure))
                    : Optional.<Predicate<Figure>>empty(),
                names ? Optional.of(place) : Optional.<Predicate<Figure>>empty(),
                measures ? Optional.of(measure) : Optional.<Predicate<Figure>>empty())
            .flatMap(Optional::stream);
    return readings
        .map(reading -> offers(reading, wish, ledger))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> offers(Predicate<Figure> wanted, FigureWish wish, FigureLedger ledger) {
    Language language = wish.question().reply();
    return ledger.entries().stream()
        .filter(entry -> isComplete(entry.figure()) && wanted.test(entry.figure()))
        .sorted(NEWEST_PERIOD_FIRST)
        .map(entry -> offer(entry.figure(), wish, language))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// Counts and ranks are of little use to someone who asked for something else.
  private static boolean isComplete(Figure figure) {
    boolean level =
        switch (figure.kind()) {
          case ACTUAL, CHANGE, MULTIPLE -> !figure.period().unstated();
          case TARGET -> true;
          case SHARE, RANK, COUNT -> false;
        };
    return level && figure.subject().isPresent() && figure.measure().isPresent();
  }

  /// Measure and region are named where they are not those asked for.
  private String offer(Figure figure, FigureWish wish, Language language) {
    Stream<String> measure =
        figure.measure().filter(id -> !wish.measures().related().contains(id)).stream()
            .flatMap(id -> vocabulary.measures().concept(id).stream())
            .map((Concept concept) -> concept.name(language));
    boolean asked = figure.subject().filter(wish.places()::contains).isPresent();
    Stream<String> subject =
        asked && wish.isBetween(figure)
            ? Stream.of()
            : phrases.whose(figure, vocabulary.gazetteer(), language).stream();
    Stream<String> period = phrases.period(figure.period(), language).stream();
    String about =
        String.join(", ", Stream.of(measure, subject, period).flatMap(part -> part).toList());
    String amount = phrases.kind(figure.kind(), phrases.quantity(figure, language), language);
    return about.isEmpty() ? amount : about + ": " + amount;
  }
}
