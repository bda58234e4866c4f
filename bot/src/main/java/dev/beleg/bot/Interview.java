package dev.beleg.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks somebody at a terminal, one line each question.
///
/// @param surroundings where it takes place
record Interview(Surroundings surroundings) {

  /// {@return what an option gave, else what is typed; empty where nothing is, or where nobody sits
  /// at a terminal}
  Optional<String> ask(String question, Optional<String> given) {
    if (given.isPresent() || !surroundings.terminal()) {
      return given.filter(it -> !it.isBlank());
    }
    surroundings.streams().err().print(question + ": ");
    surroundings.streams().err().flush();
    return Optional.ofNullable(line()).map(String::strip).filter(it -> !it.isEmpty());
  }

  private @Nullable String line() {
    try {
      return surroundings.streams().in().readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what is typed", e);
    }
  }
}
