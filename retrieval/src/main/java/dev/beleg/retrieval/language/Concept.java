package dev.beleg.retrieval.language;

import java.util.List;
import java.util.Map;

/// One meaning with the terms that the three languages have for it.
///
/// @param id lower-case words joined by hyphens ("trade-turnover"), unique within its lexicon
/// @param terms by language in base form, the preferred one first; a language may have none
public record Concept(String id, Map<Language, List<String>> terms) {

  public Concept {
    terms = Map.copyOf(terms);
  }

  /// {@return the terms of a language, possibly none}
  public List<String> terms(Language language) {
    return terms.getOrDefault(language, List.of());
  }

  /// {@return the preferred term of a language, or the id where the language has none}
  public String name(Language language) {
    List<String> own = terms(language);
    return own.isEmpty() ? id : own.getFirst();
  }
}
