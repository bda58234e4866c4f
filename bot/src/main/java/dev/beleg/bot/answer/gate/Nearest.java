package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the sentences of cited articles that speak most of what a claim speaks of, in whichever
/// passage they stand.
final class Nearest {

  /// A sentence that shares less of the claim is about something else.
  private static final double LEAST = 0.34;

  /// A word of like meaning is less than the word itself.
  private static final double MEANT = 0.7;

  /// Names stand in many sentences of an article.
  private static final double NAME = 0.5;

  private final WordTies ties;
  private final OrdinaryWords ordinary;

  Nearest(WordTies ties, OrdinaryWords ordinary) {
    this.ties = ties;
    this.ordinary = ordinary;
  }

  /// A sentence of an article.
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
            .filter(word -> !ordinary.neutral(word.span().of(claim.text()), claim.language()))
            .toList();
    List<Told> all = new ArrayList<>();
    Set<ArticleNames> articles = new HashSet<>();
    for (PassageReading passage : cited) {
      if (articles.add(passage.names())) {
        for (String text : passage.names().sentences()) {
          all.add(new Told(text, passage.language(), share(words, text, passage.language())));
        }
      }
    }
    double best = all.stream().mapToDouble(Told::share).max().orElse(0);
    return all.stream()
        .filter(told -> told.share >= LEAST && told.share >= fraction * best)
        .sorted(Comparator.comparingDouble(Told::share).reversed())
        .toList();
  }

  private double share(List<WordTies.Tied> words, String text, Language language) {
    Set<String> marks = ties.marks(text, language);
    double all = 0;
    double shared = 0;
    for (WordTies.Tied word : words) {
      double weight = word.name() ? NAME : 1;
      all += weight;
      shared += weight * (word.formIn(marks) ? 1 : word.meantIn(marks) ? MEANT : 0);
    }
    return all == 0 ? 0 : shared / all;
  }
}
