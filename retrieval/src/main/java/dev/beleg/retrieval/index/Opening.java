package dev.beleg.retrieval.index;

import java.nio.file.Path;

/// What was found where an index was opened.
public sealed interface Opening {

  /// {@return one line for the operator}
  String line();

  /// There was none; an empty one was made.
  record Created() implements Opening {
    @Override
    public String line() {
      return "new index";
    }
  }

  /// It was whole and of this version.
  ///
  /// @param articles how many articles it holds
  record Current(int articles) implements Opening {
    @Override
    public String line() {
      return "index with " + articles + (articles == 1 ? " article" : " articles");
    }
  }

  /// It was damaged or of another version; it was renamed and an empty one made, to be filled from
  /// the articles' files.
  ///
  /// @param reason what was wrong, in English
  /// @param kept where the old one is now
  record SetAside(String reason, Path kept) implements Opening {
    @Override
    public String line() {
      return "index " + reason + "; rebuilding it from the files, the old one is kept in " + kept;
    }
  }
}
