package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.HashSet;
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
/// @param collections collections of which the article must belong to at least one; empty for all
///   articles, while an empty set admits none
public record Filter(
    Set<Language> languages,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<String> regions,
    Set<String> sources,
    Optional<Set<String>> collections) {

  /// Every article.
  public static final Filter ALL =
      new Filter(
          Set.of(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty());

  public Filter {
    languages = Set.copyOf(languages);
    regions = Set.copyOf(regions);
    sources = Set.copyOf(sources);
    collections = collections.map(Set::copyOf);
  }

  /// {@return the same with other languages}
  public Filter withLanguages(Set<Language> changed) {
    return new Filter(changed, from, to, regions, sources, collections);
  }

  /// {@return the same with other regions}
  public Filter withRegions(Set<String> changed) {
    return new Filter(languages, from, to, changed, sources, collections);
  }

  /// {@return the same with other sources}
  public Filter withSources(Set<String> changed) {
    return new Filter(languages, from, to, regions, changed, collections);
  }

  /// {@return the same for days of publication, both inclusive}
  public Filter within(LocalDate first, LocalDate last) {
    return new Filter(
        languages, Optional.of(first), Optional.of(last), regions, sources, collections);
  }

  /// {@return the same for the articles that also belong to one of these collections}
  public Filter inCollections(Set<String> admitted) {
    Set<String> both = new HashSet<>(admitted);
    collections.ifPresent(both::retainAll);
    return new Filter(languages, from, to, regions, sources, Optional.of(both));
  }
}
