package dev.beleg.bot;

import dev.beleg.bot.console.PipedLines;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The texts that a command is to work on: the words of the command line as one text, or with `-`
/// what standard input brings.
///
/// @param words the words of the command line
/// @param streams the standard streams
record GivenTexts(List<String> words, Surroundings.Streams streams) {

  private static final List<String> STANDARD_INPUT = List.of("-");

  /// {@return whether the texts come from standard input}
  boolean fromInput() {
    return words.equals(STANDARD_INPUT);
  }

  /// {@return all that is given as one text}
  String whole() {
    return fromInput() ? input() : String.join(" ", words);
  }

  /// {@return the next line of standard input; empty at its end, or once nobody reads the output}
  Optional<String> nextLine() {
    return new PipedLines(streams.in(), streams.err())
        .next()
        .filter(_ -> !streams.out().checkError());
  }

  private String input() {
    StringWriter text = new StringWriter();
    try {
      streams.in().transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
    return text.toString();
  }
}
