package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.ArticleId;
import java.util.List;

/// One figure of the ledger with every place that tells it.
///
/// @param id stays the same as long as the figure and, where its subject, measure or period is
///   unknown, its place stay the same; twelve hexadecimal digits
/// @param figure as its first source tells it
/// @param sources newest article first, at least one
/// @param conflicts other figures for the same subject, measure and period, by id
public record LedgerEntry(
    String id, Figure figure, List<SourcedFigure> sources, List<Conflict> conflicts) {

  public LedgerEntry {
    sources = List.copyOf(sources);
    conflicts = List.copyOf(conflicts);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a figure without a source: " + id);
    }
  }

  /// Another figure for the same thing.
  ///
  /// @param id the other entry
  /// @param kind whether rounding explains the difference
  /// @param words the difference in English, for a reader
  public record Conflict(String id, Kind kind, String words) {
    /// Whether rounding explains a difference.
    public enum Kind {
      /// One is the other rounded, or hedged otherwise.
      ROUNDING,
      /// They cannot both be right.
      DIFFERENT
    }
  }

  /// {@return the articles that tell it, newest first}
  public List<ArticleId> articles() {
    return sources.stream().map(SourcedFigure::article).distinct().toList();
  }
}
