package dev.beleg.bot.answer.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was spent, in a file of one line for each call: the day, the chat, tokens read and written,
/// money and its currency. Only the last day is kept. For one thread at a time.
public final class SpendingFile implements Spendings {

  private static final System.Logger LOGGER = System.getLogger("beleg.answers");

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})\t(\\w{1,64})\t(\\d{1,15})\t(\\d{1,15})\t([0-9.]{1,40})\t(\\w*)");

  private final Path file;
  private final String currency;
  private boolean failing;

  /// Begins nothing yet.
  ///
  /// @param file is made with the first call
  /// @param currency in which money is counted; other money is not
  public SpendingFile(Path file, String currency) {
    this.file = file;
    this.currency = currency;
  }

  @Override
  public Map<String, Spent> of(LocalDate day) {
    Map<String, Spent> spent = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
          Matcher parts = LINE.matcher(line);
          if (parts.matches() && parts.group(1).equals(day.toString())) {
            spent.merge(parts.group(2), spent(parts), Spent::plus);
          }
        }
        replace(day, spent);
      }
    } catch (IOException | UncheckedIOException e) {
      failed(e);
    }
    return spent;
  }

  private Spent spent(Matcher parts) {
    return new Spent(
        Long.parseLong(parts.group(3)),
        Long.parseLong(parts.group(4)),
        Optional.of(parts.group(5))
            .filter(it -> parts.group(6).equals(currency) && it.matches("\\d+(\\.\\d+)?"))
            .map(BigDecimal::new)
            .orElse(BigDecimal.ZERO));
  }

  private void replace(LocalDate day, Map<String, Spent> spent) throws IOException {
    StringBuilder lines = new StringBuilder();
    spent.forEach((chat, one) -> lines.append(line(day, chat, one)));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void add(LocalDate day, String chat, Spent spent) {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer line = StandardCharsets.UTF_8.encode(line(day, chat, spent));
      while (line.hasRemaining()) {
        out.write(line);
      }
      out.force(false);
      failing = false;
    } catch (IOException e) {
      failed(e);
    }
  }

  /// Begins with the end of a line that a killed process may have left in its middle.
  private String line(LocalDate day, String chat, Spent spent) {
    return "\n%s\t%s\t%d\t%d\t%s\t%s"
        .formatted(
            day, chat, spent.input(), spent.output(), spent.money().toPlainString(), currency);
  }

  private void failed(Exception failure) {
    if (!failing) {
      failing = true;
      LOGGER.log(
          Level.WARNING,
          "what the model spends is counted in memory alone for now: %s (%s)"
              .formatted(file, failure.getClass().getSimpleName()));
    }
  }
}
