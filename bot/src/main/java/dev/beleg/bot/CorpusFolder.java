package dev.beleg.bot;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.ingest.ArticleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A folder of articles as a place to put files into. Only what can be read as an article is put
/// there, and a file that is there is never overwritten by a different one.
///
/// @param folder the folder, which exists
/// @param reader tells what can be read
record CorpusFolder(ArticleFolder folder, ArticleReader reader) {

  private static final Set<String> ENDINGS = Set.of(".txt", ".md", ".html", ".htm", ".pdf");

  /// What came of putting a file there.
  sealed interface Placed {

    /// It is there now.
    ///
    /// @param id its name there
    record Copied(ArticleId id) implements Placed {}

    /// It was there before, byte for byte.
    ///
    /// @param id its name there
    record AlreadyThere(ArticleId id) implements Placed {}

    /// It was not put there.
    ///
    /// @param file the file, or the address of a page
    /// @param reason why, and what to do
    record Refused(String file, String reason) implements Placed {

      Refused(Path file, String reason) {
        this(file.toString(), reason);
      }
    }
  }

  /// A file to put there.
  ///
  /// @param file where it is now
  /// @param name its path below the corpus folder
  /// @param link whether it is a symbolic link that was met in a folder; those are not followed
  record Candidate(Path file, Path name, boolean link) {}

  /// Lists what to put there: a file itself, of a folder all files that are not hidden, keeping its
  /// subfolders.
  ///
  /// @throws CommandFailure if there is no such file or folder
  static List<Candidate> candidates(Path given) {
    if (Files.isRegularFile(given)) {
      return List.of(new Candidate(given, given.getFileName(), false));
    }
    if (!Files.isDirectory(given)) {
      throw CommandFailure.usage("there is no file or folder " + given);
    }
    try (Stream<Path> files = Files.walk(given)) {
      return files
          .filter(file -> !Files.isDirectory(file) && !isHidden(given.relativize(file)))
          .sorted()
          .map(file -> new Candidate(file, given.relativize(file), Files.isSymbolicLink(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + given, e);
    }
  }

  /// Puts a file there. Others see it whole or not at all.
  Placed place(Candidate candidate) {
    Path file = candidate.file.toAbsolutePath().normalize();
    if (!hasArticleEnding(file)) {
      return new Placed.Refused(file, "articles end in .txt, .md, .html or .pdf");
    }
    if (candidate.link) {
      return new Placed.Refused(file, "is a symbolic link; give the file that it leads to");
    }
    if (!Files.isRegularFile(file)) {
      return new Placed.Refused(file, "is no plain file but a pipe, socket or device");
    }
    if (!isWritten(candidate.name)) {
      return new Placed.Refused(file, "has a name that is not valid text; rename it");
    }
    try {
      return file.startsWith(root())
          ? new Placed.AlreadyThere(id(root().relativize(file)))
          : read(file, root().resolve(candidate.name), id(candidate.name));
    } catch (IOException e) {
      return new Placed.Refused(file, "cannot be copied (" + e + ")");
    }
  }

  private Path root() {
    return folder.path();
  }

  private Placed read(Path file, Path target, ArticleId id) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return same(file, target, id);
    }
    Optional<String> tooLarge = reader.refusal(Files.size(file));
    if (tooLarge.isPresent()) {
      return new Placed.Refused(file, tooLarge.get());
    }
    byte[] bytes = Files.readAllBytes(file);
    return switch (reader.read(id, bytes)) {
      case ReadResult.Rejected(String reason) -> new Placed.Refused(file, reason);
      case ReadResult.Read _ -> copy(file, bytes, target, id);
    };
  }

  private Placed copy(Path file, byte[] bytes, Path target, ArticleId id) throws IOException {
    Files.createDirectories(target.resolveSibling(""));
    String name = ".incoming-" + ProcessHandle.current().pid() + ".part";
    Path half = root().resolve(name);
    try {
      Files.write(half, bytes);
      Files.createLink(target, half);
    } catch (FileAlreadyExistsException e) {
      return same(file, target, id);
    } catch (UnsupportedOperationException e) {
      Files.move(half, target);
    } finally {
      Files.deleteIfExists(half);
    }
    return new Placed.Copied(id);
  }

  private static Placed same(Path file, Path target, ArticleId id) throws IOException {
    return Files.isRegularFile(target) && Files.mismatch(file, target) < 0
        ? new Placed.AlreadyThere(id)
        : new Placed.Refused(
            file,
            "a different " + id + " is in the corpus; rename one of them, nothing was changed");
  }

  private static boolean hasArticleEnding(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean isHidden(Path relative) {
    for (Path step : relative) {
      if (step.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the name, written out, leads back to itself: bytes that are no letters do not.
  private static boolean isWritten(Path name) {
    return Path.of(name.toString()).equals(name) && name.toString().indexOf('\\') < 0;
  }

  private ArticleId id(Path relative) {
    List<String> steps = new ArrayList<>();
    relative.forEach(step -> steps.add(step.toString()));
    return folder.id(String.join("/", steps));
  }
}
