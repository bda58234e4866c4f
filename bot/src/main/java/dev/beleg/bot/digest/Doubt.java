package dev.beleg.bot.digest;

import java.util.Optional;

/// Why an order is not understood: one place of it that says nothing, or not one thing alone.
public sealed interface Doubt {

  /// Words that mean nothing here.
  ///
  /// @param word as written
  /// @param nearest what may be meant; empty where nothing is near
  record Unread(String word, Optional<String> nearest) implements Doubt {}

  /// An hour, a day or a span of them that there is not.
  ///
  /// @param word as written
  /// @param nearest how it may be meant; empty where nothing is near
  record Impossible(String word, Optional<String> nearest) implements Doubt {}

  /// Two places that cannot both hold.
  ///
  /// @param one as written
  /// @param other as written
  record Contradictory(String one, String other) implements Doubt {}

  /// A place that may be a region or tell the time zone.
  ///
  /// @param word as written
  record Placeless(String word) implements Doubt {}

  /// A word of negation of which it is not clear what it leaves out.
  ///
  /// @param word as written
  record Unattached(String word) implements Doubt {}
}
