package dev.beleg.bot;

import dev.beleg.bot.console.Screen;
import dev.beleg.bot.console.VisibleText;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// What a command finds around it.
///
/// @param folders where the project lies and where the user is
/// @param environment the environment variables
/// @param streams standard input, output and error
/// @param terminal whether input and output are a terminal
/// @param clock tells the time
record Surroundings(
    Places folders,
    Map<String, String> environment,
    Streams streams,
    boolean terminal,
    InstantSource clock) {

  private static final int USUAL_WIDTH = 80;

  /// Folders that relative paths start from.
  ///
  /// @param home the project's folder
  /// @param working the user's folder
  record Places(Path home, Path working) {}

  /// The standard streams.
  ///
  /// @param in standard input
  /// @param out standard output
  /// @param err standard error
  record Streams(BufferedReader in, PrintWriter out, PrintWriter err) {}

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /// {@return whether to write in colour: on a terminal, unless NO_COLOR is set (no-color.org)}
  boolean colour() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /// {@return standard output for people}
  Screen screen() {
    return new Screen(streams.out(), colour());
  }

  /// {@return the columns of the screen; without a terminal nothing limits a line}
  int width() {
    if (!terminal) {
      return Integer.MAX_VALUE;
    }
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }

  /// {@return a path that the user has typed}
  Path resolve(Path typed) {
    return folders.working().resolve(typed).toAbsolutePath().normalize();
  }

  /// Says a line about the work itself, on standard error.
  void say(String line) {
    streams.err().println(said(line));
    streams.err().flush();
  }

  /// {@return how a line about the work itself is written}
  static String said(String line) {
    return "beleg: " + VisibleText.onOneLine(line);
  }
}
