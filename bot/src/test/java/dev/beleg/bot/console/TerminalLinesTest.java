package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalLinesTest {

  private static final String CTRL_D = "\u0004";
  private static final String BACKSPACE = "\u007F";
  private static final String UP = "\u001B[A";

  @TempDir Path folder;

  @Test
  void readsEditedLinesUntilCtrlD() throws IOException {
    assertThat(type("Wie vil" + BACKSPACE + "el?\r" + "Сколько?\r" + CTRL_D))
        .containsExactly("Wie viel?", "Сколько?");
  }

  @Test
  void takesQuotesBackslashesAndExclamationMarksAsTheyAre() throws IOException {
    assertThat(type("\"AT&T's\\ 10!1 !!\r" + CTRL_D)).containsExactly("\"AT&T's\\ 10!1 !!");
  }

  @Test
  void anInterruptCancelsTheLineAndGoesOn() throws Exception {
    Keyboard keyboard = new Keyboard();
    Terminal terminal = terminal(keyboard);
    try (ExecutorService typist = Executors.newVirtualThreadPerTaskExecutor();
        TerminalLines lines = TerminalLines.on(terminal, folder.resolve("history"))) {
      Future<Optional<String>> first = typist.submit(lines::next);
      keyboard.type("Wer is");
      keyboard.awaitTheLine();
      terminal.raise(Terminal.Signal.INT);
      assertThat(first.get()).contains("");
      Future<Optional<String>> second = typist.submit(lines::next);
      keyboard.type("Wann?\r");
      assertThat(second.get()).contains("Wann?");
    }
  }

  @Test
  void remembersTheLinesOfEarlierConversations() throws IOException {
    type("Wer?\rWann?\r" + CTRL_D);
    assertThat(type(UP + UP + "\r" + CTRL_D)).containsExactly("Wer?");
    assertThat(Files.readString(folder.resolve("data/history"))).contains("Wer?", "Wann?");
  }

  @Test
  void keepsEarlierLinesToTheirOwnerAndWithoutSecrets() throws IOException {
    Path history = folder.resolve("data/history");
    Files.createDirectories(history.getParent());
    Files.createFile(history);
    Files.setPosixFilePermissions(history, PosixFilePermissions.fromString("rw-r--r--"));
    String secret = "glpat-" + "a".repeat(20);
    assertThat(type("Wer hat " + secret + "?\r" + CTRL_D)).hasSize(1);
    assertThat(Files.readString(history)).contains("Wer hat").doesNotContain(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
        .isEqualTo("rw-------");
  }

  @Test
  void aHistoryThatIsMadeIsItsOwnersAlone() throws IOException {
    type("Wer?\r" + CTRL_D);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("data/history"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aLineFromElsewhereLeavesWhatIsBeingTyped() throws Exception {
    Keyboard keyboard = new Keyboard();
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Terminal terminal = new DumbTerminal("test", "ansi", keyboard, screen, StandardCharsets.UTF_8);
    try (ExecutorService typist = Executors.newVirtualThreadPerTaskExecutor();
        TerminalLines lines = TerminalLines.on(terminal, folder.resolve("history"))) {
      Future<Optional<String>> line = typist.submit(lines::next);
      keyboard.type("Wer is");
      keyboard.awaitTheLine();
      lines.say("beleg: compiled German–English, 2 to go");
      keyboard.type("t es?\r");
      assertThat(line.get()).contains("Wer ist es?");
      assertThat(screen.toString(StandardCharsets.UTF_8))
          .contains("beleg: compiled German–English, 2 to go");
    }
  }

  private List<String> type(String keys) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    Terminal terminal =
        new DumbTerminal("test", "ansi", in, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
    List<String> typed = new ArrayList<>();
    try (TerminalLines lines = TerminalLines.on(terminal, folder.resolve("data/history"))) {
      Optional<String> line = lines.next();
      while (line.isPresent()) {
        typed.add(line.get());
        line = lines.next();
      }
    }
    return typed;
  }

  private static Terminal terminal(InputStream in) throws IOException {
    return new DumbTerminal(
        "test", "ansi", in, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
  }

  /// Hands a reader one key at a time.
  private static final class Keyboard extends InputStream {

    private final Semaphore wanted = new Semaphore(0);
    private final SynchronousQueue<Integer> keys = new SynchronousQueue<>();

    void type(String typed) throws InterruptedException {
      for (byte key : typed.getBytes(StandardCharsets.UTF_8)) {
        wanted.acquire();
        keys.put(Byte.toUnsignedInt(key));
      }
    }

    /// Returns once the line has all keys. The last one that was taken may still be on its way into
    /// it; only when the next is wanted is it there.
    void awaitTheLine() throws InterruptedException {
      wanted.acquire();
      wanted.release();
    }

    @Override
    public int read() throws IOException {
      wanted.release();
      try {
        return keys.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      buffer[offset] = (byte) read();
      return 1;
    }
  }
}
