package dev.beleg.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks somebody at a terminal, one line each question.
///
/// @param surroundings where it takes place
record Interview(Surroundings surroundings) {

  /// Asks until the answer can be taken.
  ///
  /// @param doubt says what is wrong with an answer; empty where it can be taken
  /// @return what an option gave, else what is typed; empty where nothing is, or where nobody sits
  ///   at a terminal
  /// @throws CommandFailure if what an option gave cannot be taken
  Optional<String> ask(
      String question, Optional<String> given, Function<String, Optional<String>> doubt) {
    if (given.isPresent() || !surroundings.terminal()) {
      Optional<String> answer = given.filter(it -> !it.isBlank());
      answer
          .flatMap(doubt)
          .ifPresent(
              wrong -> {
                throw CommandFailure.usage(wrong);
              });
      return answer;
    }
    Optional<String> typed = typed(question);
    for (Optional<String> wrong = typed.flatMap(doubt);
        wrong.isPresent();
        wrong = typed.flatMap(doubt)) {
      surroundings.say(wrong.get());
      typed = typed(question);
    }
    return typed;
  }

  private Optional<String> typed(String question) {
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
