package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Finds the sentences of passages that speak most of what a claim speaks of.
final class Nearest {

  /// A sentence that shares less of the claim is about something else.
  private static final double LEAST = 0.34;

  private final WordTies ties;

  Nearest(WordTies ties) {
    this.ties = ties;
  }

  /// A sentence of a passage.
  ///
  /// @param share the part of the claim's words that it has something in the place of, 0 to 1
  record Told(String text, Language language, double share) {}

  /// {@return the sentences, the nearest first; none where none is near}
  ///
  /// @param counted which words of the claim count
  /// @param fraction how much of the best share a sentence must have, 0 to 1
  List<Told> sentences(
      CitedSentence claim, List<PassageReading> cited, Predicate<Span> counted, double fraction) {
    List<WordTies.Tied> words =
        ties.words(claim.text(), claim.language()).stream()
            .filter(word -> counted.test(word.span()))
            .toList();
    List<Told> all = new ArrayList<>();
    for (PassageReading passage : cited) {
      for (Span sentence : passage.sentences()) {
        String text = sentence.of(passage.text());
        all.add(new Told(text, passage.language(), share(words, text, passage.language())));
      }
    }
    double best = all.stream().mapToDouble(Told::share).max().orElse(0);
    return all.stream()
        .filter(told -> told.share >= LEAST && told.share >= fraction * best)
        .sorted(Comparator.comparingDouble(Told::share).reversed())
        .toList();
  }

  private double share(List<WordTies.Tied> words, String text, Language language) {
    long tied = words.stream().filter(word -> word.in(ties.marks(text, language))).count();
    return words.isEmpty() ? 0 : (double) tied / words.size();
  }
}
