package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.answered;
import static dev.beleg.bot.chat.Samples.asked;
import static dev.beleg.bot.chat.Samples.conversation;
import static dev.beleg.bot.chat.Samples.draft;
import static dev.beleg.bot.chat.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every set of stores does. Each implementation nests these tests.
public abstract class StoresContract {

  /// The rules that the stores under test keep.
  public static final ConversationRules RULES = new ConversationRules(3, Duration.ofHours(1));

  private Stores stores;

  /// {@return empty stores that keep [#RULES]}
  protected abstract Stores create() throws Exception;

  @BeforeEach
  void createStores() throws Exception {
    stores = create();
  }

  @Nested
  class InboxContract {

    @Test
    void keepsAnUpdateOnceHoweverOftenItComes() {
      assertThat(stores.inbox().accept(asked("1", "a", "x"))).isPresent();
      assertThat(stores.inbox().accept(asked("1", "a", "x"))).isEmpty();
      stores.inbox().finish(answered(asked("1", "a", "x"), "y", NOON));
      assertThat(stores.inbox().accept(asked("1", "a", "x"))).isEmpty();
      assertThat(stores.inbox().open()).isEmpty();
    }

    @Test
    void givesBackWhatIsOpenInTheOrderOfAcceptance() {
      Update first = asked("9", "b", "x");
      Update second = asked("1", "a", "y");
      Update third = asked("5", "b", "z");
      List.of(first, second, third).forEach(update -> stores.inbox().accept(update));
      stores.inbox().finish(answered(second, "y", NOON));
      assertThat(stores.inbox().open())
          .extracting(Inbox.Open::update)
          .containsExactly(first, third);
      assertThat(stores.inbox().open()).extracting(Inbox.Open::sequence).isSorted();
    }

    @Test
    void givesBackEveryKindOfUpdateAsItCame() {
      Arrival arrival =
          new Arrival(
              key("1"),
              new Sender(new UserId("sim", "U1"), Optional.of(new WorkspaceId("sim", "T1"))),
              new ConversationId(new ChatId("sim", "C1"), Optional.of("1700.5")),
              Arrival.Addressing.MENTIONED,
              Optional.empty(),
              NOON);
      List<Update> kinds =
          List.of(
              new Update.Asked(arrival, "¿Was? \uD83D\uDE00 \uD800 \u0000 '; DROP TABLE inbox"),
              new Update.Asked(withKey(arrival, "5"), "stimmt das?", Optional.of("31 %")),
              new Update.CommandGiven(withKey(arrival, "2"), "forget", ""),
              new Update.CommandGiven(withKey(arrival, "6"), "check", "", Optional.of("$19m")),
              new Update.FileGiven(withKey(arrival, "7"), new GivenFile("f", "a.txt", 7), "Ordner"),
              new Update.Pressed(withKey(arrival, "3"), "more:1"),
              new Update.Ignored(withKey(arrival, "4"), "edited"));
      kinds.forEach(update -> stores.inbox().accept(update));
      assertThat(stores.inbox().open()).extracting(Inbox.Open::update).isEqualTo(kinds);
    }

    private static Arrival withKey(Arrival arrival, String id) {
      return new Arrival(
          key(id),
          arrival.sender(),
          arrival.conversation(),
          arrival.addressing(),
          arrival.message(),
          arrival.received());
    }

    @Test
    void countsTheAttempts() {
      stores.inbox().accept(asked("1", "a", "x"));
      assertThat(stores.inbox().begin(key("1"))).isEqualTo(1);
      assertThat(stores.inbox().begin(key("1"))).isEqualTo(2);
      assertThat(stores.inbox().open()).extracting(Inbox.Open::attempts).containsExactly(2);
    }

    @Test
    void storesTheEndWithItsMessagesAndItsTurn() {
      Update update = asked("1", "a", "x");
      stores.inbox().accept(update);
      assertThat(stores.inbox().outcome(key("1"))).isEmpty();
      List<Message> messages = stores.inbox().finish(answered(update, "y", NOON));
      assertThat(stores.inbox().outcome(key("1"))).contains(Outcome.ANSWERED);
      assertThat(messages).extracting(m -> m.draft().reply()).containsExactly(Reply.of("y"));
      assertThat(stores.outbox().unfinished()).isEqualTo(messages);
      assertThat(stores.conversations().turns(conversation("a"), NOON, 9))
          .containsExactly(Samples.turn("1", NOON));
    }

    @Test
    void endsAnUpdateOnlyOnce() {
      Update update = asked("1", "a", "x");
      stores.inbox().accept(update);
      List<Message> first = stores.inbox().finish(answered(update, "y", NOON));
      List<Message> second = stores.inbox().finish(answered(update, "z", NOON.plusSeconds(1)));
      assertThat(second).isEqualTo(first);
      assertThat(stores.outbox().unfinished()).isEqualTo(first);
      assertThat(stores.conversations().turns(conversation("a"), NOON, 9)).hasSize(1);
      stores.outbox().save(sent(first.getFirst()), NOON);
      assertThat(stores.inbox().finish(answered(update, "z", NOON))).isEmpty();
    }

    @Test
    void forgetsEndedUpdatesByAge() {
      for (int day = 0; day < 3; day++) {
        Update update = asked("k" + day, "a", "x");
        stores.inbox().accept(update);
        stores.inbox().finish(answered(update, "y", NOON.plus(Duration.ofDays(day))));
      }
      stores.inbox().accept(asked("open", "a", "x"));
      assertThat(stores.inbox().prune(NOON.plus(Duration.ofDays(2)))).isEqualTo(2);
      assertThat(stores.inbox().outcome(key("k1"))).isEmpty();
      assertThat(stores.inbox().outcome(key("k2"))).contains(Outcome.ANSWERED);
      assertThat(stores.inbox().open()).hasSize(1);
    }
  }

  private static Message sent(Message message) {
    return message.after(new Delivery.Delivered("p1"), NOON);
  }

  @Nested
  class OutboxContract {

    @Test
    void givesEachMessageAPlaceInTheOrderOfWriting() {
      List<Message> one = stores.outbox().add(List.of(draft("a", "1"), draft("b", "2")), NOON);
      List<Message> two = stores.outbox().add(List.of(draft("a", "3")), NOON);
      assertThat(stores.outbox().unfinished())
          .containsExactly(one.get(0), one.get(1), two.getFirst());
      assertThat(stores.outbox().unfinished()).extracting(Message::id).isSorted();
    }

    @Test
    void keepsHowFarAMessageIs() {
      Message message = stores.outbox().add(List.of(draft("a", "1")), NOON).getFirst();
      stores.outbox().save(message.sending(), NOON);
      assertThat(stores.outbox().unfinished()).containsExactly(message.sending());
      Message later = message.after(new Delivery.Deferred(Duration.ofSeconds(13_938)), NOON);
      stores.outbox().save(later, NOON);
      assertThat(stores.outbox().unfinished()).containsExactly(later);
      Message again = later.after(new Delivery.Unknown("cut"), NOON);
      stores.outbox().save(again, NOON);
      assertThat(stores.outbox().unfinished()).containsExactly(again);
    }

    @Test
    void isDoneWithMessagesInTheirLastState() {
      List<Message> messages =
          stores.outbox().add(List.of(draft("a", "1"), draft("a", "2"), draft("a", "3")), NOON);
      stores.outbox().save(sent(messages.get(0)), NOON);
      stores.outbox().save(messages.get(1).after(new Delivery.Refused("gone"), NOON), NOON);
      Delivery unknown = new Delivery.Unknown("cut");
      stores.outbox().save(messages.get(2).after(unknown, NOON).after(unknown, NOON), NOON);
      assertThat(stores.outbox().unfinished()).isEmpty();
      assertThat(stores.outbox().prune(NOON)).isZero();
      assertThat(stores.outbox().prune(NOON.plusMillis(1))).isEqualTo(3);
    }

    @Test
    void keepsEveryKindOfBlock() {
      Reply reply =
          new Reply(
              List.of(
                  new Reply.Paragraph("Umsatz [1]"),
                  new Reply.QuoteBlock("по-немецки:", "fast $334\u00a0Mio.", 1),
                  new Reply.CitationList(
                      List.of(
                          new Reply.CitationList.Entry(
                              1, "a.txt#1-5", "T", "2023", "de", Optional.of("https://e.org/")))),
                  new Reply.FigureTable(List.of("a", "b"), List.of(List.of("1", "2"))),
                  new Reply.Picture(new Bytes(new byte[] {1, -1}), "Chart"),
                  new Reply.Attachment("a.txt", new Bytes(new byte[] {2}), "Title"),
                  new Reply.Choices(List.of(new Reply.Choice("mehr", "more:1")))));
      Message.Draft draft =
          new Message.Draft(conversation("a"), Optional.empty(), ReplyLanguage.RUSSIAN, reply);
      stores.outbox().add(List.of(draft), NOON);
      assertThat(stores.outbox().unfinished()).extracting(Message::draft).containsExactly(draft);
    }
  }

  @Nested
  class ConversationContract {

    @Test
    void remembersTheLastTurnsOldestFirst() {
      for (int i = 1; i <= 5; i++) {
        say("k" + i, "a", NOON.plusSeconds(i));
      }
      say("other", "b", NOON);
      assertThat(turns("a", NOON))
          .extracting(turn -> turn.key().id())
          .containsExactly("k3", "k4", "k5");
      assertThat(stores.conversations().turns(conversation("a"), NOON, 2))
          .extracting(turn -> turn.key().id())
          .containsExactly("k4", "k5");
    }

    @Test
    void leavesOutWhatHasExpired() {
      say("old", "a", NOON);
      say("new", "a", NOON.plusSeconds(60));
      assertThat(turns("a", NOON.plusSeconds(1)))
          .extracting(turn -> turn.key().id())
          .containsExactly("new");
      assertThat(stores.conversations().prune(NOON.plusSeconds(1))).isEqualTo(1);
      assertThat(turns("a", Instant.EPOCH)).hasSize(1);
    }

    @Test
    void keepsThreadsOfAChatApart() {
      Arrival plain = Samples.arrival("1", "a", NOON);
      Arrival threaded =
          new Arrival(
              key("2"),
              plain.sender(),
              new ConversationId(plain.conversation().chat(), Optional.of("t")),
              plain.addressing(),
              plain.message(),
              NOON);
      for (Arrival arrival : List.of(plain, threaded)) {
        stores.inbox().accept(new Update.Asked(arrival, "x"));
        stores.inbox().finish(answered(new Update.Asked(arrival, "x"), "y", NOON));
      }
      assertThat(turns("a", NOON)).extracting(Turn::key).containsExactly(key("1"));
      assertThat(stores.conversations().turns(threaded.conversation(), NOON, 9))
          .extracting(Turn::key)
          .containsExactly(key("2"));
    }

    @Test
    void forgetsOneConversationWithAllThatBelongsToIt() {
      say("1", "a", NOON);
      say("2", "b", NOON);
      stores.feedback().put(Samples.feedback("1", "a", Feedback.Verdict.HELPFUL));
      stores.feedback().put(Samples.feedback("2", "b", Feedback.Verdict.HELPFUL));
      stores.conversations().forget(conversation("a"));
      assertThat(turns("a", NOON)).isEmpty();
      assertThat(stores.citations().of(key("1"))).isEmpty();
      assertThat(stores.feedback().since(NOON, 9))
          .extracting(Feedback::update)
          .containsExactly(key("2"));
      assertThat(turns("b", NOON)).hasSize(1);
      assertThat(stores.citations().of(key("2"))).hasSize(2);
    }

    @Test
    void forgetsWithTheEndOfTheUpdateThatAskedForIt() {
      say("1", "a", NOON);
      Update forget = new Update.CommandGiven(Samples.arrival("2", "a", NOON), "forget", "");
      stores.inbox().accept(forget);
      List<Message> said =
          stores
              .inbox()
              .finish(
                  new Completion(
                      forget.arrival(),
                      Outcome.FORGOTTEN,
                      List.of(draft("a", "Vergessen.")),
                      Optional.empty(),
                      NOON));
      assertThat(said).hasSize(1);
      assertThat(turns("a", NOON)).isEmpty();
      assertThat(stores.citations().of(key("1"))).isEmpty();
    }

    private List<Turn> turns(String chat, Instant since) {
      return stores.conversations().turns(conversation(chat), since, 9);
    }
  }

  private void say(String id, String chat, Instant at) {
    Update update = asked(id, chat, "x");
    stores.inbox().accept(update);
    stores.inbox().finish(answered(update, "y", at));
  }

  @Nested
  class CitationContract {

    @Test
    void findsTheCitationsOfAnAnswer() {
      say("1", "a", NOON);
      say("2", "b", NOON.plusSeconds(1));
      assertThat(stores.citations().of(key("1")))
          .extracting(CitationStore.Given::number, given -> given.cited().source())
          .containsExactly(tuple(1, "a.txt"), tuple(2, "b.txt"));
      assertThat(stores.citations().of(key("3"))).isEmpty();
    }

    @Test
    void findsWhenAPlaceWasLastShownInAChat() {
      say("1", "a", NOON);
      say("2", "b", NOON.plusSeconds(1));
      say("3", "a", NOON.plusSeconds(2));
      say("4", "b", NOON.plusSeconds(3));
      ChatId chat = conversation("a").chat();
      CitationStore.Range shown = new CitationStore.Range(10, 20);
      assertThat(stores.citations().last(chat, "a.txt", shown))
          .map(CitationStore.Given::update)
          .contains(key("3"));
      assertThat(stores.citations().last(chat, "b.txt", shown)).isEmpty();
      assertThat(stores.citations().last(chat, "a.txt", new CitationStore.Range(10, 21))).isEmpty();
      assertThat(stores.citations().last(conversation("c").chat(), "a.txt", shown)).isEmpty();
    }

    @Test
    void outlivesTheTurns() {
      say("1", "a", NOON);
      stores.conversations().prune(NOON.plusSeconds(1));
      assertThat(stores.citations().of(key("1"))).hasSize(2);
      assertThat(stores.citations().prune(NOON.plusSeconds(1))).isEqualTo(2);
    }
  }

  @Nested
  class SettingsContract {

    @Test
    void hasTheDefaultUntilSomethingIsChosen() {
      ChatId chat = conversation("a").chat();
      assertThat(stores.settings().of(chat)).isEqualTo(ChatSettings.DEFAULT);
      ChatSettings chosen =
          new ChatSettings(
              Optional.of(ReplyLanguage.RUSSIAN),
              ChatSettings.AnswerLength.FULL,
              ChatSettings.Attention.NEVER);
      stores.settings().put(chat, chosen);
      assertThat(stores.settings().of(chat)).isEqualTo(chosen);
      stores.settings().put(chat, ChatSettings.DEFAULT);
      assertThat(stores.settings().of(chat)).isEqualTo(ChatSettings.DEFAULT);
    }
  }

  @Nested
  class PairingContract {

    private final ChatId chat = conversation("a").chat();
    private final UserId admin = new UserId("sim", "boss");

    @Test
    void connectsTheChatWhoseCodeIsConfirmed() {
      assertThat(stores.pairings().paired(chat)).isFalse();
      assertThat(offer("CODE1", NOON)).isTrue();
      assertThat(stores.pairings().confirm("OTHER", admin, NOON)).isEmpty();
      assertThat(stores.pairings().confirm("CODE1", admin, NOON)).contains(chat);
      assertThat(stores.pairings().paired(chat)).isTrue();
      assertThat(stores.pairings().all())
          .containsExactly(new PairingStore.Paired(chat, admin, NOON));
      assertThat(stores.pairings().confirm("CODE1", admin, NOON)).isEmpty();
      assertThat(stores.pairings().unpair(chat)).isTrue();
      assertThat(stores.pairings().unpair(chat)).isFalse();
      assertThat(stores.pairings().paired(chat)).isFalse();
    }

    @Test
    void offersNoSecondCodeWhileTheFirstIsGood() {
      assertThat(offer("CODE1", NOON)).isTrue();
      assertThat(offer("CODE2", NOON.plusSeconds(59))).isFalse();
      assertThat(offer("CODE3", NOON.plusSeconds(60))).isTrue();
      assertThat(stores.pairings().confirm("CODE1", admin, NOON.plusSeconds(61))).isEmpty();
      assertThat(stores.pairings().confirm("CODE3", admin, NOON.plusSeconds(120))).isEmpty();
    }

    private boolean offer(String code, Instant now) {
      return stores.pairings().offer(new PairingStore.Offer(code, chat, now.plusSeconds(60)), now);
    }
  }

  @Nested
  class FeedbackContract {

    @Test
    void keepsTheLastWordOfEachUser() {
      stores.feedback().put(Samples.feedback("1", "a", Feedback.Verdict.HELPFUL));
      stores.feedback().put(Samples.feedback("1", "a", Feedback.Verdict.UNHELPFUL));
      assertThat(stores.feedback().since(NOON, 9))
          .containsExactly(Samples.feedback("1", "a", Feedback.Verdict.UNHELPFUL));
      assertThat(stores.feedback().since(NOON.plusSeconds(1), 9)).isEmpty();
      assertThat(stores.feedback().prune(NOON.plusSeconds(1))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE inbox; --",
        "\" OR 1=1",
        "a\\'b",
        ":named ?1 <define>",
        "%_*",
        "\u202e\u0007"
      })
  void takesEveryTextLiterally(String text) {
    Update update = asked(text, text, text);
    stores.inbox().accept(update);
    assertThat(stores.inbox().open()).extracting(Inbox.Open::update).containsExactly(update);
    stores.inbox().finish(answered(update, text, NOON));
    stores.feedback().put(Samples.feedback(text, text, Feedback.Verdict.HELPFUL));
    assertThat(stores.conversations().turns(conversation(text), NOON, 9))
        .containsExactly(Samples.turn(text, NOON));
    assertThat(stores.feedback().since(NOON, 9))
        .extracting(feedback -> feedback.about().question())
        .containsExactly(text);
    assertThat(stores.outbox().unfinished())
        .extracting(message -> message.draft().conversation())
        .containsExactly(conversation(text));
  }
}
