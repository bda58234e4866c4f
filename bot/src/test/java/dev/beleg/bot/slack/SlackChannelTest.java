package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChannelContract;
import dev.beleg.bot.chat.ConversationId;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class SlackChannelTest {

  private final SimulatedSlack slack = new SimulatedSlack();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Nested
  class InAThread extends ChannelContract {
    @Override
    protected Channel create() {
      return new SlackSurface(slack.account(), InstantSource.system());
    }

    @Override
    protected ConversationId conversation() {
      return SlackPlace.open("C1", Optional.of("1.000100")).conversation();
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
      return SlackPlace.aside("C1", Optional.of("1.000100"), "UANNA").conversation();
    }
  }
}
