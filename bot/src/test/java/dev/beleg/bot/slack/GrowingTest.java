package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.slack.SimulatedSlack.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that are shown while they are being written, against a simulated Slack.
class GrowingTest {

  private final SimulatedSlack slack = new SimulatedSlack().withStreams();
  private final Instant[] now = {Instant.EPOCH};
  private final SlackSurface surface = new SlackSurface(slack.account(), () -> now[0]);

  @AfterEach
  void stop() {
    surface.close();
    slack.close();
  }

  @Test
  void remembersForItsTimeAndNoLongerWhenTheClockIsSetBack() {
    Recent<String> recent = new Recent<>(Duration.ofSeconds(2), () -> now[0]);
    assertThat(recent.isFirst("a", "")).isTrue();
    now[0] = now[0].minus(Duration.ofDays(1));
    assertThat(recent.isFirst("a", "")).isFalse();
    now[0] = now[0].plusSeconds(2);
    assertThat(recent.isFirst("a", "")).isTrue();
  }

  @Test
  void streamsAnAnswerAndPutsTheWholeInItsPlace() {
    show("Der *Umsatz* <!channel>");
    show("Der *Umsatz* <!channel> betrug [1]");
    assertThat(slack.streamed())
        .containsExactly("Der \\*Umsatz\\* &lt;\\!channel\\> betrug \\[1\\]");
    assertThat(slack.calls("chat.startStream").getFirst().parameters())
        .containsEntry("thread_ts", "1.000100")
        .containsEntry("recipient_user_id", "UANNA")
        .containsEntry("recipient_team_id", "T1");
    assertThat(finish("Der Umsatz betrug 334.")).isInstanceOf(Delivery.Delivered.class);
    assertThat(methods())
        .containsExactly("chat.startStream", "chat.appendStream", "chat.stopStream", "chat.update");
    assertThat(last()).isEqualTo("Der Umsatz betrug 334.\n");
    assertThat(slack.notified()).isZero();
    assertThat(slack.visited()).isEmpty();
  }

  @Test
  void showsNothingMoreOnceTheWholeIsThere() {
    show("Der");
    finish("Der Umsatz");
    show("Der Ums");
    assertThat(last()).isEqualTo("Der Umsatz\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feature_not_enabled",
        "unknown_method",
        "missing_scope",
        "channel_type_not_supported",
        "method_not_supported_for_channel_type"
      })
  void changesAMessageWhereTheWorkspaceHasNoStreamsAndAsksItNoMore(String error) {
    slack.answer("chat.startStream", Answer.error(error));
    show("Der");
    show("Der Umsatz");
    finish("Der Umsatz betrug 334.");
    assertThat(methods())
        .containsExactly("chat.startStream", "chat.postMessage", "chat.update", "chat.update");
    assertThat(last()).isEqualTo("Der Umsatz betrug 334.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Siehe https://a.by/x, true",
    "Siehe a.by heute, true",
    "Mail an a@b, true",
    "334 Mio. Dollar. Ende 2.5, false",
    "Umsatz: 1.000 Tonnen, false"
  })
  void streamsNoTextWhoseAddressesSlackWouldVisit(String text, boolean changed) {
    show(text);
    finish(text);
    assertThat(methods().contains("chat.postMessage")).isEqualTo(changed);
    assertThat(slack.visited()).isEmpty();
  }

  @Test
  void changesTheMessageFromThenOnWhereWordsAreTakenBack() {
    show("Der Umsatz");
    show("Die Ausfuhr");
    show("Die Ausfuhr stieg");
    finish("Die Ausfuhr stieg um 31 %.");
    assertThat(methods())
        .containsExactly("chat.startStream", "chat.stopStream", "chat.update", "chat.update");
    assertThat(last()).isEqualTo("Die Ausfuhr stieg um 31 %.\n");
  }

  @Test
  void showsNothingWhileSlackAsksToWaitAndThenAllThatWasMissed() {
    slack.answer("chat.appendStream", Answer.wait(30));
    show("Der");
    show("Der Umsatz");
    show("Der Umsatz betrug");
    now[0] = now[0].plus(Duration.ofSeconds(30));
    show("Der Umsatz betrug 334");
    assertThat(slack.streamed()).containsExactly("Der Umsatz betrug 334");
    assertThat(slack.calls("chat.appendStream")).hasSize(2);
  }

  @Test
  void waitsWithTheWholeWhenSlackAsksToAndLosesNothing() {
    show("Der");
    slack.answer("chat.stopStream", Answer.wait(7));
    assertThat(finish("Der Umsatz")).isEqualTo(new Delivery.Deferred(Duration.ofSeconds(7)));
    slack.answer("chat.update", Answer.wait(3));
    assertThat(finish("Der Umsatz")).isEqualTo(new Delivery.Deferred(Duration.ofSeconds(3)));
    assertThat(finish("Der Umsatz")).isInstanceOf(Delivery.Delivered.class);
    assertThat(last()).isEqualTo("Der Umsatz\n");
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"message_not_in_streaming_state", "message_not_found", "msg_too_long", "lost"})
  void landsTheWholeWhateverBecomesOfTheStream(String error) {
    Answer answer = error.equals("lost") ? Answer.lost() : Answer.error(error);
    show("Der");
    slack.answer("chat.appendStream", answer);
    show("Der Umsatz");
    slack.answer("chat.stopStream", answer);
    show("Der Umsatz betrug");
    assertThat(finish("Der Umsatz betrug 334.")).isInstanceOf(Delivery.Delivered.class);
    assertThat(last()).isEqualTo("Der Umsatz betrug 334.\n");
  }

  @Test
  void saysTheWholeAnewWhereItIsNotKnownWhetherAStreamBegan() {
    slack.answer("chat.startStream", Answer.lost());
    show("Der");
    show("Der Umsatz");
    finish("Der Umsatz betrug 334.");
    assertThat(methods()).containsExactly("chat.startStream", "chat.postMessage");
  }

  @Test
  void neverDoesMoreThanOneStepInTwoSeconds() {
    for (int i = 1; i <= 50; i++) {
      surface.partial(arrival(), Reply.of("Der Umsatz betrug 334 Mio.".substring(0, i / 2 + 1)));
    }
    assertThat(methods()).containsExactly("chat.startStream");
  }

  private void show(String text) {
    surface.partial(arrival(), Reply.of(text));
    now[0] = now[0].plusSeconds(2);
  }

  private Delivery finish(String text) {
    Message.Draft draft =
        new Message.Draft(thread(), Optional.of("1.000100"), ReplyLanguage.GERMAN, Reply.of(text));
    return surface.send(Message.written(1, draft, now[0]));
  }

  private static ConversationId thread() {
    return SimulatedSlack.US.open("C1", Optional.of("1.000100")).conversation();
  }

  private Arrival arrival() {
    return new Arrival(
        new UpdateKey("slack", "C1:1.000100"),
        new Sender(new UserId("slack", "UANNA"), Optional.of(new WorkspaceId("slack", "T1"))),
        thread(),
        Arrival.Addressing.MENTIONED,
        Optional.of("1.000100"),
        now[0]);
  }

  private List<String> methods() {
    return slack
        .calls(
            "chat.startStream",
            "chat.appendStream",
            "chat.stopStream",
            "chat.postMessage",
            "chat.update")
        .stream()
        .map(SimulatedSlack.Call::method)
        .toList();
  }

  private String last() {
    return slack.calls("chat.update", "chat.postMessage").getLast().shown();
  }
}
