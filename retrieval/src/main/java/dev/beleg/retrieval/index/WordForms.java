package dev.beleg.retrieval.index;

import java.util.List;

/// A word of a text in the forms that the index holds.
///
/// @param stem the language's stem
/// @param parts the stems of a German compound's parts, in order; empty for other words
/// @param latin the word in lower-case ASCII letters, or a number in its plain writing ("10000")
/// @param key the loose key of the word; empty for numbers
/// @param kind what the word is
public record WordForms(String stem, List<String> parts, String latin, String key, Kind kind) {

  /// What a word is.
  public enum Kind {
    /// Carries meaning of its own.
    WORD,
    /// Is on the language's list of words too common to search for.
    STOP,
    /// Is written with digits.
    NUMBER
  }

  public WordForms {
    parts = List.copyOf(parts);
  }
}
