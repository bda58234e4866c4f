package dev.beleg.bot;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The language that a command is told to read and write.
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "de|en|ru",
      converter = LanguageConverter.class,
      description = "Language to read and write (default: that of the settings or of the text).")
  private Optional<Language> language = Optional.empty();

  /// {@return the language that was given}
  Optional<Language> given() {
    return language;
  }

  /// {@return the language that was given, else that of a text}
  Language of(String text) {
    return language.orElseGet(() -> new LanguageDetector().detect(text));
  }
}
