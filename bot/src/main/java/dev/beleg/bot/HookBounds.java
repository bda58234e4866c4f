package dev.beleg.bot;

import java.util.Map;

/// Bounds what the servers take that platforms call us at: those of the JDK, which read their
/// bounds from properties of the system when the first of them is made.
final class HookBounds {

  /// How many seconds a request may take to arrive and its answer to be read, and how many
  /// connections are open at a time. What platforms send arrives in far less.
  private static final Map<String, Integer> BOUNDS =
      Map.of(
          "sun.net.httpserver.maxReqTime", 10,
          "sun.net.httpserver.maxRspTime", 60,
          "sun.net.httpserver.maxReqHeaderSize", 16_384,
          "jdk.httpserver.maxConnections", 500);

  private HookBounds() {}

  /// Sets what is not set otherwise.
  static void install() {
    BOUNDS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value.toString());
          }
        });
  }
}
