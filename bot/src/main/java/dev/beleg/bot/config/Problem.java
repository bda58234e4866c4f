package dev.beleg.bot.config;

import java.util.Optional;

/// Why a setting could not be understood.
///
/// @param place where it was made: `config/beleg.yaml:12`, `option --corpus`, `environment variable
///   BELEG_DATA`
/// @param reason what is wrong and what is expected
/// @param key the setting; empty where it is not known which is meant
public record Problem(String place, String reason, Optional<Key> key) {

  /// A problem of no setting that is known.
  Problem(String place, String reason) {
    this(place, reason, Optional.empty());
  }

  /// {@return the problem in one line}
  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
