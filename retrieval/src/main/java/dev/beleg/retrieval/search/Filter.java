package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which articles a search may look at. Every part that is set must be met.
///
/// @param languages the articles' languages; empty for all
/// @param from the first day of publication; articles of unknown date are left out where set
/// @param to the last day of publication, inclusive; likewise
/// @param regions gazetteer codes ("RU-LIP") of which the article names at least one; empty for all
/// @param sources paths of articles, or folders ending in `/`, of which one must hold; empty for
///   all
public record Filter(
    Set<Language> languages,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> regions,
    Set<String> sources) {

  /// Every article.
  public static final Filter ALL =
      new Filter(Set.of(), Optional.empty(), Optional.empty(), Set.of(), Set.of());

  public Filter {
    languages = Set.copyOf(languages);
    regions = Set.copyOf(regions);
    sources = Set.copyOf(sources);
  }

  /// {@return the same with other languages}
  public Filter withLanguages(Set<Language> changed) {
    return new Filter(changed, from, to, regions, sources);
  }
}
