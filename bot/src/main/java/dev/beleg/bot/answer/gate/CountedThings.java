package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a number of things ("1,200 cows") is that of the same things in a sentence that speaks
/// of what the claim speaks of. Amounts of money and percentages are too much alike for that.
final class CountedThings {

  private static final double NEAR = 0.7;

  /// How many words around a number may name what it counts.
  private static final int REACH = 4;

  private static final Set<Kind> KINDS = Set.of(Kind.COUNT, Kind.ACTUAL, Kind.TARGET);

  private CountedThings() {}

  /// {@return whether both count the same things}
  ///
  /// @param sourced a figure of the passage, with the same number
  static boolean same(Claim claim, Figure claimed, PassageReading passage, Figure sourced) {
    TextReading sentence = passage.sentenceReadings().get(passage.sentenceOf(sourced.span()));
    Set<String> around = around(passage.reading(), sourced.span());
    return counts(claimed)
        && counts(sourced)
        && claimed.trend().equals(sourced.trend())
        && isNear(claim, claimed, passage, sentence)
        && placed(claim, passage, sentence)
        && claim.speaking().stream()
            .filter(word -> isBeside(claim, claimed.span(), word.span()))
            .anyMatch(word -> word.in(around));
  }

  private static boolean counts(Figure figure) {
    return (figure.unit() instanceof Unit.Count || figure.unit() instanceof Unit.Measure)
        && KINDS.contains(figure.kind());
  }

  private static boolean isNear(
      Claim claim, Figure claimed, PassageReading passage, TextReading sentence) {
    return new Reading(claim, List.of(passage))
        .near(NEAR, span -> !claimed.span().overlaps(span)).stream()
            .anyMatch(near -> near.sentence().text().equals(sentence.text()));
  }

  /// Whatever place the claim names, the sentence names or the article is about.
  private static boolean placed(Claim claim, PassageReading passage, TextReading sentence) {
    Set<String> known = new HashSet<>(passage.names().sides().main());
    sentence.places().forEach(place -> known.add(place.entry().code()));
    return claim.reading().places().stream()
        .map(place -> place.entry().code())
        .allMatch(code -> known.stream().anyMatch(one -> lies(one, code) || lies(code, one)));
  }

  private static boolean lies(String wide, String narrow) {
    return narrow.equals(wide) || narrow.startsWith(wide + "-");
  }

  private static Set<String> around(TextReading text, Span number) {
    List<Word> words = text.words();
    Set<String> marks = new HashSet<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).span().overlaps(number)) {
        for (int near = Math.max(0, at - REACH);
            near < Math.min(words.size(), at + REACH + 1);
            near++) {
          marks.addAll(text.wordMarks().get(near));
        }
      }
    }
    return marks;
  }

  private static boolean isBeside(Claim claim, Span number, Span word) {
    Span gap = number.overlaps(word) ? new Span(0, 0) : number.gap(word);
    return word.end() > number.start()
        && gap.of(claim.text()).chars().filter(Character::isWhitespace).count() <= 2;
  }
}
