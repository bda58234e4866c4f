package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.inGroup;
import static dev.beleg.bot.telegram.SimulatedTelegram.marked;
import static dev.beleg.bot.telegram.SimulatedTelegram.message;
import static dev.beleg.bot.telegram.TelegramWorld.GROUP;
import static dev.beleg.bot.telegram.TelegramWorld.USER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a user of Telegram sees, over the library's client and a simulated Telegram.
@Timeout(120)
class TelegramSurfaceTest {

  private final TelegramWorld world = new TelegramWorld();
  private final SimulatedTelegram telegram = world.telegram;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersWhoeverWritesToItAlone() {
    world.start();
    telegram.say(message(USER, "Wie hoch war <der> Umsatz & was noch?"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: Wie hoch war <der> Umsatz & was noch?");
    assertThat(telegram.calls("sendChatAction")).hasSize(1);
  }

  @Test
  void offersACodeToWhoIsNotPermitted() {
    world.start();
    telegram.say(message(78, "Wer?"));
    world.settle();
    assertThat(telegram.sent(78)).singleElement().asString().contains("code");
    assertThat(world.answered).isEmpty();
  }

  @Test
  void answersInAGroupOnlyWhereItIsMeant() {
    world.start();
    telegram.say(inGroup(GROUP, 5, "Wie hoch war der Umsatz?"));
    telegram.say(marked(inGroup(GROUP, 5, "@BELEG_bot, wie hoch?"), "mention", "@BELEG_bot"));
    telegram.say(marked(inGroup(GROUP, 5, "/help@beleg_bot"), "bot_command", "/help@beleg_bot"));
    telegram.say(marked(inGroup(GROUP, 5, "/help@other_bot"), "bot_command", "/help@other_bot"));
    telegram.say(marked(inGroup(GROUP, 5, "/weather"), "bot_command", "/weather"));
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("re: wie hoch?", "re: /help@beleg_bot");
  }
}
