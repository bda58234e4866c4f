package dev.beleg.bot;

import dev.beleg.bot.answer.Audience;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.command.Library;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.digest.EditionComposer;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.FileState;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Opening;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.FolderWatch;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// The parts of the program, joined: articles from files, their index, the search, the answers.
///
/// One process has it open at a time. What only questions need is made with the first question.
final class Wiring implements AutoCloseable {

  private final Settings settings;
  private final Surroundings surroundings;
  private final WordLists words;
  private final ArticleFiles articles;
  private final ArticleIndex index;
  private final IndexView view;
  private final Ingestor ingestor;
  private final SortedMap<String, IngestOutcome.Rejected> rejected = new ConcurrentSkipListMap<>();
  private final Optional<Vectors> vectors;
  private final Answerers answerers;

  private Wiring(Settings settings, Surroundings surroundings, WordLists words) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.words = words;
    articles = new ArticleFiles(settings, words::vocabulary);
    index = ArticleIndex.open(IndexPlace.of(settings.folders()), surroundings.clock());
    view = index.view();
    vectors = Vectors.beside(index, settings, surroundings);
    answerers =
        new Answerers(
            settings, surroundings, new Answerers.Sources(index, articles, words, vectors));
    ingestor = new Ingestor(index, articles.preparation(), surroundings.clock());
  }

  /// Opens the index as it is.
  ///
  /// @throws CommandFailure if there is no corpus folder
  static Wiring open(Settings settings, Surroundings surroundings) {
    return open(settings, surroundings, new WordLists(settings, surroundings::say));
  }

  private static Wiring open(Settings settings, Surroundings surroundings, WordLists words) {
    requireFolders(settings.folders().corpus());
    return new Wiring(settings, surroundings, words);
  }

  /// @throws CommandFailure if there is no corpus folder
  static void requireFolders(Corpus corpus) {
    List<ArticleFolder> missing = corpus.missing();
    if (missing.size() == corpus.folders().size()) {
      throw CommandFailure.usage(
          "there is no corpus folder "
              + missing.getFirst().path()
              + "; --corpus names the folder of articles");
    }
  }

  /// Opens the index and brings it to the state of the corpus folder. An index that could not be
  /// used is said on standard error.
  static Wiring upToDate(Settings settings, Surroundings surroundings) {
    return upToDate(open(settings, surroundings));
  }

  /// The same for questions: what they need is made while the index is brought up to date, but not
  /// before it is known that no other process has it open.
  static Wiring forQuestions(Settings settings, Surroundings surroundings) {
    WordLists words = new WordLists(settings, surroundings::say);
    words.beginForFigures();
    Wiring wiring = open(settings, surroundings, words);
    words.beginForQuestions();
    return withVectors(upToDate(wiring));
  }

  /// The same for questions that come later: the articles are indexed first, and the dictionaries
  /// compiled while people see something else.
  ///
  /// @param progress is told, in one line, before something slow begins
  static Wiring forLaterQuestions(
      Settings settings, Surroundings surroundings, Consumer<String> progress) {
    return forLaterQuestions(settings, surroundings, new WordLists(settings, progress));
  }

  /// The same for questions of others, none of whom waits for dictionaries to be compiled.
  ///
  /// @param progress is told, in one line, before something slow begins
  static Wiring forOthers(
      Settings settings, Surroundings surroundings, Consumer<String> progress) {
    return forLaterQuestions(settings, surroundings, new WordLists(settings, progress, false));
  }

  private static Wiring forLaterQuestions(
      Settings settings, Surroundings surroundings, WordLists words) {
    words.beginForFigures();
    Wiring wiring = upToDate(open(settings, surroundings, words));
    words.beginForQuestions();
    return withVectors(wiring);
  }

  private static Wiring withVectors(Wiring wiring) {
    wiring.vectors.ifPresent(Vectors::begin);
    return wiring;
  }

  /// The same for figures alone, which need no dictionaries.
  static Wiring forFigures(Settings settings, Surroundings surroundings) {
    WordLists words = new WordLists(settings, surroundings::say);
    words.beginForFigures();
    return upToDate(open(settings, surroundings, words));
  }

  private static Wiring upToDate(Wiring wiring) {
    if (wiring.index.opening() instanceof Opening.SetAside setAside) {
      wiring.surroundings.say(setAside.line());
    }
    for (ArticleFolder missing : wiring.settings.folders().corpus().missing()) {
      wiring.surroundings.say("there is no folder " + missing.path() + "; the others are searched");
    }
    try {
      wiring.reconcile(_ -> {});
      return wiring;
    } catch (RuntimeException e) {
      wiring.close();
      throw e;
    }
  }

  /// Brings the index to the state of the corpus folder.
  ///
  /// @param progress is told of each file as it is dealt with
  List<IngestOutcome> reconcile(Consumer<IngestOutcome> progress) {
    rejected.clear();
    return ingestor.reconcile(
        settings.folders().corpus(),
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
    return new FolderWatch(settings.folders().corpus(), ingestor, surroundings.clock());
  }

  /// Takes everything out of the index and reads all files again.
  List<IngestOutcome> rebuild(Consumer<IngestOutcome> progress) {
    index.holdings().files().keySet().forEach(index::withdraw);
    index.commit();
    return reconcile(progress);
  }

  /// Answers a question.
  ///
  /// @param language its language; that of the settings where empty
  Response answer(String question, Optional<Language> language) {
    return answerers.of(Optional.empty()).answer(question, language.or(settings::answerLanguage));
  }

  /// {@return what answers questions}
  Answerers answerers() {
    return answerers;
  }

  /// Makes the vectors of all passages while the caller waits.
  ///
  /// @return what came of it, in a line; empty where no embedding model is configured
  Optional<String> makeVectors() {
    return vectors.map(Vectors::make);
  }

  /// {@return how many passages the index has}
  int passages() {
    return index.passages();
  }

  /// {@return a dialogue that begins now}
  Dialogue dialogue() {
    return answerers.of(Optional.empty()).dialogue(List.of(), Audience.NOBODY);
  }

  /// {@return the articles of some collections, or all where that is empty, as the index holds
  /// them}
  IndexView view(Optional<Set<String>> collections) {
    return collections.map(index::view).orElse(view);
  }

  /// {@return the text of an article of the index, unless its file has been changed or removed}
  Optional<SourceText> text(Source source) {
    return articles.text(source);
  }

  /// {@return the articles of some collections, or all where that is empty, as a chat sees them}
  Library library(Optional<Set<String>> collections) {
    return new Library(
        answerers.of(collections),
        view(collections),
        articles,
        article -> isIn(collections, article),
        new Library.Words(vocabulary(), words.extractor(), figureCheck()));
  }

  /// Of an article that is gone the folder still tells whose it was.
  private boolean isIn(Optional<Set<String>> collections, ArticleId article) {
    return settings.folders().corpus().folders().stream()
        .filter(folder -> folder.holds(article))
        .anyMatch(
            folder ->
                collections.isEmpty()
                    || folder.collections().stream().anyMatch(collections.get()::contains));
  }

  /// {@return the language that the settings name for questions and answers}
  Optional<Language> answerLanguage() {
    return settings.answerLanguage();
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
    return index.holdings().source(id).flatMap(articles::text);
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

  /// {@return what puts editions together}
  EditionComposer editions() {
    return new EditionComposer(view);
  }

  /// {@return the events that the articles tell, by article}
  Map<ArticleId, String> events() {
    Map<ArticleId, String> events = new HashMap<>();
    view.events()
        .forEach(event -> event.articles().forEach(article -> events.put(article, event.id())));
    return events;
  }

  /// {@return what compares texts with a ledger}
  FigureCheck figureCheck() {
    return new FigureCheck(new FigureReader(words.extractor(), vocabulary()));
  }

  /// {@return words, names and offices}
  Vocabulary vocabulary() {
    return words.vocabulary();
  }

  /// {@return whether questions are answered with the dictionaries}
  boolean hasDictionaries() {
    return words.hasDictionaries();
  }

  /// Waits until a question need not wait for the dictionaries.
  void awaitDictionaries() {
    words.awaitDictionaries();
  }

  /// {@return the objects that scripts read}
  Json json() {
    return new Json(vocabulary().gazetteer());
  }

  @Override
  public void close() {
    vectors.ifPresent(Vectors::close);
    index.close();
  }
}
