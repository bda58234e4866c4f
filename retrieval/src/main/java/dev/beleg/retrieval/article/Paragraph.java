package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.Optional;

/// A paragraph of an article.
///
/// @param span where it stands, without surrounding white space
/// @param role what it is for
/// @param first the place of the earlier paragraph with the same words, if this one repeats it
public record Paragraph(Span span, Role role, Optional<Span> first) {

  /// What a paragraph is for.
  public enum Role {
    TITLE,
    BODY,
    BYLINE
  }

  /// {@return whether the same words stand earlier in the article}
  public boolean repeated() {
    return first.isPresent();
  }
}
