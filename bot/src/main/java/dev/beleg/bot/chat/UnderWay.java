package dev.beleg.bot.chat;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How much is under way, for those who wait for its end.
final class UnderWay {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int count;

  void begin() {
    add(1);
  }

  void end() {
    add(-1);
  }

  /// {@return the task, after which one thing less is under way}
  Runnable ending(Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        end();
      }
    };
  }

  private void add(int change) {
    lock.lock();
    try {
      count += change;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// {@return whether nothing is under way, after waiting for that as long as said}
  boolean awaitNone(Duration atMost) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (count > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
      return count == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
