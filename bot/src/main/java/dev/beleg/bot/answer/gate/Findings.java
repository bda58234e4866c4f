package dev.beleg.bot.answer.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the rules find while one sentence is held against the passages it cites.
final class Findings {

  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<PassageReading, TreeSet<Integer>> support = new LinkedHashMap<>();

  void add(Flaw.Kind kind, String words) {
    flaws.add(new Flaw(kind, words));
  }

  /// Notes that a sentence of a passage says what is claimed.
  void support(PassageReading passage, int sentence) {
    support.computeIfAbsent(passage, _ -> new TreeSet<>()).add(sentence);
  }

  List<Flaw> flaws() {
    return flaws;
  }

  /// {@return the sentences of a passage that say something of the claim, possibly none}
  SortedSet<Integer> supportIn(PassageReading passage) {
    return support.getOrDefault(passage, new TreeSet<>());
  }
}
