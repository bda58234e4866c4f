package dev.beleg.bot.console;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/// Runs tasks in the thread that reads the terminal, one after the other, so that a reply is shown
/// before the next line is read.
public final class ConsoleThread implements Executor {

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /// Runs what is there and what comes until nothing is left to wait for.
  ///
  /// @param idle whether nothing is left; it changes only by tasks
  void runUntil(BooleanSupplier idle) {
    while (!tasks.isEmpty() || !idle.getAsBoolean()) {
      try {
        tasks.take().run();
      } catch (InterruptedException _) {
        // A task took too long; that it is over is a task, too.
      }
      // So is a task that noticed nothing of it.
      Thread.interrupted();
    }
  }
}
