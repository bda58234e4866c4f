package dev.beleg.bot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A value that can be made on another thread while its first user is still busy with something
/// else. It is made once, when it is begun or first asked for.
///
/// @param <T> what it is
final class Ahead<T> {

  private final Supplier<T> maker;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private boolean begun;

  /// Makes nothing yet.
  Ahead(Supplier<T> maker) {
    this.maker = maker;
  }

  /// Begins to make the value, unless that has happened.
  synchronized void begin() {
    if (!begun) {
      begun = true;
      Thread.ofPlatform().daemon().name("ahead").start(this::make);
    }
  }

  /// {@return the value, waiting for it; what its maker throws is thrown here}
  T get() {
    begin();
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /// {@return the value, waiting for it no longer than for a sign that it takes its time; empty
  /// then}
  Optional<T> unless(CompletableFuture<?> slow) {
    begin();
    CompletableFuture.anyOf(slow, future).handle((_, _) -> true).join();
    return future.isDone() ? Optional.of(get()) : Optional.empty();
  }

  private void make() {
    future.completeAsync(maker, Runnable::run);
  }
}
