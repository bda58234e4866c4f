package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.FileState;
import dev.beleg.retrieval.index.IndexedArticle;
import dev.beleg.retrieval.index.Rejection;
import dev.beleg.retrieval.ingest.CorpusScan.CorpusFile;
import dev.beleg.retrieval.ingest.Preparation.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings the index to the state of a corpus folder: new files are added, changed ones replaced,
/// missing ones withdrawn, in whatever state the index was left.
///
/// A file that has the size and time of before is not read again; one that differs is hashed, and
/// read only if the hash differs. An article that breaks its reader is rejected, alone, until its
/// file changes. Not safe for use by several threads at once.
public final class Ingestor {

  private static final long LARGEST_FILE = 8L << 20;
  private static final int ARTICLES_PER_COMMIT = 1_000;

  /// A file changed in the moment it was read may change once more without a new time.
  private static final Duration TIME_STEP = Duration.ofSeconds(2);

  private final ArticleIndex index;
  private final Preparation preparation;
  private final InstantSource clock;
  private int uncommitted;

  /// Whether what is in the index was prepared otherwise than now.
  private boolean outdated;

  /// Fills an index.
  ///
  /// @param preparation reads the articles; what it throws rejects the article alone
  public Ingestor(ArticleIndex index, Preparation preparation, InstantSource clock) {
    this.index = index;
    this.preparation = preparation;
    this.clock = clock;
  }

  /// Brings the index to the state of a folder.
  ///
  /// @return what became of each file, by path; all of it is committed
  /// @throws UncheckedIOException if the folder cannot be read; nothing is withdrawn then
  public List<IngestOutcome> reconcile(Path corpus) {
    return reconcile(corpus, _ -> {});
  }

  /// Brings the index to the state of a folder.
  ///
  /// @param progress is told of each file as it is dealt with, before it is committed
  /// @return what became of each file, by path; all of it is committed
  /// @throws UncheckedIOException if the folder cannot be read; nothing is withdrawn then
  public List<IngestOutcome> reconcile(Path corpus, Consumer<IngestOutcome> progress) {
    try {
      return apply(CorpusScan.of(corpus), Set.of(), progress);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus folder " + corpus, e);
    }
  }

  /// Brings the index to the state of a scan.
  ///
  /// @param held files to leave as they are in the index, there or not
  List<IngestOutcome> apply(
      CorpusScan scan, Set<ArticleId> held, Consumer<IngestOutcome> progress) {
    Map<ArticleId, FileState> known = index.files();
    outdated = isOutdated(known.keySet());
    Map<ArticleId, String> rejected = new HashMap<>();
    index.rejections().forEach(rejection -> rejected.put(rejection.id(), rejection.reason()));
    List<IngestOutcome> outcomes = new ArrayList<>();
    Consumer<IngestOutcome> report =
        outcome -> {
          outcomes.add(outcome);
          progress.accept(outcome);
        };
    scan.refused().forEach((path, why) -> report.accept(new IngestOutcome.Rejected(path, why)));
    for (Map.Entry<ArticleId, CorpusFile> file : scan.files().entrySet()) {
      if (!held.contains(file.getKey())) {
        ingest(file.getKey(), file.getValue(), known.get(file.getKey()), rejected)
            .ifPresent(report);
      }
    }
    Set<ArticleId> missing = new TreeSet<>(known.keySet());
    missing.removeAll(scan.files().keySet());
    missing.removeAll(held);
    missing.forEach(id -> report.accept(withdraw(id)));
    if (outdated && held.stream().noneMatch(known::containsKey)) {
      index.preparedBy(preparation.version());
      uncommitted++;
    }
    commit();
    return outcomes;
  }

  /// An empty index takes the version at once, so that a filling that is broken off goes on later.
  private boolean isOutdated(Set<ArticleId> known) {
    if (known.isEmpty()) {
      index.preparedBy(preparation.version());
    }
    return !index.preparedBy().equals(preparation.version());
  }

  private IngestOutcome withdraw(ArticleId id) {
    index.withdraw(id);
    written();
    return new IngestOutcome.Withdrawn(id);
  }

  /// Empty if the file is gone meanwhile; the next scan settles that.
  private Optional<IngestOutcome> ingest(
      ArticleId id, CorpusFile file, @Nullable FileState before, Map<ArticleId, String> rejected) {
    if (before != null && !outdated && isSameFile(file, before)) {
      return Optional.of(unchanged(id, rejected));
    }
    if (file.size() > LARGEST_FILE) {
      String reason = "is larger than " + (LARGEST_FILE >> 20) + " MB";
      return Optional.of(reject(id, reason, state(file, "")));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file.path());
    } catch (IOException e) {
      return Optional.empty();
    }
    FileState state = state(file, sha256(bytes));
    if (before != null && !outdated && before.sha256().equals(state.sha256())) {
      return Optional.of(unchanged(id, rejected));
    }
    return Optional.of(index(id, bytes, state, before != null && !rejected.containsKey(id)));
  }

  private static boolean isSameFile(CorpusFile file, FileState before) {
    return file.size() == before.size()
        && file.modified().equals(before.modified())
        && file.modified().plus(TIME_STEP).isBefore(before.seen());
  }

  private static IngestOutcome unchanged(ArticleId id, Map<ArticleId, String> rejected) {
    String reason = rejected.get(id);
    return reason == null
        ? new IngestOutcome.Unchanged(id)
        : new IngestOutcome.Rejected(id.path(), reason);
  }

  private IngestOutcome index(ArticleId id, byte[] bytes, FileState state, boolean replaces) {
    return switch (prepare(id, bytes)) {
      case Prepared.Refused(String reason) -> reject(id, reason, state);
      case Prepared.Ready ready -> {
        index.put(
            new IndexedArticle(
                ready.article(), ready.passages(), ready.regions(), ready.figures(), state));
        written();
        yield replaces ? new IngestOutcome.Replaced(id) : new IngestOutcome.Added(id);
      }
    };
  }

  /// One article that breaks its reader must not end the others' reading, whatever it breaks.
  private Prepared prepare(ArticleId id, byte[] bytes) {
    try {
      return preparation.prepare(id, bytes);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Prepared.Refused("its reader failed: " + e.getClass().getSimpleName());
    }
  }

  private IngestOutcome reject(ArticleId id, String reason, FileState state) {
    index.reject(new Rejection(id, reason, state));
    written();
    return new IngestOutcome.Rejected(id.path(), reason);
  }

  private FileState state(CorpusFile file, String sha256) {
    Instant now = clock.instant();
    return new FileState(file.size(), file.modified(), sha256, now);
  }

  private void written() {
    if (++uncommitted >= ARTICLES_PER_COMMIT) {
      commit();
    }
  }

  private void commit() {
    if (uncommitted > 0) {
      index.commit();
      uncommitted = 0;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
