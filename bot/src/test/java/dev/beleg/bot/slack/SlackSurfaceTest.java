package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Messages through the real library, over the sockets of a simulated Slack.
@Timeout(120)
class SlackSurfaceTest {

  private SimulatedSlack slack;
  private SlackWorld world;

  @BeforeEach
  void start() {
    slack = new SimulatedSlack();
    world = new SlackWorld(slack).connected();
  }

  @AfterEach
  void stop() {
    world.close();
    slack.close();
  }

  @Test
  void answersADirectMessage() {
    String id =
        slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "AT&amp;T &lt;3"));
    slack.socket().awaitAcknowledged(id);
    Call answer = slack.await("chat.postMessage", 1).getFirst();
    assertThat(answer.get("channel")).isEqualTo("D1");
    assertThat(answer.parameters()).doesNotContainKey("thread_ts");
    assertThat(answer.shown()).isEqualTo("you said: AT&T <3\n");
    assertThat(answer.get("text")).isEqualTo("you said: AT&amp;T &lt;3");
    assertThat(slack.refusals()).isEmpty();
  }

  @Test
  void answersAMentionOnceInAThreadAlthoughSlackTellsItTwice() {
    slack.socket().send("events_api", Payloads.mentioned("C1", "1.000100", "<@UBOT> Lipezk?"));
    slack.socket().send("events_api", Payloads.said("C1", "1.000100", "<@UBOT> Lipezk?"));
    slack.socket().send("events_api", Payloads.mentioned("C1", "2.000100", "<@UBOT> Omsk?"));
    List<Call> answers = slack.await("chat.postMessage", 2);
    assertThat(answers)
        .extracting(call -> call.get("thread_ts"), Call::shown)
        .containsExactlyInAnyOrder(
            tuple("1.000100", "you said: Lipezk?\n"), tuple("2.000100", "you said: Omsk?\n"));
    assertThat(world.updates())
        .extracting(update -> update.arrival().addressing())
        .containsOnly(Addressing.MENTIONED);
  }

  @Test
  void answersNeitherItselfNorOtherBotsNorWhatItOverhears() {
    slack.socket().send("events_api", Payloads.said("C1", "1.000100", "Lipezk?"));
    slack
        .socket()
        .send(
            "events_api",
            Payloads.event(
                """
                {"type":"message","channel":"D1","channel_type":"im","user":"UBOT","team":"T1",
                 "text":"me","ts":"2.000100"}
                """));
    slack
        .socket()
        .send(
            "events_api",
            Payloads.event(
                """
                {"type":"message","channel":"D1","channel_type":"im","user":"UOTHER",
                 "bot_id":"B2","team":"T1","text":"beep","ts":"3.000100"}
                """));
    slack
        .socket()
        .send(
            "events_api",
            Payloads.event(
                """
                {"type":"message","subtype":"bot_message","channel":"D1","channel_type":"im",
                 "bot_id":"B2","text":"beep","ts":"4.000100"}
                """));
    String last = slack.socket().send("events_api", Payloads.direct("D1", "5.000100", "Omsk?"));
    slack.socket().awaitAcknowledged(last);
    slack.await("chat.postMessage", 1);
    assertThat(world.updates()).extracting(SlackSurfaceTest::text).containsExactly("Omsk?");
  }

  @Test
  void doesNotTakeThePeopleOfAnotherWorkspaceForOurs() {
    String shared =
        """
        {"type":"event_callback","team_id":"T1","event_id":"Ev%s","is_ext_shared_channel":true,
         "event":{"type":"message","channel":"C1","user":"UOUT","text":"<@UBOT> x","ts":"%s.000100",
           "channel_type":"channel"%s}}
        """;
    slack.socket().send("events_api", shared.formatted(1, 1, ",\"team\":\"T2\""));
    slack.socket().send("events_api", shared.formatted(2, 2, ",\"subtype\":\"file_share\""));
    String ours = slack.socket().send("events_api", shared.formatted(3, 3, ",\"team\":\"T1\""));
    slack.socket().awaitAcknowledged(ours);
    slack.await("chat.postMessage", 1);
    assertThat(world.updates())
        .extracting(update -> update.arrival().key().id())
        .containsExactly("C1:3.000100");
  }

  @Test
  void goesOnInAThreadInWhichItHasAnswered() {
    slack.socket().send("events_api", Payloads.mentioned("C1", "1.000100", "<@UBOT> Lipezk?"));
    slack.await("chat.postMessage", 1);
    slack.socket().send("events_api", Payloads.replied("C1", "2.000100", "9.000100", "elsewhere"));
    slack
        .socket()
        .send("events_api", Payloads.replied("C1", "3.000100", "1.000100", "<@UIVAN> you?"));
    slack.socket().send("events_api", Payloads.replied("C1", "4.000100", "1.000100", "and 2021?"));
    Call answer = slack.await("chat.postMessage", 2).getLast();
    assertThat(answer.shown()).isEqualTo("you said: and 2021?\n");
    assertThat(answer.get("thread_ts")).isEqualTo("1.000100");
    assertThat(world.updates()).hasSize(2);
  }

  @Test
  void acknowledgesWhatItHasNoUseFor() {
    String unknown =
        slack.socket().send("events_api", Payloads.event("{\"type\":\"emoji_changed\"}"));
    String broken = slack.socket().send("events_api", "{\"type\":\"event_callback\"}");
    slack.socket().awaitAcknowledged(unknown);
    slack.socket().awaitAcknowledged(broken);
  }

  private static String text(Update update) {
    return update instanceof Update.CommandGiven given ? given.arguments() : update.toString();
  }
}
