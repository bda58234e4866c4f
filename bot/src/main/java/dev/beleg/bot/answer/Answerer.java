package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.util.List;
import java.util.Optional;

/// Answers questions from the articles.
public interface Answerer {

  /// Answers a question.
  ///
  /// @param text the question, plain words
  /// @param language its language; found out where empty
  /// @param past the questions before it that it may lean on, the oldest first
  /// @param audience who waits for the answer
  Response answer(
      String text, Optional<Language> language, List<PastQuestion> past, Audience audience);

  /// Answers a question that stands alone, for nobody in particular.
  default Response answer(String text, Optional<Language> language) {
    return answer(text, language, List.of(), Audience.NOBODY);
  }

  /// Begins a dialogue, or goes on with one.
  ///
  /// @param past the questions asked so far, the oldest first
  /// @param audience who waits for the answers
  Dialogue dialogue(List<PastQuestion> past, Audience audience);
}
