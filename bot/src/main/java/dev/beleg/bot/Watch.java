package dev.beleg.bot;

import dev.beleg.bot.chat.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tries now and then whether parts that do nothing by themselves would still do their work. What
/// hangs is told by having got on too long ago.
final class Watch implements AutoCloseable {

  /// With this, a part that stands still is known within 90 seconds.
  static final Duration WITHIN = Duration.ofSeconds(60);

  private static final Duration EVERY = Duration.ofSeconds(15);

  /// A part with what tries it.
  ///
  /// @param part its name
  /// @param trial throws where the part would not work
  record Probe(String part, Runnable trial) {}

  private final List<Probe> probes;
  private final InstantSource clock;
  private final Map<String, Heartbeat> last = new ConcurrentHashMap<>();
  private final ScheduledExecutorService threads;

  Watch(List<Probe> probes, InstantSource clock) {
    this.probes = List.copyOf(probes);
    this.clock = clock;
    this.threads =
        Executors.newScheduledThreadPool(
            probes.size(), Thread.ofPlatform().daemon().name("watch-", 0).factory());
    Instant now = clock.instant();
    probes.forEach(it -> last.put(it.part(), Heartbeat.of(it.part(), now, WITHIN)));
  }

  /// Begins to try, each part in a thread of its own, so that none waits for one that hangs.
  void start() {
    for (Probe probe : probes) {
      var _ =
          threads.scheduleWithFixedDelay(
              () -> attempt(probe), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void attempt(Probe probe) {
    try {
      probe.trial().run();
      last.put(probe.part(), Heartbeat.of(probe.part(), clock.instant(), WITHIN));
    } catch (RuntimeException | Error failure) {
      last.computeIfPresent(
          probe.part(),
          (part, before) ->
              new Heartbeat(
                  part, before.last(), WITHIN, Optional.of(failure.getClass().getSimpleName())));
    }
  }

  /// {@return how each part is, in the order of the probes}
  List<Heartbeat> heartbeats() {
    return probes.stream()
        .flatMap(it -> Optional.ofNullable(last.get(it.part())).stream())
        .toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
