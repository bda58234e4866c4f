package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The articles' files of a corpus as they stand at one moment.
///
/// Files ending in `.txt`, `.md`, `.html` and `.pdf` count, in sub-folders too; hidden files and
/// folders do not, since half-copied files are hidden by many programs. A symbolic link counts if
/// it leads to a file within its folder; other links are refused with the reason.
///
/// @param files by id
/// @param refused paths of files and names of folders that cannot be read, each with the reason
/// @param missing the folders that are not there, of which nothing is known
record CorpusScan(
    SortedMap<ArticleId, CorpusFile> files,
    Map<String, String> refused,
    List<ArticleFolder> missing) {

  private static final List<String> ENDINGS = List.of(".txt", ".md", ".html", ".htm", ".pdf");

  /// A file as it was found.
  ///
  /// @param path where it is
  /// @param size in bytes
  /// @param modified when it was last modified
  /// @param collections the collections it belongs to
  record CorpusFile(Path path, long size, Instant modified, Set<String> collections) {}

  /// Looks through the folders of a corpus.
  ///
  /// @throws IOException if a folder cannot be read, or none of them is there
  static CorpusScan of(Corpus corpus) throws IOException {
    List<ArticleFolder> missing = corpus.missing();
    if (missing.size() == corpus.folders().size()) {
      throw new NoSuchFileException(missing.getFirst().path().toString());
    }
    CorpusScan scan = new CorpusScan(new TreeMap<>(), new TreeMap<>(), missing);
    for (ArticleFolder folder : corpus.folders()) {
      if (missing.contains(folder)) {
        scan.refused.put(
            folder.name(), "there is no folder " + folder.path() + ": its articles stay as known");
      } else {
        scan.add(folder);
      }
    }
    return scan;
  }

  /// {@return one file of it, as if nothing were known of all the others; empty where it is not
  /// there}
  Optional<CorpusScan> only(ArticleId id, Corpus corpus) {
    return Optional.ofNullable(files.get(id))
        .map(file -> new CorpusScan(new TreeMap<>(Map.of(id, file)), Map.of(), corpus.folders()));
  }

  private void add(ArticleFolder folder) throws IOException {
    Visitor visitor = new Visitor(folder, folder.path().toRealPath(), this);
    Files.walkFileTree(visitor.root, visitor);
  }

  /// Collects the files of a folder.
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final ArticleFolder folder;
    private final Path root;
    private final CorpusScan scan;

    Visitor(ArticleFolder folder, Path root, CorpusScan scan) {
      this.folder = folder;
      this.root = root;
      this.scan = scan;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        visitLink(file);
      } else if (hasKnownEnding(file)) {
        add(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    /// A file that vanished or may not be read is not there; the next scan sees it again.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      refuse(file, "cannot be read: give the right to read it");
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) throws IOException {
      if (!Files.exists(link)) {
        refuse(link, "is a link that leads nowhere: remove it");
      } else if (Files.isDirectory(link)) {
        refuse(link, "is a link to a folder: copy the folder there");
      } else if (!hasKnownEnding(link)) {
        return;
      } else if (!link.toRealPath().startsWith(root)) {
        refuse(link, "is a link that leaves the corpus folder: copy the file there");
      } else {
        add(link, Files.readAttributes(link, BasicFileAttributes.class));
      }
    }

    private void add(Path file, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile()) {
        refuse(file, "is no plain file but a pipe, socket or device: remove it");
      } else if (!isWritten(file)) {
        refuse(file, "has a name that is not valid text: rename it (or set LC_ALL=C.UTF-8)");
      } else if (relative(file).contains("\\")) {
        refuse(file, "has a backslash in its name: rename it");
      } else {
        scan.files.put(folder.id(relative(file)), found(file, attributes));
      }
    }

    private CorpusFile found(Path file, BasicFileAttributes attributes) {
      return new CorpusFile(
          file, attributes.size(), attributes.lastModifiedTime().toInstant(), folder.collections());
    }

    private void refuse(Path file, String reason) {
      scan.refused.put(folder.prefix() + relative(file), reason);
    }

    /// Whether the name, written out, leads back to the file: bytes that are no letters do not.
    private boolean isWritten(Path file) {
      return root.resolve(relative(file)).equals(file);
    }

    private String relative(Path file) {
      List<String> steps = new ArrayList<>();
      root.relativize(file).forEach(step -> steps.add(step.toString()));
      return String.join("/", steps);
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private static boolean hasKnownEnding(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return ENDINGS.stream().anyMatch(name::endsWith);
    }
  }
}
