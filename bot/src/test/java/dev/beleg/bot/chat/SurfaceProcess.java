package dev.beleg.bot.chat;

import dev.beleg.bot.EndingPoint;
import dev.beleg.bot.store.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Answers what a platform brings, over its real adapter and the real state, until its input ends
/// and all is answered or it reaches the point at which it is to end.
public final class SurfaceProcess {

  /// Where it may end by itself, from taking an update to recording that its answer was sent.
  public static final List<String> POINTS =
      List.of(
          "while answering",
          "after accept",
          "before accept",
          "before begin",
          "after begin",
          "before finish",
          "after finish",
          "before marking as sending",
          "after marking as sending",
          "before sending",
          "after sending",
          "before marking as sent",
          "after marking as sent");

  private final EndingPoint point;
  private final Surface surface;
  private final AccessRules rules;

  /// @param point where it is to end
  /// @param surface the adapter
  /// @param rules who is answered
  public SurfaceProcess(EndingPoint point, Surface surface, AccessRules rules) {
    this.point = point;
    this.surface = surface;
    this.rules = rules;
  }

  /// Runs to its end.
  ///
  /// @param data the folder of the state
  public void run(Path data) throws IOException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ThreadTimers timers = new ThreadTimers();
        StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT);
        ChatEngine engine =
            engine(
                HookedStores.of(state.stores(), point::reach),
                new Machinery(InstantSource.system(), timers, threads))) {
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

  private ChatEngine engine(Stores stores, Machinery machinery) {
    Access access = new Access(rules, stores.pairings(), machinery.clock(), new Random(1));
    return new ChatEngine(
        EngineRules.ordinary().with(RateRules.UNLIMITED),
        machinery,
        new Parts(stores, access, List.of(new PassingChannel()), this::respond));
  }

  private Responder.Response respond(Update update, Object conversation, Object settings) {
    point.reach("while answering");
    String words =
        switch (update) {
          case Update.Asked asked -> asked.text();
          case Update.CommandGiven given -> given.arguments();
          case Update.Pressed _, Update.FileGiven _, Update.Ignored _ -> update.toString();
        };
    return new Responder.Response.Said(
        ReplyLanguage.GERMAN, Reply.of("re: " + words), Optional.empty());
  }

  /// The adapter, with points before and after what it sends.
  private final class PassingChannel implements Channel {

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
