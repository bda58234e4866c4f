package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChannelContract;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Samples;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class TelegramChannelTest extends ChannelContract {

  private final SimulatedTelegram telegram = new SimulatedTelegram(() -> Samples.NOON);

  @AfterEach
  void close() {
    telegram.close();
  }

  @Override
  protected Channel create() {
    return new TelegramSurface(
        new TelegramSurface.Parts(
            telegram.account(), Optional.empty(), _ -> false, () -> Samples.NOON));
  }

  @Override
  protected ConversationId conversation() {
    return ConversationId.of(TelegramSurface.NAME, "7");
  }
}
