package dev.beleg.retrieval.figure;

/// What a text leaves open about a figure. Its check took it from the nearest sourced figure, or
/// could not check it.
public enum Assumed {
  /// No subject is named.
  SUBJECT("subject"),
  /// No measure is named.
  MEASURE("measure"),
  /// No period is named.
  PERIOD("period"),
  /// The period counts from the day of writing.
  RECKONED_PERIOD("reckoned-period"),
  /// A period is named, and none by the articles.
  PERIOD_UNTOLD("period-untold"),
  /// Whether it is a result, a target or a change is not told.
  KIND("kind"),
  /// An amount of money is told without its currency.
  CURRENCY("currency"),
  /// Not both sides of a trade are named.
  SIDES("sides"),
  /// What is counted is not named.
  THING("thing"),
  /// It is said to rise or fall, and the articles do not tell.
  DIRECTION("direction"),
  /// Figures are compared, not whose words they are.
  SPEAKER("speaker");

  private final String id;

  Assumed(String id) {
    this.id = id;
  }

  /// {@return the name used in the keys of phrases}
  public String id() {
    return id;
  }
}
