package dev.beleg.bot.answer;

import java.util.ArrayList;
import java.util.List;

/// Chooses and quotes the stretches that answer a question, or none where the best one is not
/// likely enough to answer it.
final class SentenceAnswers {

  private static final double LIKELY_ENOUGH = 0.65;

  /// Stretches at least this likely, against the best one, are shown with it.
  private static final double NEARLY_AS_GOOD = 0.04;

  private static final double LEAST_NAMES = 0.3;
  private static final int MOST_STRETCHES = 4;

  private final SignalWeights weights;
  private final Abstentions abstentions;

  SentenceAnswers(SignalWeights weights, Abstentions abstentions) {
    this.weights = weights;
    this.abstentions = abstentions;
  }

  /// @param evidence the best first
  List<Evidence> choose(Question question, List<Evidence> evidence) {
    List<Evidence> possible =
        evidence.stream().filter(one -> holdsKind(question, one) && hasNames(one)).toList();
    if (possible.isEmpty() || weights.certainty(possible.getFirst().signals()) < LIKELY_ENOUGH) {
      return List.of();
    }
    return best(possible);
  }

  /// {@return the best stretches and those nearly as good, without what another one shows}
  ///
  /// @param evidence at least one, the best first
  List<Evidence> best(List<Evidence> evidence) {
    List<Evidence> chosen = new ArrayList<>();
    double least = evidence.getFirst().score() * NEARLY_AS_GOOD;
    for (Evidence one : evidence) {
      if (one.score() >= least && chosen.size() < MOST_STRETCHES && isNew(one, chosen)) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  /// Quotes what was chosen of some stretches; says where nothing was which article is nearest.
  ///
  /// @param evidence at least one
  Answer quote(
      Question question,
      List<Evidence> evidence,
      List<Evidence> chosen,
      AnswerText text,
      Response.Corpus corpus) {
    if (chosen.isEmpty()) {
      return abstentions.notInSources(question, evidence.getFirst().source(), corpus);
    }
    text.say(question.asked() == Asked.CONFIRM ? "confirm" : "found");
    chosen.forEach(text::cite);
    return text.grounded(List.of());
  }

  /// Only a stretch with a number answers how many.
  private static boolean holdsKind(Question question, Evidence evidence) {
    return switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, COUNT, TIMES, DURATION, AGE ->
          evidence.signal(Signal.NUMBER_KIND) >= 1;
      default -> true;
    };
  }

  /// Of those whom the question names some must be named in the article.
  private static boolean hasNames(Evidence evidence) {
    return evidence.signal(Signal.NAMES) >= LEAST_NAMES;
  }

  private static boolean isNew(Evidence one, List<Evidence> chosen) {
    return chosen.stream()
        .noneMatch(
            other ->
                other.source().id().equals(one.source().id())
                    && other.sentence().overlaps(one.sentence()));
  }
}
