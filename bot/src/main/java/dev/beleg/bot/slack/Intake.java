package dev.beleg.bot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Works on envelopes beside the connections that bring them: while one is being stored, however
/// long the disk takes, its connection goes on reading and answers Slack.
///
/// Events of one channel, and presses of buttons there, are worked on one after the other, by the
/// time of their messages, whichever connection brought them; all others at once.
final class Intake implements AutoCloseable {

  /// What is beyond it is left to come again.
  private static final int MOST = 2_000;

  private static final Duration ENDING = Duration.ofSeconds(2);

  /// An envelope that waits.
  ///
  /// @param lane what is worked on one after the other
  /// @param time when its message was written, in seconds; 0 where it has none
  /// @param number counts the envelopes
  /// @param work what is to be done with it
  private record Waiting(String lane, BigDecimal time, long number, Runnable work) {}

  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::time).thenComparingLong(Waiting::number);

  private final Runnable caughtUp;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Queue<Waiting>> lanes = new HashMap<>();
  private long taken;
  private int waiting;
  private boolean closed;

  /// @param caughtUp returns when what Slack has sent before now was taken from every connection
  Intake(Runnable caughtUp) {
    this.caughtUp = caughtUp;
  }

  /// Has an envelope worked on.
  ///
  /// @return whether it will be; else it is to come again
  synchronized boolean take(JsonObject envelope, Runnable work) {
    if (closed || waiting >= MOST) {
      return false;
    }
    taken++;
    JsonObject payload = object(envelope, "payload");
    JsonObject event = object(payload, "event");
    Optional<String> time = text(event, "ts").or(() -> text(event, "event_ts"));
    String lane =
        text(event, "channel")
            .or(() -> text(object(payload, "channel"), "id"))
            .orElse("envelope " + taken);
    Waiting next = new Waiting(lane, seconds(time.orElse("")), taken, work);
    Queue<Waiting> known = lanes.get(lane);
    if (known == null) {
      known = new PriorityQueue<>(ORDER);
      threads.execute(() -> work(lane));
      lanes.put(lane, known);
    }
    known.add(next);
    waiting++;
    return true;
  }

  private void work(String lane) {
    attempt("catching up with Slack", caughtUp);
    Optional<Waiting> next = next(lane);
    while (next.isPresent()) {
      attempt("working on what Slack sent", next.get().work);
      attempt("catching up with Slack", caughtUp);
      next = next(lane);
    }
  }

  /// Whatever breaks, the lane must go on: nobody else works on it.
  private static void attempt(String subject, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      Notes.failure(subject, e);
    }
  }

  private synchronized Optional<Waiting> next(String lane) {
    Optional<Waiting> next = Optional.ofNullable(lanes.get(lane)).map(Queue::poll);
    if (next.isPresent()) {
      waiting--;
    } else {
      lanes.remove(lane);
    }
    return next;
  }

  private static JsonObject object(JsonObject holder, String name) {
    JsonElement value = holder.get(name);
    return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
  }

  private static Optional<String> text(JsonObject holder, String name) {
    return Optional.ofNullable(holder.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  private static BigDecimal seconds(String timestamp) {
    return timestamp.matches("[0-9]{1,12}(\\.[0-9]{1,12})?")
        ? new BigDecimal(timestamp)
        : BigDecimal.ZERO;
  }

  /// Takes nothing more and waits a short time for what is being worked on.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        Notes.warning(
            "the process ends while Slack's envelopes are stored; Slack sends them again");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
