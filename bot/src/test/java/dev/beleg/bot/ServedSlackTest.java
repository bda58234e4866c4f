package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import dev.beleg.bot.slack.Payloads;
import dev.beleg.bot.slack.SimulatedSlack;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people in Slack see of the shipped articles when `serve` runs.
@Timeout(300)
class ServedSlackTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir static Path data;
  private static final List<String> LOGGED = new ArrayList<>();
  private static final Handler LOG = new Kept();
  private static SimulatedSlack slack;
  private static Wiring wiring;
  private static Serving serving;

  private static final class Kept extends Handler {
    @Override
    public synchronized void publish(LogRecord entry) {
      LOGGED.add(entry.getMessage() + entry.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeAll
  static void serve() {
    Logger.getLogger("").addHandler(LOG);
    LOG.setLevel(Level.ALL);
    slack = new SimulatedSlack();
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, data),
            Map.of(
                "BELEG_DATA",
                "data",
                "BELEG_WEB_PAGE",
                "no",
                "BELEG_DICTIONARIES",
                "no-dictionaries",
                "BELEG_ACCESS_WORKSPACES",
                "slack:T1",
                "BELEG_SLACK_BOT_TOKEN",
                SimulatedSlack.BOT_TOKEN,
                "BELEG_SLACK_APP_TOKEN",
                SimulatedSlack.APP_TOKEN,
                "BELEG_SLACK_API",
                slack.api()),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter())),
            false,
            () -> Samples.NOON);
    SettingsReader reader = new SettingsReader(HOME, data, surroundings.environment());
    Settings settings =
        ((SettingsReader.Outcome.Loaded) reader.read(Optional.empty(), Map.of())).settings();
    wiring = Wiring.forQuestions(settings, surroundings);
    serving = Serving.start(settings, wiring, Surfaces.of(settings, surroundings), surroundings);
    slack.socket().awaitOpened(1);
  }

  @AfterAll
  static void stop() {
    serving.close();
    wiring.close();
    slack.close();
    Logger.getLogger("").removeHandler(LOG);
  }

  @Test
  void answersAsTheReadmeShows() throws IOException {
    String question = "Wie hoch war der Handelsumsatz mit Lipezk 2021?";
    mention("C1", "1.000100", question);
    Call answer = in("1.000100");
    assertThat(Files.readString(HOME.resolve("README.md")))
        .contains("You: @Beleg " + question + "\n" + picture(answer));
  }

  @Test
  void looksAsTheDocumentationShows() throws IOException {
    mention("C5", "5.000100", "Wie hoch war der Handelsumsatz mit Lipezk 2021?");
    String answer =
        StreamSupport.stream(in("5.000100").blocks().spliterator(), false)
            .map(JsonElement::toString)
            .collect(Collectors.joining(",\n", "[", "]"));
    slack
        .socket()
        .send("interactive", Payloads.shortcut("C5", "t5", "Exports to Lipetsk rose 31% to $19m"));
    Call checked = slack.await("chat.postEphemeral", call -> call.get("channel").equals("C5"));
    slack
        .socket()
        .send(
            "slash_commands",
            Payloads.command("C5", "t6", "figure trade turnover Lipetsk 2022", ""));
    JsonObject window =
        JsonParser.parseString(slack.await("views.open", 1).getFirst().get("view"))
            .getAsJsonObject();
    String documentation = Files.readString(HOME.resolve("docs/slack.md"));
    assertThat(documentation)
        .contains("```json\n" + answer + "\n```")
        .contains("```\n" + picture(checked) + "```")
        .contains("```\n" + picture(card(window.getAsJsonArray("blocks"))) + "```");
  }

  /// What the window shows between its fields.
  private static JsonArray card(JsonArray blocks) {
    JsonArray card = new JsonArray();
    for (JsonElement block : blocks) {
      if (!block.getAsJsonObject().get("type").getAsString().equals("input")) {
        card.add(block);
      }
    }
    return card;
  }

  @Test
  void drawsComparesAndFindsFigures() {
    mention("C2", "2.000100", "chart Lipezk Handelsumsatz");
    assertThat(in("2.000100").shown()).contains("2021", "2022");
    assertThat(slack.await("files.completeUploadExternal", 1)).hasSize(1);

    slack
        .socket()
        .send("interactive", Payloads.shortcut("C2", "t1", "Exports to Lipetsk rose 31% to $19m"));
    assertThat(slack.await("chat.postEphemeral", call -> call.get("channel").equals("C2")).shown())
        .contains("31%", "supported", "$19m", "differs");

    String id = slack.socket().send("interactive", Payloads.typed("lip turn"));
    assertThat(slack.socket().awaitAcknowledged(id).toString()).contains("trade turnover");
  }

  @Test
  void suggestsInThePaneWhatItThenAnswers() {
    slack
        .socket()
        .send(
            "events_api",
            Payloads.event(
                """
                {"type":"assistant_thread_started","event_ts":"1.2","assistant_thread":
                 {"user_id":"UANNA","context":{},"channel_id":"D7","thread_ts":"7.000100"}}
                """));
    Call suggested = slack.await("assistant.threads.setSuggestedPrompts", 1).getFirst();
    JsonElement first = JsonParser.parseString(suggested.get("prompts")).getAsJsonArray().get(0);
    String prompt = first.getAsJsonObject().get("message").getAsString();
    slack
        .socket()
        .send(
            "events_api",
            Payloads.event(
                """
                {"type":"message","channel":"D7","channel_type":"im","user":"UANNA","team":"T1",
                 "text":"%s","ts":"8.000100","thread_ts":"7.000100"}
                """
                    .formatted(prompt)));
    slack.await("assistant.threads.setTitle", 1);
    Call answer =
        slack.await(
            "chat.postMessage",
            call -> call.get("thread_ts").equals("7.000100") && call.shown().contains("#"));
    assertThat(answer.get("channel")).isEqualTo("D7");
  }

  @Test
  void nobodyIsNotifiedNothingIsVisitedNoSecretIsWritten() throws IOException {
    mention("C3", "3.000100", "Was sagte <!channel> <@U9> zu https://example.org?");
    in("3.000100");
    assertThat(slack.notified()).isZero();
    assertThat(slack.visited()).isEmpty();
    assertThat(slack.refusals()).isEmpty();
    assertThat(LOGGED).noneMatch(line -> line.contains("canary"));
    byte[] state = Files.readAllBytes(data.resolve("data/state.db"));
    assertThat(new String(state, StandardCharsets.UTF_8)).doesNotContain("canary");
  }

  private static void mention(String channel, String time, String text) {
    slack.socket().send("events_api", Payloads.mentioned(channel, time, "<@UBOT> " + text));
  }

  private static Call in(String thread) {
    return slack.await("chat.postMessage", call -> call.get("thread_ts").equals(thread));
  }

  /// The message as lines of text: quotations behind `>`, sources indented, buttons in brackets.
  private static String picture(Call call) {
    return picture(call.blocks());
  }

  private static String picture(JsonArray blocks) {
    return StreamSupport.stream(blocks.spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .map(ServedSlackTest::picture)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String picture(JsonObject block) {
    return switch (block.get("type").getAsString()) {
      case "section" -> "Beleg: " + block.getAsJsonObject("text").get("text").getAsString();
      case "rich_text" -> lines(block, "    > ");
      case "context" -> lines(block, "    ");
      default ->
          "    "
              + StreamSupport.stream(block.getAsJsonArray("elements").spliterator(), false)
                  .map(button -> button.getAsJsonObject().getAsJsonObject("text").get("text"))
                  .map(label -> "[" + label.getAsString() + "]")
                  .collect(Collectors.joining(" "));
    };
  }

  private static String lines(JsonObject block, String indent) {
    return SimulatedSlack.shown(block)
        .lines()
        .map(line -> indent + line)
        .collect(Collectors.joining("\n"));
  }
}
