package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.language.WordTable;
import java.util.List;
import java.util.Locale;

/// The words by which an article says at its beginning that its publisher has taken it back.
final class RetractionNotice {

  /// A notice stands within so many code units from the first letter; what stands later is told of
  /// another article.
  private static final int OPENING = 160;

  private static final List<String> WORDS =
      WordTable.load(RetractionNotice.class, "retractions.txt").list("retracted").stream()
          .map(words -> words.toLowerCase(Locale.ROOT))
          .toList();

  private RetractionNotice() {}

  /// {@return whether an article begins with such words}
  static boolean opens(Article article) {
    String text = article.text().reading().strip();
    String opening = text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(opening::contains);
  }
}
