package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.slack.Payloads.Press;
import dev.beleg.bot.slack.SimulatedSlack.Answer;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands, shortcuts, buttons and the window of figures, through the real library.
@Timeout(120)
class CallsTest {

  private static final Reply CARD =
      new Reply(
          List.of(
              new Reply.Paragraph("almost $334m [1]"),
              new Reply.QuoteBlock("", "fast $334 Mio. <!channel>", 1),
              new Reply.CitationList(
                  List.of(
                      new Reply.CitationList.Entry(
                          1, "a.txt#1-9", "Title", "2023-06-01", "de", Optional.empty())))));

  private static final SampleCards CARDS =
      new SampleCards(Optional.of(CARD), Optional.of(LocalDate.of(2025, 8, 25)));

  private SimulatedSlack slack;
  private SlackWorld world;

  @BeforeEach
  void start() {
    slack = new SimulatedSlack();
    world = new SlackWorld(slack, CallsTest::respond, CARDS, Desk.closed()).connected();
  }

  @AfterEach
  void stop() {
    world.close();
    slack.close();
  }

  /// Questions are answered with a source, everything else with its words.
  private static Responder.Response respond(Update update, Object conversation, Object settings) {
    return update instanceof Update.CommandGiven given && given.arguments().endsWith("?")
        ? new Responder.Response.Said(ReplyLanguage.GERMAN, CARD, Optional.<Turn>empty())
        : SlackWorld.echo(update, conversation, settings);
  }

  @Test
  void answersACommandForTheAskerAlone() {
    String id = command("C1", "t1", "Lipezk?");
    assertThat(slack.socket().awaitAcknowledged(id).has("payload")).isFalse();
    Call answer = slack.await("chat.postEphemeral", 1).getFirst();
    assertThat(answer.get("channel")).isEqualTo("C1");
    assertThat(answer.get("user")).isEqualTo("UANNA");
    assertThat(answer.shown()).contains("almost $334m [1]", "Im Channel teilen");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void tellsWhatThereIsToSomebodyWhoSaysNothing() {
    command("C1", "t1", "");
    assertThat(slack.await("chat.postEphemeral", 1).getFirst().shown())
        .isEqualTo("you said: /help\n");
  }

  @Test
  void answersWhereItIsNoMemberByTheAddressOfTheCallAndElseInPrivate() {
    slack.answer("chat.postEphemeral", Answer.error("not_in_channel"));
    command("C2", "t1", "Omsk");
    Call answer = slack.await("respond", 1).getFirst();
    assertThat(answer.get("response_type")).isEqualTo("ephemeral");
    assertThat(answer.shown()).isEqualTo("you said: Omsk\n");

    slack.answer("chat.postEphemeral", Answer.error("channel_not_found"));
    slack.answer("respond", Answer.status(404));
    command("C2", "t2", "Tomsk");
    Call told = slack.await("chat.postMessage", 1).getFirst();
    assertThat(told.get("channel")).isEqualTo("UANNA");
    assertThat(told.shown()).isEqualTo("you said: Tomsk\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "ftp://x/y", "http://[::1", "http://127.0.0.1:99999/x"})
  void answersInPrivateWhereItIsNoMemberAndTheCallHasNoAddress(String way) {
    slack.answer("chat.postEphemeral", Answer.error("not_in_channel"));
    slack.socket().send("slash_commands", Payloads.command("C2", "t1", "Omsk", way));
    Call told = slack.await("chat.postMessage", 1).getFirst();
    assertThat(told.get("channel")).isEqualTo("UANNA");
    assertThat(told.shown()).isEqualTo("you said: Omsk\n");
  }

  @Test
  void sharesOnceWhatTheAskerSaw() {
    command("C1", "t1", "Lipezk?");
    Call answer = slack.await("chat.postEphemeral", 1).getFirst();
    press(share(answer), "2.5");
    press(share(answer), "2.6");
    Call shared = slack.await("chat.postMessage", 1).getFirst();
    assertThat(shared.get("channel")).isEqualTo("C1");
    assertThat(shared.shown()).contains("fast $334 Mio. <!channel>").doesNotContain("teilen");
    assertThat(slack.await("respond", 2))
        .extracting(call -> call.get("text"))
        .containsExactlyInAnyOrder(
            "Geteilt.", "Diese Antwort ist hier nicht mehr bekannt. Bitte fragen Sie noch einmal.");
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
    assertThat(slack.notified()).isZero();
  }

  private Press share(Call answer) {
    JsonObject last = answer.blocks().get(answer.blocks().size() - 1).getAsJsonObject();
    JsonObject button = last.getAsJsonArray("elements").get(0).getAsJsonObject();
    return new Press(
        "C1",
        "",
        "5.000100",
        true,
        button.get("action_id").getAsString(),
        button.get("value").getAsString(),
        "",
        slack.address("/respond"));
  }

  @Test
  void takesADoubleClickForOne() {
    Press press = new Press("C1", "1.000100", "2.000100", false, "press0", "figures C1:1", "", "");
    press(press, "3.100000");
    press(press, "3.300000");
    press(
        new Press("C1", "1.000100", "2.000100", false, "press1", "chart C1:1", "", ""), "3.400000");
    List<Call> answers = slack.await("chat.postMessage", 2);
    assertThat(answers)
        .extracting(Call::shown)
        .containsExactly("you said: pressed figures C1:1\n", "you said: pressed chart C1:1\n");
    assertThat(answers).extracting(call -> call.get("thread_ts")).containsOnly("1.000100");
  }

  @Test
  void checksAMessageOfAColleagueForTheAskerAlone() {
    slack
        .socket()
        .send("interactive", Payloads.shortcut("C1", "t1", "up 31 % &amp; <@UIVAN|ivan> agrees"));
    Call answer = slack.await("chat.postEphemeral", 1).getFirst();
    assertThat(answer.shown()).isEqualTo("you said: /check > up 31 % & @ivan agrees\n");
    assertThat(answer.get("user")).isEqualTo("UANNA");
  }

  @Test
  void opensTheWindowOfFiguresWithTheBestOfWhatWasTyped() {
    command("C1", "t1", "figure lipezk 2022");
    Call opened = slack.await("views.open", 1).getFirst();
    assertThat(opened.get("trigger_id")).isEqualTo("t1");
    JsonObject view = JsonParser.parseString(opened.get("view")).getAsJsonObject();
    assertThat(BlockRules.texts(view))
        .contains("Zahl zitieren", "almost $334m [1]", "fast $334 Mio. <!channel>");
    assertThat(BlockRules.violations(view.getAsJsonArray("blocks"), 100)).isEmpty();
    assertThat(slack.calls("chat.postEphemeral")).isEmpty();
  }

  @Test
  void saysInTheWindowThatNothingWasFound() {
    command("C1", "t1", "zahl xyz");
    assertThat(slack.await("views.open", 1).getFirst().get("view"))
        .contains("Nichts gefunden zu „xyz“.");
  }

  @Test
  void findsFiguresWhileSomebodyTypes() {
    String id = slack.socket().send("interactive", Payloads.typed("lip"));
    JsonObject found = slack.socket().awaitAcknowledged(id).getAsJsonObject("payload");
    JsonObject option = found.getAsJsonArray("options").get(0).getAsJsonObject();
    assertThat(BlockRules.suggestions(found)).isEmpty();
    assertThat(option.get("value").getAsString()).isEqualTo("f1");
    assertThat(option.getAsJsonObject("text").get("text").getAsString())
        .startsWith("almost $334m · trade")
        .hasSizeLessThanOrEqualTo(75);
  }

  @Test
  void showsTheCardAndSharesItOnceWhereItMayBeShown() {
    slack.socket().send("interactive", Payloads.figureShortcut("t9"));
    slack.await("views.open", 1);
    slack.socket().send("interactive", Payloads.chosen("f1"));
    assertThat(slack.await("views.update", 1).getFirst().get("view")).contains("almost $334m [1]");

    String refused =
        slack.socket().send("interactive", Payloads.submitted("f1", SampleCards.CLOSED));
    assertThat(slack.socket().awaitAcknowledged(refused).toString())
        .contains("Diese Zahl kann dort nicht gezeigt werden.");
    slack.socket().send("interactive", Payloads.submitted("f1", "C7"));
    String again = slack.socket().send("interactive", Payloads.submitted("f1", "C7"));
    slack.socket().awaitAcknowledged(again);
    assertThat(slack.await("chat.postMessage", 1))
        .extracting(call -> call.get("channel"))
        .containsExactly("C7");
  }

  @Test
  void tellsWhoSharedThatItCouldNotBeShown() {
    slack.answer("chat.postMessage", Answer.error("not_in_channel"));
    slack.socket().send("interactive", Payloads.submitted("f1", "C7"));
    Call told = slack.await("chat.postMessage", 2).getLast();
    assertThat(told.get("channel")).isEqualTo("UANNA");
    assertThat(told.shown()).contains("(not_in_channel)");
  }

  @Test
  void greetsOnceInThePaneAndSuggestsWhatTheArticlesTell() {
    String opened =
        Payloads.event(
            """
            {"type":"assistant_thread_started","event_ts":"1.2","assistant_thread":
             {"user_id":"UANNA","context":{"channel_id":"C1","team_id":"T1"},"channel_id":"D1",
              "thread_ts":"1.000100"}}
            """);
    slack.socket().send("events_api", opened);
    slack.socket().send("events_api", opened);
    Call greeting = slack.await("chat.postMessage", 1).getFirst();
    assertThat(greeting.get("thread_ts")).isEqualTo("1.000100");
    assertThat(greeting.shown()).startsWith("Fragen Sie auf Deutsch");
    assertThat(slack.await("assistant.threads.setSuggestedPrompts", 1).getFirst().get("prompts"))
        .contains("\"message\":\"figures trade turnover Lipetsk Oblast and so on");

    slack
        .socket()
        .send(
            "events_api",
            Payloads.event(
                """
                {"type":"message","channel":"D1","channel_type":"im","user":"UANNA","team":"T1",
                 "text":"Omsk AKIAIOSFODNN7EXAMPLE","ts":"2.000100","thread_ts":"1.000100"}
                """));
    assertThat(slack.await("assistant.threads.setTitle", 1).getFirst().get("title"))
        .isEqualTo("Omsk (***)");
    assertThat(slack.await("assistant.threads.setStatus", 1).getFirst().get("status"))
        .isEqualTo("liest in seinen Artikeln …");
    assertThat(slack.await("chat.postMessage", 2).getLast().get("thread_ts")).isEqualTo("1.000100");
  }

  @Test
  void tellsAtHomeWhatItKnows() {
    slack
        .socket()
        .send(
            "events_api",
            Payloads.event("{\"type\":\"app_home_opened\",\"user\":\"UANNA\",\"tab\":\"home\"}"));
    Call home = slack.await("views.publish", 1).getFirst();
    JsonObject view = JsonParser.parseString(home.get("view")).getAsJsonObject();
    assertThat(home.get("user_id")).isEqualTo("UANNA");
    assertThat(BlockRules.texts(view))
        .contains("Ich kenne 5 Artikel. Der neueste ist vom 25. August 2025.", "almost $334m");
    assertThat(BlockRules.violations(view.getAsJsonArray("blocks"), 100)).isEmpty();
  }

  private String command(String channel, String trigger, String text) {
    return slack
        .socket()
        .send(
            "slash_commands", Payloads.command(channel, trigger, text, slack.address("/respond")));
  }

  private void press(Press press, String time) {
    Press at =
        new Press(
            press.channel(),
            press.thread(),
            press.message(),
            press.ephemeral(),
            press.button(),
            press.value(),
            time,
            press.way());
    slack.socket().send("interactive", Payloads.press(at));
  }
}
