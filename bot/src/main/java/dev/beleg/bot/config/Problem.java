package dev.beleg.bot.config;

/// Why a setting could not be understood.
///
/// @param place where it was made: `config/beleg.yaml:12`, `option --corpus`, `environment variable
///   BELEG_DATA`
/// @param reason what is wrong and what is expected
public record Problem(String place, String reason) {

  /// {@return the problem in one line}
  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
