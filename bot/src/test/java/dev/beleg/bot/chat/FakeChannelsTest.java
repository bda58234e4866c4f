package dev.beleg.bot.chat;

import org.junit.jupiter.api.Nested;

class FakeChannelsTest {

  @Nested
  class Recording extends ChannelContract {

    @Override
    protected Channel create() {
      return new RecordingChannel();
    }

    @Override
    protected ConversationId conversation() {
      return Samples.conversation("a");
    }
  }

  @Nested
  class Silent extends ChannelContract {

    @Override
    protected Channel create() {
      return new SilentChannel();
    }

    @Override
    protected ConversationId conversation() {
      return Samples.conversation("a");
    }
  }
}
