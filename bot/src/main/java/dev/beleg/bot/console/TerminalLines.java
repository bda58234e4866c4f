package dev.beleg.bot.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Lines typed at a terminal, with editing and a history that outlasts the process.
public final class TerminalLines implements TypedLines {

  private static final int KEPT_LINES = 1_000;

  private final Terminal terminal;
  private final LineReader reader;

  private TerminalLines(Terminal terminal, Path history) {
    this.terminal = terminal;
    this.reader = reader(terminal, history);
  }

  /// Opens the terminal that the process was started in.
  ///
  /// @param history the file of earlier lines; made with its folder where it is missing
  public static TerminalLines open(Path history) {
    try {
      if (history.getParent() != null) {
        Files.createDirectories(history.getParent());
      }
      Terminal terminal =
          TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
      return new TerminalLines(terminal, history);
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be opened", e);
    }
  }

  /// Opens a given terminal.
  static TerminalLines on(Terminal terminal, Path history) {
    return new TerminalLines(terminal, history);
  }

  /// A question is plain words: quotes, backslashes and exclamation marks mean themselves.
  private static LineReader reader(Terminal terminal, Path history) {
    DefaultParser parser = new DefaultParser();
    parser.setEscapeChars(null);
    parser.setQuoteChars(new char[0]);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(parser)
        .history(new OwnHistory(history))
        .variable(LineReader.HISTORY_FILE, history)
        .variable(LineReader.HISTORY_SIZE, KEPT_LINES)
        .variable(LineReader.HISTORY_FILE_SIZE, KEPT_LINES)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_INCREMENTAL, true)
        .build();
  }

  /// {@return the next line; Ctrl-C cancels one, Ctrl-D ends}
  @Override
  public Optional<String> next() {
    try {
      return Optional.of(reader.readLine("> "));
    } catch (UserInterruptException e) {
      return Optional.of("");
    } catch (EndOfFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void say(String line) {
    reader.printAbove(line);
  }

  @Override
  public void forget() {
    try {
      reader.getHistory().purge();
    } catch (IOException e) {
      throw new UncheckedIOException("the typed lines cannot be erased", e);
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be closed", e);
    }
  }
}
