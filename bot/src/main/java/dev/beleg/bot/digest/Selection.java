package dev.beleg.bot.digest;

import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.Status;
import java.util.Optional;

/// Which events a subscriber wants.
///
/// @param regions gazetteer codes of regions or countries
/// @param kinds ids of kinds of cooperation
/// @param atLeast how far an event has to be; empty for any
public record Selection(Choice<String> regions, Choice<String> kinds, Optional<Status> atLeast) {

  /// Every event.
  public static final Selection ALL = new Selection(Choice.all(), Choice.all(), Optional.empty());

  /// {@return the selection of codes and ids, as they are kept}
  ///
  /// @param least the id of a status
  public static Selection of(Choice<String> regions, Choice<String> kinds, Optional<String> least) {
    return new Selection(regions, kinds, least.flatMap(Status::of));
  }

  /// {@return the id of the least status}
  public Optional<String> least() {
    return atLeast.map(Status::id);
  }

  /// {@return whether no event is ever wanted}
  public boolean isNothing() {
    return regions.isNothing() || kinds.isNothing();
  }

  /// {@return whether an event is wanted}
  public boolean admits(Event event) {
    return regions.admits(event.regions(), Selection::lies)
        && kinds.admits(event.kinds(), String::equals)
        && atLeast.filter(least -> event.status().compareTo(least) < 0).isEmpty();
  }

  /// A country holds its regions.
  private static boolean lies(String region, String place) {
    return region.equals(place) || region.startsWith(place + "-");
  }
}
