package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Links old value, new value and change: "from $70 million in 2021 to more than $91 million last
/// year, or by 31%". The change takes its times from the two ends, and a note says what they give
/// where that is not what is stated.
final class ChangeRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Tokens tokens;
  private final Terms terms;
  private final Sentences sentences;

  ChangeRule(Tokens tokens, Sentences sentences) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.sentences = sentences;
  }

  /// @param figures as read, in the order of the drafts
  List<Figure> link(List<Figure> figures, List<Draft> drafts) {
    List<Figure> linked = new ArrayList<>(figures);
    for (int i = 0; i + 1 < drafts.size(); i++) {
      if (ends(drafts.get(i), drafts.get(i + 1))) {
        int change = i + 2;
        Figure old = figures.get(i);
        Figure now = figures.get(i + 1);
        boolean told =
            change < drafts.size()
                && sentences.same(drafts.get(change).from(), drafts.get(i).from())
                && figures.get(change).kind() == Kind.CHANGE;
        if (told) {
          linked.set(change, change(figures.get(change), old, now));
        }
      }
    }
    return linked;
  }

  private boolean ends(Draft old, Draft now) {
    return sentences.same(old.from(), now.from())
        && old.unit().equals(now.unit())
        && old.high().isEmpty()
        && now.high().isEmpty()
        && old.low().signum() > 0
        && terms.matchBefore(tokens, old.from(), Role.FROM).isPresent()
        && terms.matchBefore(tokens, now.from(), Role.TO).isPresent();
  }

  private static Figure change(Figure change, Figure old, Figure now) {
    Period period = now.period().unstated() ? change.period() : now.period();
    Optional<Period> comparison =
        old.period().unstated() ? change.comparison() : Optional.of(old.period());
    Figure timed = change.withTiming(change.timing().in(period).against(comparison));
    return timed.unit() instanceof Unit.Percent ? noted(timed, old, now) : timed;
  }

  private static Figure noted(Figure change, Figure old, Figure now) {
    BigDecimal before = old.quantity().value();
    BigDecimal percent =
        now.quantity()
            .value()
            .subtract(before)
            .multiply(HUNDRED)
            .divide(before, Math.max(0, change.quantity().value().scale()), RoundingMode.HALF_UP);
    boolean same = percent.abs().compareTo(change.quantity().value().abs()) == 0;
    return same
        ? change
        : change.withTelling(
            change.telling().noting("the endpoints give " + percent.abs().toPlainString() + " %"));
  }
}
