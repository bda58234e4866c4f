package dev.beleg.bot.answer;

import dev.beleg.bot.answer.Element.Kind;
import java.util.List;
import java.util.Optional;

/// Judges which time of the questions before goes over to a question that names none: that of the
/// last one for a level of some measure, if this one asks for a level of a measure as well and of
/// nothing else. What something costs, who did it or how many there are of it has its own time.
final class CarriedTime {

  private CarriedTime() {}

  /// {@return the question whose time goes over}
  ///
  /// @param topics what the question takes over from those before it
  /// @param before the questions before it, the newest first
  static Optional<Elements> from(Elements asked, List<Element> topics, List<Elements> before) {
    if (asked.has(Kind.PERIOD, Kind.ROLE, Kind.PERSON) || !isOfMeasure(asked, topics)) {
      return Optional.empty();
    }
    boolean part = isPart(asked);
    return before.stream()
        .filter(one -> part ? one.hasTopic() : one.has(Kind.MEASURE))
        .findFirst()
        .filter(one -> part || isLevel(one))
        .filter(one -> one.has(Kind.PERIOD));
  }

  private static boolean isOfMeasure(Elements asked, List<Element> topics) {
    if (asked.has(Kind.MEASURE)) {
      return isPart(asked) || (isLevel(asked) && !asked.has(Kind.WORD));
    }
    boolean measured = topics.stream().anyMatch(one -> one.is(Kind.MEASURE));
    return measured && (isLevel(asked) || isPart(asked));
  }

  /// "And exports?", "and how much rapeseed?": nothing but the words that ask and another thing.
  private static boolean isPart(Elements asked) {
    return asked.isBare() && !asked.has(Kind.PLACE, Kind.ORGANISATION);
  }

  /// {@return whether a question asks for a level of something, or for its change}
  static boolean isLevel(Elements asked) {
    return switch (asked.question().asked()) {
      case AMOUNT, PERCENT, RANK, KEYWORDS, HOW, CONFIRM -> true;
      case WHO,
          WHEN,
          WHERE,
          REASON,
          COUNT,
          TIMES,
          DURATION,
          AGE,
          OFFICE,
          HEAD,
          SAID,
          WHICH,
          NOTHING ->
          false;
    };
  }
}
