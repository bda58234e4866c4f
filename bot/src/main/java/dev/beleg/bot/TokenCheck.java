package dev.beleg.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/// Tries tokens where they are used, without doing anything there.
///
/// @param telegram the address of Telegram's Bot API, without a path
/// @param slack the address of Slack's Web API, without a path
record TokenCheck(URI telegram, URI slack) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// The platforms' own.
  static TokenCheck live() {
    return new TokenCheck(URI.create("https://api.telegram.org"), URI.create("https://slack.com"));
  }

  /// What a token is for.
  enum Platform {
    TELEGRAM("BELEG_TELEGRAM_TOKEN", "Telegram token", "[0-9]{5,}:[A-Za-z0-9_-]{30,}"),
    SLACK_BOT("BELEG_SLACK_BOT_TOKEN", "Slack bot token", "xoxb-[A-Za-z0-9-]+"),
    SLACK_APP("BELEG_SLACK_APP_TOKEN", "Slack app token", "xapp-[A-Za-z0-9-]+");

    private final String variable;
    private final String title;
    private final Pattern form;

    Platform(String variable, String title, String form) {
      this.variable = variable;
      this.title = title;
      this.form = Pattern.compile(form);
    }

    String variable() {
      return variable;
    }

    String title() {
      return title;
    }
  }

  /// What came of trying a token.
  sealed interface Found {

    /// The platform knows it.
    ///
    /// @param name whose it is
    record Accepted(String name) implements Found {}

    /// It is wrong.
    ///
    /// @param reason why, without the token
    record Refused(String reason) implements Found {}

    /// The platform was not reached.
    ///
    /// @param reason why
    record Unknown(String reason) implements Found {}
  }

  Found attempt(Platform platform, String token) {
    if (!platform.form.matcher(token).matches()) {
      return new Found.Refused("does not look like one");
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> response =
          client.send(request(platform, token), HttpResponse.BodyHandlers.ofString());
      return found(platform, new ObjectMapper().readTree(response.body()));
    } catch (IOException e) {
      return new Found.Unknown(e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Found.Unknown("interrupted");
    }
  }

  private HttpRequest request(Platform platform, String token) {
    return switch (platform) {
      case TELEGRAM ->
          HttpRequest.newBuilder(telegram.resolve("/bot" + token + "/getMe"))
              .timeout(PATIENCE)
              .build();
      case SLACK_BOT -> slackRequest("/api/auth.test", token);
      case SLACK_APP -> slackRequest("/api/apps.connections.open", token);
    };
  }

  private HttpRequest slackRequest(String path, String token) {
    return HttpRequest.newBuilder(slack.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static Found found(Platform platform, JsonNode reply) {
    if (!reply.path("ok").asBoolean()) {
      return new Found.Refused("is refused: " + reason(reply));
    }
    return new Found.Accepted(
        switch (platform) {
          case TELEGRAM -> "@" + reply.path("result").path("username").asText();
          case SLACK_BOT -> reply.path("user").asText() + " in " + reply.path("team").asText();
          case SLACK_APP -> "an app with a socket";
        });
  }

  private static String reason(JsonNode reply) {
    return reply.path("description").asText(reply.path("error").asText("no reason given"));
  }
}
