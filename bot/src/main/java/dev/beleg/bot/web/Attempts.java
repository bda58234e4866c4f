package dev.beleg.bot.web;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts who has tried wrong tokens. After some nobody at that address is listened to for a while,
/// longer with each; others are. Who tried longest ago is forgotten first. Safe for use by several
/// threads.
final class Attempts {

  static final int MOST = 10_000;

  private static final int FREE = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);

  /// What somebody has tried in vain.
  ///
  /// @param failures how often, from 1
  /// @param next when he is listened to again
  private record Failed(int failures, Instant next) {}

  private final Map<InetAddress, Failed> failed =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Failed> eldest) {
          return size() > MOST;
        }
      };

  /// {@return whether it is too soon for another attempt}
  synchronized boolean isTooSoon(InetAddress sender, Instant now) {
    Failed before = failed.get(sender);
    return before != null && now.isBefore(before.next);
  }

  synchronized void succeeded(InetAddress sender) {
    failed.remove(sender);
  }

  synchronized void failed(InetAddress sender, Instant now) {
    Failed before = failed.remove(sender);
    int failures = before == null ? 1 : before.failures + 1;
    failed.put(sender, new Failed(failures, now.plus(pause(failures))));
  }

  private static Duration pause(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(failures - FREE, 10);
    return seconds < LONGEST_PAUSE.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST_PAUSE;
  }
}
