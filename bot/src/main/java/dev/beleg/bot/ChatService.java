package dev.beleg.bot;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.command.Additions;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.command.LedgerCards;
import dev.beleg.bot.command.Library;
import dev.beleg.bot.command.PersonalDesk;
import dev.beleg.bot.digest.DigestService;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.Digests;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.HeadlineStore;
import dev.beleg.bot.digest.Headlines;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.store.StateFile;
import dev.beleg.bot.web.WebSurface;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The chats of a process, from their start to their stop: the state, the engine, the commands.
///
/// Whatever surfaces there are, they hand updates to [#engine()] and are among the channels.
final class ChatService implements AutoCloseable {

  /// What the operator has decided.
  ///
  /// @param access who is answered
  /// @param engine how much is taken on
  /// @param unchosen what holds in a chat until its people choose
  /// @param languages the languages of replies
  /// @param digests whether digests are sent at their hours, by [#sendDigests]
  /// @param usualDigest when digests come that are ordered without an hour; empty where it is asked
  record Rules(
      AccessRules access,
      EngineRules engine,
      ChatSettings unchosen,
      CommandResponder.Languages languages,
      boolean digests,
      Optional<Schedule> usualDigest) {}

  private final StateFile state;
  private final Host host;
  private final Function<ChatId, Library> libraries;
  private final Access access;
  private final ThreadTimers timers = new ThreadTimers();
  private final ChatEngine engine;
  private final FigureCards cards;
  private final Desk desk;
  private @Nullable DigestService digests;

  private ChatService(
      StateFile state,
      Rules rules,
      Function<ChatId, Library> libraries,
      List<? extends Channel> channels,
      Host host) {
    this.state = state;
    this.host = host;
    this.libraries = libraries;
    this.access =
        new Access(rules.access, state.stores().pairings(), host.clock, new SecureRandom());
    this.cards = host.dress.cards.apply(new LedgerCards(libraries, access, host.clock));
    Digests digest =
        new Digests(
            state.digests(), this::digests, it -> rules.digests && stays(it), rules.usualDigest);
    this.desk =
        new PersonalDesk(
            new PersonalDesk.Parts(
                libraries, digest, state.stores().settings(), access, host.clock));
    Responder responder =
        host.dress.responder.apply(
            new CommandResponder(
                new CommandResponder.Parts(
                    new CommandResponder.Articles(libraries, host.additions),
                    new CommandResponder.Chats(state.stores(), access, this::counts),
                    digest,
                    rules.languages,
                    host.clock)));
    this.engine =
        new ChatEngine(
            rules.engine,
            new Machinery(host.clock, timers, host.threads),
            new Parts(state.stores(), access, List.copyOf(channels), responder));
  }

  /// A visit of the web page is over before its next digest.
  private static boolean stays(ConversationId conversation) {
    return !conversation.chat().surface().equals(WebSurface.NAME);
  }

  /// What the chats run on.
  ///
  /// @param state the folder of the state
  /// @param clock tells the time
  /// @param threads runs each task in a thread of its own, or the tasks one after the other
  /// @param vocabulary what digests name things with; asked for with the first
  /// @param headlines lines about events of digests, from where they are kept
  /// @param additions adds files that somebody sent
  /// @param dress what is put around the answering
  record Host(
      Path state,
      InstantSource clock,
      Executor threads,
      Supplier<Vocabulary> vocabulary,
      Function<HeadlineStore, Headlines> headlines,
      Additions additions,
      Dress dress) {

    Host(Path state, InstantSource clock, Executor threads, Supplier<Vocabulary> vocabulary) {
      this(
          state,
          clock,
          threads,
          vocabulary,
          _ -> Headlines.NONE,
          Additions.none(),
          new Dress(UnaryOperator.identity(), UnaryOperator.identity()));
    }
  }

  /// What is put around the answering, such as links and measures.
  ///
  /// @param responder around what answers updates
  /// @param cards around what finds figures
  record Dress(UnaryOperator<Responder> responder, UnaryOperator<FigureCards> cards) {}

  /// Opens the state and goes on where the process before ended.
  ///
  /// @param libraries the articles that a chat may see
  /// @param channels the surfaces
  /// @throws dev.beleg.bot.store.StateUnusable if the state cannot be used as it is
  static ChatService start(
      Rules rules,
      Function<ChatId, Library> libraries,
      List<? extends Channel> channels,
      Host host) {
    StateFile state =
        StateFile.open(
            host.state, new StateFile.Rules(rules.engine.conversations(), rules.unchosen));
    ChatService service = new ChatService(state, rules, libraries, channels, host);
    try {
      service.engine.start();
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /// Sends the digests that are due.
  ///
  /// @param goesOn asked before each whether there is time for it; what is left is due still
  void sendDigests(BooleanSupplier goesOn) {
    digests().turn(goesOn);
  }

  /// Made when it is first wanted: it names things with the word lists.
  private synchronized DigestService digests() {
    DigestService known = digests;
    if (known == null) {
      known =
          new DigestService(
              new DigestService.Parts(
                  state.digests(),
                  conversation -> libraries.apply(conversation.chat()).index(),
                  new EditionPhrases(host.vocabulary.get()),
                  host.headlines.apply(state.headlines()),
                  new DigestPost(engine),
                  subscription ->
                      access.permits(
                          subscription.conversation().chat(),
                          subscription.subscriber().sender(),
                          subscription.subscriber().alone()),
                  host.clock));
      digests = known;
    }
    return known;
  }

  /// {@return what has happened since the start, and what waits}
  ChatEngine.Counts counts() {
    return engine.counts();
  }

  /// {@return what takes updates}
  ChatEngine engine() {
    return engine;
  }

  /// {@return what a surface leans on}
  Surface.Core core() {
    return new Surface.Core(engine, cards, desk, state.installations());
  }

  /// {@return what the chats keep}
  Stores stores() {
    return state.stores();
  }

  /// {@return who is sent digests}
  DigestStore subscriptions() {
    return state.digests();
  }

  /// Writes into the state, and so finds out whether that can be done.
  ///
  /// @throws dev.beleg.bot.chat.StoreUnavailable if it cannot
  void tryState() {
    state.stores().outbox().prune(Instant.EPOCH);
  }

  /// Takes nothing more, waits for what is under way, at most [EngineRules.Times#closing], and
  /// closes the state. What is left is done after the next start.
  @Override
  public void close() {
    engine.close();
    timers.close();
    state.close();
  }
}
