package dev.beleg.retrieval.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells German words from English ones: known words by how common they are in either language,
/// others by their groups of three letters.
final class LatinWords {

  /// A word of rank r among the frequent ones makes up about this share, divided by r, of a text.
  private static final double SHARE_OF_FIRST = 0.06;

  private static final double SHARE_OF_KNOWN = 5e-5;

  /// Little, since names are quoted as others spell them: odds of 3 to 1.
  private static final double SHARE_OF_NAME = 3e-6;

  private static final double SHARE_OF_UNKNOWN = 1e-6;
  private static final double MOST_FOR_KNOWN = 4;
  private static final double MOST_FOR_LETTERS = 2.5;
  private static final double LETTERS_WEIGHT = 0.4;
  private static final double SMOOTHING = 0.5;

  private final Vocabulary german;
  private final Vocabulary english;

  private LatinWords(Vocabulary german, Vocabulary english) {
    this.german = german;
    this.english = english;
  }

  static LatinWords load() {
    return new LatinWords(Vocabulary.load("words-de.txt"), Vocabulary.load("words-en.txt"));
  }

  /// {@return whether either language uses the word for its grammar}
  boolean isGrammar(String word) {
    return german.grammar.contains(word) || english.grammar.contains(word);
  }

  /// {@return whether the language, German or English, uses the word for its grammar}
  boolean isGrammar(String word, Language language) {
    return (language == Language.GERMAN ? german : english).grammar.contains(word);
  }

  /// {@return above 0 for a German word, below 0 for an English one, the further the surer}
  ///
  /// @param word in small letters
  double germanEvidence(String word) {
    if (german.shares.containsKey(word) || english.shares.containsKey(word)) {
      double odds = Math.log(german.share(word) / english.share(word));
      return Math.clamp(odds, -MOST_FOR_KNOWN, MOST_FOR_KNOWN);
    }
    double odds = 0;
    for (String group : groups(word)) {
      odds += Math.log(german.groupShare(group) / english.groupShare(group));
    }
    return Math.clamp(odds * LETTERS_WEIGHT, -MOST_FOR_LETTERS, MOST_FOR_LETTERS);
  }

  private static List<String> groups(String word) {
    String padded = "^" + word + "$";
    return IntStream.rangeClosed(0, padded.length() - 3)
        .mapToObj(start -> padded.substring(start, start + 3))
        .toList();
  }

  /// The words of one language and the groups of letters within them.
  private static final class Vocabulary {
    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Integer> groupCounts = new HashMap<>();
    private final Set<String> grammar;
    private int groupTotal;

    private Vocabulary(WordTable table) {
      List<String> frequent = table.list("frequent");
      grammar = new HashSet<>(frequent);
      for (int rank = 0; rank < frequent.size(); rank++) {
        add(frequent.get(rank), SHARE_OF_FIRST / (rank + 2));
      }
      table.list("words").forEach(word -> add(word, SHARE_OF_KNOWN));
      table.list("names").forEach(word -> add(word, SHARE_OF_NAME));
    }

    static Vocabulary load(String file) {
      return new Vocabulary(WordTable.load(LatinWords.class, file));
    }

    private void add(String word, double share) {
      if (shares.putIfAbsent(word, share) == null) {
        for (String group : groups(word)) {
          groupCounts.merge(group, 1, Integer::sum);
          groupTotal++;
        }
      }
    }

    double share(String word) {
      return shares.getOrDefault(word, SHARE_OF_UNKNOWN);
    }

    double groupShare(String group) {
      int count = groupCounts.getOrDefault(group, 0);
      return (count + SMOOTHING) / (groupTotal + SMOOTHING * groupCounts.size());
    }
  }
}
