package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.List;
import java.util.Optional;

/// Finds what the figures of one text are about.
final class TopicFinder {

  private final SubjectRule subjects;
  private final MeasureRule measures;
  private final PartiesRule parties;
  private final ThingRule things;
  private final RoubleRule roubles;

  /// @param figures those of the text, in order of place
  /// @param whole what the text is about that this one is a later piece of
  TopicFinder(
      Vocabulary vocabulary,
      String text,
      Language language,
      List<Figure> figures,
      Optional<SubjectRule.Frame> whole) {
    NamedText named = new NamedText(vocabulary, text, language, figures);
    this.subjects = new SubjectRule(named, whole);
    this.measures = new MeasureRule(named);
    this.parties = new PartiesRule(named);
    this.things = new ThingRule(named);
    this.roubles = new RoubleRule(named);
  }

  /// {@return what the whole text is about}
  SubjectRule.Frame frame() {
    return subjects.frame();
  }

  /// {@return the figure with what it is about, in the roubles it means}
  Figure withTopic(Figure read) {
    Figure figure = roubles.settled(read);
    Optional<String> subject = subjects.subject(figure.span());
    Optional<String> measure =
        measures.measure(figure).map(id -> parties.betweenPlaces(id, figure.span()));
    return figure.withTopic(
        new Figure.Topic(
            subject,
            measure,
            parties.parties(figure, measure, subject),
            things.thing(figure, measure)));
  }
}
