package dev.beleg.bot;

import dev.beleg.bot.chat.Heartbeat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Work that comes round again and again beside the chats, each kind in threads of its own, from
/// its start to its close.
final class Upkeep implements AutoCloseable {

  /// A turn takes no longer while all is well.
  private static final Duration LONGEST_TURN = Duration.ofMinutes(15);

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Round> rounds = new ArrayList<>();

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
    WAITED_FOR
  }

  /// Starts work.
  ///
  /// @param part the name that it is told by, with others if they have the same
  /// @param ending how a turn ends that is under way at the close
  void start(String part, Ending ending, Work work) {
    Round round = new Round(part, ending, work);
    rounds.add(round);
    round.thread.start();
  }

  /// {@return how each part is: of several with one name the one that is worst off}
  List<Heartbeat> heartbeats() {
    Map<String, Heartbeat> parts = new LinkedHashMap<>();
    rounds.forEach(round -> parts.merge(round.part, round.heartbeat, Upkeep::worse));
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
        .filter(round -> round.ending == Ending.BROKEN_OFF)
        .forEach(round -> round.thread.interrupt());
    for (Round round : rounds) {
      try {
        round.thread.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// One kind of work with its thread.
  private final class Round {
    private final String part;
    private final Ending ending;
    private final Work work;
    private final Thread thread;
    private volatile Heartbeat heartbeat;

    Round(String part, Ending ending, Work work) {
      this.part = part;
      this.ending = ending;
      this.work = work;
      this.heartbeat = Heartbeat.of(part, clock.instant(), LONGEST_TURN);
      this.thread = Thread.ofVirtual().name(part).unstarted(this::run);
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
        Duration within = wait.map(LONGEST_TURN::plus).orElse(Duration.ofDays(36_500));
        heartbeat = Heartbeat.of(part, clock.instant(), within);
        return wait;
      } catch (RuntimeException | Error e) {
        // Whatever it was, the next turn may go well, and the other parts go on.
        heartbeat =
            new Heartbeat(
                part, heartbeat.last(), LONGEST_TURN, Optional.of(String.valueOf(e.getMessage())));
        return Optional.of(AFTER_FAILURE);
      }
    }
  }
}
