package dev.beleg.bot.digest;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// What a run of an order's pieces says, before it is clear what holds and what is left out.
///
/// @param text as written
/// @param link how it is joined to the part before it
/// @param sense what it says
record Part(String text, Token.Link link, Sense sense) {

  /// What a part says.
  sealed interface Sense {

    /// The hour of editions.
    record Hour(LocalTime at) implements Sense {}

    /// A span of hours.
    record Hours(Manner.Quiet hours) implements Sense {}

    /// That there are to be quiet hours.
    record Quiet() implements Sense {}

    /// Days, places or kinds.
    ///
    /// @param of what they are
    /// @param values days of the week, gazetteer codes or ids of kinds
    /// @param zone the time zone that a place may mean instead
    /// @param sort how it was said
    record Some(Category of, Set<String> values, Optional<ZoneId> zone, Sort sort)
        implements Sense {}

    /// A time zone.
    record Zone(ZoneId zone) implements Sense {}

    /// One of the terms that say something by themselves.
    record Trait(String meaning) implements Sense {}

    /// The least status.
    record Least(String status) implements Sense {}

    /// That something is left out.
    ///
    /// @param reach what it may stand for
    record Not(Reach reach) implements Sense {}

    /// That what was left out ends here.
    record But() implements Sense {}

    /// That what follows belongs to what stands before.
    record And() implements Sense {}

    /// What cannot be read.
    record Unclear(Doubt doubt) implements Sense {}
  }

  /// What can be chosen or left out.
  enum Category {
    DAYS,
    PLACES,
    KINDS
  }

  /// How days or places were said.
  enum Sort {
    /// One by its name.
    ONE,
    /// Several by one word, such as the weekend.
    GROUP,
    /// A place that is certainly a region.
    REGION
  }

  /// What a word of negation may stand for.
  enum Reach {
    /// For all that is listed behind it: "except".
    LIST,
    /// For what stands behind it: "not", "kein".
    NEXT,
    /// For what stands behind or before it: "nicht".
    EITHER
  }
}
