package dev.beleg.retrieval.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;

/// The folder in which the items of a feed are saved. A file is there whole or not at all.
///
/// Versions that were corrected are kept in `.earlier`, withdrawn items in `.withdrawn`: hidden
/// folders, which are not searched.
///
/// @param folder where it is; made with the first item
record ItemFolder(Path folder) {

  /// The line of a header that names the version before.
  static final String EARLIER = "earlier";

  private static final String EARLIER_FOLDER = ".earlier";
  private static final String WITHDRAWN_FOLDER = ".withdrawn";
  private static final String ENDING = ".txt";

  /// What came of saving.
  enum Saved {
    /// There was no such file.
    NEW,
    /// It was there with the same words.
    SAME,
    /// It was there with others, which are kept.
    CORRECTED
  }

  /// {@return the name of an item's file: `2023-06-01-0cc63a20bb3e09ed.txt`}
  static String name(ItemText text) {
    String day = text.day().day().map(it -> it + "-").orElse("");
    return day + Digest.of(text.key().identity()) + ENDING;
  }

  /// Saves an item.
  ///
  /// @param name of its file
  Saved save(String name, ItemText text) {
    try {
      Path file = folder.resolve(name);
      Optional<String> before = read(name);
      if (before.isEmpty()) {
        put(file, text.file(Optional.empty()));
        return Saved.NEW;
      }
      if (isSame(before.get(), text)) {
        return Saved.SAME;
      }
      Path kept = unused(folder.resolve(EARLIER_FOLDER), name);
      put(kept, before.get());
      put(file, text.file(Optional.of(EARLIER_FOLDER + "/" + kept.getFileName())));
      return Saved.CORRECTED;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot save an item in " + folder, e);
    }
  }

  private static boolean isSame(String before, ItemText text) {
    String plain =
        before
            .lines()
            .filter(line -> !line.startsWith(EARLIER + ": " + EARLIER_FOLDER))
            .collect(Collectors.joining("\n", "", "\n"));
    return plain.equals(text.file(Optional.empty()));
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path half = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(half, text.getBytes(StandardCharsets.UTF_8));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path unused(Path folder, String name) {
    String stem = name.substring(0, name.length() - ENDING.length());
    int number = 1;
    while (Files.exists(folder.resolve(stem + "." + number + ENDING))) {
      number++;
    }
    return folder.resolve(stem + "." + number + ENDING);
  }

  /// {@return the text of a file, if it is there}
  Optional<String> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// {@return the value of a line of a file's header}
  static Optional<String> header(String file, String name) {
    return file.lines()
        .skip(1)
        .takeWhile(line -> !line.equals("---"))
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst();
  }

  /// Takes an item out of what is searched.
  void withdraw(String name) {
    try {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        Path withdrawn = folder.resolve(WITHDRAWN_FOLDER);
        Files.createDirectories(withdrawn);
        Files.move(file, unused(withdrawn, name), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot withdraw an item in " + folder, e);
    }
  }
}
