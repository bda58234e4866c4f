package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Language;

/// What to look for.
///
/// @param question plain words; never read as a query syntax
/// @param language the language of the words
/// @param filter which articles may be found
/// @param limit the most hits wanted, at least 1
public record SearchRequest(String question, Language language, Filter filter, int limit) {

  public SearchRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
  }
}
