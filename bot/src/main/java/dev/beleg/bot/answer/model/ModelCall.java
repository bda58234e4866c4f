package dev.beleg.bot.answer.model;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One call of a model, as the transport below LangChain4j sees it: what must be closed to end it,
/// and how long the provider asked to wait. Bound while LangChain4j begins the call.
final class ModelCall {

  static final ScopedValue<ModelCall> CURRENT = ScopedValue.newInstance();

  private final List<Closeable> open = new ArrayList<>();
  private boolean cancelled;
  private volatile Optional<Duration> retryAfter = Optional.empty();

  /// Takes what ends the call when closed; closes it at once where the call is over.
  synchronized void opened(Closeable connection) {
    open.add(connection);
    if (cancelled) {
      close(connection);
    }
  }

  /// Ends the call; what still comes of it is not used.
  synchronized void cancel() {
    cancelled = true;
    open.forEach(ModelCall::close);
  }

  void retryAfter(Duration wait) {
    retryAfter = Optional.of(wait);
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  private static void close(Closeable connection) {
    try {
      connection.close();
    } catch (IOException _) {
      // It is to be gone; that it is gone already is no failure.
    }
  }
}
