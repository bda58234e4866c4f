package dev.beleg.bot;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.FileState;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.FolderWatch;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.ingest.Ingestor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// The articles of the corpus folders as the index holds them, and what brings it into their state.
final class IndexedArticles {

  private final Corpus corpus;
  private final InstantSource clock;
  private final ArticleFiles files;
  private final ArticleIndex index;
  private final IndexView view;
  private final Ingestor ingestor;
  private final SortedMap<String, IngestOutcome.Rejected> rejected = new ConcurrentSkipListMap<>();

  IndexedArticles(Corpus corpus, ArticleFiles files, ArticleIndex index, InstantSource clock) {
    this.corpus = corpus;
    this.clock = clock;
    this.files = files;
    this.index = index;
    this.view = index.view();
    this.ingestor = new Ingestor(index, files.preparation(), clock);
  }

  /// Brings the index to the state of the corpus folder.
  ///
  /// @param progress is told of each file as it is dealt with
  List<IngestOutcome> reconcile(Consumer<IngestOutcome> progress) {
    rejected.clear();
    return ingestor.reconcile(
        corpus,
        outcome -> {
          note(outcome);
          progress.accept(outcome);
        });
  }

  /// Takes note of what became of a file.
  void note(IngestOutcome outcome) {
    if (outcome instanceof IngestOutcome.Rejected file) {
      rejected.put(file.path(), file);
    } else {
      rejected.remove(outcome.path());
    }
  }

  /// {@return what keeps the index in step with the corpus folders from now on}
  FolderWatch watch() {
    return new FolderWatch(corpus, ingestor, clock);
  }

  /// Takes everything out of the index and reads all files again.
  List<IngestOutcome> rebuild(Consumer<IngestOutcome> progress) {
    index.holdings().files().keySet().forEach(index::withdraw);
    index.commit();
    return reconcile(progress);
  }

  /// {@return how many passages the index has}
  int passages() {
    return index.passages();
  }

  /// {@return the articles of some collections, or all where that is empty, as the index holds
  /// them}
  IndexView view(Optional<Set<String>> collections) {
    return collections.map(index::view).orElse(view);
  }

  /// {@return the text of an article of the index, unless its file has been changed or removed}
  Optional<SourceText> text(Source source) {
    return files.text(source);
  }

  /// Of an article that is gone the folder still tells whose it was.
  boolean isIn(Optional<Set<String>> collections, ArticleId article) {
    return corpus.folders().stream()
        .filter(folder -> folder.holds(article))
        .anyMatch(
            folder ->
                collections.isEmpty()
                    || folder.collections().stream().anyMatch(collections.get()::contains));
  }

  /// {@return the articles, by path}
  List<Source> sources() {
    return index.holdings().sources();
  }

  /// {@return the newest day of an article; empty where none has a date}
  Optional<LocalDate> newest() {
    return sources().stream()
        .flatMap(source -> source.published().knownDate().stream())
        .max(LocalDate::compareTo);
  }

  /// {@return the files of the corpus folder that are not read, by path, as it was last looked at}
  List<IngestOutcome.Rejected> rejected() {
    return List.copyOf(rejected.values());
  }

  /// {@return the text of an article, unless it has been changed or removed since it was indexed}
  Optional<SourceText> text(ArticleId id) {
    return index.holdings().source(id).flatMap(files::text);
  }

  /// {@return the article whose file has such bytes}
  Optional<ArticleId> holding(Bytes bytes) {
    String sha256 = FileState.sha256(bytes.bytes());
    return index.holdings().files().entrySet().stream()
        .filter(file -> file.getValue().sha256().equals(sha256))
        .map(Map.Entry::getKey)
        .filter(id -> index.holdings().source(id).isPresent())
        .findFirst();
  }

  /// {@return every figure of the articles}
  FigureLedger ledger() {
    return view.ledger();
  }

  /// {@return the events that the articles tell, by article}
  Map<ArticleId, String> events() {
    Map<ArticleId, String> events = new HashMap<>();
    view.events()
        .forEach(event -> event.articles().forEach(article -> events.put(article, event.id())));
    return events;
  }
}
