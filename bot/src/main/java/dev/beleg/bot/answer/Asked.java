package dev.beleg.bot.answer;

/// What kind of thing a question wants to know.
public enum Asked {
  AMOUNT,
  PERCENT,
  RANK,
  COUNT,
  TIMES,
  DURATION,
  AGE,
  WHEN,
  WHERE,
  WHO,
  /// Which office a person holds.
  OFFICE,
  /// Who is at the head of a place or an organisation.
  HEAD,
  SAID,
  REASON,
  WHICH,
  HOW,
  /// Yes or no.
  CONFIRM,
  /// Key words without any question: "Lipezk Handel 2022".
  KEYWORDS,
  /// Nothing: a greeting, thanks, an emoji.
  NOTHING
}
