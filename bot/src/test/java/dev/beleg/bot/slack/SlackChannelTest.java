package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChannelContract;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UpdateKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlackChannelTest {

  private final SimulatedSlack slack = new SimulatedSlack();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void showsAnAnswerWhileItIsWrittenAndThenTheWholeInItsPlace() {
    Instant[] now = {Instant.EPOCH};
    SlackSurface surface = new SlackSurface(slack.account(), () -> now[0]);
    ConversationId thread = SimulatedSlack.US.open("C1", Optional.of("1.000100")).conversation();
    Arrival arrival =
        new Arrival(
            new UpdateKey("slack", "C1:1.000100"),
            Sender.of("slack", "UANNA"),
            thread,
            Arrival.Addressing.MENTIONED,
            Optional.of("1.000100"),
            now[0]);
    surface.partial(arrival, Reply.of("Der"));
    surface.partial(arrival, Reply.of("Der Umsatz"));
    now[0] = now[0].plusSeconds(3);
    surface.partial(arrival, Reply.of("Der Umsatz betrug"));
    Message.Draft draft =
        new Message.Draft(
            thread, arrival.message(), ReplyLanguage.GERMAN, Reply.of("Der Umsatz betrug 334."));
    assertThat(surface.send(Message.written(1, draft, now[0])))
        .isEqualTo(new Delivery.Delivered("1700000001.000100"));
    assertThat(slack.calls("chat.postMessage", "chat.update"))
        .extracting(SimulatedSlack.Call::method, SimulatedSlack.Call::shown)
        .containsExactly(
            tuple("chat.postMessage", "Der\n"),
            tuple("chat.update", "Der Umsatz betrug\n"),
            tuple("chat.update", "Der Umsatz betrug 334.\n"));
  }

  @Test
  void saysTheWholeAnewWhereWhatWasShownOfItIsGone() {
    SlackSurface surface = new SlackSurface(slack.account(), () -> Instant.EPOCH);
    ConversationId thread = SimulatedSlack.US.open("D1", Optional.empty()).conversation();
    Arrival arrival =
        new Arrival(
            new UpdateKey("slack", "D1:1.000100"),
            Sender.of("slack", "UANNA"),
            thread,
            Arrival.Addressing.DIRECT,
            Optional.of("1.000100"),
            Instant.EPOCH);
    surface.partial(arrival, Reply.of("Der"));
    slack.answer("chat.update", SimulatedSlack.Answer.error("message_not_found"));
    Message.Draft draft =
        new Message.Draft(thread, arrival.message(), ReplyLanguage.GERMAN, Reply.of("Der Umsatz"));
    assertThat(surface.send(Message.written(1, draft, Instant.EPOCH)))
        .isEqualTo(new Delivery.Delivered("1700000002.000100"));
  }

  @Nested
  class InAThread extends ChannelContract {
    @Override
    protected Channel create() {
      return new SlackSurface(slack.account(), InstantSource.system());
    }

    @Override
    protected ConversationId conversation() {
      return SimulatedSlack.US.open("C1", Optional.of("1.000100")).conversation();
    }
  }

  @Nested
  class Aside extends ChannelContract {
    @Override
    protected Channel create() {
      return new SlackSurface(slack.account(), InstantSource.system());
    }

    @Override
    protected ConversationId conversation() {
      return SimulatedSlack.US.aside("C1", Optional.of("1.000100"), "UANNA").conversation();
    }
  }
}
