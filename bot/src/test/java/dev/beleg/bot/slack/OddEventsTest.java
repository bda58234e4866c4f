package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.slack.Payloads.Press;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Slack, or whoever has its secret, may send besides what is documented: each field of each
/// payload missing, empty, or of another type.
@Timeout(180)
class OddEventsTest {

  private static final List<JsonElement> OTHERS =
      List.of(
          JsonNull.INSTANCE,
          new JsonPrimitive(7),
          new JsonPrimitive(true),
          new JsonPrimitive(""),
          new JsonPrimitive("x y:/\n<!channel>"),
          new JsonObject(),
          new JsonArray(),
          new JsonPrimitive(new java.math.BigDecimal("1e400")));

  /// There are thousands of lines, which nobody wants to read.
  private static final Logger NOTES = Logger.getLogger("dev.beleg.bot.slack");

  private static final String THREAD =
      "{\"type\":\"%s\",\"assistant_thread\":{\"user_id\":\"UANNA\",\"context\":{},"
          + "\"channel_id\":\"D1\",\"thread_ts\":\"1.000100\"},\"event_ts\":\"1.5\"}";

  private final SimulatedSlack slack = new SimulatedSlack();
  private final WebApi api = new WebApi(slack.api(), SimulatedSlack.BOT_TOKEN);
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Handler handler = new Listening();
  private SlackWorld world;
  private Bolt bolt;

  private final class Listening extends Handler {
    @Override
    public void publish(LogRecord line) {
      log.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() {
    world = new SlackWorld(slack).connected();
    Workspace.Shared shared = new Workspace.Shared(Instant::now, Runnable::run);
    OneWorkspace workspaces = new OneWorkspace(api, shared);
    assertThat(workspaces.open(new Surface.Core(world.engine(), FigureCards.none()))).isTrue();
    bolt =
        new Bolt(
            new Handlers(workspaces, shared).app(),
            workspaces,
            new HeldBack(Instant::now),
            new Unknown());
    NOTES.addHandler(handler);
    NOTES.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    NOTES.setUseParentHandlers(true);
    NOTES.removeHandler(handler);
    world.close();
    api.close();
    slack.close();
  }

  static List<String> kinds() {
    return List.copyOf(payloads().keySet());
  }

  private static Map<String, String> payloads() {
    Press press = new Press("C1", "1.000100", "2.000100", true, "press0", "more", "3.5", "");
    return Map.ofEntries(
        Map.entry("direct events_api", Payloads.direct("D1", "1.000100", "Omsk?")),
        Map.entry("reply events_api", Payloads.replied("C1", "2.0001", "1.0001", "Omsk?")),
        Map.entry("mention events_api", Payloads.mentioned("C1", "1.0001", "<@UBOT> Omsk?")),
        Map.entry("home events_api", Payloads.home()),
        Map.entry("pane events_api", Payloads.event(THREAD.formatted("assistant_thread_started"))),
        Map.entry(
            "change events_api",
            Payloads.event(THREAD.formatted("assistant_thread_context_changed"))),
        Map.entry(
            "revoked events_api",
            Payloads.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}")),
        Map.entry("command slash_commands", Payloads.command("C1", "t1", "Omsk?", "")),
        Map.entry("figure slash_commands", Payloads.command("C1", "t1", "figure x", "")),
        Map.entry("check interactive", Payloads.shortcut("C1", "t1", "31%")),
        Map.entry("window interactive", Payloads.figureShortcut("t1")),
        Map.entry("typed interactive", Payloads.typed("lip")),
        Map.entry("chosen interactive", Payloads.chosen("f1")),
        Map.entry("submitted interactive", Payloads.submitted("f1", "C1")),
        Map.entry("pressed interactive", Payloads.press(press)),
        Map.entry(
            "digest interactive", Payloads.pressedInView("digest_pause", "x", "DUANNA", "1.5")),
        Map.entry("opened interactive", Payloads.pressedInView("home_digest", "D1", "", "1.5")),
        Map.entry("setting interactive", Payloads.selected("home_language", "de")),
        Map.entry("channel interactive", Payloads.orderedFor("C1", "daily 8")),
        Map.entry("ordered interactive", Payloads.ordered("DUANNA", "daily 8")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesCalmlyWhatIsNotAsDocumentedAndKeepsNothingBroken(String kind) {
    JsonObject payload = JsonParser.parseString(payloads().get(kind)).getAsJsonObject();
    String type = kind.substring(kind.indexOf(' ') + 1);
    assertThat(noted(type, payload)).as("as documented").noneMatch(OddEventsTest::isComplaint);
    for (List<String> path : paths(payload)) {
      for (Optional<JsonElement> other : others()) {
        JsonObject odd = payload.deepCopy();
        replace(odd, path, other);
        assertThat(noted(type, odd))
            .as("%s: %s", path, other)
            .hasSizeLessThanOrEqualTo(1)
            .noneMatch(OddEventsTest::isFailure);
      }
    }
    assertThat(world.updates()).allSatisfy(OddEventsTest::isWhole);
  }

  @Test
  void takesNoneOfItForTheEnd() {
    for (String odd : List.of("", "{", "[]", "7", "{}", "{\"payload\":{\"type\":\"x\"}}")) {
      log.clear();
      assertThat(bolt.answered("e1", odd)).isPresent();
      assertThat(log).noneMatch(OddEventsTest::isFailure);
    }
  }

  private static boolean isComplaint(String line) {
    return line.contains("documented") || isFailure(line);
  }

  private static boolean isFailure(String line) {
    return line.contains("Exception") || line.contains("Error");
  }

  /// {@return what is noted of it}
  private List<String> noted(String type, JsonObject payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("type", type);
    envelope.addProperty("envelope_id", "e1");
    envelope.add("payload", payload);
    log.clear();
    assertThat(bolt.answered("e1", envelope.toString())).as("acknowledged").isPresent();
    return List.copyOf(log);
  }

  private static List<Optional<JsonElement>> others() {
    List<Optional<JsonElement>> others =
        new ArrayList<>(OTHERS.stream().map(Optional::of).toList());
    others.add(Optional.empty());
    return others;
  }

  private static List<List<String>> paths(JsonElement element) {
    List<List<String>> paths = new ArrayList<>();
    if (element instanceof JsonObject object) {
      object
          .asMap()
          .forEach(
              (name, value) -> {
                paths.add(List.of(name));
                paths(value).forEach(path -> paths.add(joined(name, path)));
              });
    } else if (element instanceof JsonArray array && !array.isEmpty()) {
      paths.add(List.of("0"));
      paths(array.get(0)).forEach(path -> paths.add(joined("0", path)));
    }
    return paths;
  }

  private static List<String> joined(String name, List<String> path) {
    List<String> joined = new ArrayList<>(List.of(name));
    joined.addAll(path);
    return joined;
  }

  private static void replace(JsonElement holder, List<String> path, Optional<JsonElement> other) {
    String name = path.getFirst();
    JsonElement inner =
        holder instanceof JsonObject object ? object.get(name) : holder.getAsJsonArray().get(0);
    if (path.size() > 1) {
      replace(inner, path.subList(1, path.size()), other);
    } else if (holder instanceof JsonObject object) {
      object.remove(name);
      other.ifPresent(it -> object.add(name, it));
    } else {
      holder.getAsJsonArray().remove(0);
      other.ifPresent(holder.getAsJsonArray()::add);
    }
  }

  private static void isWhole(Update update) {
    Arrival arrival = update.arrival();
    assertThat(arrival.conversation().chat().chat()).matches("[A-Z0-9]+");
    assertThat(arrival.conversation().thread().orElse("1.1"))
        .matches("(aside:[A-Z0-9]+:)?([0-9]+\\.[0-9]+)?");
    assertThat(arrival.sender().user().user()).matches("[A-Z0-9/]+");
    assertThat(arrival.key().toString()).doesNotContain("null", "\n");
  }
}
