package dev.beleg.bot.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;

/// A clock that is set, timers that fire when it passes them, and threads whose tasks run when and
/// in which order somebody says.
public final class VirtualMachinery {

  private static final class Alarm {
    private final Instant due;
    private final long order;
    private final Runnable task;

    private Alarm(Instant due, long order, Runnable task) {
      this.due = due;
      this.order = order;
      this.task = task;
    }
  }

  private final List<Runnable> tasks = new ArrayList<>();
  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>(
          Comparator.comparing((Alarm alarm) -> alarm.due).thenComparingLong(alarm -> alarm.order));
  private Instant now;
  private Duration set = Duration.ZERO;
  private long order;
  private boolean refuses;

  public VirtualMachinery(Instant start) {
    now = start;
  }

  public Machinery machinery() {
    return new Machinery(() -> now.plus(set), this::after, this::take);
  }

  private void take(Runnable task) {
    if (refuses) {
      refuses = false;
      throw new RejectedExecutionException("no thread for it");
    }
    tasks.add(task);
  }

  /// Sets the clock of the machine back, which no timer heeds.
  void setBack(Duration time) {
    set = set.minus(time);
  }

  /// Takes no task the next time it is given one.
  void refuseNext() {
    refuses = true;
  }

  private Timers.Timer after(Duration delay, Runnable task) {
    order++;
    Alarm alarm = new Alarm(now.plus(delay.isNegative() ? Duration.ZERO : delay), order, task);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  public Instant now() {
    return now;
  }

  boolean hasTasks() {
    return !tasks.isEmpty();
  }

  /// Runs one of the tasks that wait.
  void runAny(RandomGenerator random) {
    tasks.remove(random.nextInt(tasks.size())).run();
  }

  /// Runs tasks in the order in which they came until none is left.
  void runAll() {
    while (!tasks.isEmpty()) {
      tasks.removeFirst().run();
    }
  }

  Optional<Instant> nextAlarm() {
    return Optional.ofNullable(alarms.peek()).map(alarm -> alarm.due);
  }

  /// Sets the clock and fires what is due by then, in order.
  void advanceTo(Instant then) {
    while (!alarms.isEmpty() && !alarms.element().due.isAfter(then)) {
      Alarm alarm = alarms.remove();
      now = alarm.due.isAfter(now) ? alarm.due : now;
      alarm.task.run();
    }
    now = then.isAfter(now) ? then : now;
  }

  /// Advances step by step, running all tasks after each alarm.
  public void runFor(Duration time) {
    Instant end = now.plus(time);
    runAll();
    while (nextAlarm().filter(due -> !due.isAfter(end)).isPresent()) {
      advanceTo(nextAlarm().orElseThrow());
      runAll();
    }
    advanceTo(end);
  }

  /// Forgets all that a process would forget that ends now.
  void crash() {
    tasks.clear();
    alarms.clear();
  }
}
