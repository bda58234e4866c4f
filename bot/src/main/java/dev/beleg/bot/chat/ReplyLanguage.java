package dev.beleg.bot.chat;

import java.util.Arrays;
import java.util.Optional;

/// A language that replies are written in.
public enum ReplyLanguage {
  GERMAN("de"),
  ENGLISH("en"),
  RUSSIAN("ru");

  private final String code;

  ReplyLanguage(String code) {
    this.code = code;
  }

  /// {@return the code of ISO 639-1}
  public String code() {
    return code;
  }

  /// {@return the language of a code of ISO 639-1; empty for every other text}
  public static Optional<ReplyLanguage> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
