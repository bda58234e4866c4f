package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The sentences Beleg itself says, in three languages, and dates as each language writes them.
public final class Phrases {

  private static final Map<Language, String> DATE =
      Map.of(
          Language.GERMAN, "d. MMMM uuuu",
          Language.ENGLISH, "d MMMM uuuu",
          Language.RUSSIAN, "d MMMM uuuu 'г.'");
  private static final Map<Language, String> DAY =
      Map.of(Language.GERMAN, "d. MMMM", Language.ENGLISH, "d MMMM", Language.RUSSIAN, "d MMMM");

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  /// Reads the sentences of answers in all languages.
  public Phrases() {
    this(Phrases.class);
  }

  /// Reads the sentences of all languages.
  ///
  /// @param beside a class of the package that they ship with, as `phrases-de.properties` and so on
  public Phrases(Class<?> beside) {
    for (Language language : Language.values()) {
      texts.put(language, load(beside, "phrases-" + language.code() + ".properties"));
    }
  }

  /// {@return the sentence of a key, its `{0}`, `{1}` … filled in}
  ///
  /// @throws IllegalArgumentException if there is no such key
  public String say(Language language, String key, Object... parts) {
    String pattern = Objects.requireNonNull(texts.get(language)).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase '" + key + "' in " + language.code());
    }
    return new MessageFormat(pattern, language.locale()).format(parts);
  }

  /// {@return a day as the language writes it: "1. Juni 2023"}
  public String date(Language language, LocalDate date) {
    return DateTimeFormatter.ofPattern(
            Objects.requireNonNull(DATE.get(language)), language.locale())
        .format(date);
  }

  /// {@return a day of some year as the language writes it: "1. Juni"}
  public String day(Language language, MonthDay day) {
    return DateTimeFormatter.ofPattern(Objects.requireNonNull(DAY.get(language)), language.locale())
        .format(day);
  }

  private static Properties load(Class<?> beside, String resource) {
    Properties properties = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(beside.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return properties;
  }
}
