package dev.beleg.bot.store;

import dev.beleg.bot.chat.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one connection to the state file, used by one thread, in the order in which work arrives.
///
/// What waits when the thread comes back is committed together: each commit costs a disk flush,
/// whether it holds one change or a hundred. Each piece of work is in a savepoint of its own, so
/// one that fails takes back nothing but itself. Nobody is told of success before the commit.
final class Transactions implements AutoCloseable {

  private static final int TOGETHER = 128;
  private static final String SAVEPOINT = "piece";

  private final Handle connection;
  private final BlockingQueue<Piece<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;

  /// Set once nothing more is taken; guarded by this.
  private boolean closed;

  /// A piece of work and who waits for it.
  private static final class Piece<T extends @Nullable Object> {

    private final @Nullable Function<Handle, T> work;
    private final boolean erases;
    private final CompletableFuture<T> end = new CompletableFuture<>();
    private @Nullable Runnable success;

    private Piece(@Nullable Function<Handle, T> work, boolean erases) {
      this.work = work;
      this.erases = erases;
    }

    private void run(Handle connection) {
      Function<Handle, T> todo = work;
      if (todo != null) {
        T result = todo.apply(connection);
        success = () -> end.complete(result);
      }
    }

    private void succeed() {
      Runnable known = success;
      if (known != null) {
        known.run();
      }
    }

    private boolean isLast() {
      return work == null;
    }
  }

  /// Takes over a connection.
  Transactions(Handle connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().name("state").daemon().start(this::work);
  }

  /// Does a piece of work, durably when this returns.
  ///
  /// @throws StoreUnavailable if the file can be neither read nor written now
  <T extends @Nullable Object> T in(Function<Handle, T> work) {
    return waitFor(new Piece<>(work, false));
  }

  /// Does a piece of work that erases something, and leaves nothing of it in the log either.
  ///
  /// @throws StoreUnavailable if the file can be neither read nor written now
  <T extends @Nullable Object> T erasing(Function<Handle, T> work) {
    return waitFor(new Piece<>(work, true));
  }

  private <T extends @Nullable Object> T waitFor(Piece<T> piece) {
    synchronized (this) {
      if (closed) {
        throw new StoreUnavailable("the state is closed", new IllegalStateException("closed"));
      }
      waiting.add(piece);
    }
    try {
      return piece.end.join();
    } catch (CompletionException failed) {
      throw SqlFailures.translated(failed.getCause() == null ? failed : failed.getCause());
    }
  }

  private void work() {
    boolean last = false;
    List<Piece<?>> pieces = new ArrayList<>();
    while (!last) {
      pieces.clear();
      try {
        pieces.add(waiting.take());
      } catch (InterruptedException _) {
        continue;
      }
      waiting.drainTo(pieces, TOGETHER - 1);
      last = pieces.stream().anyMatch(Piece::isLast);
      commit(pieces);
    }
  }

  private void commit(List<Piece<?>> pieces) {
    try {
      connection.begin();
      for (Piece<?> piece : pieces) {
        attempt(piece);
      }
      connection.commit();
    } catch (RuntimeException | Error failure) {
      rollBack();
      pieces.forEach(piece -> piece.end.completeExceptionally(failure));
      return;
    }
    if (pieces.stream().anyMatch(piece -> piece.erases)) {
      emptyLog();
    }
    pieces.forEach(Piece::succeed);
  }

  private void attempt(Piece<?> piece) {
    connection.savepoint(SAVEPOINT);
    try {
      piece.run(connection);
      connection.releaseSavepoint(SAVEPOINT);
    } catch (RuntimeException | Error failure) {
      if (SqlFailures.isUnavailable(failure)) {
        throw failure;
      }
      connection.rollbackToSavepoint(SAVEPOINT);
      piece.end.completeExceptionally(failure);
    }
  }

  private void rollBack() {
    try {
      if (connection.isInTransaction()) {
        connection.rollback();
      }
    } catch (RuntimeException _) {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  private void emptyLog() {
    try {
      connection.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    } catch (RuntimeException _) {
      // A reader, such as a backup, is in the way; the next checkpoint does it.
    }
  }

  /// Does what waits and closes the connection.
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        waiting.add(new Piece<@Nullable Object>(null, false));
      }
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    connection.close();
  }
}
