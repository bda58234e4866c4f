package dev.beleg.bot;

import dev.beleg.bot.chat.Heartbeat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Work that comes round again and again beside the chats, each kind in a thread of its own, from
/// its start to its close, with a heartbeat for each.
final class Upkeep implements AutoCloseable {

  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Round> rounds = new CopyOnWriteArrayList<>();

  Upkeep(InstantSource clock) {
    this.clock = clock;
  }

  /// Work that is done in turns.
  @FunctionalInterface
  interface Work {

    /// Does it once.
    ///
    /// @return how long to wait before the next turn; empty to end
    Optional<Duration> turn() throws InterruptedException;
  }

  /// How a turn ends that is under way at the close.
  enum Ending {
    /// It is broken off.
    BROKEN_OFF,
    /// It is waited for; an index whose writer is interrupted has to be opened again.
    WAITED_FOR,
    /// It is left alone; it may hang, and nothing comes of it.
    LEFT_ALONE
  }

  /// A kind of work.
  ///
  /// @param name what it is told by, with others if they have the same
  /// @param ending how a turn ends that is under way at the close
  /// @param longest a turn takes no longer while all is well
  /// @param afterFailure how long to wait after a turn that failed
  record Part(String name, Ending ending, Duration longest, Duration afterFailure) {

    /// {@return work whose turns may take a quarter of an hour}
    static Part of(String name, Ending ending) {
      return new Part(name, ending, Duration.ofMinutes(15), Duration.ofMinutes(1));
    }
  }

  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(15);

  /// With the wait, a part that stands still is known within 90 seconds.
  private static final Duration LONGEST_PROBE = Duration.ofSeconds(45);

  /// Starts work.
  void start(Part part, Work work) {
    Round round = new Round(part, work);
    rounds.add(round);
    round.thread.start();
  }

  /// Starts to try now and then whether a part that does nothing by itself would still do its work.
  ///
  /// @param trial throws where the part would not work; of that only the kind is told, since its
  ///   words may be those of others
  void probe(String name, Runnable trial) {
    start(
        new Part(name, Ending.LEFT_ALONE, LONGEST_PROBE, BETWEEN_PROBES),
        () -> {
          attempt(trial);
          return Optional.of(BETWEEN_PROBES);
        });
  }

  private static void attempt(Runnable trial) {
    try {
      trial.run();
    } catch (RuntimeException | Error failure) {
      throw new IllegalStateException(failure.getClass().getSimpleName(), failure);
    }
  }

  /// {@return whether turns are to come to an end}
  boolean isClosing() {
    return stopped.getCount() == 0;
  }

  /// {@return how each part is: of several with one name the one that is worst off}
  List<Heartbeat> heartbeats() {
    Map<String, Heartbeat> parts = new LinkedHashMap<>();
    rounds.forEach(round -> parts.merge(round.part.name, round.heartbeat, Upkeep::worse));
    return List.copyOf(parts.values());
  }

  private static Heartbeat worse(Heartbeat one, Heartbeat other) {
    Comparator<Heartbeat> byHealth =
        Comparator.<Heartbeat, Boolean>comparing(it -> it.trouble().isEmpty())
            .thenComparing(it -> it.last().plus(it.within()));
    return byHealth.compare(one, other) <= 0 ? one : other;
  }

  /// Ends what is under way and waits for it.
  @Override
  public void close() {
    stopped.countDown();
    rounds.stream()
        .filter(round -> round.part.ending == Ending.BROKEN_OFF)
        .forEach(round -> round.thread.interrupt());
    for (Round round : rounds) {
      try {
        if (round.part.ending != Ending.LEFT_ALONE) {
          round.thread.join();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// One kind of work with its thread.
  private final class Round {
    private final Part part;
    private final Work work;
    private final Thread thread;
    private volatile Heartbeat heartbeat;

    Round(Part part, Work work) {
      this.part = part;
      this.work = work;
      this.heartbeat = Heartbeat.of(part.name, clock.instant(), part.longest);
      this.thread = Thread.ofVirtual().name(part.name).unstarted(this::run);
    }

    private void run() {
      try {
        Optional<Duration> wait = turn();
        while (wait.isPresent() && !stopped.await(wait.get().toMillis(), TimeUnit.MILLISECONDS)) {
          wait = turn();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    private Optional<Duration> turn() throws InterruptedException {
      try {
        Optional<Duration> wait = work.turn();
        Duration within = wait.map(part.longest::plus).orElse(Duration.ofDays(36_500));
        heartbeat = Heartbeat.of(part.name, clock.instant(), within);
        return wait;
      } catch (RuntimeException | Error e) {
        // Whatever it was, the next turn may go well, and the other parts go on.
        heartbeat =
            new Heartbeat(
                part.name,
                heartbeat.last(),
                part.longest.plus(part.afterFailure),
                Optional.of(String.valueOf(e.getMessage())));
        return Optional.of(part.afterFailure);
      }
    }
  }
}
