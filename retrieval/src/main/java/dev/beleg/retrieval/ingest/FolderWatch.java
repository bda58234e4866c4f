package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.ingest.CorpusScan.CorpusFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Keeps an index in step with the folders of a corpus, scan by scan.
///
/// A file is taken when two scans saw it with the same size and time, or when its time lies well in
/// the past, so that no half-written file is indexed; a file that two scans missed is withdrawn, so
/// that one that is being replaced is not. Every scan compares the whole folders: the platform's
/// own change notices report a burst of files as one overflow and say nothing of what happened
/// while the process was down, so a full comparison is needed anyway.
///
/// The caller decides when to scan. Safe for use by several threads, which wait for each other.
public final class FolderWatch {

  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Corpus corpus;
  private final Ingestor ingestor;
  private final InstantSource clock;
  private SortedMap<ArticleId, CorpusFile> before = new TreeMap<>();
  private Set<ArticleId> missing = new HashSet<>();
  private boolean first = true;
  private boolean quiet;

  /// Watches a corpus.
  public FolderWatch(Corpus corpus, Ingestor ingestor, InstantSource clock) {
    this.corpus = corpus;
    this.ingestor = ingestor;
    this.clock = clock;
  }

  /// Compares the folders with the index and ingests what has settled. The first scan makes up for
  /// what happened before it.
  ///
  /// @param progress is told of each file as it is dealt with
  /// @return what became of the files that were dealt with; files still being written are left out.
  ///   Nothing where all is as it was when everything had been dealt with
  /// @throws UncheckedIOException if a folder cannot be read or none is there; nothing is withdrawn
  ///   then
  public synchronized List<IngestOutcome> scan(Consumer<IngestOutcome> progress) {
    try {
      CorpusScan scan = CorpusScan.of(corpus);
      if (quiet && scan.files().equals(before)) {
        return List.of();
      }
      Set<ArticleId> held = unsettled(scan.files());
      if (!first) {
        held.addAll(newlyMissing(scan.files()));
      }
      List<IngestOutcome> outcomes = ingestor.apply(scan, held, progress);
      before = scan.files();
      first = false;
      quiet = held.isEmpty() && outcomes.size() >= before.size() && areOld(before);
      return outcomes;
    } catch (IOException e) {
      throw Ingestor.unreadable(corpus, e);
    }
  }

  /// Ingests one file at once, which whoever calls knows to be whole. All else stays as it is in
  /// the index until the next scan.
  ///
  /// @return what became of it; empty where there is no such file
  /// @throws UncheckedIOException if a folder cannot be read or none is there
  public synchronized Optional<IngestOutcome> take(ArticleId id) {
    try {
      return CorpusScan.of(corpus)
          .only(id, corpus)
          .flatMap(one -> ingestor.apply(one, Set.of(), _ -> {}).stream().findFirst());
    } catch (IOException e) {
      throw Ingestor.unreadable(corpus, e);
    }
  }

  private Set<ArticleId> unsettled(Map<ArticleId, CorpusFile> files) {
    Set<ArticleId> unsettled = new HashSet<>();
    files.forEach(
        (id, file) -> {
          if (!isOld(file) && !file.equals(before.get(id))) {
            unsettled.add(id);
          }
        });
    return unsettled;
  }

  private boolean isOld(CorpusFile file) {
    return file.modified().plus(SETTLED).isBefore(clock.instant());
  }

  /// A file may change once more within the step of its time.
  private boolean areOld(Map<ArticleId, CorpusFile> files) {
    return files.values().stream().allMatch(this::isOld);
  }

  private Set<ArticleId> newlyMissing(Map<ArticleId, CorpusFile> files) {
    Set<ArticleId> gone = new HashSet<>(before.keySet());
    gone.addAll(missing);
    gone.removeAll(files.keySet());
    Set<ArticleId> newly = new HashSet<>(gone);
    newly.removeAll(missing);
    missing = newly;
    return newly;
  }
}
