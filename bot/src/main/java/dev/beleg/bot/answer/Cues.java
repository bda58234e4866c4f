package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The words by which a question shows what it asks for, and a sentence what it tells; read from
/// the cue files of this package.
final class Cues {

  /// A cue found in a question.
  ///
  /// @param asked what it asks for
  /// @param words which words of the question say so, counted from 0, in order
  record Found(Asked asked, List<Integer> words) {}

  private final List<CueTable.Row> cues = CueTable.read("cues.tsv");
  private final List<CueTable.Row> signs = CueTable.read("signs.tsv");
  private final List<CueTable.Row> wishes = CueTable.read("targets.tsv");
  private final List<CueTable.Row> money = CueTable.read("money-words.tsv");
  private final List<CueTable.Row> goods = CueTable.read("goods-words.tsv");
  private final List<CueTable.Row> anaphors = CueTable.read("anaphors.tsv");
  private final List<CueTable.Row> light = CueTable.read("light-words.tsv");
  private final List<CueTable.Row> smalltalk = CueTable.read("smalltalk.tsv");

  /// Finds what a question asks for. Cues of several words that name the kind of figure win
  /// wherever they stand; of the others the one that begins first; of several there the one listed
  /// first.
  Optional<Found> find(List<Word> question, Language language) {
    List<String> words = WordPattern.folded(question);
    return cues.stream()
        .filter(row -> row.language() == language)
        .flatMap(row -> row.patterns().stream().map(p -> found(row.asked(), p, words)))
        .flatMap(Optional::stream)
        .min(
            Comparator.comparingInt(Cues::weakness)
                .thenComparingInt(found -> found.words.getFirst()));
  }

  /// {@return whether a message is made of words of greeting, thanks and the like alone}
  boolean isSmalltalk(List<Word> words, Language language) {
    return areAll(smalltalk, words, language);
  }

  /// {@return whether all words of a text carry little of what is asked}
  boolean isLight(String words, Language language) {
    return areAll(light, Word.of(words), language);
  }

  /// {@return whether a sentence cannot be understood without the one before it}
  boolean leansBack(String sentence, Language language) {
    return has(anaphors, Asked.NOTHING, WordPattern.folded(Word.of(sentence)), language);
  }

  /// {@return whether a sentence has a word that goes with a reason, a manner or someone's words}
  boolean hasSign(Asked asked, String sentence, Language language) {
    return has(signs, asked, WordPattern.folded(Word.of(sentence)), language);
  }

  /// {@return whether a question asks for a wanted level (AMOUNT) or a change (PERCENT)}
  boolean wishes(Asked asked, String question, Language language) {
    return has(wishes, asked, WordPattern.folded(Word.of(question)), language);
  }

  /// {@return whether a question asks for nothing but an amount of money}
  boolean wantsMoney(String question, Language language) {
    return has(money, Asked.NOTHING, WordPattern.folded(Word.of(question)), language);
  }

  /// {@return whether a word of a question stands for goods of any kind}
  boolean standsForGoods(Word word, Language language) {
    return areAll(goods, List.of(word), language);
  }

  private static boolean areAll(List<CueTable.Row> rows, List<Word> words, Language language) {
    return WordPattern.folded(words).stream()
        .map(List::of)
        .allMatch(word -> has(rows, Asked.NOTHING, word, language));
  }

  private static boolean has(
      List<CueTable.Row> rows, Asked asked, List<String> words, Language language) {
    return rows.stream()
        .filter(row -> row.asked() == asked && row.language() == language)
        .flatMap(row -> row.patterns().stream())
        .anyMatch(pattern -> pattern.find(words) >= 0);
  }

  private static Optional<Found> found(Asked asked, WordPattern pattern, List<String> words) {
    int at = pattern.find(words);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Found(asked, pattern.literals().stream().map(i -> at + i).toList()));
  }

  private static int weakness(Found found) {
    return switch (found.asked) {
      case DURATION, AGE, RANK, PERCENT, TIMES -> found.words.size() > 1 ? 0 : 1;
      case CONFIRM -> 3;
      case WHICH, HOW -> 2;
      default -> 1;
    };
  }
}
