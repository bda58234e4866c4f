package dev.beleg.bot.store;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.answered;
import static dev.beleg.bot.chat.Samples.asked;
import static dev.beleg.bot.chat.Samples.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.PairingStore;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RecordingChannel;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.VirtualMachinery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A row that cannot be read holds up no other, and stays where it is.
class UnreadableRowsTest {

  private static final Set<ChatId> CHATS =
      Set.of(conversation("a").chat(), conversation("b").chat(), conversation("c").chat());

  @TempDir Path data;

  @BeforeEach
  void leaveTwoUpdatesAndTwoMessages() {
    try (StateFile state = open()) {
      Stores stores = state.stores();
      stores.inbox().accept(asked("1", "a", "x"));
      stores.inbox().accept(asked("2", "b", "y"));
      for (String chat : List.of("a", "c")) {
        stores.inbox().accept(asked("old-" + chat, chat, "z"));
        stores.inbox().finish(answered(asked("old-" + chat, chat, "z"), "old", NOON));
      }
    }
  }

  private StateFile open() {
    return StateFile.open(data, StateFile.Rules.DEFAULT);
  }

  private Handle sql() {
    return Sqlite.open(data.resolve("state.db"), Sqlite.durable());
  }

  private int count(String query) {
    try (Handle sql = sql()) {
      return sql.createQuery("SELECT count(*) FROM " + query).mapTo(Integer.class).one();
    }
  }

  private void change(String statement) {
    try (Handle sql = sql()) {
      assertThat(sql.execute(statement)).isPositive();
    }
  }

  private List<String> chatsAnsweredAfterAStart() {
    VirtualMachinery machinery = new VirtualMachinery(NOON);
    RecordingChannel channel = new RecordingChannel();
    AccessRules rules = new AccessRules(CHATS, Set.of(), Set.of(), Set.of(), false);
    Responder responder =
        (_, _, _) ->
            new Responder.Response.Said(ReplyLanguage.ENGLISH, Reply.of("new"), Optional.empty());
    try (StateFile state = open()) {
      Access access =
          new Access(
              rules, state.stores().pairings(), machinery.machinery().clock(), new Random(5));
      ChatEngine engine =
          new ChatEngine(
              EngineRules.ordinary(),
              machinery.machinery(),
              new Parts(state.stores(), access, List.of(channel), responder));
      engine.start();
      machinery.runFor(Duration.ofMinutes(5));
    }
    return channel.sent().stream()
        .map(message -> message.draft().conversation().chat().chat())
        .sorted()
        .toList();
  }

  @Test
  void allAreAnsweredWhereAllCanBeRead() {
    assertThat(chatsAnsweredAfterAStart()).containsExactly("a", "a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'null'",
        "NULL",
        "''",
        "'{}'",
        "'{\"type\":\"telepathy\"}'",
        "'{\"type\":\"asked\"}'",
        "'{\"type\":\"pressed\",\"action\":\"x\"}'",
        "replace(words, '\"id\":\"1\"', '\"id\":\"\"')",
        "replace(words, '\"key\":', '\"yek\":')",
        "replace(words, '\"conversation\":', '\"conversation\":null,\"x\":')"
      })
  void anUpdateThatCannotBeReadHoldsUpNoOther(String words) {
    change("UPDATE inbox SET words = " + words + " WHERE key = '1'");
    assertThat(chatsAnsweredAfterAStart()).containsExactly("a", "b", "c");
    assertThat(count("inbox WHERE key = '1' AND outcome = 'FAILED'")).isEqualTo(1);
    assertThat(chatsAnsweredAfterAStart()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "words; 'null'",
        "words; '{}'",
        "words; '{\"blocks\":[]}'",
        "words; '{\"blocks\":[null]}'",
        "chat; ''",
        "surface; ''"
      })
  void aMessageThatCannotBeReadHoldsUpNoOther(String column, String content) {
    change("UPDATE outbox SET " + column + " = " + content + " WHERE chat = 'c'");
    assertThat(chatsAnsweredAfterAStart()).containsExactly("a", "a", "b");
    assertThat(count("outbox WHERE state = 'lost' AND words IS NOT NULL")).isEqualTo(1);
    assertThat(chatsAnsweredAfterAStart()).isEmpty();
  }

  @Test
  void whatWasSetAsideIsStillThereWhenOldThingsWereErased() {
    change("UPDATE inbox SET words = 'null' WHERE key = '1'");
    change("UPDATE outbox SET chat = '' WHERE chat = 'c'");
    try (StateFile state = open()) {
      Stores stores = state.stores();
      stores.inbox().open();
      stores.outbox().unfinished();
      stores.inbox().prune(NOON.plus(Duration.ofDays(900)));
      stores.outbox().prune(NOON.plus(Duration.ofDays(900)));
    }
    assertThat(count("inbox WHERE words = 'null'")).isEqualTo(1);
    assertThat(count("outbox WHERE chat = ''")).isEqualTo(1);
  }

  @Test
  void aTurnAChoiceAndAConnectedChatThatCannotBeReadHoldUpNoOther() {
    try (StateFile state = open()) {
      Stores stores = state.stores();
      stores.settings().put(conversation("a").chat(), ChatSettings.DEFAULT);
      stores.moves().put(conversation("m").chat(), conversation("n").chat());
      stores.moves().put(conversation("o").chat(), conversation("p").chat());
      for (String chat : List.of("q", "r")) {
        Instant expires = NOON.plusSeconds(60);
        stores
            .pairings()
            .offer(new PairingStore.Offer(chat, conversation(chat).chat(), expires), NOON);
        stores.pairings().confirm(chat, new UserId(Samples.SURFACE, "u"), NOON);
      }
    }
    change("UPDATE chat_settings SET length = 'HUGE'");
    change("UPDATE moved_chat SET now = '' WHERE chat = 'm'");
    change("UPDATE paired_chat SET confirmed_by = '' WHERE chat = 'q'");
    change("UPDATE turn SET key = '' WHERE chat = 'a'");
    try (StateFile state = open()) {
      Stores stores = state.stores();
      assertThat(stores.settings().of(conversation("a").chat())).isEqualTo(ChatSettings.DEFAULT);
      assertThat(stores.moves().all()).containsOnlyKeys(conversation("o").chat());
      assertThat(stores.pairings().all())
          .extracting(paired -> paired.chat().chat())
          .containsExactly("r");
      assertThat(stores.conversations().turns(conversation("a"), NOON, 9)).isEmpty();
      assertThat(stores.conversations().turns(conversation("c"), NOON, 9)).hasSize(1);
    }
  }
}
