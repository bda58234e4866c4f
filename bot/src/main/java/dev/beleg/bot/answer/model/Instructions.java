package dev.beleg.bot.answer.model;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// What a model is told to do. The texts ship with the program and hold nothing of any question,
/// article or chat.
final class Instructions {

  private final String system = read("system.txt");
  private final String mend = read("mend.txt");
  private final String condense = read("condense.txt");
  private final String headline = read("headline.txt");

  /// {@return how to answer}
  String system(Language language) {
    return in(language, system);
  }

  /// {@return how to write a line about an event}
  String headline(Language language) {
    return in(language, headline);
  }

  private static String in(Language language, String text) {
    return text.replace("{0}", language.locale().getDisplayLanguage(Locale.ENGLISH));
  }

  /// {@return how to mend some sentences}
  String mend(String sentences) {
    return mend.replace("{0}", sentences);
  }

  /// {@return how to make a question whole}
  String condense() {
    return condense;
  }

  private static String read(String resource) {
    try (InputStream stream = Instructions.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
