package dev.beleg.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that the program lies in. A packed one is replaced as a whole by the next version, so
/// what is to be kept has to lie elsewhere.
///
/// @param home the folder
record ProgramFolder(Path home) {

  private static final String PROGRAM = "beleg.jar";
  private static final String STATE = "data/state.db";
  private static final Path SYSTEM_SETTINGS = Path.of("/etc");
  private static final Path SYSTEM_DATA = Path.of("/var/lib");

  /// {@return where the data of settings lie when nobody names a folder: `/var/lib/beleg` for
  /// `/etc/beleg/beleg.yaml`, else `data` beside the settings}
  ///
  /// @param settings the file, absolute
  static Path dataOf(Path settings) {
    Path folder = settings.resolveSibling("data");
    return Optional.ofNullable(settings.getParent())
        .filter(it -> SYSTEM_SETTINGS.equals(it.getParent()))
        .map(it -> SYSTEM_DATA.resolve(it.getFileName()))
        .orElse(folder);
  }

  /// {@return what is to be said about data that the next version would not find; empty where it
  /// finds them}
  ///
  /// @param data where the data lie, absolute
  Optional<Finding> lost(Path data) {
    if (!isPacked(home) || !data.startsWith(home)) {
      return Optional.empty();
    }
    return Optional.of(
        leftBehind(data)
            .map(
                it ->
                    Finding.mend(
                        "data",
                        "another version keeps its state in %s, and this one begins anew in %s; move the older folder out of it and name it as 'data' in the settings, or with --data"
                            .formatted(it, data)))
            .orElseGet(
                () ->
                    Finding.hint(
                        "data",
                        data
                            + " lies in the program's own folder, where the next version does not"
                            + " look; move it and name it as 'data' in the settings, or with"
                            + " --data")));
  }

  /// The data of a version beside this one, where this one has none.
  private Optional<Path> leftBehind(Path data) {
    Path around = home.getParent();
    if (around == null || Files.exists(data.resolve("state.db"))) {
      return Optional.empty();
    }
    try (Stream<Path> beside = Files.list(around)) {
      return beside
          .filter(it -> !it.equals(home) && isPacked(it) && Files.exists(it.resolve(STATE)))
          .max(Comparator.comparingLong(it -> it.resolve(STATE).toFile().lastModified()))
          .map(it -> it.resolve("data"));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static boolean isPacked(Path folder) {
    return Files.exists(folder.resolve(PROGRAM));
  }
}
