package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.slack.SimulatedSlack.Answer;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong between Slack and us.
@Timeout(180)
class SlackFaultTest {

  private static final long SECOND = 1_000_000_000;

  private final Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  private SimulatedSlack slack;

  @BeforeEach
  void start() {
    slack = new SimulatedSlack();
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private SlackWorld world() {
    return new SlackWorld(slack, SlackWorld::echo, stores).connected();
  }

  @Test
  void answersOnceWhatSlackSendsSeveralTimesAlsoAfterARestart() {
    String message = Payloads.direct("D1", "1.000100", "Omsk?");
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", message);
      slack.await("chat.postMessage", 1);
      slack.socket().awaitAcknowledged(slack.socket().send("events_api", message));
      assertThat(world.engine().counts().repeated()).isEqualTo(1);
    }
    slack.socket().awaitOpen(0);
    try (SlackWorld _ = new SlackWorld(slack, SlackWorld::echo, stores)) {
      slack.socket().awaitOpened(2);
      slack.socket().awaitAcknowledged(slack.socket().send("events_api", message));
    }
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void acknowledgesWithinASecondWhileEveryWorkerIsBusy() {
    CountDownLatch busy = new CountDownLatch(1);
    try (SlackWorld _ =
        new SlackWorld(
                slack,
                (update, conversation, settings) -> {
                  try {
                    busy.await();
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                  return SlackWorld.echo(update, conversation, settings);
                },
                stores)
            .connected()) {
      List<String> ids =
          IntStream.range(0, 200)
              .mapToObj(n -> Payloads.direct("D" + n % 40, n + ".000100", "Omsk?"))
              .map(payload -> slack.socket().send("events_api", payload))
              .toList();
      ids.forEach(slack.socket()::awaitAcknowledged);
      assertThat(slack.calls("chat.postMessage")).isEmpty();
      List<Long> took = slack.socket().took();
      assertThat(took.get(took.size() * 99 / 100)).isLessThan(SECOND);
      busy.countDown();
      slack.await("chat.postMessage", 20);
    }
  }

  @Test
  void doesNotAcknowledgeWhatItCannotStore() {
    try (SlackWorld world = world()) {
      world.engine().close();
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "Omsk?"));
      String other = slack.socket().send("events_api", Payloads.event("{\"type\":\"x\"}"));
      slack.socket().awaitAcknowledged(other);
      assertThat(slack.socket().unacknowledged()).containsExactly("e1");
    }
    slack.socket().awaitOpen(0);
    try (SlackWorld _ = new SlackWorld(slack, SlackWorld::echo, stores)) {
      slack.socket().awaitOpened(2);
      slack.socket().sendAgain();
      assertThat(slack.await("chat.postMessage", 1)).hasSize(1);
    }
  }

  @Test
  void tellsTheAskerThatAnsweringFailed() {
    try (SlackWorld _ =
        new SlackWorld(
                slack,
                (_, _, _) -> {
                  throw new IllegalStateException("broken");
                },
                stores)
            .connected()) {
      String id = slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "Omsk?"));
      slack.socket().awaitAcknowledged(id);
      Call told = slack.await("chat.postMessage", 1).getFirst();
      assertThat(told.shown()).doesNotContain("broken").isNotBlank();
    }
  }

  @Test
  void waitsAsLongAsSlackAsksAndKeepsTheOrder() {
    slack.answer("chat.postMessage", Answer.wait(2));
    long begin = System.nanoTime();
    try (SlackWorld _ = world()) {
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "first"));
      slack.await("chat.postMessage", 1);
      slack.socket().send("events_api", Payloads.direct("D1", "2.000100", "second"));
      slack.socket().send("events_api", Payloads.direct("D2", "3.000100", "other"));
      List<Call> calls = slack.await("chat.postMessage", 4);
      assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(2 * SECOND);
      assertThat(calls.stream().filter(call -> call.get("channel").equals("D1")).map(Call::shown))
          .containsExactly("you said: first\n", "you said: first\n", "you said: second\n");
    }
  }

  @Test
  void marksAsAPossibleRepeatWhatSlackMayHaveTaken() {
    slack.answer("chat.postMessage", Answer.lost());
    try (SlackWorld _ = world()) {
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "Omsk?"));
      List<Call> calls = slack.await("chat.postMessage", 2);
      assertThat(calls.getFirst().shown()).isEqualTo("you said: Omsk?\n");
      assertThat(calls.getLast().shown())
          .endsWith("you said: Omsk?\n")
          .startsWith("(Possibly a repeat");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"is_archived", "channel_not_found", "not_in_channel", "restricted_action"})
  void doesNotInsistWhereItMayNotSpeak(String error) {
    slack.answer("chat.postMessage", Answer.error(error));
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "Omsk?"));
      slack.socket().send("events_api", Payloads.direct("D1", "2.000100", "Tomsk?"));
      List<Call> calls = slack.await("chat.postMessage", 2);
      assertThat(calls.getLast().shown()).isEqualTo("you said: Tomsk?\n");
      assertThat(world.engine().counts().lost()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested", "too_many_websockets"})
  void losesNothingWhileSlackChangesConnections(String reason) {
    try (SlackWorld world = world()) {
      for (int round = 1; round <= 3; round++) {
        slack.socket().send("events_api", message(10 * round));
        slack.socket().disconnect(reason);
        slack.socket().send("events_api", message(10 * round + 1));
        slack.socket().awaitOpened(round + 1);
        slack.socket().cut();
        slack.socket().sendAgain();
        slack.socket().send("events_api", message(10 * round + 2));
      }
      Set<String> answered =
          slack.await("chat.postMessage", 9).stream().map(Call::shown).collect(Collectors.toSet());
      assertThat(answered).hasSize(9);
      assertThat(world.updates()).hasSize(9);
    }
  }

  @Test
  void answersEachMessageOfAThreadOnceInOrderThoughTwoConnectionsBringThemTwiceAndMixed() {
    try (SlackWorld world = world()) {
      slack.socket().disconnect("refresh_requested");
      slack.socket().awaitOpened(2);
      List<Integer> order = List.of(5, 2, 8, 1, 7, 3, 6, 4, 1, 8, 2, 5, 4, 6, 3, 7);
      List<String> ids =
          slack
              .socket()
              .sendTogether(
                  order.stream().map(SlackFaultTest::inThread).toList(),
                  order.stream().map(n -> n * 7 % 3 % 2).toList());
      ids.forEach(slack.socket()::awaitAcknowledged);
      assertThat(slack.await("chat.postMessage", 8))
          .extracting(call -> call.get("thread_ts"), Call::shown)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 8)
                  .mapToObj(n -> tuple("1.000100", "you said: question " + n + "\n"))
                  .toList());
      assertThat(world.engine().counts().repeated()).isEqualTo(8);
    }
  }

  private static String inThread(int n) {
    return Payloads.replied("C1", 1 + n + ".000100", "1.000100", "<@UBOT> question " + n);
  }

  private static String message(int n) {
    return Payloads.direct("D" + n, n + ".000100", "question " + n);
  }

  @Test
  void stopsAndSaysSoWhenSocketModeIsSwitchedOff() {
    try (SlackWorld world = world()) {
      slack.socket().disconnect("link_disabled");
      slack.socket().until(() -> world.surface().heartbeat().trouble().isPresent());
      assertThat(world.surface().heartbeat().trouble())
          .contains("Socket Mode is switched off for the app; switch it on and restart");
      assertThat(slack.calls("apps.connections.open")).hasSize(1);
    }
  }

  @Test
  void leavesAConnectionThatNoLongerAnswers() {
    try (SlackWorld world = world()) {
      slack.socket().freeze(true);
      slack.socket().awaitOpened(2);
      slack.socket().freeze(false);
      slack.socket().send("events_api", message(1));
      slack.await("chat.postMessage", 1);
      assertThat(world.surface().heartbeat().isWell(Instant.now())).isTrue();
    }
  }

  @Test
  void comesBackWhenSlackWouldOpenNoConnection() {
    slack.answer("auth.test", Answer.status(503));
    slack.answer("apps.connections.open", Answer.status(500));
    slack.answer("apps.connections.open", Answer.wait(1));
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", message(1));
      slack.await("chat.postMessage", 1);
      assertThat(world.surface().heartbeat().trouble()).isEmpty();
    }
  }

  /// SL-06: an event that was subscribed to in the settings of the app alone.
  @Test
  void acknowledgesAndCountsEventsOfAKindThatNothingIsDoneWith() {
    try (SlackWorld world = world()) {
      for (String event :
          List.of(
              "{\"type\":\"reaction_added\",\"user\":\"UANNA\",\"reaction\":\"+1\"}",
              "{\"type\":\"reaction_added\",\"user\":\"UANNA\",\"reaction\":\"-1\"}",
              "{\"type\":\"message\",\"subtype\":\"channel_topic\",\"channel\":\"C1\"}")) {
        slack.socket().awaitAcknowledged(slack.socket().send("events_api", Payloads.event(event)));
      }
      slack.socket().awaitAcknowledged(slack.socket().send("events_api", message(1)));
      assertThat(slack.socket().unacknowledged()).isEmpty();
      assertThat(world.surface().unknown()).isEqualTo(3);
      slack.await("chat.postMessage", 1);
      assertThat(world.updates()).hasSize(1);
    }
  }

  @Test
  void saysWhichTokenSlackRefuses() {
    slack.answer("apps.connections.open", Answer.error("invalid_auth"));
    try (SlackWorld world = new SlackWorld(slack, SlackWorld::echo, stores)) {
      slack.socket().until(() -> world.surface().heartbeat().trouble().isPresent());
      assertThat(world.surface().heartbeat().trouble())
          .contains("Slack refuses the token of the app (invalid_auth); set another");
    }
  }

  @Test
  void showsAPictureOnceWithItsCaptionThoughTheWordsHaveToWait() {
    slack.answer("files.getUploadURLExternal", Answer.wait(1));
    slack.answer("chat.postMessage", Answer.wait(1));
    try (SlackWorld _ = new SlackWorld(slack, SlackFaultTest::picture, stores).connected()) {
      slack.socket().send("events_api", Payloads.mentioned("C1", "1.000100", "<@UBOT> chart x"));
      slack.await("chat.postMessage", 2);
      Call room = slack.calls("files.getUploadURLExternal").getLast();
      assertThat(room.get("alt_txt")).isEqualTo("Handelsumsatz");
      assertThat(slack.calls("upload")).hasSize(1);
      assertThat(slack.calls("files.completeUploadExternal"))
          .extracting(call -> call.get("channel_id"), call -> call.get("thread_ts"))
          .containsExactly(tuple("C1", "1.000100"));
    }
  }

  @Test
  void showsAPictureForOnePersonInHisMessagesAndTellsItInWordsWhereItCannot() {
    slack.answer("upload", Answer.status(500));
    try (SlackWorld _ = new SlackWorld(slack, SlackFaultTest::picture, stores).connected()) {
      slack.socket().send("slash_commands", Payloads.command("C1", "t1", "chart x", ""));
      slack.socket().send("slash_commands", Payloads.command("C1", "t2", "chart y", ""));
      List<Call> told = slack.await("chat.postEphemeral", 2);
      assertThat(told.getFirst().shown()).contains("Handelsumsatz");
      assertThat(slack.calls("files.completeUploadExternal"))
          .extracting(call -> call.get("channel_id"))
          .containsExactly("DUANNA");
    }
  }

  @Test
  void uploadsAFileByItsName() {
    try (SlackWorld _ = new SlackWorld(slack, SlackFaultTest::file, stores).connected()) {
      slack.socket().send("slash_commands", Payloads.command("C1", "t1", "source 1 file", ""));
      slack.await("files.completeUploadExternal", 1);
      assertThat(slack.calls("files.getUploadURLExternal"))
          .extracting(call -> call.get("filename"))
          .containsExactly("a.txt");
    }
  }

  private static Responder.Response file(Update update, Object conversation, Object settings) {
    Reply reply = new Reply(List.of(new Reply.Attachment("a.txt", new Bytes(new byte[9]), "A")));
    return new Responder.Response.Said(ReplyLanguage.GERMAN, reply, Optional.empty());
  }

  private static Responder.Response picture(Update update, Object conversation, Object settings) {
    Reply reply = new Reply(List.of(new Reply.Picture(new Bytes(new byte[9]), "Handelsumsatz")));
    return new Responder.Response.Said(ReplyLanguage.GERMAN, reply, Optional.empty());
  }

  @Test
  void takesNothingOnceItIsClosed() {
    SlackWorld world = world();
    world.close();
    slack.socket().awaitOpen(0);
    assertThat(world.engine().accept(dev.beleg.bot.chat.Samples.asked("1", "a", "x")))
        .isEqualTo(ChatEngine.Acceptance.CLOSED);
  }

  @Test
  void tellsTheOperatorWhenSlackHoldsEventsBackAndGoesOn() {
    try (SlackWorld world = world()) {
      String limited = "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}";
      List<String> ids =
          IntStream.range(0, 100)
              .mapToObj(_ -> slack.socket().send("events_api", limited))
              .toList();
      slack.socket().send("events_api", message(1));
      slack.await("chat.postMessage", 1);
      ids.forEach(slack.socket()::awaitAcknowledged);
      assertThat(world.surface().heartbeat().trouble())
          .contains("Slack holds events back: a workspace had more than 30,000 in an hour");
    }
  }

  @Test
  void saysNothingInAChannelThatWantsNothingButAnswersACommandThere() {
    stores
        .settings()
        .put(
            new ChatId("slack", "C1"),
            new ChatSettings(
                Optional.empty(), ChatSettings.AnswerLength.SHORT, ChatSettings.Attention.NEVER));
    try (SlackWorld _ = world()) {
      slack.socket().send("events_api", Payloads.mentioned("C1", "1.000100", "<@UBOT> Omsk?"));
      slack.socket().send("events_api", Payloads.said("C1", "2.000100", "Omsk?"));
      slack.socket().send("slash_commands", Payloads.command("C1", "t1", "Omsk?", ""));
      slack.socket().send("events_api", Payloads.mentioned("C2", "3.000100", "<@UBOT> Tomsk?"));
      slack.await("chat.postEphemeral", 1);
      assertThat(slack.await("chat.postMessage", 1))
          .extracting(call -> call.get("channel"))
          .containsExactly("C2");
    }
  }

  @Test
  void answersEveryMessageOfAChannelThatWantsItInAThreadOfItsOwn() {
    stores
        .settings()
        .put(
            new ChatId("slack", "C1"),
            new ChatSettings(
                Optional.empty(), ChatSettings.AnswerLength.SHORT, ChatSettings.Attention.ALL));
    try (SlackWorld _ = world()) {
      slack.socket().send("events_api", Payloads.said("C2", "1.000100", "Tomsk?"));
      slack.socket().send("events_api", Payloads.said("C1", "2.000100", "Omsk?"));
      Call answer = slack.await("chat.postMessage", 1).getFirst();
      assertThat(answer.get("thread_ts")).isEqualTo("2.000100");
      assertThat(answer.shown()).isEqualTo("you said: Omsk?\n");
      slack.socket().send("events_api", Payloads.direct("D1", "3.000100", "Perm?"));
      assertThat(slack.await("chat.postMessage", 2))
          .extracting(call -> call.get("channel"))
          .containsExactly("C1", "D1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_inactive", "token_revoked", "invalid_auth"})
  void keepsWhatCannotBeSentWithAnotherTokenAndDoesNotInsist(String error) {
    slack.answer("chat.postMessage", Answer.error(error));
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "Omsk?"));
      slack.await("chat.postMessage", 1);
      slack.socket().awaitAcknowledged(slack.socket().send("events_api", message(2)));
      slack.await("chat.postMessage", call -> call.get("channel").equals("D2"));
      assertThat(
              slack.calls("chat.postMessage").stream()
                  .filter(call -> call.get("channel").equals("D1")))
          .hasSize(1);
      slack.socket().until(() -> world.engine().counts().unsent() == 1);
    }
  }

  /// SL-08: however a bot writes and how often, also where it quotes us in a thread of ours.
  @Test
  void answersNoBotHoweverItWrites() {
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", Payloads.mentioned("C1", "1.000100", "<@UBOT> Omsk?"));
      slack.await("chat.postMessage", 1);
      List<String> kinds = List.of("", "file_share", "thread_broadcast", "bot_message");
      List<String> ids = new ArrayList<>();
      for (int n = 2; n < 52; n++) {
        String bot = n % 2 == 0 ? "BOT" : "OTHER";
        ids.add(
            slack
                .socket()
                .send("events_api", Payloads.written(bot, n, "message", kinds.get(n % 4))));
        ids.add(
            slack.socket().send("events_api", Payloads.written(bot, n + 100, "app_mention", "")));
      }
      ids.forEach(slack.socket()::awaitAcknowledged);
      slack.socket().send("events_api", message(1));
      slack.await("chat.postMessage", 2);
      assertThat(world.updates()).hasSize(2);
    }
  }

  @Test
  void goesOnWhereSlackTakesAMessageWithoutNamingIt() {
    slack.answer("chat.postMessage", Answer.bare());
    slack.answer("chat.postEphemeral", Answer.bare());
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "first"));
      slack.await("chat.postMessage", 1);
      slack.socket().send("events_api", Payloads.direct("D1", "2.000100", "second"));
      assertThat(slack.await("chat.postMessage", 2))
          .extracting(Call::shown)
          .containsExactly("you said: first\n", "you said: second\n");
      slack.socket().send("slash_commands", Payloads.command("C1", "t1", "third", ""));
      slack.await("chat.postEphemeral", 1);
      slack.socket().send("slash_commands", Payloads.command("C1", "t2", "fourth", ""));
      assertThat(slack.await("chat.postEphemeral", 2))
          .extracting(Call::shown)
          .containsExactly("you said: third\n", "you said: fourth\n");
      slack.socket().until(() -> world.engine().counts().unsent() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"ok\":true,\"ts\":{}}", "[]", "\"ok\"", ""})
  void goesOnWhateverSlackAnswers(String body) {
    slack.answer("chat.postMessage", new Answer(200, Map.of(), body, true));
    try (SlackWorld world = world()) {
      slack.socket().send("events_api", Payloads.direct("D1", "1.000100", "first"));
      slack.await("chat.postMessage", 1);
      slack.socket().send("events_api", Payloads.direct("D1", "2.000100", "second"));
      slack.await("chat.postMessage", call -> call.shown().endsWith("you said: second\n"));
      slack.socket().until(() -> world.engine().counts().unsent() == 0);
    }
  }

  @Test
  void saysTheWordsWhereSlackNamesNoPlaceForAPicture() {
    slack.answer("files.getUploadURLExternal", Answer.bare());
    slack.answer("conversations.open", Answer.bare());
    try (SlackWorld _ = new SlackWorld(slack, SlackFaultTest::picture, stores).connected()) {
      slack.socket().send("slash_commands", Payloads.command("C1", "t1", "chart x", ""));
      slack.socket().send("slash_commands", Payloads.command("C1", "t2", "chart y", ""));
      assertThat(slack.await("chat.postEphemeral", 2))
          .allSatisfy(call -> assertThat(call.shown()).contains("Handelsumsatz"));
    }
  }

  @Test
  void showsItsSecretsNowhere() {
    assertThat(slack.account() + " " + slack.account().entrance()).doesNotContain("canary");
  }
}
