package dev.beleg.retrieval.index;

import java.util.List;

/// What places texts in a space where those that mean the like lie near each other. Safe for use by
/// several threads.
public interface Embedder {

  /// What a text is to be compared as; some models want to be told.
  enum Role {
    QUESTION,
    PASSAGE
  }

  /// {@return what names everything that its vectors depend on: two embedders of one name give the
  /// same vectors}
  String name();

  /// {@return a vector for each text, in order, of any length above zero}
  ///
  /// @param texts at least one
  /// @throws EmbeddingFailed if there are no vectors for them
  float[][] embed(List<String> texts, Role role);
}
