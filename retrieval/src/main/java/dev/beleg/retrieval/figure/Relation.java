package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.GazetteerEntry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a claimed and a sourced figure can be about the same thing, so that comparing them says
/// something.
///
/// @param measure how far the measures agree
/// @param subject how far the subjects agree
/// @param family whether the units are of one family: any currencies, any percentages
/// @param otherUnit whether an amount of money is told of the same subject in goods
/// @param denied whether the claim says that it is not so
/// @param events whether both count events of one stated time, which no subject is needed for
record Relation(
    Agreement measure,
    Agreement subject,
    boolean family,
    boolean otherUnit,
    boolean denied,
    boolean events) {

  private static final String RANK = "rank";

  /// How far a part of a claim agrees with a source.
  enum Agreement {
    SAME,
    /// The claim leaves it open.
    OPEN,
    OTHER
  }

  static Relation of(Figure claimed, Figure sourced) {
    return new Relation(
        measure(claimed, sourced),
        subject(claimed, sourced),
        family(claimed.unit()) == family(sourced.unit()) && !otherCount(claimed, sourced),
        inGoods(claimed, sourced) && subject(claimed, sourced) == Agreement.SAME,
        claimed.telling().denied(),
        counts(claimed) && counts(sourced) && !claimed.period().unstated());
  }

  private static boolean counts(Figure figure) {
    return figure.unit() instanceof Unit.Count && figure.topic().thing().isEmpty();
  }

  /// "334 million tonnes" where the source tells 334 million dollars; one digit is chance.
  private static boolean inGoods(Figure claimed, Figure sourced) {
    boolean goods =
        claimed.unit() instanceof Unit.Measure measure
            ? !measure.time()
            : claimed.unit() instanceof Unit.Count && claimed.topic().thing().isPresent();
    return goods
        && sourced.unit() instanceof Unit.Money
        && claimed.quantity().value().stripTrailingZeros().precision() > 1;
  }

  /// A number of nothing, or of things where the source counts events, is of something else.
  private static boolean otherCount(Figure claimed, Figure sourced) {
    boolean counts = claimed.unit() instanceof Unit.Count && sourced.unit() instanceof Unit.Count;
    boolean nothing = claimed.unit().id().isEmpty() && claimed.measure().isEmpty();
    boolean things = claimed.topic().thing().isPresent() && sourced.topic().thing().isEmpty();
    return counts && (nothing || things);
  }

  /// {@return whether the two are about one thing, given in what they differ} Where the claim
  /// leaves its subject or measure open, and where it denies something, only the same value relates
  /// them; another value of another time or kind is no contradiction.
  boolean holds(Set<Difference> why) {
    boolean value = !why.contains(Difference.VALUE);
    boolean time = why.contains(Difference.PERIOD);
    boolean other = time || why.contains(Difference.SUBJECT) || why.contains(Difference.KIND);
    return (family || (otherUnit && value && !denied && !time))
        && measure != Agreement.OTHER
        && subject != Agreement.OTHER
        && (value ? !(denied && time) : named() && !other);
  }

  /// {@return whether the claim affirms something of the very measure and subject of the source}
  boolean named() {
    return measure == Agreement.SAME && (subject == Agreement.SAME || events) && !denied;
  }

  private static Agreement subject(Figure claimed, Figure sourced) {
    Optional<String> one = claimed.subject();
    if (one.isEmpty() || sourced.subject().isEmpty()) {
      return Agreement.OPEN;
    }
    // Claims name it for the frame, as articles do.
    boolean frame =
        one.get().equals(GazetteerEntry.HOME) && claimed.measure().flatMap(TradeWay::of).isEmpty();
    boolean wider = within(one.get(), sourced.subject().get()) && !ofTrade(claimed, sourced);
    return one.equals(sourced.subject())
        ? Agreement.SAME
        : frame || wider ? Agreement.OPEN : Agreement.OTHER;
  }

  /// A plant of a region is one of its country; the region's trade is not the country's.
  private static boolean within(String one, String other) {
    return one.startsWith(other + "-") || other.startsWith(one + "-");
  }

  private static boolean ofTrade(Figure claimed, Figure sourced) {
    return Stream.of(claimed, sourced)
        .anyMatch(
            figure ->
                !(figure.unit() instanceof Unit.Count || figure.unit() instanceof Unit.Measure)
                    || figure.measure().flatMap(TradeWay::of).isPresent());
  }

  /// Any name for goods that go one way will do where the parties say which.
  private static Agreement measure(Figure claimed, Figure sourced) {
    Optional<String> one = claimed.measure();
    if (one.filter(MeasureRule.PRICES::contains).isPresent()) {
      return one.equals(sourced.measure()) ? Agreement.SAME : Agreement.OPEN;
    }
    if (one.isEmpty() && sourced.parties().isEmpty() && dealt(claimed)) {
      return Agreement.OTHER;
    }
    if (one.isEmpty() || (one.get().equals(RANK) && claimed.kind() == Kind.RANK)) {
      boolean aims = claimed.kind() == Kind.TARGET && sourced.kind() == Kind.TARGET;
      return aims ? Agreement.SAME : Agreement.OPEN;
    }
    if (one.equals(sourced.measure()) || sameThings(claimed, sourced)) {
      return Agreement.SAME;
    }
    boolean goods = bothOneWay(claimed, sourced) && bothDirected(claimed, sourced);
    return goods || opposite(claimed, sourced) ? Agreement.SAME : Agreement.OTHER;
  }

  /// Money that goods were sold for is no other money.
  private static boolean dealt(Figure claimed) {
    return claimed.unit() instanceof Unit.Money && claimed.parties().isPresent();
  }

  /// What is counted or weighed tells more than the word for what was done with it, unless both say
  /// that otherwise: "harvested", "exported".
  private static boolean sameThings(Figure claimed, Figure sourced) {
    boolean pieces = claimed.unit() instanceof Unit.Count || claimed.unit() instanceof Unit.Measure;
    boolean alike =
        claimed
            .topic()
            .thing()
            .filter(one -> sourced.topic().thing().filter(one::resembles).isPresent())
            .isPresent();
    boolean done = claimed.measure().filter(MeasureUnits::goods).isPresent();
    boolean told = sourced.measure().filter(MeasureUnits::goods).isPresent();
    boolean moved = claimed.measure().filter(TradeWay::goods).isPresent();
    boolean both = bothDirected(claimed, sourced) && bothOneWay(claimed, sourced);
    return pieces && alike && (both || !(done && told)) && (!done || moved);
  }

  private static boolean bothOneWay(Figure claimed, Figure sourced) {
    return claimed.parties().filter(Parties.OneWay.class::isInstance).isPresent()
        && sourced.parties().filter(Parties.OneWay.class::isInstance).isPresent();
  }

  private static boolean bothDirected(Figure claimed, Figure sourced) {
    return claimed.measure().filter(TradeWay::goods).isPresent()
        && sourced.measure().filter(TradeWay::goods).isPresent();
  }

  /// {@return whether exports are claimed of what the source calls imports, or the other way round,
  /// and no parties tell that both are the same}
  static boolean opposite(Figure claimed, Figure sourced) {
    Set<String> ways = Set.of("exports", "imports");
    return claimed.kind() != Kind.RANK
        && claimed.measure().filter(ways::contains).isPresent()
        && sourced.measure().filter(ways::contains).isPresent()
        && !claimed.measure().equals(sourced.measure())
        && !bothOneWay(claimed, sourced);
  }

  /// Percent and percentage points are of one family, as all currencies are.
  private static int family(Unit unit) {
    return switch (unit) {
      case Unit.Money _ -> 1;
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ -> 2;
      case Unit.Count _ -> 3;
      case Unit.Measure _ -> 4;
      case Unit.Rank _ -> 5;
    };
  }
}
