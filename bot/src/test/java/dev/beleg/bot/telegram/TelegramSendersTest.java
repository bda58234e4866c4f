package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.inGroup;
import static dev.beleg.bot.telegram.SimulatedTelegram.marked;
import static dev.beleg.bot.telegram.SimulatedTelegram.message;
import static dev.beleg.bot.telegram.TelegramWorld.GROUP;
import static dev.beleg.bot.telegram.TelegramWorld.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.Update;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whose words are taken for whose.
@Timeout(120)
class TelegramSendersTest {

  private final TelegramWorld world = new TelegramWorld();
  private final SimulatedTelegram telegram = world.telegram;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void knowsPeopleByTheirNumberAndNotByTheirName() {
    world.start();
    for (long user : new long[] {USER, 78}) {
      ObjectNode said = message(user, "Wer?");
      ((ObjectNode) said.get("from")).put("username", "anna").put("first_name", "Anna");
      telegram.say(said);
    }
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: Wer?");
    assertThat(telegram.sent(78)).singleElement().asString().contains("code");
  }

  @Test
  void takesAnAdministratorWhoHidesForTheGroup() {
    world.start();
    ObjectNode hidden = marked(inGroup(GROUP, 5, "@beleg_bot wer?"), "mention", "@beleg_bot");
    hidden.set("sender_chat", SimulatedTelegram.chat(GROUP, "supergroup"));
    telegram.say(hidden);
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("re: wer?");
    assertThat(world.answered.getFirst().arrival().sender().user().user())
        .isEqualTo(String.valueOf(GROUP));
  }

  @Test
  void obeysNoCommandOfAForwardedMessage() {
    world.start();
    ObjectNode forwarded = message(USER, "/pair CODE");
    forwarded.putObject("forward_origin").put("type", "hidden_user").put("date", 1);
    telegram.say(forwarded);
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: /check /pair CODE");
  }

  @Test
  void obeysNoCommandOfTheMessageThatIsRepliedTo() {
    world.start();
    ObjectNode reply = message(USER, "stimmt das?");
    reply.set("reply_to_message", message(6, "/forget").put("message_id", 4));
    telegram.say(reply);
    world.settle();
    assertThat(world.answered)
        .singleElement()
        .isInstanceOfSatisfying(
            Update.Asked.class, asked -> assertThat(asked.text()).isEqualTo("stimmt das?"));
  }

  @Test
  void takesAFileWithoutWordsInPrivateAndWithItsNameInAGroup() {
    world.start();
    telegram.say(telegram.withFile(USER, "a.txt", new byte[] {1}));
    ObjectNode unaddressed = telegram.withFile(5, "b.txt", new byte[] {1});
    unaddressed.set("chat", SimulatedTelegram.chat(GROUP, "supergroup"));
    telegram.say(unaddressed);
    ObjectNode addressed = telegram.withFile(5, "c.txt", new byte[] {1});
    addressed.set("chat", SimulatedTelegram.chat(GROUP, "supergroup"));
    addressed.put("caption", "@beleg_bot belta");
    addressed
        .putArray("caption_entities")
        .addObject()
        .put("type", "mention")
        .put("offset", 0)
        .put("length", 10);
    telegram.say(addressed);
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: file a.txt");
    assertThat(telegram.sent(GROUP)).containsExactly("re: file c.txt belta");
  }
}
