package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.DictionaryEntry;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// Compiles the dictionaries between two languages into the tables of both directions, in the words
/// of the index.
///
/// Headwords and translations become stems without stop words. A dictionary of the opposite
/// direction counts as well, turned around. A translation's weight grows with the entries that give
/// it, with its place in them, and with how often it stands where the word stands in all phrases.
final class DictionaryCompiler {

  private final Language one;
  private final Language other;
  private final DictionaryPhrases ones;
  private final DictionaryPhrases others;

  /// Each pair of phrases that translate each other, once.
  private final LongNumbers pairs = new LongNumbers();

  private float[] weights = new float[1 << 10];

  DictionaryCompiler(Language one, Language other) {
    this.one = one;
    this.other = other;
    ones = new DictionaryPhrases(one);
    others = new DictionaryPhrases(other);
  }

  /// Adds the entries of a dictionary between the two languages; passes over any other.
  void add(DictionaryFile dictionary) throws IOException {
    if (dictionary.from() == one && dictionary.to() == other) {
      dictionary.entries(this::addForward);
    } else if (dictionary.from() == other && dictionary.to() == one) {
      dictionary.entries(this::addBackward);
    }
  }

  private void addForward(DictionaryEntry entry) {
    int key = ones.number(entry.headword());
    int rank = 0;
    for (String translation : entry.translations()) {
      add(key, others.number(translation), 1f / ++rank);
    }
  }

  private void addBackward(DictionaryEntry entry) {
    int key = others.number(entry.headword());
    int rank = 0;
    for (String translation : entry.translations()) {
      add(ones.number(translation), key, 1f / ++rank);
    }
  }

  private void add(int phrase, int translation, float weight) {
    if (phrase == DictionaryPhrases.NONE || translation == DictionaryPhrases.NONE) {
      return;
    }
    int pair = pairs.number((long) phrase << 32 | translation);
    if (pair >= weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
    weights[pair] += weight;
  }

  /// Writes both tables; nothing can be added from then on.
  ///
  /// @param forward the table from the first language to the second
  /// @param backward the table from the second language to the first
  void write(Path forward, Path backward) throws IOException {
    ones.end();
    others.end();
    WordAlignment alignment = new WordAlignment();
    for (int pair = 0; pair < pairs.size(); pair++) {
      alignment.add(ones.words(oneOf(pair)), others.words(otherOf(pair)), weights[pair]);
    }
    forward(alignment, forward);
    backward(alignment, backward);
  }

  private void forward(WordAlignment alignment, Path path) throws IOException {
    Links printed = new Links(pairs.size(), ones.size(), this::oneOf, this::otherOf, weights);
    Links learned =
        new Links(
            alignment.size(), ones.size(), alignment::one, alignment::other, alignment.forward());
    new TranslationRanking(ones, others, printed, learned).write(path);
  }

  private void backward(WordAlignment alignment, Path path) throws IOException {
    Links printed = new Links(pairs.size(), others.size(), this::otherOf, this::oneOf, weights);
    Links learned =
        new Links(
            alignment.size(),
            others.size(),
            alignment::other,
            alignment::one,
            alignment.backward());
    new TranslationRanking(others, ones, printed, learned).write(path);
  }

  private int oneOf(int pair) {
    return (int) (pairs.key(pair) >>> 32);
  }

  private int otherOf(int pair) {
    return (int) pairs.key(pair);
  }
}
