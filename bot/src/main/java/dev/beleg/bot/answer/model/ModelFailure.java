package dev.beleg.bot.answer.model;

import java.time.Duration;
import java.util.Optional;

/// A call of a model that ended without a whole reply.
final class ModelFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final transient Optional<Duration> retryAfter;

  ModelFailure(Trouble trouble) {
    this(trouble, Optional.empty());
  }

  /// @param retryAfter how long the provider asks to wait
  ModelFailure(Trouble trouble, Optional<Duration> retryAfter) {
    super(trouble.id(), null, false, false);
    this.trouble = trouble;
    this.retryAfter = retryAfter;
  }

  Trouble trouble() {
    return trouble;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
