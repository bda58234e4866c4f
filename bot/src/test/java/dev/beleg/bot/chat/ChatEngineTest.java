package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.arrival;
import static dev.beleg.bot.chat.Samples.asked;
import static dev.beleg.bot.chat.Samples.conversation;
import static dev.beleg.bot.chat.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine in virtual time: nothing runs but what a test lets run.
class ChatEngineTest {

  private static final UserId ADMIN = new UserId(Samples.SURFACE, "u-boss");

  private final VirtualMachinery time = new VirtualMachinery(NOON);
  private Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  private final RecordingChannel channel = new RecordingChannel();
  private final List<Conversation> seen = new ArrayList<>();
  private boolean stops;
  private boolean cannotBeRead;
  private boolean permissionsCannotBeRead;
  private RateRules rates = RateRules.DEFAULT;
  private EngineRules.Capacity capacity = new EngineRules.Capacity(4, 256, 8);
  private Function<Update, Responder.Response> responses = ChatEngineTest::echo;
  private AccessRules rules =
      new AccessRules(
          Set.of(conversation("a").chat(), conversation("b").chat(), conversation("c").chat()),
          Set.of(new WorkspaceId(Samples.SURFACE, "T1")),
          Set.of(new UserId(Samples.SURFACE, "u-friend")),
          Set.of(ADMIN),
          true);

  private static Responder.Response echo(Update update) {
    String text = update instanceof Update.Asked asked ? asked.text() : "?";
    return new Responder.Response.Said(
        ReplyLanguage.ENGLISH,
        Reply.of("re: " + text),
        Optional.of(Samples.turn(update.arrival().key().id(), NOON)));
  }

  private ChatEngine start() {
    EngineRules ordinary = EngineRules.ordinary();
    EngineRules engineRules =
        new EngineRules(
            rates,
            ordinary.conversations(),
            capacity,
            new EngineRules.Times(
                Duration.ofMinutes(15),
                Duration.ofSeconds(60),
                Duration.ZERO,
                Duration.ofDays(8),
                Duration.ofDays(366)),
            ReplyLanguage.ENGLISH);
    Machinery machinery = time.machinery();
    Access access = new Access(rules, pairings(), machinery.clock(), new Random(5));
    ChatEngine engine =
        new ChatEngine(
            engineRules, machinery, new Parts(stores, access, List.of(channel), responder()));
    engine.start();
    time.runAll();
    return engine;
  }

  private Responder responder() {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        seen.add(conversation);
        return responses.apply(update);
      }

      @Override
      public boolean stops(Update update) {
        if (cannotBeRead) {
          throw new IllegalArgumentException("no command");
        }
        return stops;
      }
    };
  }

  /// The connected chats, which cannot be read at times.
  private PairingStore pairings() {
    PairingStore pairings = stores.pairings();
    return new PairingStore() {
      @Override
      public boolean offer(Offer offer, Instant now) {
        return pairings.offer(offer, now);
      }

      @Override
      public Optional<ChatId> confirm(String code, UserId admin, Instant now) {
        return pairings.confirm(code, admin, now);
      }

      @Override
      public boolean paired(ChatId chat) {
        if (permissionsCannotBeRead) {
          throw new StoreUnavailable("reading connected chats", new IOException("no disk"));
        }
        return pairings.paired(chat);
      }

      @Override
      public List<Paired> all() {
        return pairings.all();
      }

      @Override
      public boolean unpair(ChatId chat) {
        return pairings.unpair(chat);
      }
    };
  }

  private Optional<Outcome> outcome(String id) {
    return stores.inbox().outcome(key(id));
  }

  @Test
  void answersAQuestionOnceHoweverOftenItIsDelivered() {
    ChatEngine engine = start();
    assertThat(engine.accept(asked("1", "a", "x"))).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    assertThat(engine.accept(asked("1", "a", "x"))).isEqualTo(ChatEngine.Acceptance.REPEATED);
    time.runAll();
    assertThat(engine.accept(asked("1", "a", "x"))).isEqualTo(ChatEngine.Acceptance.REPEATED);
    time.runAll();
    assertThat(channel.texts()).containsExactly("re: x");
    assertThat(channel.sent().getFirst().draft().replyTo()).contains("m-1");
    assertThat(outcome("1")).contains(Outcome.ANSWERED);
  }

  @Test
  void tellsAResponderThatNothingWasUnderWayToBeStopped() {
    stops = true;
    start().accept(asked("1", "a", "/abort"));
    time.runAll();
    assertThat(seen).extracting(Conversation::stopped).containsExactly(false);
  }

  @Test
  void worksOnWhatItCannotTellToBeACommandThatStops() {
    cannotBeRead = true;
    start().accept(asked("1", "a", "x"));
    time.runAll();
    assertThat(channel.texts()).containsExactly("re: x");
    assertThat(outcome("1")).contains(Outcome.ANSWERED);
  }

  @Test
  void letsThePlatformDeliverAgainWhatItCannotTellToBePermitted() {
    ChatEngine engine = start();
    permissionsCannotBeRead = true;
    assertThatThrownBy(() -> engine.accept(asked("1", "stranger", "x")))
        .isInstanceOf(StoreUnavailable.class);
    time.runAll();
    assertThat(channel.texts()).isEmpty();
    assertThat(outcome("1")).isEmpty();

    permissionsCannotBeRead = false;
    assertThat(engine.accept(asked("1", "stranger", "x")))
        .isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    time.runAll();
    assertThat(outcome("1")).contains(Outcome.DENIED);
    assertThat(seen).isEmpty();
  }

  @Test
  void keepsNoSecretThatSomebodyPastesAndWarnsWhoeverDid() {
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "Wie hoch? AKIAIOSFODNN7EXAMPLE"));
    assertThat(stores.inbox().open())
        .extracting(Inbox.Open::update)
        .containsExactly(asked("1", "a", "Wie hoch? (***)"));
    time.runAll();
    assertThat(channel.texts())
        .containsExactly(
            "Your message contained a secret key. It is not stored here; delete the message and"
                + " replace the key.\nre: Wie hoch? (***)");
  }

  @Test
  void showsAResponderTheTurnsBefore() {
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "x"));
    engine.accept(asked("2", "a", "y"));
    engine.accept(asked("3", "b", "z"));
    time.runAll();
    assertThat(seen)
        .extracting(conversation -> conversation.turns().size())
        .containsExactlyInAnyOrder(0, 1, 0);
    assertThat(start().counts().working()).isZero();
  }

  @Test
  void forgetsAConversation() {
    responses =
        update ->
            update instanceof Update.CommandGiven
                ? new Responder.Response.Forget(ReplyLanguage.GERMAN, Reply.of("Vergessen."))
                : echo(update);
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "x"));
    engine.accept(new Update.CommandGiven(arrival("2", "a", NOON), "forget", ""));
    engine.accept(asked("3", "a", "y"));
    time.runAll();
    assertThat(seen.getLast().turns()).isEmpty();
    assertThat(stores.citations().of(key("1"))).isEmpty();
    assertThat(channel.texts()).containsExactly("re: x", "Vergessen.", "re: y");
  }

  // ---- Who is answered
  // ---------------------------------------------------------------------------

  @Test
  void answersNobodyThatIsNotPermitted() {
    rules = AccessRules.nobody();
    ChatEngine engine = start();
    assertThat(engine.accept(asked("1", "a", "x"))).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    time.runAll();
    assertThat(channel.sent()).isEmpty();
    assertThat(outcome("1")).contains(Outcome.DENIED);
  }

  @Test
  void connectsAChatWithACodeThatAnAdministratorConfirms() {
    ChatEngine engine = start();
    Access access = new Access(rules, stores.pairings(), time.machinery().clock(), new Random(5));
    engine.accept(asked("1", "new", "Wie hoch?"));
    engine.accept(asked("2", "new", "Wie hoch?"));
    time.runAll();
    assertThat(channel.texts()).singleElement().asString().contains("not connected yet");
    String code = channel.texts().getFirst().replaceAll(".* ([A-Z2-9]{8})\\.$", "$1");
    UserId anybody = new UserId(Samples.SURFACE, "u-new");
    assertThat(access.confirm(anybody, code)).isEqualTo(new Access.Confirmation.NotAnAdmin());
    assertThat(access.confirm(ADMIN, "WRONG")).isEqualTo(new Access.Confirmation.NoSuchCode());
    assertThat(access.confirm(ADMIN, " " + code.toLowerCase(Locale.ROOT) + " "))
        .isEqualTo(new Access.Confirmation.Connected(conversation("new").chat()));
    time.runFor(Access.STALE);
    engine.accept(asked("3", "new", "y"));
    time.runAll();
    assertThat(channel.texts().getLast()).isEqualTo("re: y");
    assertThat(access.disconnect(conversation("new").chat())).isTrue();
    time.runFor(Access.STALE);
    engine.accept(asked("4", "new", "z"));
    time.runAll();
    assertThat(outcome("4")).contains(Outcome.DENIED);
  }

  @Test
  void answersAPermittedUserOnlyWhereNobodyElseReads() {
    ChatEngine engine = start();
    engine.accept(new Update.Asked(from("u-friend", "1", "g", Arrival.Addressing.MENTIONED), "x"));
    engine.accept(new Update.Asked(from("u-friend", "2", "p", Arrival.Addressing.DIRECT), "y"));
    time.runAll();
    assertThat(outcome("1")).contains(Outcome.DENIED);
    assertThat(outcome("2")).contains(Outcome.ANSWERED);
  }

  @Test
  void answersTheMembersOfAPermittedWorkspace() {
    ChatEngine engine = start();
    engine.accept(new Update.Asked(from("u-x", "1", "g", Arrival.Addressing.MENTIONED), "x"));
    engine.accept(new Update.Asked(member("2", "g"), "y"));
    engine.accept(new Update.Asked(member("3", "T1/g"), "z"));
    time.runAll();
    assertThat(outcome("1")).contains(Outcome.DENIED);
    assertThat(outcome("2")).contains(Outcome.ANSWERED);
    assertThat(outcome("3")).contains(Outcome.ANSWERED);
  }

  /// In a channel that two workspaces share both read the answer.
  @Test
  void answersTheMembersOfAPermittedWorkspaceInNoOther() {
    ChatEngine engine = start();
    engine.accept(new Update.Asked(member("1", "T7/g"), "x"));
    time.runAll();
    assertThat(outcome("1")).contains(Outcome.DENIED);
  }

  private static Arrival member(String id, String chat) {
    return new Arrival(
        key(id),
        new Sender(
            new UserId(Samples.SURFACE, "u-y"),
            Optional.of(new WorkspaceId(Samples.SURFACE, "T1"))),
        conversation(chat),
        Arrival.Addressing.MENTIONED,
        Optional.of("m-" + id),
        NOON);
  }

  @Test
  void keepsNothingOfWhatItOverhearsUnlessTheChatWantsAnswersToAll() {
    ChatEngine engine = start();
    Update overheard = new Update.Asked(from("u-x", "1", "a", Arrival.Addressing.OVERHEARD), "x");
    assertThat(engine.accept(overheard)).isEqualTo(ChatEngine.Acceptance.PASSED_OVER);
    assertThat(stores.inbox().open()).isEmpty();
    stores
        .settings()
        .put(
            conversation("a").chat(),
            new ChatSettings(
                Optional.empty(), ChatSettings.AnswerLength.SHORT, ChatSettings.Attention.ALL));
    assertThat(engine.accept(overheard)).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    time.runAll();
    assertThat(channel.texts()).containsExactly("re: x");
  }

  @Test
  void goesOnInAThreadInWhichItIsTalking() {
    ChatEngine engine = start();
    Update first = new Update.Asked(from("u-x", "2", "a", Arrival.Addressing.FOLLOWING), "x");
    assertThat(engine.accept(first)).isEqualTo(ChatEngine.Acceptance.PASSED_OVER);
    engine.accept(new Update.Asked(from("u-x", "3", "a", Arrival.Addressing.MENTIONED), "y"));
    Update meanwhile = new Update.Asked(from("u-x", "4", "a", Arrival.Addressing.FOLLOWING), "z");
    assertThat(engine.accept(meanwhile)).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    time.runAll();
    assertThat(engine.accept(first)).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
  }

  @Test
  void answersNothingThatOthersReadWhereItIsToldNeverTo() {
    ChatEngine engine = start();
    stores
        .settings()
        .put(
            conversation("a").chat(),
            new ChatSettings(
                Optional.empty(), ChatSettings.AnswerLength.SHORT, ChatSettings.Attention.NEVER));
    for (Arrival.Addressing addressing :
        List.of(
            Arrival.Addressing.MENTIONED,
            Arrival.Addressing.FOLLOWING,
            Arrival.Addressing.OVERHEARD)) {
      assertThat(engine.accept(new Update.Asked(from("u-x", "1", "a", addressing), "x")))
          .isEqualTo(ChatEngine.Acceptance.PASSED_OVER);
    }
    assertThat(
            engine.accept(new Update.Asked(from("u-x", "1", "a", Arrival.Addressing.DIRECT), "x")))
        .isEqualTo(ChatEngine.Acceptance.ACCEPTED);
  }

  @Test
  void keepsNoWordsOfAChatThatIsNotPermitted() {
    List<Update> kept = new ArrayList<>();
    Stores watched =
        HookedStores.of(
            stores, point -> stores.inbox().open().forEach(open -> kept.add(open.update())));
    Machinery machinery = time.machinery();
    ChatEngine engine =
        new ChatEngine(
            EngineRules.ordinary(),
            machinery,
            new Parts(
                watched,
                new Access(rules, stores.pairings(), machinery.clock(), new Random(5)),
                List.of(channel),
                (update, _, _) -> echo(update)));
    engine.start();
    engine.accept(asked("1", "strangers", "our secret"));
    time.runAll();
    assertThat(kept).isNotEmpty().allMatch(update -> update instanceof Update.Ignored);
  }

  private static Arrival from(String user, String id, String chat, Arrival.Addressing addressing) {
    return new Arrival(
        key(id),
        Sender.of(Samples.SURFACE, user),
        conversation(chat),
        addressing,
        Optional.empty(),
        NOON);
  }

  // ---- How much is taken on
  // ----------------------------------------------------------------------

  @Test
  void tellsWhoAsksTooOftenOnceAndAnswersTheOthers() {
    rates =
        new RateRules(
            new RateRules.Rate(2, Duration.ofMinutes(1)),
            new RateRules.Rate(100, Duration.ofMinutes(1)));
    capacity = new EngineRules.Capacity(4, 256, 100);
    ChatEngine engine = start();
    for (int i = 0; i < 20; i++) {
      engine.accept(asked("a" + i, "a", "x"));
    }
    engine.accept(asked("b", "b", "y"));
    time.runAll();
    assertThat(channel.texts())
        .containsExactlyInAnyOrder(
            "re: x",
            "re: x",
            "re: y",
            "That was many questions in a short time. More are answered only in 30 s; please"
                + " repeat those asked until then.");
    assertThat(engine.counts().outcomes()).containsEntry(Outcome.LIMITED, 18L);
    time.runFor(Duration.ofSeconds(30));
    engine.accept(asked("later", "a", "z", time.now()));
    time.runAll();
    assertThat(channel.texts().getLast()).isEqualTo("re: z");
  }

  @Test
  void countsForAChatWhoeverAsksThere() {
    rates =
        new RateRules(
            new RateRules.Rate(100, Duration.ofMinutes(1)),
            new RateRules.Rate(3, Duration.ofMinutes(1)));
    ChatEngine engine = start();
    for (int i = 0; i < 5; i++) {
      engine.accept(
          new Update.Asked(from("u" + i, "k" + i, "a", Arrival.Addressing.MENTIONED), "x"));
    }
    assertThat(engine.counts().outcomes()).containsEntry(Outcome.LIMITED, 2L);
  }

  @Test
  void saysThatItIsBusyWhenTooMuchWaits() {
    capacity = new EngineRules.Capacity(1, 3, 2);
    ChatEngine engine = start();
    for (String id : List.of("1", "2", "3", "4")) {
      engine.accept(asked(id, "a", id));
    }
    engine.accept(asked("5", "b", "5"));
    engine.accept(asked("6", "c", "6"));
    time.runAll();
    assertThat(outcome("3")).contains(Outcome.ANSWERED);
    assertThat(outcome("4")).contains(Outcome.BUSY);
    assertThat(outcome("5")).contains(Outcome.ANSWERED);
    assertThat(outcome("6")).contains(Outcome.BUSY);
    assertThat(channel.texts())
        .filteredOn(text -> text.startsWith("Too many questions"))
        .hasSize(2);
  }

  @Test
  void tellsAQuestionThatHasWaitedTooLongToBeAskedAgain() {
    stores.inbox().accept(asked("old", "a", "Сколько?", NOON.minus(Duration.ofHours(1))));
    start();
    assertThat(outcome("old")).contains(Outcome.EXPIRED);
    assertThat(channel.texts()).singleElement().asString().startsWith("Этот вопрос ждал");
    assertThat(seen).isEmpty();
  }

  // ---- What fails
  // --------------------------------------------------------------------------------

  @Test
  void aQuestionThatBreaksTheAnsweringHoldsUpNoOther() {
    responses =
        update -> {
          if (update.arrival().key().id().equals("1")) {
            throw new StackOverflowError("a secret");
          }
          return echo(update);
        };
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "x"));
    engine.accept(asked("2", "a", "y"));
    time.runAll();
    assertThat(channel.texts())
        .containsExactly("Something went wrong with this question. It is noted as #1.", "re: y");
    assertThat(outcome("1")).contains(Outcome.FAILED);
  }

  @Test
  void anAnswerThatCannotBeSentAfterItIsStoredHoldsUpNoQuestion() {
    Predicate<String> onceAfterFinishing =
        new Predicate<>() {
          private int finished;

          @Override
          public boolean test(String step) {
            return step.equals("after finish") && ++finished == 1;
          }
        };
    stores =
        HookedStores.of(
            stores,
            step -> {
              if (onceAfterFinishing.test(step)) {
                time.refuseNext();
              }
            });
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "x"));
    engine.accept(asked("2", "a", "y"));
    time.runAll();
    assertThat(outcome("1")).contains(Outcome.ANSWERED);
    assertThat(outcome("2")).contains(Outcome.ANSWERED);
    assertThat(stores.outbox().unfinished()).isNotEmpty();

    start();
    assertThat(stores.outbox().unfinished()).isEmpty();
    assertThat(channel.texts()).containsExactly("re: x", "re: y");
  }

  @Test
  void givesUpAQuestionThatEndsTheProcessAgainAndAgain() {
    stores.inbox().accept(asked("1", "a", "x"));
    for (int i = 0; i < Work.MOST_ATTEMPTS; i++) {
      stores.inbox().begin(key("1"));
    }
    start();
    assertThat(outcome("1")).contains(Outcome.FAILED);
    assertThat(seen).isEmpty();
  }

  @Test
  void waitsExactlyAsToldWhileOtherChatsGoOn() {
    ChatEngine engine = start();
    channel.answer(new Delivery.Deferred(Duration.ofSeconds(13_938)));
    engine.accept(asked("1", "a", "x"));
    time.runAll();
    engine.accept(asked("2", "a", "y"));
    engine.accept(asked("3", "b", "z"));
    time.runFor(Duration.ofSeconds(13_938).minusMillis(1));
    assertThat(channel.texts()).containsExactly("re: x", "re: z");
    time.runFor(Duration.ofMillis(1));
    assertThat(channel.texts()).containsExactly("re: x", "re: z", "re: x", "re: y");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 3_600, 86_400, 31_536_000})
  void waitsNoLongerThanToldWhenTheClockIsSetBack(int seconds) {
    ChatEngine engine = start();
    channel.answer(new Delivery.Deferred(Duration.ofSeconds(30)));
    engine.accept(asked("1", "a", "x"));
    engine.accept(asked("2", "a", "y"));
    time.runFor(Duration.ofSeconds(10));
    time.setBack(Duration.ofSeconds(seconds));
    engine.accept(asked("3", "a", "z"));
    time.runFor(Duration.ofSeconds(20).minusMillis(1));
    assertThat(channel.texts()).containsExactly("re: x");
    time.runFor(Duration.ofSeconds(1));
    assertThat(channel.texts()).containsExactly("re: x", "re: x", "re: y", "re: z");
  }

  @Test
  void waitsAfterARestartForWhatIsLeftOfTheTime() {
    ChatEngine engine = start();
    channel.answer(new Delivery.Deferred(Duration.ofSeconds(100)));
    engine.accept(asked("1", "a", "x"));
    time.runFor(Duration.ofSeconds(40));
    time.crash();
    start();
    time.runFor(Duration.ofSeconds(60).minusMillis(1));
    assertThat(channel.texts()).containsExactly("re: x");
    time.runFor(Duration.ofMillis(1));
    assertThat(channel.texts()).containsExactly("re: x", "re: x");
  }

  @Test
  void waitsAfterARestartNoLongerThanToldWhenTheClockWasSetBack() {
    ChatEngine engine = start();
    channel.answer(new Delivery.Deferred(Duration.ofSeconds(100)));
    engine.accept(asked("1", "a", "x"));
    time.runFor(Duration.ofSeconds(40));
    time.crash();
    time.setBack(Duration.ofDays(1));
    start();
    time.runFor(Duration.ofSeconds(100));
    assertThat(channel.texts()).containsExactly("re: x", "re: x");
  }

  @Test
  void sendsOnceMoreWhatMayNotHaveArrivedAndSaysSo() {
    ChatEngine engine = start();
    channel.answer(new Delivery.Unknown("cut"));
    channel.answer(new Delivery.Unknown("cut"));
    engine.accept(asked("1", "a", "x"));
    engine.accept(asked("2", "a", "y"));
    time.runFor(Duration.ofHours(1));
    assertThat(channel.texts())
        .containsExactly(
            "re: x",
            "(Possibly a repeat: whether this message has arrived before is unknown.)\nre: x",
            "re: y");
  }

  @Test
  void doesNotTryAgainWhatIsRefused() {
    ChatEngine engine = start();
    channel.answer(new Delivery.Refused("blocked"));
    engine.accept(asked("1", "a", "x"));
    time.runFor(Duration.ofHours(1));
    assertThat(channel.texts()).containsExactly("re: x");
    assertThat(engine.counts().unsent()).isZero();
  }

  @Test
  void marksAsRepeatWhatWasBeingSentWhenTheProcessEnded() {
    Message message = stores.outbox().add(List.of(Samples.draft("a", "Antwort")), NOON).getFirst();
    stores.outbox().save(message.sending(), NOON);
    start();
    assertThat(channel.texts())
        .singleElement()
        .asString()
        .startsWith("(Vielleicht eine Wiederholung")
        .endsWith("Antwort");
  }

  @Test
  void keepsThePaceOfItsChannel() {
    channel.limit(
        new Limits(4_096, 4, block -> block.plainText().length() + 1, Duration.ofSeconds(1), 10));
    ChatEngine engine = start();
    List<Message.Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      drafts.add(Samples.draft("chat" + i, "digest"));
    }
    drafts.add(Samples.draft("chat0", "part 2"));
    engine.send(drafts);
    time.runAll();
    assertThat(channel.sent()).hasSize(1);
    time.runFor(Duration.ofMillis(900));
    assertThat(channel.sent()).hasSize(10);
    time.runFor(Duration.ofSeconds(2));
    assertThat(channel.texts()).hasSize(21).contains("part 2");
  }

  @Test
  void forgetsWhatIsOlderThanItRemembers() {
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "x"));
    time.runFor(Duration.ofDays(8).plusHours(2));
    assertThat(outcome("1")).isEmpty();
    assertThat(stores.conversations().turns(conversation("a"), Instant.EPOCH, 9)).isEmpty();
    assertThat(stores.citations().of(key("1"))).hasSize(2);
  }

  @Test
  void acceptsNothingOnceItIsClosed() {
    ChatEngine engine = start();
    engine.accept(asked("1", "a", "x"));
    engine.close();
    assertThat(engine.accept(asked("2", "a", "y"))).isEqualTo(ChatEngine.Acceptance.CLOSED);
    assertThat(stores.inbox().open()).hasSize(1);
    start();
    time.runAll();
    assertThat(channel.texts()).containsExactly("re: x");
  }
}
