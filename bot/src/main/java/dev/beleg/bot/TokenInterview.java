package dev.beleg.bot;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Asks for the tokens of the chats and tries each where it is used.
///
/// @param interview asks
/// @param check tries
/// @param surroundings where what was found is said
record TokenInterview(Interview interview, TokenCheck check, Surroundings surroundings) {

  private static final int BYTES = 24;

  /// {@return the variables that hold the tokens given; may be empty}
  ///
  /// @throws CommandFailure if a platform refuses one that a variable holds
  Map<String, String> tokens() {
    Map<String, String> tokens = new TreeMap<>();
    for (TokenCheck.Platform platform : TokenCheck.Platform.values()) {
      interview
          .ask(
              "The %s (empty for none)".formatted(platform.title()),
              Optional.ofNullable(surroundings.environment().get(platform.variable())),
              token -> refusal(platform, token))
          .ifPresent(token -> tokens.put(platform.variable(), token));
    }
    return tokens;
  }

  private Optional<String> refusal(TokenCheck.Platform platform, String token) {
    return switch (check.attempt(platform, token)) {
      case TokenCheck.Found.Accepted accepted -> {
        surroundings.say(platform.title() + ": works, as " + accepted.name());
        yield Optional.empty();
      }
      case TokenCheck.Found.Refused refused ->
          Optional.of(platform.title() + ": " + refused.reason());
      case TokenCheck.Found.Unknown unknown -> {
        surroundings.say(
            "%s: could not be tried (%s)"
                .formatted(platform.title(), unknown.reason().toLowerCase(Locale.ROOT)));
        yield Optional.empty();
      }
    };
  }

  /// {@return a token drawn by chance}
  static String drawn() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
