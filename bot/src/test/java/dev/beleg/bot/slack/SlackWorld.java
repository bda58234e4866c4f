package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/// The surface with the core behind it and a simulated Slack before it, from a start to a stop.
///
/// Unless told otherwise every update is answered with its own words.
final class SlackWorld implements AutoCloseable {

  /// The other workspace whose members are answered.
  static final String OTHER = "T9";

  private final SimulatedSlack slack;
  private final SlackSurface surface;
  private final ChatEngine engine;
  private final ThreadTimers timers = new ThreadTimers();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Update> updates = new ArrayList<>();

  SlackWorld(SimulatedSlack slack) {
    this(slack, SlackWorld::echo, new MemoryStores(ConversationRules.DEFAULT).stores());
  }

  SlackWorld(SimulatedSlack slack, Responder responder, Stores stores) {
    this(slack, slack.account(), responder, stores, FigureCards.none());
  }

  SlackWorld(SimulatedSlack slack, Responder responder, FigureCards cards, Desk desk) {
    this(
        slack,
        slack.account(),
        responder,
        new MemoryStores(ConversationRules.DEFAULT).stores(),
        cards,
        desk);
  }

  SlackWorld(
      SimulatedSlack slack,
      SlackAccount account,
      Responder responder,
      Stores stores,
      FigureCards cards) {
    this(slack, account, responder, stores, cards, Desk.closed());
  }

  SlackWorld(
      SimulatedSlack slack,
      SlackAccount account,
      Responder responder,
      Stores stores,
      FigureCards cards,
      Desk desk) {
    this(
        slack,
        account,
        responder,
        stores,
        new Beside(cards, desk, InstallationStore.none()),
        InstantSource.system());
  }

  /// What the surface leans on besides the engine.
  record Beside(FigureCards cards, Desk desk, InstallationStore installations) {}

  SlackWorld(
      SimulatedSlack slack,
      SlackAccount account,
      Responder responder,
      Stores stores,
      Beside beside,
      InstantSource clock) {
    this.slack = slack;
    this.surface = new SlackSurface(account, clock, Duration.ofSeconds(1));
    AccessRules rules =
        new AccessRules(
            Set.of(),
            Set.of(new WorkspaceId("slack", SimulatedSlack.TEAM), new WorkspaceId("slack", OTHER)),
            Set.of(),
            Set.of(),
            false);
    this.engine =
        new ChatEngine(
            rules(),
            new Machinery(clock, timers, threads),
            new Parts(
                stores,
                new Access(rules, stores.pairings(), clock, RandomGenerator.getDefault()),
                List.of(surface),
                (update, conversation, settings) -> {
                  synchronized (updates) {
                    updates.add(update);
                  }
                  return responder.respond(update, conversation, settings);
                }));
    engine.start();
    surface.start(new Surface.Core(engine, beside.cards, beside.desk, beside.installations));
  }

  private static EngineRules rules() {
    EngineRules ordinary = EngineRules.ordinary();
    return new EngineRules(
        RateRules.UNLIMITED,
        ordinary.conversations(),
        new EngineRules.Capacity(4, 10_000, 10_000),
        ordinary.times(),
        ordinary.language());
  }

  /// Answers with the words of the update and remembers the turn.
  static Responder.Response echo(Update update, Object conversation, Object settings) {
    String words =
        switch (update) {
          case Update.Asked asked -> asked.text();
          case Update.CommandGiven given ->
              given.name()
                  + " "
                  + given.arguments()
                  + given.quoted().map(it -> " > " + it).orElse("");
          case Update.Pressed pressed -> "pressed " + pressed.action();
          case Update.FileGiven _, Update.Ignored _ -> "";
        };
    Turn turn =
        new Turn(
            update.arrival().key(),
            ReplyLanguage.ENGLISH,
            words,
            "",
            "you said: " + words,
            List.of(),
            update.arrival().received());
    return new Responder.Response.Said(
        ReplyLanguage.ENGLISH, Reply.of("you said: " + words.strip()), Optional.of(turn));
  }

  /// Returns when Slack can send.
  SlackWorld connected() {
    slack.socket().awaitOpened(1);
    return this;
  }

  SlackSurface surface() {
    return surface;
  }

  ChatEngine engine() {
    return engine;
  }

  /// {@return the updates that were answered so far}
  List<Update> updates() {
    synchronized (updates) {
      return List.copyOf(updates);
    }
  }

  @Override
  public void close() {
    surface.close();
    engine.close();
    timers.close();
    threads.shutdownNow();
  }
}
