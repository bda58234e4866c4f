package dev.beleg.bot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Asks the process that serves how it is.
@Command(
    name = "status",
    description = "Tells how the serving Beleg is, by the last progress of each part.",
    footer =
        "Exit status: 1 where a part does not get on or no question is answered yet, 4 where nothing"
            + " serves.")
final class StatusCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int UP = 200;
  private static final int DOWN = 503;

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Option(names = "--json", description = "Print one JSON object, as /health/ready gives it.")
  private boolean json;

  StatusCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings.Web web = options.settings().web();
    if (!web.served()) {
      throw CommandFailure.usage("the status is read from the page, and 'web.page' is no");
    }
    HttpResponse<String> health = health(web);
    if (health.statusCode() != UP && health.statusCode() != DOWN) {
      throw unavailable(web, "status " + health.statusCode());
    }
    if (json) {
      surroundings.streams().out().println(health.body());
      surroundings.streams().out().flush();
    } else {
      surroundings.screen().show(lines(web, health.body()));
    }
    return (health.statusCode() == UP ? ExitStatus.DONE : ExitStatus.FAILED).code();
  }

  private static HttpResponse<String> health(Settings.Web web) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(web)).timeout(PATIENCE).header("Accept", "application/json");
    web.token().ifPresent(it -> request.header("Authorization", "Bearer " + it.reveal()));
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw unavailable(web, e.getClass().getSimpleName());
    }
  }

  /// What listens on all addresses of the machine is asked on its own.
  private static URI address(Settings.Web web) {
    return URI.create("http://%s:%d/health/ready".formatted(reached(web.host()), web.port()));
  }

  private static String reached(String host) {
    return switch (host) {
      case "0.0.0.0" -> "127.0.0.1";
      case "::", "::1" -> "[::1]";
      default -> host;
    };
  }

  private static CommandFailure unavailable(Settings.Web web, String reason) {
    return new CommandFailure(
        ExitStatus.UNAVAILABLE,
        "nothing tells its health on port %d of %s (%s); './beleg serve' starts it"
            .formatted(web.port(), web.host(), reason));
  }

  private static List<Line> lines(Settings.Web web, String body) {
    List<Line> lines = new ArrayList<>();
    JsonNode health = parsed(web, body);
    if (health.has("reason")) {
      lines.add(Line.text("starting: " + health.path("reason").asText()));
    }
    for (JsonNode part : health.path("parts")) {
      String state = part.path("well").asBoolean() ? "well" : "NOT WELL";
      String trouble = part.path("trouble").asText("");
      lines.add(
          Line.text(
              "%s: %s, last got on %s%s"
                  .formatted(
                      part.path("part").asText(),
                      state,
                      part.path("last").asText(),
                      trouble.isEmpty() ? "" : " (" + trouble + ")")));
    }
    for (JsonNode notice : health.path("notices")) {
      lines.add(Line.text(notice.path("about").asText() + ": " + notice.path("text").asText()));
    }
    return lines;
  }

  private static JsonNode parsed(Settings.Web web, String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (JacksonException _) {
      throw unavailable(web, "no JSON");
    }
  }
}
