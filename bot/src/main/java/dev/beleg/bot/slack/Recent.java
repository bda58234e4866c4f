package dev.beleg.bot.slack;

import dev.beleg.bot.chat.ForwardClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What happened a short time ago, the newest of it, in memory.
///
/// @param <T> what is remembered
final class Recent<T> {

  private static final int MOST = 1_000;

  private record Kept<T>(T value, Instant until) {}

  private final Duration lifetime;
  private final InstantSource clock;
  private final Map<String, Kept<T>> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
          return size() > MOST;
        }
      };

  Recent(Duration lifetime, InstantSource clock) {
    this.lifetime = lifetime;
    this.clock = new ForwardClock(clock);
  }

  synchronized void put(String name, T value) {
    kept.remove(name);
    kept.put(name, new Kept<>(value, clock.instant().plus(lifetime)));
  }

  /// {@return what was put, unless it was too long ago}
  synchronized Optional<T> get(String name) {
    return Optional.ofNullable(kept.get(name))
        .filter(it -> clock.instant().isBefore(it.until))
        .map(Kept::value);
  }

  /// {@return the same, which from now on is forgotten}
  synchronized Optional<T> take(String name) {
    Optional<T> value = get(name);
    kept.remove(name);
    return value;
  }

  /// {@return whether nothing of that name was put a short time ago; now it is}
  synchronized boolean isFirst(String name, T value) {
    boolean first = get(name).isEmpty();
    if (first) {
      put(name, value);
    }
    return first;
  }
}
