package dev.beleg.bot;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.HookedStores;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.VirtualMachinery;
import dev.beleg.bot.digest.DigestService;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Headlines;
import dev.beleg.bot.digest.Manner;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.digest.Selection;
import dev.beleg.bot.digest.Subscription;
import dev.beleg.bot.store.StateFile;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many subscribers of digests at one hour over a platform of their own; the clock is set, so
/// nobody waits.
final class DigestCrowd implements AutoCloseable {

  static final int PER_SECOND = 25;

  final VirtualMachinery machinery = new VirtualMachinery(Samples.NOON);
  final ChatEngine engine;
  final DigestService service;
  private final StateFile state;
  private final ArticleIndex index;

  /// Begins a day at noon.
  ///
  /// @param hook called around each step of the outbox
  /// @param questions how many chats besides may ask
  /// @param platform what comes of sending a message
  DigestCrowd(
      Path folder,
      Consumer<String> hook,
      int questions,
      BiFunction<Message, Instant, Delivery> platform) {
    state = StateFile.open(folder.resolve("state"), StateFile.Rules.DEFAULT);
    index = ArticleIndex.open(folder.resolve("index"), machinery::now);
    engine =
        engine(
            HookedStores.of(state.stores(), hook),
            questions,
            new Platform(message -> platform.apply(message, machinery.now())));
    engine.start();
    service = service();
  }

  @Override
  public void close() {
    index.close();
    state.close();
  }

  /// Lets some subscribe and the hour of their editions come.
  void subscribe(int subscribers) {
    for (int i = 0; i < subscribers; i++) {
      state.digests().put(subscription("c" + i), machinery.now());
    }
    machinery.runFor(Duration.ofHours(1));
  }

  DigestStore store() {
    return state.digests();
  }

  /// {@return whether the state knows that a chat's edition may not have arrived}
  boolean isUnsure(String chat) {
    return store().unsure(subscription(chat).conversation(), machinery.now()).isPresent();
  }

  private DigestService service() {
    Vocabulary vocabulary =
        Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
    return new DigestService(
        new DigestService.Parts(
            state.digests(),
            _ -> index.view(),
            new EditionPhrases(vocabulary),
            Headlines.NONE,
            new DigestPost(engine),
            _ -> true,
            machinery::now));
  }

  private static Subscription subscription(String chat) {
    return new Subscription(
        ConversationId.of(Samples.SURFACE, chat),
        new Subscription.Subscriber(Sender.of(Samples.SURFACE, "u"), true),
        Schedule.daily(LocalTime.of(13, 0), ZoneOffset.UTC),
        Selection.ALL,
        new Manner(Language.ENGLISH, false, false, Optional.empty()));
  }

  private ChatEngine engine(Stores stores, int questions, Channel platform) {
    AccessRules everybody =
        new AccessRules(
            IntStream.range(0, questions)
                .mapToObj(chat -> Samples.conversation("q" + chat).chat())
                .collect(Collectors.toSet()),
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    Access access = new Access(everybody, stores.pairings(), machinery::now, new Random(1));
    Responder answering =
        (_, _, _) ->
            new Responder.Response.Said(ReplyLanguage.GERMAN, Reply.of("answer"), Optional.empty());
    return new ChatEngine(
        EngineRules.ordinary().with(RateRules.UNLIMITED),
        machinery.machinery(),
        new Parts(stores, access, List.of(platform), answering));
  }

  /// Does with messages as it is told.
  private record Platform(Function<Message, Delivery> sending) implements Channel {

    @Override
    public String surface() {
      return Samples.SURFACE;
    }

    @Override
    public Limits limits() {
      Limits plain = Limits.ofPlainText(4_096, 4);
      return new Limits(
          plain.length(), plain.messages(), plain.ruler(), Duration.ofSeconds(1), PER_SECOND);
    }

    @Override
    public Delivery send(Message message) {
      return sending.apply(message);
    }

    @Override
    public Delivery edit(ConversationId conversation, String message, Reply reply) {
      return new Delivery.Delivered(message);
    }

    @Override
    public void working(Arrival arrival) {}
  }
}
