package dev.beleg.retrieval.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// Looks at the index in a folder before it is opened, and renames it if it cannot be used.
final class IndexFolder {

  private static final String LOCK = "write.lock";

  /// Up to this size every byte is verified at start; beyond it, only the files' heads and feet.
  private static final long VERIFIED_WHOLE = 256L << 20;

  /// So many unusable indexes are kept, the newest.
  private static final int MOST_SET_ASIDE = 2;

  private static final String SET_ASIDE = "-set-aside-";

  private IndexFolder() {}

  /// Checks the folder and leaves it ready to be opened.
  ///
  /// @param format the version of its form that can be used
  static Opening prepare(Path folder, String format, InstantSource clock) throws IOException {
    Files.createDirectories(folder);
    try (Directory directory = FSDirectory.open(folder);
        Lock lock = directory.obtainLock(LOCK)) {
      lock.ensureValid();
      if (!DirectoryReader.indexExists(directory)) {
        return new Opening.Created();
      }
      Check check = check(directory, format);
      if (check.fault.isEmpty()) {
        return new Opening.Current(check.articles);
      }
      return new Opening.SetAside(check.fault.get(), setAside(folder, clock));
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder, e);
    }
  }

  /// What a look at an index found.
  private record Check(Optional<String> fault, int articles) {
    static Check faulty(String fault) {
      return new Check(Optional.of(fault), 0);
    }
  }

  private static Check check(Directory directory, String wanted) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String format = reader.getIndexCommit().getUserData().get(ArticleIndex.FORMAT_KEY);
      if (!wanted.equals(format)) {
        return Check.faulty("has format " + format + ", this version writes " + wanted);
      }
      if (size(directory) <= VERIFIED_WHOLE) {
        verify(reader);
      }
      int articles =
          new IndexSearcher(reader)
              .count(new TermQuery(new Term(Fields.KIND, Fields.KIND_ARTICLE)));
      return new Check(Optional.empty(), articles);
    } catch (IOException | IllegalArgumentException e) {
      // The search library reports unknown codecs as illegal arguments.
      return Check.faulty(
          "is damaged or of an older version (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void verify(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader segment) {
        segment.checkIntegrity();
      }
    }
  }

  private static long size(Directory directory) throws IOException {
    long size = 0;
    for (String file : directory.listAll()) {
      size += directory.fileLength(file);
    }
    return size;
  }

  private static Path setAside(Path folder, InstantSource clock) throws IOException {
    String stamp = clock.instant().toString().replaceAll("[^0-9TZ]", "");
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("an index cannot be the root folder: " + folder);
    }
    String name = folder.getFileName() + SET_ASIDE;
    Path kept = parent.resolve(name + stamp);
    Files.move(folder, kept, StandardCopyOption.ATOMIC_MOVE);
    Files.createDirectories(folder);
    prune(parent, name);
    return kept;
  }

  /// Removes all but the newest; their names end in the time.
  private static void prune(Path parent, String name) throws IOException {
    List<Path> kept;
    try (Stream<Path> siblings = Files.list(parent)) {
      kept =
          siblings
              .filter(path -> path.getFileName().toString().startsWith(name))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path old : kept.subList(Math.min(MOST_SET_ASIDE, kept.size()), kept.size())) {
      delete(old);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> content;
    try (Stream<Path> walk = Files.walk(folder)) {
      content = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : content) {
      Files.deleteIfExists(path);
    }
  }
}
