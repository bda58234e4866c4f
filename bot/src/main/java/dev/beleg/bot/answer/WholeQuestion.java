package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// A question with what it leaves out filled in.
///
/// @param text its words
/// @param language their language; empty where it is still to be found out
/// @param assumed names what it is taken to be about; empty where nothing had to be filled in
/// @param timeless the same without the time that was filled in; empty where none was
record WholeQuestion(
    String text,
    Optional<Language> language,
    Optional<String> assumed,
    Optional<WholeQuestion> timeless) {

  /// {@return a question that says all it means}
  static WholeQuestion of(String text, Optional<Language> language) {
    return new WholeQuestion(text, language, Optional.empty(), Optional.empty());
  }
}
