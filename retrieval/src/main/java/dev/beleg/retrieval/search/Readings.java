package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What each term of a question may read in other languages, looked up when a language is first
/// asked for.
final class Readings {

  private final Function<Language, List<List<Expansion>>> translation;
  private final Map<Language, List<List<Expansion>>> known = new ConcurrentHashMap<>();

  /// @param translation each term's readings in a language, the terms in order
  Readings(Function<Language, List<List<Expansion>>> translation) {
    this.translation = translation;
  }

  /// {@return each term's readings, the strongest first}
  List<List<Expansion>> in(Language language) {
    return known.computeIfAbsent(language, translation);
  }
}
