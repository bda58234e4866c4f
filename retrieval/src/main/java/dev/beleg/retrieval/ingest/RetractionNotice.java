package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The words by which an article says at its beginning that its publisher has taken it back.
final class RetractionNotice {

  /// A notice stands within so many code units from the first letter; what stands later is told of
  /// another article.
  private static final int OPENING = 160;

  private static final List<String> WORDS = words();

  private RetractionNotice() {}

  /// {@return whether an article begins with such words}
  static boolean opens(Article article) {
    String text = article.text().reading().strip();
    String opening = text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(opening::contains);
  }

  private static List<String> words() {
    try (InputStream stream = RetractionNotice.class.getResourceAsStream("retractions.txt")) {
      if (stream == null) {
        throw new IllegalStateException("missing resource retractions.txt");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("retractions.txt", e);
    }
  }
}
