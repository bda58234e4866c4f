package dev.beleg.bot.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/// The work that waits: one lane for each conversation, in which one thing is done after the other,
/// while the lanes take turns. So a conversation with much to do holds up nobody but itself.
final class WorkLanes {

  /// Work of a conversation. It ends with [#done] or [#again], from whichever thread.
  interface Job extends Runnable {

    /// {@return the conversation that it belongs to}
    ConversationId lane();
  }

  private final EngineRules.Capacity capacity;
  private final Machinery machinery;
  private final Map<ConversationId, Deque<Job>> lanes = new HashMap<>();
  private final Queue<Deque<Job>> ready = new ArrayDeque<>();
  private int waiting;
  private int working;
  private boolean stopped;

  WorkLanes(EngineRules.Capacity capacity, Machinery machinery) {
    this.capacity = capacity;
    this.machinery = machinery;
  }

  /// Adds work unless too much waits.
  ///
  /// @return whether it was added
  synchronized boolean offer(Job job) {
    Deque<Job> lane = lanes.get(job.lane());
    boolean full =
        waiting >= capacity.waiting() || (lane != null && lane.size() > capacity.waitingEach());
    if (!full) {
      add(job);
    }
    return !full;
  }

  /// Adds work that was accepted before, however much waits.
  synchronized void add(Job job) {
    Deque<Job> lane = lanes.computeIfAbsent(job.lane(), _ -> new ArrayDeque<>());
    lane.add(job);
    waiting++;
    if (lane.size() == 1) {
      ready.add(lane);
    }
    startNext();
  }

  /// Ends the work that a lane was doing.
  synchronized void done(ConversationId id) {
    Deque<Job> lane = lane(id);
    lane.remove();
    working--;
    if (lane.isEmpty()) {
      lanes.remove(id);
    } else {
      ready.add(lane);
    }
    startNext();
  }

  /// Does the same work of a lane once more, later.
  synchronized void again(ConversationId id, Duration delay) {
    working--;
    waiting++;
    machinery.timers().after(delay, () -> resume(id));
    startNext();
  }

  private synchronized void resume(ConversationId id) {
    ready.add(lane(id));
    startNext();
  }

  private Deque<Job> lane(ConversationId id) {
    return Objects.requireNonNull(lanes.get(id));
  }

  private void startNext() {
    while (!stopped && working < capacity.workers() && !ready.isEmpty()) {
      Job job = ready.remove().element();
      waiting--;
      working++;
      machinery.threads().execute(job);
    }
  }

  /// Starts nothing from now on.
  synchronized void stop() {
    stopped = true;
  }

  /// {@return whether work of a lane waits or is being done}
  synchronized boolean holds(ConversationId id) {
    return lanes.containsKey(id);
  }

  /// {@return how much waits or is being done}
  synchronized int size() {
    return waiting + working;
  }
}
