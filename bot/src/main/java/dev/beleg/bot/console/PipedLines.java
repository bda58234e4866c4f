package dev.beleg.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Lines from a pipe or a file, without prompt or echo.
///
/// @param in where they come from
/// @param err where lines from elsewhere are shown
public record PipedLines(BufferedReader in, PrintWriter err) implements TypedLines {

  @Override
  public Optional<String> next() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  @Override
  public void say(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public void forget() {}

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be closed", e);
    }
  }
}
