package dev.beleg.bot.web;

import dev.beleg.bot.chat.ReplyLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How pages look to a reader.
///
/// @param language the language of the pages' own words
/// @param theme light or dark
record Look(ReplyLanguage language, Theme theme) {

  private static final int LONGEST_WISH = 200;

  /// Light or dark.
  enum Theme {
    /// As the reader's system is.
    AUTO,
    LIGHT,
    DARK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> of(String word) {
      return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
    }
  }

  /// {@return the look of a reader who has chosen nothing here}
  ///
  /// @param acceptLanguage what his browser says of languages; may be empty
  static Look wishedBy(String acceptLanguage) {
    return new Look(language(acceptLanguage), Theme.AUTO);
  }

  private static ReplyLanguage language(String acceptLanguage) {
    if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_WISH) {
      return ReplyLanguage.ENGLISH;
    }
    List<Locale> ours =
        Arrays.stream(ReplyLanguage.values()).map(it -> Locale.of(it.code())).toList();
    try {
      List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(acceptLanguage);
      return Optional.ofNullable(Locale.lookup(wishes, ours))
          .flatMap(locale -> ReplyLanguage.of(locale.getLanguage()))
          .orElse(ReplyLanguage.ENGLISH);
    } catch (IllegalArgumentException _) {
      return ReplyLanguage.ENGLISH;
    }
  }
}
