package dev.beleg.bot.digest;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Unit;
import java.util.Comparator;

/// Which figures of an event are shown first.
final class FigureOrder {

  /// Sums of money, then figures with a measure, then the others; the largest first.
  static final Comparator<Figure> LARGEST_FIRST =
      Comparator.comparing((Figure figure) -> !isMoney(figure))
          .thenComparing(figure -> figure.measure().isEmpty())
          .thenComparing(figure -> figure.quantity().value(), Comparator.reverseOrder());

  private FigureOrder() {}

  static boolean isMoney(Figure figure) {
    return figure.unit() instanceof Unit.Money;
  }
}
