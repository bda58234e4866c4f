package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.figure.Unit;
import java.math.BigDecimal;
import java.util.List;

/// Small numbers in words ("two companies"), which count as told where a near sentence has them,
/// whatever they count there.
final class SmallNumbers {

  private static final BigDecimal MOST = BigDecimal.TEN;
  private static final double NEAR = 0.7;

  private final Claim claim;
  private final List<PassageReading> passages;

  SmallNumbers(Claim claim, List<PassageReading> passages) {
    this.claim = claim;
    this.passages = passages;
  }

  /// {@return whether a near sentence has the number of a figure without a hedge}
  boolean tell(Figure claimed) {
    BigDecimal value = claimed.quantity().value();
    boolean small =
        (claimed.unit() instanceof Unit.Count
                || claimed.unit() instanceof Unit.Rank
                || isOne(claimed))
            && value.compareTo(MOST) <= 0
            && isInWords(claimed.span().of(claim.text()))
            && claimed.trend().isEmpty()
            && passages.stream().noneMatch(passage -> isRankAmongOthers(claimed, passage));
    return small
        && passages.stream()
            .flatMap(passage -> passage.figures().stream())
            .filter(figure -> FigureRule.equal(figure.quantity().value(), value))
            .allMatch(figure -> figure.quantity().hedging().isEmpty())
        && new Reading(claim, passages)
            .near(NEAR, span -> !claimed.span().overlaps(span)).stream()
                .anyMatch(
                    near -> hasAlone(near.sentence(), value) || hasUnit(near.sentence(), claimed));
  }

  /// "Tenth among the export and second among the import partners".
  private static boolean isRankAmongOthers(Figure claimed, PassageReading passage) {
    return claimed.unit() instanceof Unit.Rank
        && passage.aloneFigures().stream()
            .filter(other -> other.unit() instanceof Unit.Rank)
            .map(other -> other.quantity().value())
            .anyMatch(other -> !FigureRule.equal(other, claimed.quantity().value()));
  }

  /// "One year" where the source has "a year".
  private static boolean isOne(Figure figure) {
    return figure.unit() instanceof Unit.Measure
        && figure.quantity().value().compareTo(BigDecimal.ONE) == 0;
  }

  private boolean hasUnit(TextReading near, Figure one) {
    return isOne(one)
        && small(near).isEmpty()
        && claim.ties().stream()
            .filter(word -> word.span().overlaps(one.span()))
            .anyMatch(word -> word.in(near.marks()));
  }

  /// Another small number there, which the claim does not have, may be what is meant.
  private boolean hasAlone(TextReading near, BigDecimal value) {
    List<BigDecimal> own = small(claim.reading());
    return PrintedNumbers.find(near.text(), near.language()).stream()
            .flatMap(number -> number.value().stream())
            .anyMatch(number -> number.compareTo(value) == 0)
        && small(near).stream().allMatch(number -> has(own, number));
  }

  /// {@return whether a number is printed without digits}
  static boolean isInWords(String printed) {
    return printed.chars().noneMatch(Character::isDigit);
  }

  private static boolean has(List<BigDecimal> numbers, BigDecimal value) {
    return numbers.stream().anyMatch(number -> number.compareTo(value) == 0);
  }

  private static List<BigDecimal> small(TextReading text) {
    return PrintedNumbers.find(text.text(), text.language()).stream()
        .filter(number -> isInWords(number.span().of(text.text())))
        .flatMap(number -> number.value().stream())
        .filter(number -> number.compareTo(MOST) <= 0)
        .filter(number -> number.compareTo(BigDecimal.ONE) >= 0)
        .toList();
  }
}
