package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Brings each accepted update to exactly one outcome, and each message to its chat.
///
/// An update is stored before [#accept] returns, so that its platform may be told that we have it.
/// Whatever ends the process, the next one goes on where this one was: open updates are worked on
/// again, messages that were being sent are sent once more, marked as a possible repeat.
public final class ChatEngine implements AutoCloseable {

  private static final Duration HOUSEKEEPING = Duration.ofHours(1);

  /// As many conversations can be added to at once; those that share one wait for each other.
  private static final int STRIPES = 1_024;

  /// What became of an update that a surface has handed over.
  public enum Acceptance {
    /// It is stored and will have an outcome.
    ACCEPTED,
    /// It was stored before; nothing happens again.
    REPEATED,
    /// It is not for us, and nothing of it is kept.
    PASSED_OVER,
    /// The engine is closed. The platform must not be told that we have it.
    CLOSED
  }

  /// What has happened since the start, and what waits.
  ///
  /// @param accepted updates that were stored
  /// @param repeated updates that came again
  /// @param passedOver updates that were not for us
  /// @param outcomes the ends of updates
  /// @param sent messages that were handed to a channel
  /// @param lost messages that may not have arrived and are not sent again
  /// @param overdue answers that took too long
  /// @param storeFailures how often a store could not be used
  /// @param working updates that wait or are worked on
  /// @param unsent messages that wait or are being sent
  public record Counts(
      long accepted,
      long repeated,
      long passedOver,
      Map<Outcome, Long> outcomes,
      long sent,
      long lost,
      long overdue,
      long storeFailures,
      int working,
      int unsent) {}

  private final Frame frame;
  private final Parts parts;
  private final Dispatch dispatch;
  private final Work work;
  private final Quotas quotas;
  private final List<ReentrantLock> order;
  private volatile boolean open;

  /// Makes an engine; it accepts updates once it is started.
  public ChatEngine(EngineRules rules, Machinery machinery, Parts parts) {
    this.frame = new Frame(rules, machinery);
    this.parts = parts;
    this.dispatch = new Dispatch(parts.channels(), parts.stores().outbox(), frame);
    this.work = new Work(frame, parts, dispatch);
    this.quotas = new Quotas(rules.rates(), machinery.clock());
    this.order = IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toList();
  }

  /// Goes on with what another process has left and then accepts updates.
  ///
  /// @throws StoreUnavailable if the stores cannot be read; nothing was begun, and the engine may
  ///   be started again
  public void start() {
    List<Message> unsent = dispatch.unsent();
    List<Inbox.Open> unanswered = parts.stores().inbox().open();
    dispatch.add(unsent);
    for (Inbox.Open left : unanswered) {
      if (!dispatch.reaches(left.update().arrival().key().surface())) {
        continue;
      }
      if (left.update() instanceof Update.Ignored) {
        deny(left.update());
      } else {
        work.add(left);
      }
    }
    open = true;
    keepHouse();
  }

  /// Takes an update from a surface. When this returns [Acceptance#ACCEPTED] it is stored.
  ///
  /// @throws StoreUnavailable if it cannot be stored; the platform must not be told that we have it
  public Acceptance accept(Update update) {
    if (!open) {
      return Acceptance.CLOSED;
    }
    Acceptance acceptance = decide(update);
    frame
        .tally()
        .count(
            switch (acceptance) {
              case ACCEPTED -> Event.ACCEPTED;
              case REPEATED -> Event.REPEATED;
              case PASSED_OVER, CLOSED -> Event.PASSED_OVER;
            });
    return acceptance;
  }

  private Acceptance decide(Update update) {
    Arrival arrival = update.arrival();
    if (!dispatch.reaches(arrival.key().surface())) {
      throw new IllegalArgumentException("no channel serves " + arrival.key());
    }
    if (update instanceof Update.Ignored) {
      return Acceptance.PASSED_OVER;
    }
    if (!parts.access().permits(arrival)) {
      return arrival.addressed() ? refuse(arrival) : Acceptance.PASSED_OVER;
    }
    return wanted(arrival) ? admit(update) : Acceptance.PASSED_OVER;
  }

  private boolean wanted(Arrival arrival) {
    if (arrival.addressing() == Arrival.Addressing.DIRECT) {
      return true;
    }
    return switch (parts.stores().settings().of(arrival.conversation().chat()).attention()) {
      case ALL -> true;
      case MENTIONED ->
          arrival.addressed()
              || (arrival.addressing() == Arrival.Addressing.FOLLOWING
                  && work.knows(arrival.conversation()));
      case NEVER -> false;
    };
  }

  private Acceptance admit(Update update) {
    Arrival arrival = update.arrival();
    ReentrantLock lock = order.get(Math.floorMod(arrival.conversation().hashCode(), STRIPES));
    boolean taken;
    Quotas.Verdict verdict;
    lock.lock();
    try {
      Optional<Long> sequence = parts.stores().inbox().accept(update);
      if (sequence.isEmpty()) {
        return Acceptance.REPEATED;
      }
      if (parts.responder().stops(update)) {
        work.abort(arrival.conversation());
      }
      verdict = quotas.count(arrival.sender().user(), arrival.conversation().chat());
      taken =
          verdict instanceof Quotas.Verdict.Free
              && work.offer(new Inbox.Open(sequence.get(), update, 0));
    } finally {
      lock.unlock();
    }
    if (!taken) {
      turnAway(update, verdict);
    }
    return Acceptance.ACCEPTED;
  }

  private void turnAway(Update update, Quotas.Verdict verdict) {
    Arrival arrival = update.arrival();
    ReplyLanguage language = languageOf(update);
    Endings endings = work.endings();
    Completion completion =
        switch (verdict) {
          case Quotas.Verdict.Free _ ->
              endings.saying(arrival, Outcome.BUSY, language, Reply.of(Notice.BUSY.in(language)));
          case Quotas.Verdict.Beyond beyond when beyond.first() ->
              endings.saying(
                  arrival,
                  Outcome.LIMITED,
                  language,
                  Reply.of(Notice.LIMITED.in(language, Notice.rounded(beyond.pause()))));
          case Quotas.Verdict.Beyond _ -> endings.silent(arrival, Outcome.LIMITED);
        };
    endings.bring(completion, () -> {});
  }

  private ReplyLanguage languageOf(Update update) {
    try {
      return work.language(update);
    } catch (StoreUnavailable _) {
      return frame.rules().language();
    }
  }

  /// Of a chat that is not permitted no words are kept.
  private Acceptance refuse(Arrival arrival) {
    Quotas.Verdict verdict = quotas.count(arrival.sender().user(), arrival.conversation().chat());
    if (verdict instanceof Quotas.Verdict.Beyond) {
      return Acceptance.PASSED_OVER;
    }
    Update wordless = new Update.Ignored(arrival, "not permitted");
    if (parts.stores().inbox().accept(wordless).isEmpty()) {
      return Acceptance.REPEATED;
    }
    deny(wordless);
    return Acceptance.ACCEPTED;
  }

  private void deny(Update update) {
    Arrival arrival = update.arrival();
    ReplyLanguage language = languageOf(update);
    Endings endings = work.endings();
    Completion completion =
        offer(arrival.conversation().chat())
            .map(code -> Reply.of(Notice.PAIRING.in(language, code)))
            .map(reply -> endings.saying(arrival, Outcome.DENIED, language, reply))
            .orElseGet(() -> endings.silent(arrival, Outcome.DENIED));
    endings.bring(completion, () -> {});
  }

  private Optional<String> offer(ChatId chat) {
    try {
      return parts.access().offer(chat);
    } catch (StoreUnavailable failure) {
      Journal.failure("offering a code", failure);
      return Optional.empty();
    }
  }

  /// {@return whether an update was answered, as long as that is remembered}
  public boolean answered(UpdateKey key) {
    return parts.stores().inbox().outcome(key).equals(Optional.of(Outcome.ANSWERED));
  }

  /// {@return the chats that have another id now}
  public ChatMoves moves() {
    return parts.stores().moves();
  }

  /// Sends messages that answer nothing, such as a digest.
  ///
  /// @return the messages as they are kept
  /// @throws StoreUnavailable if they cannot be stored; none is sent then
  public List<Message> send(List<Message.Draft> drafts) {
    List<Message> messages =
        parts.stores().outbox().add(drafts, frame.machinery().clock().instant());
    dispatch.add(messages);
    return messages;
  }

  /// {@return whether messages to a surface can be sent}
  public boolean reaches(String surface) {
    return dispatch.reaches(surface);
  }

  /// {@return the messages that say something to a conversation which has not asked just now, each
  /// as long as its surface allows}
  public List<Message.Draft> drafts(
      ConversationId conversation, ReplyLanguage language, Reply reply) {
    return new Drafts(dispatch).of(conversation, Optional.empty(), language, reply);
  }

  /// Sends messages that are in the outbox already.
  public void dispatch(List<Message> messages) {
    dispatch.add(messages);
  }

  private void keepHouse() {
    if (!open) {
      return;
    }
    frame.machinery().threads().execute(this::prune);
    frame.machinery().timers().after(HOUSEKEEPING, this::keepHouse);
  }

  private void prune() {
    Instant now = frame.machinery().clock().instant();
    EngineRules.Times times = frame.rules().times();
    Stores stores = parts.stores();
    try {
      stores.inbox().prune(now.minus(times.remembered()));
      stores.outbox().prune(now.minus(times.remembered()));
      stores.conversations().prune(now.minus(frame.rules().conversations().lifetime()));
      stores.citations().prune(now.minus(times.citations()));
      stores.feedback().prune(now.minus(times.citations()));
    } catch (RuntimeException failure) {
      // When the stores close meanwhile, the next start does it.
      if (open) {
        frame.tally().count(Event.STORE_FAILED);
        Journal.failure("erasing what is too old", failure);
      }
    }
  }

  /// {@return what has happened since the start, and what waits}
  public Counts counts() {
    Tally tally = frame.tally();
    return new Counts(
        tally.of(Event.ACCEPTED),
        tally.of(Event.REPEATED),
        tally.of(Event.PASSED_OVER),
        tally.outcomes(),
        tally.of(Event.SENT),
        tally.of(Event.LOST),
        tally.of(Event.OVERDUE),
        tally.of(Event.STORE_FAILED),
        work.size(),
        dispatch.size());
  }

  /// Accepts and starts nothing any more and waits for what is under way. What is not done by the
  /// end of [EngineRules.Times#closing] is interrupted and stays for the next start.
  @Override
  public void close() {
    work.stop();
    dispatch.stop();
    open = false;
    if (!frame.underWay().awaitNone(frame.rules().times().closing())) {
      Journal.note("interrupting what is under way; it is done again at the next start");
      work.abandon();
    }
  }
}
