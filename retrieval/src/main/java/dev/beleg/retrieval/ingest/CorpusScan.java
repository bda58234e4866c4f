package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The articles' files of a corpus folder as they stand at one moment.
///
/// Files ending in `.txt`, `.md` and `.html` count, in sub-folders too; hidden files and folders do
/// not, since half-copied files are hidden by many programs. A symbolic link counts if it leads to
/// a file within the corpus; other links are refused with the reason.
///
/// @param files by id
/// @param refused paths of files that may not be read, each with the reason
record CorpusScan(SortedMap<ArticleId, CorpusFile> files, Map<String, String> refused) {

  private static final List<String> ENDINGS = List.of(".txt", ".md", ".html", ".htm");

  /// A file as it was found.
  ///
  /// @param path where it is
  /// @param size in bytes
  /// @param modified when it was last modified
  record CorpusFile(Path path, long size, Instant modified) {}

  /// Looks through a folder.
  ///
  /// @throws IOException if the folder is missing or cannot be read
  static CorpusScan of(Path corpus) throws IOException {
    Visitor visitor = new Visitor(corpus.toRealPath());
    Files.walkFileTree(visitor.root, visitor);
    return new CorpusScan(visitor.files, visitor.refused);
  }

  /// Collects the files of a folder.
  private static final class Visitor extends SimpleFileVisitor<Path> {
    final Path root;
    final SortedMap<ArticleId, CorpusFile> files = new TreeMap<>();
    final Map<String, String> refused = new TreeMap<>();

    Visitor(Path root) {
      this.root = root;
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
      } else if (attributes.isRegularFile() && hasKnownEnding(file)) {
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
      refused.put(relative(file), "cannot be read: give the right to read it");
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) throws IOException {
      if (!Files.exists(link)) {
        refused.put(relative(link), "is a link that leads nowhere: remove it");
      } else if (Files.isDirectory(link)) {
        refused.put(relative(link), "is a link to a folder: copy the folder there");
      } else if (!hasKnownEnding(link)) {
        return;
      } else if (!link.toRealPath().startsWith(root)) {
        refused.put(relative(link), "is a link that leaves the corpus folder: copy the file there");
      } else if (Files.isRegularFile(link)) {
        add(link, Files.readAttributes(link, BasicFileAttributes.class));
      }
    }

    private void add(Path file, BasicFileAttributes attributes) {
      String path = relative(file);
      if (path.contains("\\")) {
        refused.put(path, "has a backslash in its name: rename it");
        return;
      }
      CorpusFile found =
          new CorpusFile(file, attributes.size(), attributes.lastModifiedTime().toInstant());
      files.put(new ArticleId(path), found);
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
