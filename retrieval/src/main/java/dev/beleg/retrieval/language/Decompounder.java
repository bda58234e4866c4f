package dev.beleg.retrieval.language;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Splits German compounds into their parts: "handelsumsatz" → "handel", "umsatz".
///
/// The word list is loaded with the first word; splits of common words are kept.
public final class Decompounder {

  private static final int KEPT_SPLITS = 1 << 16;
  private static final int SHORTEST_COMPOUND = 7;
  private static final int LONGEST_COMPOUND = 60;

  private final RecentWords<List<String>> splits = new RecentWords<>(KEPT_SPLITS);

  private Decompounder() {}

  /// {@return the one splitter of this process}
  public static Decompounder shared() {
    return Shared.INSTANCE;
  }

  /// {@return the parts in order, none for a word that is no compound}
  ///
  /// @param word in lower case
  public List<String> parts(String word) {
    if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
      return List.of();
    }
    List<String> known = splits.known(word);
    if (known == null) {
      known = split(word);
      splits.keep(word, known);
    }
    return known;
  }

  /// {@return whether the word list has the word itself, in this form}
  ///
  /// @param word in lower case
  public boolean knows(String word) {
    return Shared.SPLITTER.knows(word);
  }

  private static List<String> split(String word) {
    List<String> parts = Shared.SPLITTER.splitWord(word);
    return parts.size() < 2 ? List.of() : List.copyOf(parts);
  }

  /// Holds what is loaded with the first word.
  private static final class Shared {
    static final Decompounder INSTANCE = new Decompounder();
    static final Splitter SPLITTER = load();

    private static Splitter load() {
      try {
        return new Splitter();
      } catch (IOException e) {
        throw new UncheckedIOException("the German word list cannot be read", e);
      }
    }
  }

  /// Shows whether a word is on the list.
  private static final class Splitter extends GermanWordSplitter {
    Splitter() throws IOException {
      super(true);
    }

    boolean knows(String word) {
      return words.contains(word);
    }
  }
}
