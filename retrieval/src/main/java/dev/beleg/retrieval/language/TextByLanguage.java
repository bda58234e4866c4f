package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A text whose lines are in several languages, taken apart by language.
///
/// A line that tells its language clearly is in that one, another in that of the line before.
public final class TextByLanguage {

  private final LanguageDetector detector;

  /// Reads with a detector.
  public TextByLanguage(LanguageDetector detector) {
    this.detector = detector;
  }

  /// {@return the text once for each language in it, with spaces in place of the lines in others,
  /// so that every place stays the same}
  public Map<Language, String> read(String text) {
    List<Span> lines = lines(text);
    Map<Language, StringBuilder> parts = new EnumMap<>(Language.class);
    Language language = detector.detect(text);
    for (Span line : lines) {
      language = detector.guess(line.of(text)).certain().orElse(language);
      StringBuilder part =
          parts.computeIfAbsent(language, _ -> new StringBuilder(" ".repeat(text.length())));
      part.replace(line.start(), line.end(), line.of(text));
    }
    Map<Language, String> read = new EnumMap<>(Language.class);
    parts.forEach((own, part) -> read.put(own, part.toString()));
    return read;
  }

  /// Each with the end that parts it from the next.
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(new Span(start, next));
      start = next;
    }
    return lines;
  }
}
