package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.Optional;

/// A question with its answer.
///
/// @param question the words as they were asked
/// @param language the language of the question and of the answer
/// @param answer the answer
/// @param corpus what the sources were
public record Response(String question, Language language, Answer answer, Corpus corpus) {

  /// The extent of the sources.
  ///
  /// @param articles how many
  /// @param newest the newest known day of publication
  public record Corpus(int articles, Optional<LocalDate> newest) {}
}
