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
  /// @throws CommandFailure if a platform refuses one
  Map<String, String> tokens() throws InterruptedException {
    Map<String, String> tokens = new TreeMap<>();
    for (TokenCheck.Platform platform : TokenCheck.Platform.values()) {
      Optional<String> token =
          interview.ask(
              "The %s (empty for none)".formatted(platform.title()),
              Optional.ofNullable(surroundings.environment().get(platform.variable())));
      if (token.isPresent()) {
        require(platform, token.get());
        tokens.put(platform.variable(), token.get());
      }
    }
    return tokens;
  }

  private void require(TokenCheck.Platform platform, String token) throws InterruptedException {
    switch (check.attempt(platform, token)) {
      case TokenCheck.Found.Accepted accepted ->
          surroundings.say(platform.title() + ": works, as " + accepted.name());
      case TokenCheck.Found.Refused refused ->
          throw CommandFailure.usage(platform.title() + ": " + refused.reason());
      case TokenCheck.Found.Unknown unknown ->
          surroundings.say(
              "%s: could not be tried (%s)"
                  .formatted(platform.title(), unknown.reason().toLowerCase(Locale.ROOT)));
    }
  }

  /// {@return a token drawn by chance}
  static String drawn() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
