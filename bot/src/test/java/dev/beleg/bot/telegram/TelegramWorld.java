package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A bot over a simulated Telegram, with a clock that is set: pauses are noted and are over at
/// once.
final class TelegramWorld implements AutoCloseable {

  static final long USER = 77;
  static final long GROUP = -1001;

  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOON);
  final InstantSource clock = now::get;
  final SimulatedTelegram telegram = new SimulatedTelegram(clock);
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<Update> answered = new CopyOnWriteArrayList<>();
  Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  Responder responder = TelegramWorld::echo;
  FigureCards cards = FigureCards.none();
  Optional<WebhookRules> webhook = Optional.empty();
  private final ThreadTimers timers = new ThreadTimers();
  private Optional<Running> running = Optional.empty();

  private record Running(TelegramSurface surface, ChatEngine engine) {}

  /// Starts a process; what the one before has stored is there.
  TelegramSurface start() {
    stop();
    TelegramSurface surface =
        new TelegramSurface(
            new TelegramSurface.Parts(
                telegram.account(), webhook, Set.of("help", "check", "abort")::contains, clock),
            this::pause);
    ChatEngine engine = engine(surface);
    engine.start();
    surface.start(new Surface.Core(engine, cards));
    running = Optional.of(new Running(surface, engine));
    return surface;
  }

  /// {@return an engine over nothing but memory, to send with}
  static ChatEngine engine(TelegramSurface surface, Machinery machinery) {
    Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
    Access nobody =
        new Access(AccessRules.nobody(), stores.pairings(), machinery.clock(), new Random(1));
    return new ChatEngine(
        EngineRules.ordinary(),
        machinery,
        new Parts(stores, nobody, List.of(surface), TelegramWorld::echo));
  }

  private ChatEngine engine(TelegramSurface surface) {
    EngineRules rules = EngineRules.ordinary().with(RateRules.UNLIMITED);
    Access access = new Access(access(), stores.pairings(), clock, new Random(1));
    return new ChatEngine(
        rules,
        new Machinery(clock, timers, Executors.newVirtualThreadPerTaskExecutor()),
        new Parts(stores, access, List.of(surface), responding()));
  }

  private Responder responding() {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        answered.add(update);
        return responder.respond(update, conversation, settings);
      }

      @Override
      public Response respond(
          Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
        answered.add(update);
        return responder.respond(update, conversation, settings, soFar);
      }

      @Override
      public boolean stops(Update update) {
        return isAbort(update);
      }
    };
  }

  static boolean isAbort(Update update) {
    return update instanceof Update.Asked asked && asked.text().equals("/abort");
  }

  private static AccessRules access() {
    return new AccessRules(
        Set.of(new ChatId(TelegramSurface.NAME, String.valueOf(GROUP))),
        Set.of(),
        Set.of(new UserId(TelegramSurface.NAME, String.valueOf(USER))),
        Set.of(),
        true);
  }

  private static Responder.Response echo(Update update, Object conversation, Object settings) {
    String said =
        switch (update) {
          case Update.Asked asked -> asked.text();
          case Update.CommandGiven given -> "/" + given.name() + " " + given.arguments();
          case Update.Pressed pressed -> "pressed " + pressed.action();
          case Update.FileGiven given -> "file " + given.file().name() + " " + given.caption();
          case Update.Ignored _ -> throw new IllegalArgumentException("never asked");
        };
    return new Responder.Response.Said(
        ReplyLanguage.GERMAN, Reply.of("re: " + said), Optional.empty());
  }

  ChatEngine engine() {
    return running.orElseThrow().engine;
  }

  void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  private void pause(Duration time) {
    if (time.isPositive()) {
      pauses.add(time);
      pass(time);
    }
  }

  /// Waits until nothing is left to be done for what has arrived.
  void settle() {
    telegram.await(
        "all is done",
        it ->
            it.unconfirmed() == 0
                && engine().counts().working() == 0
                && engine().counts().unsent() == 0);
  }

  /// Ends the process in order.
  void stop() {
    running.ifPresent(
        it -> {
          it.surface.close();
          it.engine.close();
        });
    running = Optional.empty();
  }

  @Override
  public void close() {
    stop();
    timers.close();
    telegram.close();
  }
}
