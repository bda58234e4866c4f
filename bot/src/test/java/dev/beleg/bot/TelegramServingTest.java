package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import dev.beleg.bot.telegram.SimulatedTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The bot of Telegram over the shipped articles, as `serve` runs it, without dictionaries. What
/// the README and docs/telegram.md show of it is made here.
@Timeout(300)
class TelegramServingTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final long USER = 12_345;

  @TempDir static Path folder;
  private static final StringWriter ERRORS = new StringWriter();
  private static SimulatedTelegram telegram;
  private static Surroundings surroundings;
  private static Wiring wiring;
  private static Serving serving;

  @BeforeAll
  static void serve() {
    telegram = new SimulatedTelegram(() -> Samples.NOON);
    surroundings = surroundings(telegram);
    Settings settings = settings(surroundings);
    wiring = Wiring.forQuestions(settings, surroundings);
    serving = Serving.start(settings, wiring, Surfaces.of(settings, surroundings), surroundings);
  }

  private static Surroundings surroundings(SimulatedTelegram telegram) {
    return new Surroundings(
        new Surroundings.Places(HOME, folder),
        Map.of(
            "BELEG_DATA",
            "data",
            "BELEG_WEB_PAGE",
            "no",
            "BELEG_DICTIONARIES",
            "no-dictionaries",
            "BELEG_ACCESS_USERS",
            "telegram:" + USER,
            "BELEG_TELEGRAM_TOKEN",
            SimulatedTelegram.TOKEN,
            "BELEG_TELEGRAM_SERVER",
            telegram.account().server().toString()),
        new Surroundings.Streams(
            new BufferedReader(new StringReader("")),
            new PrintWriter(new StringWriter()),
            new PrintWriter(ERRORS)),
        false,
        () -> Samples.NOON);
  }

  private static Settings settings(Surroundings around) {
    SettingsReader reader = new SettingsReader(HOME, folder, around.environment());
    return ((SettingsReader.Outcome.Loaded) reader.read(Optional.empty(), Map.of())).settings();
  }

  @AfterAll
  static void end() {
    serving.close();
    wiring.close();
    telegram.close();
  }

  @Test
  void theReadmeShowsAnAnswerAsItIsSent() throws IOException {
    String question = "Wie hoch war der Handelsumsatz mit Lipezk 2022?";
    assertThat(readme()).contains(question, block(said(question).text("text")));
  }

  @Test
  void theReadmeShowsACheckAsItIsSent() throws IOException {
    String text = "/check Exports to Lipetsk rose 31% to $19m";
    assertThat(readme()).contains(text, block(said(text).text("text")));
  }

  @Test
  void theReadmeShowsAFigureCardAsItIsOffered() throws IOException {
    JsonNode card = wanted("1", "lipezk 2022").fields().at("/results/0");
    assertThat(readme())
        .contains(
            card.path("title").asText(),
            card.path("description").asText(),
            block(card.at("/input_message_content/message_text").asText()));
  }

  @Test
  void sendsAChartAsAPhoto() {
    int before = telegram.calls("sendPhoto").size();
    telegram.say(SimulatedTelegram.message(USER, "/chart lipezk"));
    telegram.await("a photo", it -> it.calls("sendPhoto").size() > before);
    assertThat(telegram.calls("sendPhoto").getLast().text("caption")).contains("[1]");
  }

  @Test
  void sendsTheFileOfASourceWhenItsButtonIsPressed() {
    said("Wie hoch war der Handelsumsatz mit Lipezk 2022?");
    JsonNode keyboard = said("/source 1").fields().path("reply_markup");
    String action = keyboard.at("/inline_keyboard/0/0/callback_data").asText();
    ObjectNode press =
        SimulatedTelegram.json("{\"id\":\"file\",\"data\":\"%s\"}".formatted(action));
    press.set("from", SimulatedTelegram.user(USER));
    press.set("message", SimulatedTelegram.message(USER, "x").put("message_id", 3));
    telegram.deliver("callback_query", press);
    telegram.await("a file", it -> !it.calls("sendDocument").isEmpty());
    JsonNode sent = telegram.calls("sendDocument").getFirst().fields();
    assertThat(sent.toString()).contains("000_0cc63a20bb3e09ed.txt", ":2131");
  }

  @Test
  void setsUpCommandsInEveryLanguageThatTelegramTakes() {
    assertThat(Commands.in(surroundings).execute("telegram", "setup")).isZero();
    assertThat(ERRORS.toString()).contains("@beleg_bot now shows its commands");
    assertThat(telegram.calls("setMyCommands"))
        .extracting(call -> call.text("language_code"))
        .contains("", "de", "en", "ru");
    assertThat(telegram.calls("setMyCommands"))
        .allSatisfy(
            call ->
                assertThat(call.fields().at("/commands/0/description").asText())
                    .isNotBlank()
                    .doesNotContain("{", "–"));
  }

  @Test
  void theDoctorSaysWhatTheTokenIsGoodFor() {
    assertThat(TelegramChecks.all(settings(surroundings)))
        .extracting(Finding::text)
        .containsExactly(
            "the token is that of @beleg_bot",
            "privacy mode is off: threads are followed in groups",
            "inline mode is on");
  }

  @Test
  void theDoctorSaysWhatToTellBotFather() {
    telegram.await("it receives", it -> !it.calls("getUpdates").isEmpty());
    telegram.fail(
        "getMe",
        SimulatedTelegram.Fault.json(
            200,
            """
            {"ok":true,"result":{"id":110201543,"is_bot":true,"first_name":"B","username":"beleg_bot",\
            "can_read_all_group_messages":false,"supports_inline_queries":false}}"""));
    assertThat(TelegramChecks.all(settings(surroundings)))
        .satisfiesExactly(
            token -> assertThat(token.verdict()).isEqualTo(Finding.Verdict.OK),
            privacy -> assertThat(privacy.text()).contains("/setprivacy at @BotFather, Disable"),
            inline -> assertThat(inline.text()).contains("/setinline at @BotFather"));
  }

  @Test
  void theDoctorSaysThatATokenIsRefused() {
    Settings.Telegram right = settings(surroundings).telegram().orElseThrow();
    Settings wrong = withToken("1:wrong");
    assertThat(right.token().reveal()).isNotEqualTo("1:wrong");
    assertThat(TelegramChecks.all(wrong))
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Finding.Verdict.MEND))
        .satisfies(finding -> assertThat(finding.text()).contains("401").doesNotContain("wrong"));
  }

  private static Settings withToken(String token) {
    Map<String, String> environment = new HashMap<>(surroundings.environment());
    environment.put("BELEG_TELEGRAM_TOKEN", token);
    return settings(
        new Surroundings(
            surroundings.folders(),
            environment,
            surroundings.streams(),
            false,
            surroundings.clock()));
  }

  private static SimulatedTelegram.Call said(String text) {
    int before = telegram.calls("sendMessage").size();
    telegram.say(SimulatedTelegram.message(USER, text));
    telegram.await("an answer", it -> it.calls("sendMessage").size() > before);
    return telegram.calls("sendMessage").getLast();
  }

  private static SimulatedTelegram.Call wanted(String id, String words) {
    int before = telegram.calls("answerInlineQuery").size();
    ObjectNode query =
        SimulatedTelegram.json(
            "{\"id\":\"%s\",\"query\":\"%s\",\"offset\":\"\"}".formatted(id, words));
    query.set("from", SimulatedTelegram.user(USER));
    telegram.deliver("inline_query", query);
    telegram.await("cards", it -> it.calls("answerInlineQuery").size() > before);
    return telegram.calls("answerInlineQuery").getLast();
  }

  /// Also the empty one, which the client sends when somebody has typed the bot's name and no more.
  @Test
  void answersEveryInlineQueryOneAfterTheOther() {
    List<String> words =
        List.of("", "l", "lip", "lipezk", "lipezk 2022", "товарооборот", "exports", "?", "nichts");
    int queries = Integer.getInteger("beleg.inline-queries", 100);
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      long begun = System.nanoTime();
      String id = "many-" + i;
      assertThat(wanted(id, words.get(i % words.size())).text("inline_query_id")).isEqualTo(id);
      times.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    times.sort(Comparator.naturalOrder());
    System.out.printf(
        "inline: %d queries, p50 %d ms, p99 %d ms, slowest %d ms%n",
        queries,
        times.get(queries / 2).toMillis(),
        times.get(queries * 99 / 100).toMillis(),
        times.getLast().toMillis());
  }

  private static String block(String html) {
    return "```html\n" + html + "\n```";
  }

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }
}
