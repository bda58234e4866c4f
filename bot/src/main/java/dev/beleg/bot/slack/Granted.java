package dev.beleg.bot.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Slack gave out for a code.
sealed interface Granted {

  /// The bot in one workspace.
  ///
  /// @param team the workspace
  /// @param credentials what the bot was given there
  record Whole(String team, Credentials credentials) implements Granted {}

  /// Something that the bot cannot work with.
  ///
  /// @param reason why, without any secret
  record Unfit(String reason) implements Granted {}

  /// {@return what is in an answer}
  static Granted of(OAuthV2AccessResponse response, Instant now) {
    Optional<String> wrong = wrong(response);
    return wrong.isPresent()
        ? new Unfit(wrong.get())
        : new Whole(
            response.getTeam().getId(),
            new Credentials(
                    Optional.ofNullable(response.getTeam().getName()).orElse(""),
                    response.getAppId(),
                    response.getBotUserId(),
                    "",
                    Optional.empty(),
                    Optional.empty())
                .renewed(response, now));
  }

  private static Optional<String> wrong(OAuthV2AccessResponse response) {
    if (response.isEnterpriseInstall()) {
      return Optional.of("it is one for a whole organisation");
    }
    if (response.getTeam() == null || !isId(response.getTeam().getId())) {
      return Optional.of("it names no workspace");
    }
    if (!isId(response.getAppId())) {
      return Optional.of("it names no app");
    }
    if (!isId(response.getBotUserId())) {
      return Optional.of("it has no bot");
    }
    return isBotToken(response) ? Optional.empty() : Optional.of("its token is not that of a bot");
  }

  private static boolean isId(@Nullable String id) {
    return id != null && id.matches("[A-Z0-9]{1,30}");
  }

  /// {@return whether the token is that of a bot, and not of a person or the app}
  static boolean isBotToken(OAuthV2AccessResponse response) {
    String token = response.getAccessToken();
    return token != null && (token.startsWith("xoxb-") || token.startsWith("xoxe.xoxb-"));
  }
}
