package dev.beleg.bot.chat;

import java.util.Arrays;
import java.util.Optional;

/// A language that replies are written in.
public enum ReplyLanguage {
  GERMAN("de", "„", "“"),
  ENGLISH("en", "“", "”"),
  RUSSIAN("ru", "«", "»");

  private final String code;
  private final String opening;
  private final String closing;

  ReplyLanguage(String code, String opening, String closing) {
    this.code = code;
    this.opening = opening;
    this.closing = closing;
  }

  /// {@return the code of ISO 639-1}
  public String code() {
    return code;
  }

  /// {@return words between the quotation marks of this language}
  public String quoted(String words) {
    return opening + words + closing;
  }

  /// {@return the language of a code of ISO 639-1; empty for every other text}
  public static Optional<ReplyLanguage> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
