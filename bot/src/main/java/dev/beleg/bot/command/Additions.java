package dev.beleg.bot.command;

import dev.beleg.bot.chat.GivenFile;
import java.util.List;

/// Adds files that somebody sent to the articles.
public interface Additions {

  /// What became of a file.
  sealed interface Outcome {

    /// It is an article now.
    ///
    /// @param article its name
    record Added(String article) implements Outcome {}

    /// The same file, byte for byte, is among the articles.
    ///
    /// @param article its name there
    record Duplicate(String article) implements Outcome {}

    /// It is no article.
    ///
    /// @param reason why, in English, one line
    record Rejected(String reason) implements Outcome {}

    /// It is one, but its folder takes no file at present.
    ///
    /// @param folder the folder's name; may be empty
    record NotStored(String folder) implements Outcome {}

    /// It could not be fetched from its platform.
    ///
    /// @param reason what happened, without any secret
    record Unfetched(String reason) implements Outcome {}
  }

  /// {@return the names of the folders that files can be added to; a single one may be called `""`}
  List<String> folders();

  /// Fetches a file and adds it.
  ///
  /// @param surface where it was sent
  /// @param folder one of [#folders()]
  Outcome add(String surface, GivenFile file, String folder);

  /// {@return none, for surfaces that bring no files}
  static Additions none() {
    return new Additions() {
      @Override
      public List<String> folders() {
        return List.of();
      }

      @Override
      public Outcome add(String surface, GivenFile file, String folder) {
        return new Outcome.Rejected("no files are taken here");
      }
    };
  }
}
