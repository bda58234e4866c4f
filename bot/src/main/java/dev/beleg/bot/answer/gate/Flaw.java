package dev.beleg.bot.answer.gate;

import java.util.Locale;

/// Why a sentence may not be shown.
///
/// @param kind what is wrong
/// @param words the words of the sentence that are, possibly none; they may hold user text, so they
///   are never logged
public record Flaw(Kind kind, String words) {

  /// What can be wrong with a sentence.
  public enum Kind {
    /// It cites nothing.
    UNCITED,
    /// It cites a number that no passage was supplied under.
    UNKNOWN_CITATION,
    /// The cited passage is about something else.
    UNRELATED,
    /// A number, rank or amount that the cited passages do not tell so.
    FIGURE,
    /// A number outside of any figure that the cited passages do not have.
    NUMBER,
    /// A date or time that the cited passages do not name.
    PERIOD,
    /// A rise where the passages tell none, a fall, or another side than theirs of two opposites.
    DIRECTION,
    /// Words in quotation marks that the cited article does not have.
    QUOTATION,
    /// A person, organisation or place that the cited articles do not name.
    NAME,
    /// An office that the cited article gives to someone else.
    OFFICE,
    /// Words that the cited article has somebody else say.
    SPEAKER,
    /// It denies what the passages affirm, or the other way round.
    DENIAL,

    /// It tells as done what the passages only plan, or the other way round.
    PROGRESS,

    /// Goods go the other way than the passages tell.
    PARTIES,

    /// Something that the cited articles tell nothing of.
    UNTOLD,

    /// A sentence of the source with a name exchanged or a denial put in or left out.
    ALTERED,
    /// A link, an address or a platform's own syntax.
    LINK;

    /// {@return the name in lower case with hyphens, as counted and logged}
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
