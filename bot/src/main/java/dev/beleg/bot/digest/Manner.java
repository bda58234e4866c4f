package dev.beleg.bot.digest;

import dev.beleg.retrieval.language.Language;
import java.time.LocalTime;
import java.util.Optional;

/// How editions reach a subscriber.
///
/// @param language what they are written in
/// @param onlyNews whether an edition without an event is not sent
/// @param alerts whether events are sent as soon as they are known, besides the hour
/// @param quiet when nothing but the edition of the hour is sent
public record Manner(Language language, boolean onlyNews, boolean alerts, Optional<Quiet> quiet) {

  /// {@return the manner with a language by its code, as it is kept}
  public static Manner of(
      String language, boolean onlyNews, boolean alerts, Optional<Quiet> quiet) {
    return new Manner(Language.of(language), onlyNews, alerts, quiet);
  }

  /// {@return the code of the language}
  public String languageCode() {
    return language.code();
  }

  /// Hours of the day.
  ///
  /// @param from the first moment
  /// @param to the moment after the last; before `from` where midnight lies between
  public record Quiet(LocalTime from, LocalTime to) {

    /// {@return whether an hour is one of them}
    boolean holds(LocalTime hour) {
      boolean begun = !hour.isBefore(from);
      boolean ended = !hour.isBefore(to);
      return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
  }
}
