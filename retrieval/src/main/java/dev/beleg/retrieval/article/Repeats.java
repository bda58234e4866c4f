package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Recognises paragraphs whose words stood earlier in the article, whatever their spacing and
/// punctuation, as scraped pages repeat them.
final class Repeats {

  /// Shorter lines ("Foto: BelTA", "* * *") may stand twice without the text being repeated.
  private static final int SHORTEST = 40;

  private final String reading;
  private final Map<String, Span> seen = new HashMap<>();

  Repeats(String reading) {
    this.reading = reading;
  }

  /// {@return the place of the earlier paragraph with the same words, if there is one}
  Optional<Span> add(Span paragraph) {
    String words = words(paragraph);
    Optional<Span> first = Optional.ofNullable(seen.get(words));
    if (words.length() >= SHORTEST) {
      seen.putIfAbsent(words, paragraph);
    }
    return first;
  }

  /// The same for a title, which may be short and still count as repeated further down.
  Optional<Span> addTitle(Span title) {
    String words = words(title);
    Optional<Span> first = Optional.ofNullable(seen.get(words));
    if (!words.isEmpty()) {
      seen.putIfAbsent(words, title);
    }
    return first;
  }

  /// {@return the letters and digits of a paragraph in small letters, words parted by one space}
  private String words(Span paragraph) {
    StringBuilder words = new StringBuilder(paragraph.length());
    boolean gap = false;
    for (int at = paragraph.start(); at < paragraph.end(); at++) {
      char c = reading.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(c);
        gap = false;
      } else {
        gap |= c != SourceText.FILLER;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
