package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A question with its answer.
///
/// @param question the words as they were asked
/// @param language the language of the question and of the answer
/// @param answer the answer
/// @param mode who made its words
/// @param corpus what the sources were
public record Response(
    String question, Language language, Answer answer, Mode mode, Corpus corpus) {

  /// Who makes the words of answers.
  public enum Mode {
    /// Statements of exact shapes and the sources' own sentences.
    EXTRACTIVE,
    /// A language model, each sentence held against the sources.
    MODEL;

    /// {@return the name in lower case, as shown to scripts}
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The extent of the sources.
  ///
  /// @param articles how many
  /// @param newest the newest known day of publication
  public record Corpus(int articles, Optional<LocalDate> newest) {}
}
