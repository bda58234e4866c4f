package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the figures of a passage and finds out what each is about: the measure and the region
/// named before it in its sentence, else in the sentences before, else after it.
final class PassageFigures {

  /// Measures that say how a figure behaves, not what it measures.
  private static final Set<String> MANNERS =
      Set.of(
          "growth",
          "decline",
          "share",
          "duration",
          "multiple-change",
          "forecast-value",
          "volume-quantity",
          "rank",
          "rating-score",
          "seating-capacity",
          "jobs");

  /// Things that are counted; their names stand in texts for many other reasons.
  private static final Set<String> THINGS =
      Set.of(
          "tractors",
          "machines",
          "buses",
          "lifts",
          "flights",
          "trains",
          "students",
          "tourists",
          "passengers",
          "patients",
          "purchases",
          "appliances");

  /// The guests' regions are what such news are about, not the host's.
  private static final String HOST = "BY-";

  private final Vocabulary vocabulary;
  private final FigureExtractor extractor;
  private final Cues cues;

  PassageFigures(Vocabulary vocabulary, FigureExtractor extractor, Cues cues) {
    this.vocabulary = vocabulary;
    this.extractor = extractor;
    this.cues = cues;
  }

  /// A figure with the time that was named last before it.
  ///
  /// @param figure the figure
  /// @param around the last time named before it in its passage, if the figure has none of its own
  record InContext(Figure figure, Optional<Period> around) {}

  /// What the sentences so far were about.
  private record Topic(
      Optional<String> measure, Optional<String> region, Optional<Period> period) {}

  /// What a sentence names, with the places.
  private record Named(
      List<TermMatcher.Found<Concept>> measures, List<Gazetteer.Mention> regions) {}

  /// {@return the figures of a passage in order of place, in the article's coordinates}
  List<InContext> of(Passage passage, Source source) {
    List<InContext> figures = new ArrayList<>();
    Topic topic = new Topic(Optional.empty(), onlyRegion(source.regions()), Optional.empty());
    for (Span sentence : passage.sentences()) {
      Span inPassage = sentence.shift(-passage.span().start());
      String text = inPassage.of(passage.text().reading());
      Named named = named(text, passage.language());
      boolean leans = cues.leansBack(text, passage.language());
      Extraction extraction =
          extractor.extract(text, passage.language(), source.published().knownDate());
      for (Figure figure : extraction.figures()) {
        Figure about = figure.withTopic(topicOf(figure.span(), named, topic, leans));
        figures.add(
            new InContext(
                inArticle(about, passage, inPassage.start()),
                figure.period().unstated() ? topic.period : Optional.empty()));
      }
      topic = after(named, topic, extraction);
    }
    return figures;
  }

  /// {@return whether a figure's measure can be told by that word alone}
  static boolean isTelling(Concept measure) {
    String id = measure.id();
    return !MANNERS.contains(id)
        && !THINGS.contains(id)
        && !id.startsWith("number-of-")
        && !id.endsWith("-count")
        && !id.endsWith("-number");
  }

  private Named named(String text, Language language) {
    return new Named(
        vocabulary.measures().find(text, language).stream()
            .filter(found -> found.values().stream().anyMatch(PassageFigures::isTelling))
            .toList(),
        vocabulary.gazetteer().mentions(text, language).stream()
            .filter(mention -> mention.entry().kind() == GazetteerEntry.Kind.REGION)
            .filter(mention -> !mention.entry().code().startsWith(HOST))
            .toList());
  }

  private static Figure.Topic topicOf(Span figure, Named named, Topic before, boolean leans) {
    Optional<String> ownMeasure =
        named.measures.stream()
            .filter(found -> found.span().end() <= figure.start())
            .reduce((first, last) -> last)
            .map(found -> telling(found));
    Optional<String> laterMeasure =
        named.measures.stream()
            .filter(found -> found.span().start() >= figure.end())
            .findFirst()
            .map(found -> telling(found));
    Optional<String> measure =
        ownMeasure
            .or(() -> leans || laterMeasure.isEmpty() ? before.measure : Optional.empty())
            .or(() -> laterMeasure);
    Optional<String> region =
        named.regions.stream()
            .filter(found -> found.span().end() <= figure.start())
            .reduce((first, last) -> last)
            .or(() -> named.regions.stream().findFirst())
            .map(found -> found.entry().code())
            .or(() -> before.region);
    return new Figure.Topic(region, measure, Optional.empty());
  }

  private static Topic after(Named named, Topic before, Extraction extraction) {
    return new Topic(
        named.measures.stream().findFirst().map(found -> telling(found)).or(() -> before.measure),
        named.regions.stream().findFirst().map(r -> r.entry().code()).or(() -> before.region),
        extraction.periods().stream()
            .map(PeriodMention::period)
            .filter(period -> !period.unstated())
            .reduce((first, last) -> last)
            .or(() -> before.period));
  }

  private static String telling(TermMatcher.Found<Concept> found) {
    return found.values().stream()
        .filter(PassageFigures::isTelling)
        .findFirst()
        .map(Concept::id)
        .orElseThrow();
  }

  private static Optional<String> onlyRegion(Set<String> regions) {
    List<String> guests = regions.stream().filter(code -> !code.startsWith(HOST)).toList();
    return guests.size() == 1 ? Optional.of(guests.getFirst()) : Optional.empty();
  }

  private static Figure inArticle(Figure figure, Passage passage, int distance) {
    Figure inPassage = figure.within(passage.text().verbatim(), distance);
    return new Figure(
        inPassage.topic(),
        inPassage.quantity(),
        inPassage.unit(),
        inPassage.kind(),
        inPassage.timing(),
        inPassage.telling(),
        inPassage.quote(),
        inPassage.span().shift(passage.span().start()));
  }
}
