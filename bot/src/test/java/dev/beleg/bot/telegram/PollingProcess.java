package dev.beleg.bot.telegram;

import dev.beleg.bot.EndingPoint;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.HookedStores;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.store.StateFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Answers what Telegram brings, over the real adapter and the real state, until its input ends and
/// all is answered or it reaches the point at which it is to end.
///
/// Arguments: the data folder; the Bot API's address; the point and how often it is passed before
/// the end comes.
final class PollingProcess {

  /// The accounts that are answered: 1 to this.
  static final int USERS = 20;

  private final EndingPoint point;

  private PollingProcess(EndingPoint point) {
    this.point = point;
  }

  public static void main(String[] arguments) throws IOException {
    EndingPoint point = new EndingPoint(arguments[2], Integer.parseInt(arguments[3]));
    TelegramAccount account =
        new TelegramAccount(SimulatedTelegram.TOKEN, URI.create(arguments[1]));
    new PollingProcess(point).run(Path.of(arguments[0]), account);
  }

  private void run(Path data, TelegramAccount account) throws IOException {
    InstantSource clock = InstantSource.system();
    TelegramSurface surface =
        new TelegramSurface(
            new TelegramSurface.Parts(account, Optional.empty(), _ -> false, clock));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ThreadTimers timers = new ThreadTimers();
        StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT);
        ChatEngine engine =
            engine(
                surface,
                HookedStores.of(state.stores(), point::reach),
                new Machinery(clock, timers, threads))) {
      engine.start();
      surface.start(new Surface.Core(engine, FigureCards.none()));
      while (System.in.read() >= 0) {
        // Whatever comes, only the end counts.
      }
      surface.close();
      while (engine.counts().working() + engine.counts().unsent() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private ChatEngine engine(TelegramSurface surface, Stores stores, Machinery machinery) {
    Set<UserId> users =
        LongStream.rangeClosed(1, USERS)
            .mapToObj(user -> new UserId(TelegramSurface.NAME, String.valueOf(user)))
            .collect(Collectors.toSet());
    Access access =
        new Access(
            new AccessRules(Set.of(), Set.of(), users, Set.of(), false),
            stores.pairings(),
            machinery.clock(),
            new Random(1));
    return new ChatEngine(
        EngineRules.ordinary().with(RateRules.UNLIMITED),
        machinery,
        new Parts(stores, access, List.of(new PassingChannel(surface)), this::respond));
  }

  private Responder.Response respond(Update update, Object conversation, Object settings) {
    point.reach("while answering");
    String words = update instanceof Update.Asked asked ? asked.text() : update.toString();
    return new Responder.Response.Said(
        ReplyLanguage.GERMAN, Reply.of("re: " + words), Optional.empty());
  }

  /// The adapter, with points before and after what it sends.
  private final class PassingChannel implements Channel {

    private final TelegramSurface surface;

    private PassingChannel(TelegramSurface surface) {
      this.surface = surface;
    }

    @Override
    public String surface() {
      return surface.surface();
    }

    @Override
    public Limits limits() {
      return surface.limits();
    }

    @Override
    public Delivery send(Message message) {
      point.reach("before sending");
      Delivery delivery = surface.send(message);
      point.reach("after sending");
      return delivery;
    }

    @Override
    public Delivery edit(ConversationId conversation, String message, Reply reply) {
      return surface.edit(conversation, message, reply);
    }

    @Override
    public void working(Arrival arrival) {
      surface.working(arrival);
    }
  }
}
