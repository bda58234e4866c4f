package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The words that articles and questions are read with: the lexicon, the words of figures, the
/// dictionaries and the parts of German compounds. Each list is read once, when it is first needed.
final class WordLists {

  private final Ahead<Vocabulary> vocabulary;
  private final Ahead<FigureExtractor> extractor = new Ahead<>(WordLists::firstUsed);
  private final Ahead<Dictionaries> dictionaries;
  private final Ahead<WordForms> compounds = new Ahead<>(WordLists::firstCompound);

  /// Comes once dictionaries are being compiled.
  private final CompletableFuture<String> compiling = new CompletableFuture<>();

  private final boolean waits;

  /// Reads nothing yet. Questions wait for the dictionaries.
  ///
  /// @param progress is told, in one line, before something slow begins
  WordLists(Settings settings, Consumer<String> progress) {
    this(settings, progress, true);
  }

  /// @param waits whether questions wait for dictionaries that have to be compiled first
  WordLists(Settings settings, Consumer<String> progress, boolean waits) {
    this.waits = waits;
    vocabulary = new Ahead<>(() -> Vocabulary.read(settings.folders().lexicon()));
    dictionaries = new Ahead<>(() -> open(settings.folders(), progress));
  }

  /// Begins to read what figures are read with.
  void beginForFigures() {
    vocabulary.begin();
    extractor.begin();
  }

  /// Begins to read all lists, for a question that is to come.
  void beginForQuestions() {
    beginForFigures();
    dictionaries.begin();
    compounds.begin();
  }

  /// {@return words, names and offices}
  Vocabulary vocabulary() {
    return vocabulary.get();
  }

  /// {@return what finds figures in sentences}
  FigureExtractor extractor() {
    return extractor.get();
  }

  /// {@return the installed dictionaries, compiled by the first look-up at the latest; none where
  /// they cannot be read, which is said}
  Dictionaries dictionaries() {
    return Dictionaries.later(dictionaries::get);
  }

  /// Waits until the dictionaries are compiled.
  void awaitDictionaries() {
    dictionaries.get();
  }

  /// {@return whether questions are answered with the dictionaries; false while they are being
  /// compiled and nobody is to wait for them}
  boolean hasDictionaries() {
    return waits || dictionaries.unless(compiling).isPresent();
  }

  private Dictionaries open(Settings.Folders folders, Consumer<String> progress) {
    Wordbooks installed = WordbookPackage.installed(folders.dictionaries());
    try {
      Dictionaries opened =
          Dictionaries.open(
              folders.dictionaryTables(),
              installed,
              line -> {
                compiling.complete(line);
                progress.accept(line);
              });
      if (compiling.isDone()) {
        progress.accept("all dictionaries are compiled");
      }
      return opened;
    } catch (IOException e) {
      progress.accept("going on without dictionaries: " + e);
      return Dictionaries.NONE;
    }
  }

  /// Its first text makes an extractor read its word lists, which takes a while.
  private static FigureExtractor firstUsed() {
    FigureExtractor extractor = new FigureExtractor();
    extractor.extract("1", Language.ENGLISH, Optional.empty());
    return extractor;
  }

  /// Its first German compound makes the analysis read its list of words.
  private static WordForms firstCompound() {
    return TextAnalysis.shared().forms("handelsumsatz", Language.GERMAN);
  }
}
