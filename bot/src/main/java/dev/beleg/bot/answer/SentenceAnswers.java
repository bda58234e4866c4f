package dev.beleg.bot.answer;

import java.util.ArrayList;
import java.util.List;

/// Chooses the sentences that answer a question, or none where no sentence holds enough of what is
/// asked.
final class SentenceAnswers {

  /// The least shares of the question's words and names that a sentence must have.
  private static final double OWN = 0.3;

  private static final double AROUND = 0.5;

  /// A sentence that holds the kind of thing that is asked needs a little less.
  private static final double AROUND_WITH_KIND = 0.42;

  private static final double WORDS = 0.3;

  /// Sentences with a number of the kind asked for are few.
  private static final double AROUND_A_NUMBER = 0.38;

  private static final double NAMES = 0.8;

  /// Sentences nearly as good as the best are shown with it.
  private static final double NEARLY_AS_GOOD = 0.75;

  private static final int MOST_SENTENCES = 3;

  List<Evidence> choose(Question question, List<Evidence> evidence) {
    List<Evidence> chosen = new ArrayList<>();
    for (Evidence one : evidence) {
      boolean good = chosen.isEmpty() || one.score() >= NEARLY_AS_GOOD * chosen.getFirst().score();
      if (good && holds(question, one) && chosen.size() < MOST_SENTENCES && isNew(one, chosen)) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  private static boolean isNew(Evidence one, List<Evidence> chosen) {
    return chosen.stream()
        .noneMatch(
            other ->
                other.source().id().equals(one.source().id())
                    && other.sentence().overlaps(one.sentence()));
  }

  private static boolean holds(Question question, Evidence evidence) {
    Evidence.Weight weight = evidence.weight();
    if (weight.names() < NAMES) {
      return false;
    }
    boolean words =
        weight.own() >= OWN
            && weight.around() >= (weight.kind() >= 1 ? AROUND_WITH_KIND : AROUND)
            && weight.words() >= WORDS;
    return switch (question.asked()) {
      case WHEN -> weight.kind() > 0 && (words || weight.around() >= AROUND);
      case COUNT, TIMES, DURATION -> weight.kind() > 0 && weight.around() >= AROUND_A_NUMBER;
      default -> words;
    };
  }
}
