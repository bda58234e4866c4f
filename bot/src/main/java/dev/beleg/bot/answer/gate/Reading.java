package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// A claim as read against the passages it is held to, which is what every rule is given.
///
/// @param claim the sentence
/// @param cited at least one; together they must tell what the sentence says
record Reading(Claim claim, List<PassageReading> cited) {

  /// A sentence that shares less of the claim is about something else.
  private static final double LEAST = 0.34;

  Reading {
    cited = List.copyOf(cited);
  }

  /// A sentence of a cited article.
  ///
  /// @param share the part of the claim's words that it has something in the place of, 0 to 1
  record Told(TextReading sentence, double share) {}

  String text() {
    return claim.text();
  }

  Language language() {
    return claim.language();
  }

  /// {@return the cited articles, each once}
  List<ArticleNames> articles() {
    return cited.stream().map(PassageReading::names).distinct().toList();
  }

  /// {@return the sentence of an article that follows another one, if any}
  Optional<TextReading> after(TextReading sentence) {
    return articles().stream()
        .map(ArticleNames::sentences)
        .filter(all -> all.contains(sentence) && all.indexOf(sentence) + 1 < all.size())
        .map(all -> all.get(all.indexOf(sentence) + 1))
        .findFirst();
  }

  /// {@return the sentences of the cited articles that speak most of what the claim speaks of, in
  /// whichever passage they stand, the nearest first; none where none is near}
  ///
  /// @param fraction how much of the best share a sentence must have, 0 to 1
  List<Told> near(double fraction) {
    return near(claim::share, fraction);
  }

  /// {@return the same where only some words of the claim count}
  List<Told> near(double fraction, Predicate<Span> counted) {
    return near(sentence -> claim.share(sentence, counted), fraction);
  }

  private List<Told> near(ToDoubleFunction<TextReading> share, double fraction) {
    List<Told> all =
        articles().stream()
            .flatMap(article -> article.sentences().stream())
            .map(sentence -> new Told(sentence, share.applyAsDouble(sentence)))
            .filter(told -> told.share >= LEAST)
            .sorted(Comparator.comparingDouble(Told::share).reversed())
            .toList();
    double best = all.isEmpty() ? 0 : all.getFirst().share;
    return all.stream().filter(told -> told.share >= fraction * best).toList();
  }
}
