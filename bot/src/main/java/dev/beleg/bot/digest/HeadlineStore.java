package dev.beleg.bot.digest;

import java.time.Instant;
import java.util.Optional;

/// The lines that were written about events, durable, so that each is written once.
public interface HeadlineStore {

  /// What came of asking for a line.
  ///
  /// @param line the line; empty where the articles support none
  record Kept(Optional<String> line) {}

  /// {@return what came of asking for a line about an event}
  ///
  /// @param texts tells what it rests on from anything else
  Optional<Kept> of(String event, String texts);

  /// Keeps what came of asking; what is older than three months is forgotten.
  void keep(String event, String texts, Kept kept, Instant now);
}
