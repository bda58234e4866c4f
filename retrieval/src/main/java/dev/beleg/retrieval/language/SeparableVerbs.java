package dev.beleg.retrieval.language;

import java.util.List;
import java.util.Set;

/// Joins German verbs that stand apart in a main clause: "Was führt Belarus aus Lipezk ein?" is
/// about `einführen`.
public final class SeparableVerbs {

  private static final Set<String> PARTICLES =
      Set.of(
          "ab",
          "an",
          "auf",
          "aus",
          "bei",
          "durch",
          "ein",
          "fest",
          "fort",
          "her",
          "hin",
          "mit",
          "nach",
          "statt",
          "teil",
          "um",
          "vor",
          "weiter",
          "zu",
          "zurück",
          "zusammen");

  private static final VerbForms VERBS = VerbForms.of(Language.GERMAN).orElseThrow();

  /// A finite verb stands first or second in a question; the subject follows it.
  private static final int LATEST_VERB = 3;

  private SeparableVerbs() {}

  /// {@return the infinitive of the verb of a German question with its particle in front, with the
  /// place of the verb; none where the question does not end in a particle or there is no such
  /// verb}
  public static List<Word> joined(String text) {
    List<Word> question = Word.of(text);
    if (question.size() < 3 || !PARTICLES.contains(question.getLast().folded())) {
      return List.of();
    }
    String particle = question.getLast().folded();
    return question.subList(0, Math.min(LATEST_VERB, question.size() - 1)).stream()
        .filter(word -> word.text().length() > 2 && !word.capitalised())
        .map(word -> new Word(word.span(), VERBS.infinitive(particle + word.folded())))
        .filter(verb -> Decompounder.shared().knows(verb.text()))
        .toList();
  }
}
