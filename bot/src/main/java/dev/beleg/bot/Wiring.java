package dev.beleg.bot;

import dev.beleg.bot.answer.Audience;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.command.Library;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.digest.EditionComposer;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Opening;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The parts of the program, joined: articles from files, their index, the search, the answers.
///
/// One process has it open at a time. What only questions need is made with the first question.
final class Wiring implements AutoCloseable {

  private final Settings settings;
  private final Surroundings surroundings;
  private final WordLists words;
  private final ArticleIndex index;
  private final ArticleFiles files;
  private final IndexedArticles articles;
  private final Optional<Vectors> vectors;
  private final Answerers answerers;

  private Wiring(Settings settings, Surroundings surroundings, WordLists words) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.words = words;
    files = new ArticleFiles(settings, words::vocabulary);
    index = ArticleIndex.open(IndexPlace.of(settings.folders()), surroundings.clock());
    articles = new IndexedArticles(settings.folders().corpus(), files, index, surroundings.clock());
    vectors = Vectors.beside(index, settings, surroundings);
    answerers =
        new Answerers(settings, surroundings, new Answerers.Sources(index, files, words, vectors));
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
  static Wiring forOthers(Settings settings, Surroundings surroundings, Consumer<String> progress) {
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
      wiring.articles.reconcile(_ -> {});
      return wiring;
    } catch (RuntimeException e) {
      wiring.close();
      throw e;
    }
  }

  /// {@return the articles as the index holds them}
  IndexedArticles articles() {
    return articles;
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

  /// {@return a dialogue that begins now}
  Dialogue dialogue() {
    return answerers.of(Optional.empty()).dialogue(List.of(), Audience.NOBODY);
  }

  /// {@return the articles of some collections, or all where that is empty, as a chat sees them}
  Library library(Optional<Set<String>> collections) {
    return new Library(
        answerers.of(collections),
        articles.view(collections),
        files,
        article -> articles.isIn(collections, article),
        new Library.Words(vocabulary(), words.extractor(), figureCheck()));
  }

  /// {@return the language that the settings name for questions and answers}
  Optional<Language> answerLanguage() {
    return settings.answerLanguage();
  }

  /// {@return what puts editions together}
  EditionComposer editions() {
    return new EditionComposer(articles.view(Optional.empty()));
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
