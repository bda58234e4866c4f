package dev.beleg.bot.answer.model;

import java.util.Locale;

/// Why a model gave no answer that could be shown.
enum Trouble {
  /// The deadline is over, or the stream fell silent.
  TIMEOUT,
  /// The provider asks to wait.
  BUSY,
  /// It failed or could not be reached.
  DOWN,
  /// It does not take the request: a wrong key, model or address.
  REJECTED,
  /// It was not asked since it failed repeatedly.
  RESTING,
  /// The tokens or the money of the day are used up.
  BUDGET,
  /// It declined to answer.
  REFUSED,
  /// It stopped before the end.
  CUT,
  /// It said nothing.
  EMPTY,
  /// It said more than anybody would read.
  TOO_LONG,
  /// It did nothing but use tools.
  TOOLS,
  /// Nothing of what it said stands in the sources.
  UNSUPPORTED;

  /// {@return the name in lower case with hyphens, as logged}
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// {@return whether another attempt may go better}
  boolean passing() {
    return this == BUSY || this == DOWN;
  }

  /// {@return whether it says something of the provider's health}
  boolean ofProvider() {
    return passing() || this == TIMEOUT || this == REJECTED;
  }

  /// {@return the key of the sentence that tells a reader}
  String phrase() {
    return switch (this) {
      case TIMEOUT, BUSY, DOWN, REJECTED, RESTING -> "model.unavailable";
      case BUDGET -> "model.budget";
      case REFUSED -> "model.refused";
      case CUT, EMPTY, TOO_LONG, TOOLS -> "model.unfinished";
      case UNSUPPORTED -> "model.unsupported";
    };
  }
}
