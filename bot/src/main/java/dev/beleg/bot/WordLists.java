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
import java.util.function.Consumer;

/// The words that articles and questions are read with: the lexicon, the words of figures, the
/// dictionaries and the parts of German compounds. Each list is read once, when it is first needed.
final class WordLists {

  private final Ahead<Vocabulary> vocabulary;
  private final Ahead<FigureExtractor> extractor = new Ahead<>(WordLists::firstUsed);
  private final Ahead<Dictionaries> dictionaries;
  private final Ahead<WordForms> compounds = new Ahead<>(WordLists::firstCompound);

  /// Reads nothing yet.
  ///
  /// @param progress is told, in one line, before something slow begins
  WordLists(Settings settings, Consumer<String> progress) {
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

  private static Dictionaries open(Settings.Folders folders, Consumer<String> progress) {
    Wordbooks installed = WordbookPackage.installed(folders.dictionaries());
    try {
      return Dictionaries.open(folders.dictionaryTables(), installed, progress);
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
