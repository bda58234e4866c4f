package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.FileState;
import dev.beleg.retrieval.index.Holdings;
import dev.beleg.retrieval.index.IndexedArticle;
import dev.beleg.retrieval.index.Rejection;
import dev.beleg.retrieval.ingest.CorpusScan.CorpusFile;
import dev.beleg.retrieval.ingest.Preparation.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Brings the index to the state of a corpus: new files are added, changed ones replaced, missing
/// ones withdrawn, in whatever state the index was left.
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

  /// What was indexed before the reconciliation under way.
  private Holdings known;

  /// Whether what is in the index was prepared otherwise than now.
  private boolean outdated;

  /// Fills an index.
  ///
  /// @param preparation reads the articles; what it throws rejects the article alone
  public Ingestor(ArticleIndex index, Preparation preparation, InstantSource clock) {
    this.index = index;
    this.preparation = preparation;
    this.clock = clock;
    this.known = index.holdings();
  }

  /// Brings the index to the state of a corpus.
  ///
  /// @return what became of each file, by path; all of it is committed
  /// @throws UncheckedIOException if a folder cannot be read or none is there; nothing is withdrawn
  ///   then
  public List<IngestOutcome> reconcile(Corpus corpus) {
    return reconcile(corpus, _ -> {});
  }

  /// Brings the index to the state of a corpus. What is known of a folder that is not there stays.
  ///
  /// @param progress is told of each file as it is dealt with, before it is committed
  /// @return what became of each file, by path; all of it is committed
  /// @throws UncheckedIOException if a folder cannot be read or none is there; nothing is withdrawn
  ///   then
  public List<IngestOutcome> reconcile(Corpus corpus, Consumer<IngestOutcome> progress) {
    try {
      return apply(CorpusScan.of(corpus), Set.of(), progress);
    } catch (IOException e) {
      throw unreadable(corpus, e);
    }
  }

  static UncheckedIOException unreadable(Corpus corpus, IOException cause) {
    String folders =
        corpus.folders().stream()
            .map(folder -> folder.path().toString())
            .collect(Collectors.joining(", "));
    return new UncheckedIOException("cannot read the corpus folder " + folders, cause);
  }

  /// Brings the index to the state of a scan.
  ///
  /// @param untouched files to leave as they are in the index, there or not
  List<IngestOutcome> apply(
      CorpusScan scan, Set<ArticleId> untouched, Consumer<IngestOutcome> progress) {
    known = index.holdings();
    Set<ArticleId> held = held(scan, untouched);
    outdated = isOutdated(known.files().keySet());
    List<IngestOutcome> outcomes = new ArrayList<>();
    Consumer<IngestOutcome> report =
        outcome -> {
          outcomes.add(outcome);
          progress.accept(outcome);
        };
    scan.refused().forEach((path, why) -> report.accept(new IngestOutcome.Rejected(path, why)));
    for (Map.Entry<ArticleId, CorpusFile> file : scan.files().entrySet()) {
      if (!held.contains(file.getKey())) {
        ingest(file.getKey(), file.getValue()).ifPresent(report);
      }
    }
    Set<ArticleId> missing = new TreeSet<>(known.files().keySet());
    missing.removeAll(scan.files().keySet());
    missing.removeAll(held);
    missing.forEach(id -> report.accept(withdraw(id)));
    if (outdated && held.stream().noneMatch(known.files()::containsKey)) {
      index.preparedBy(preparation.version());
      uncommitted++;
    }
    commit();
    return outcomes;
  }

  /// Of a folder that is not there nothing is known; its articles stay.
  private Set<ArticleId> held(CorpusScan scan, Set<ArticleId> untouched) {
    Set<ArticleId> held = new HashSet<>(untouched);
    for (ArticleFolder folder : scan.missing()) {
      known.files().keySet().stream().filter(folder::holds).forEach(held::add);
    }
    return held;
  }

  /// An empty index takes the version at once, so that a filling that is broken off goes on later.
  private boolean isOutdated(Set<ArticleId> indexed) {
    if (indexed.isEmpty()) {
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
  private Optional<IngestOutcome> ingest(ArticleId id, CorpusFile file) {
    Optional<FileState> before =
        Optional.ofNullable(known.files().get(id)).filter(_ -> !outdated && isPlaced(id, file));
    if (before.filter(state -> isSameFile(file, state)).isPresent()) {
      return Optional.of(unchanged(id));
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
    FileState state = state(file, FileState.sha256(bytes));
    if (before.filter(it -> it.sha256().equals(state.sha256())).isPresent()) {
      return Optional.of(unchanged(id));
    }
    return Optional.of(index(id, bytes, file, state));
  }

  /// Whether the article, if it is one, is indexed in the collections that its file is in now.
  private boolean isPlaced(ArticleId id, CorpusFile file) {
    return known
        .source(id)
        .filter(source -> !source.collections().equals(file.collections()))
        .isEmpty();
  }

  private static boolean isSameFile(CorpusFile file, FileState before) {
    return file.size() == before.size()
        && file.modified().equals(before.modified())
        && file.modified().plus(TIME_STEP).isBefore(before.seen());
  }

  private IngestOutcome unchanged(ArticleId id) {
    return known
        .rejection(id)
        .<IngestOutcome>map(it -> new IngestOutcome.Rejected(id.path(), it.reason()))
        .orElseGet(() -> new IngestOutcome.Unchanged(id));
  }

  private IngestOutcome index(ArticleId id, byte[] bytes, CorpusFile file, FileState state) {
    return switch (prepare(id, bytes)) {
      case Prepared.Refused(String reason) -> reject(id, reason, state);
      case Prepared.Ready ready -> {
        index.put(indexed(ready, file, state));
        written();
        yield known.source(id).isPresent()
            ? new IngestOutcome.Replaced(id)
            : new IngestOutcome.Added(id);
      }
    };
  }

  private static IndexedArticle indexed(Prepared.Ready ready, CorpusFile file, FileState state) {
    return new IndexedArticle(
        ready.article(),
        ready.passages(),
        new IndexedArticle.Labels(ready.regions(), file.collections()),
        ready.figures(),
        ready.report(),
        state);
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
}
