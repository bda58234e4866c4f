package dev.beleg.retrieval.language;

import java.util.Locale;

/// A language that articles are read in and questions are asked in.
public enum Language {
  GERMAN("de"),
  ENGLISH("en"),
  RUSSIAN("ru");

  private final String code;
  private final Locale locale;

  Language(String code) {
    this.code = code;
    this.locale = Locale.of(code);
  }

  /// {@return the ISO 639-1 code, two lower-case letters}
  public String code() {
    return code;
  }

  /// {@return the locale of the language without a country}
  public Locale locale() {
    return locale;
  }

  /// Finds the language of an ISO 639-1 code.
  ///
  /// @throws IllegalArgumentException if the code is none of `de`, `en`, `ru`
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("unknown language '" + code + "': use de, en or ru");
  }
}
