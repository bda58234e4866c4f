package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.feed.ItemRecord.Visits;
import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of feeds, in a file each: a line for the feed, then one for each item, their
/// values parted by tabs. A file that is lost or damaged costs fetching again, nothing else: the
/// saved items are recognised by their names.
///
/// @param folder where the files are; made with the first
record FeedBookFile(Path folder) {

  private static final String VERSION = "beleg-feed-1";
  private static final int FEED_FIELDS = 8;
  private static final int ITEM_FIELDS = 11;

  /// {@return what is known of a feed; nothing if it has moved to another address since}
  FeedBook load(Feed feed, Instant now) {
    FeedBook unseen = new FeedBook(FeedStanding.unseen(feed.address(), now));
    Path file = file(feed);
    try {
      return Files.exists(file)
          ? read(Files.readAllLines(file))
              .filter(book -> book.standing().address().equals(feed.address()))
              .orElse(unseen)
          : unseen;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the state of a feed in " + file, e);
    }
  }

  private Path file(Feed feed) {
    return folder.resolve(feed.name() + ".tsv");
  }

  private static Optional<FeedBook> read(List<String> lines) {
    try {
      List<String> first = fields(lines.isEmpty() ? "" : lines.getFirst());
      if (first.size() != FEED_FIELDS || !first.getFirst().equals(VERSION)) {
        return Optional.empty();
      }
      FeedBook book = new FeedBook(standing(first));
      for (String line : lines.subList(1, lines.size())) {
        List<String> fields = fields(line);
        if (fields.size() == ITEM_FIELDS) {
          book.put(item(fields));
        }
      }
      return Optional.of(book);
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static FeedStanding standing(List<String> fields) {
    return new FeedStanding(
        WebAddress.of(fields.get(1)).orElseThrow(IllegalArgumentException::new),
        new Validators(given(fields.get(2)), given(fields.get(3))),
        given(fields.get(4)).map(Instant::parse),
        Integer.parseInt(fields.get(5)),
        fields.get(6),
        given(fields.get(7)).map(Instant::parse));
  }

  private static ItemRecord item(List<String> fields) {
    return new ItemRecord(
        new ItemKey(given(fields.get(0)), given(fields.get(1)).flatMap(WebAddress::of)),
        fields.get(2),
        Standing.valueOf(fields.get(3)),
        fields.get(4),
        given(fields.get(5)),
        new Visits(
            Instant.parse(fields.get(6)),
            Instant.parse(fields.get(7)),
            Integer.parseInt(fields.get(8)),
            new Validators(given(fields.get(9)), given(fields.get(10)))));
  }

  private static Optional<String> given(String field) {
    return Optional.of(field).filter(it -> !it.isEmpty());
  }

  /// Keeps what is known of a feed, on the disk when this returns.
  void save(Feed feed, FeedBook book) {
    List<String> lines = new ArrayList<>();
    lines.add(line(book.standing()));
    book.items().forEach(item -> lines.add(line(item)));
    try {
      Files.createDirectories(folder);
      Path half = folder.resolve("." + feed.name() + ".part");
      Files.write(half, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(half, file(feed), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the state of a feed in " + folder, e);
    }
  }

  private static String line(FeedStanding feed) {
    return joined(
        VERSION,
        feed.address().toString(),
        feed.validators().etag().orElse(""),
        feed.validators().lastModified().orElse(""),
        feed.succeeded().map(Instant::toString).orElse(""),
        String.valueOf(feed.failures()),
        feed.trouble(),
        feed.due().map(Instant::toString).orElse(""));
  }

  private static String line(ItemRecord item) {
    Visits visits = item.visits();
    return joined(
        item.key().guid().orElse(""),
        item.key().link().map(WebAddress::toString).orElse(""),
        item.state(),
        item.standing().name(),
        item.note(),
        item.file().orElse(""),
        visits.first().toString(),
        visits.last().toString(),
        String.valueOf(visits.failures()),
        visits.validators().etag().orElse(""),
        visits.validators().lastModified().orElse(""));
  }

  private static String joined(String... fields) {
    List<String> written = new ArrayList<>();
    for (String field : fields) {
      written.add(
          field
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    return String.join("\t", written);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("\t", -1)) {
      fields.add(unescaped(field));
    }
    return fields;
  }

  private static String unescaped(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        i++;
        text.append(unescaped(field.charAt(i)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> letter;
    };
  }
}
