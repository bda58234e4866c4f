package dev.beleg.retrieval.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A set of concepts with their terms in three languages, and the means to find them in text.
public final class Lexicon {

  private final Map<String, Concept> byId = new LinkedHashMap<>();
  private final TermMatcher<Concept> matcher;

  /// Gathers concepts; of several with one id the terms are joined by the first.
  public Lexicon(Collection<Concept> concepts) {
    TermMatcher.Builder<Concept> builder = TermMatcher.builder();
    for (Concept concept : concepts) {
      byId.putIfAbsent(concept.id(), concept);
      concept
          .terms()
          .forEach(
              (language, terms) -> terms.forEach(term -> builder.add(term, language, concept)));
    }
    matcher = builder.build();
  }

  /// {@return the concepts in the order of their files}
  public List<Concept> concepts() {
    return List.copyOf(byId.values());
  }

  /// {@return the concept of an id}
  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// {@return the concepts named in a text, in order of place, the longest terms winning}
  public List<TermMatcher.Found<Concept>> find(CharSequence text, Language language) {
    return matcher.find(text, language);
  }
}
