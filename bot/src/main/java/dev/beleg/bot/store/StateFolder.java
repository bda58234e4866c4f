package dev.beleg.bot.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the state in the data folder.
///
/// `state.db` is the state, with SQLite's `-wal` and `-shm` beside it. `state.marker` says that
/// there was one. A state in the making has a name of its own, which no other file has, until it is
/// whole.
///
/// @param folder the data folder
record StateFolder(Path folder) {

  private static final String MARKED =
      "state.db holds the chats of Beleg. Without it Beleg does not start, so that a lost file is"
          + " not taken for a first start. To begin anew, delete this file too.\n";

  private static final Pattern IN_THE_MAKING =
      Pattern.compile("state-[0-9]+\\.making(-wal|-shm|-journal)?");

  /// How the names begin under which the driver unpacks its library.
  private static final String LIBRARY = "sqlite-";

  Path state() {
    return folder.resolve("state.db");
  }

  /// Makes an empty file to become a state; nobody else has it.
  Path inTheMaking() throws IOException {
    return Files.createTempFile(folder, "state-", ".making");
  }

  /// Deletes what processes killed while making a state have left. Who calls this has the lock, so
  /// that nobody is making one.
  void clearUnfinished() throws IOException {
    delete(folder, name -> IN_THE_MAKING.matcher(name).matches());
  }

  Path lock() {
    return folder.resolve("state.lock");
  }

  Path nativeLibrary() {
    return folder.resolve("native");
  }

  boolean hasState() {
    return Files.exists(state()) || Files.exists(beside(state(), "-wal"));
  }

  private Path marker() {
    return folder.resolve("state.marker");
  }

  boolean isMarked() {
    return Files.exists(marker());
  }

  void mark() throws IOException {
    if (!isMarked()) {
      Files.writeString(marker(), MARKED);
      flush(marker());
      flush(folder);
    }
  }

  void create() throws IOException {
    Files.createDirectories(folder);
  }

  /// Deletes a file that this process has made, with what SQLite keeps beside it.
  static void discard(Path made) throws IOException {
    for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(beside(made, ending));
    }
  }

  static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /// Puts the state in the making, closed and whole, in the place of the state.
  void adopt(Path made) throws IOException {
    flush(made);
    Files.move(made, state(), StandardCopyOption.ATOMIC_MOVE);
    flush(folder);
  }

  /// Moves the state out of the way. A process that ends in the middle leaves no state at all
  /// rather than one without its log, which would silently miss what was committed last. The log
  /// goes with it: a state that is damaged cannot take it in.
  ///
  /// @param name the name to give it, numbered where a file has it already
  /// @return where it is now
  Path setAside(String name) throws IOException {
    Path aside = unused(name);
    for (String ending : new String[] {"", "-wal", "-shm"}) {
      Path file = beside(state(), ending);
      if (Files.exists(file)) {
        Files.move(file, beside(aside, ending), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    flush(folder);
    return aside;
  }

  private Path unused(String name) {
    Path path = folder.resolve(name);
    for (int number = 2; Files.exists(path) || Files.exists(beside(path, "-wal")); number++) {
      path = folder.resolve(name + "-" + number);
    }
    return path;
  }

  /// Deletes the native libraries that killed processes have left.
  void clearNativeLibraries() throws IOException {
    if (Files.isDirectory(nativeLibrary())) {
      delete(nativeLibrary(), name -> name.startsWith(LIBRARY));
    }
    Files.createDirectories(nativeLibrary());
    if (!Files.isWritable(nativeLibrary())) {
      throw new AccessDeniedException(nativeLibrary().toString());
    }
  }

  private static void delete(Path folder, Predicate<String> names) throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.list(folder)) {
      found = files.filter(file -> names.test(file.getFileName().toString())).toList();
    }
    for (Path file : found) {
      Files.deleteIfExists(file);
    }
  }

  static void flush(Path fileOrFolder) throws IOException {
    StandardOpenOption option =
        Files.isDirectory(fileOrFolder) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(fileOrFolder, option)) {
      channel.force(true);
    }
  }
}
