package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.passage.Passage;
import java.nio.charset.StandardCharsets;

/// What a passage's vector is known by: passages of one article and the same words have the same.
///
/// @param article the article
/// @param sha256 the hash of the passage's words as a person reads them
public record PassageKey(ArticleId article, String sha256) {

  /// {@return the key of a passage}
  public static PassageKey of(Passage passage) {
    byte[] words = passage.text().reading().getBytes(StandardCharsets.UTF_8);
    return new PassageKey(passage.article(), FileState.sha256(words));
  }
}
