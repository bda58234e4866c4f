package dev.beleg.bot.digest;

import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.Status;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// Which events a subscriber wants.
///
/// @param regions gazetteer codes of regions or countries; empty for all
/// @param kinds ids of kinds of cooperation; empty for all
/// @param atLeast how far an event has to be; empty for any
public record Selection(Set<String> regions, Set<String> kinds, Optional<Status> atLeast) {

  /// Every event.
  public static final Selection ALL = new Selection(Set.of(), Set.of(), Optional.empty());

  public Selection {
    regions = Set.copyOf(regions);
    kinds = Set.copyOf(kinds);
  }

  /// {@return the selection of codes and ids, as they are kept}
  ///
  /// @param least the id of a status
  public static Selection of(Set<String> regions, Set<String> kinds, Optional<String> least) {
    return new Selection(regions, kinds, least.flatMap(Status::of));
  }

  /// {@return the id of the least status}
  public Optional<String> least() {
    return atLeast.map(Status::id);
  }

  /// {@return whether an event is wanted}
  public boolean admits(Event event) {
    return (regions.isEmpty() || event.regions().stream().anyMatch(this::holds))
        && (kinds.isEmpty() || !Collections.disjoint(kinds, event.kinds()))
        && atLeast.filter(least -> event.status().compareTo(least) < 0).isEmpty();
  }

  /// A country holds its regions.
  private boolean holds(String region) {
    int hyphen = region.indexOf('-');
    return regions.contains(region)
        || (hyphen > 0 && regions.contains(region.substring(0, hyphen)));
  }
}
