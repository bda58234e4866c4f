package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Tally.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings each accepted update to exactly one outcome, and each message to its chat.
///
/// An update is stored before [#accept] returns, so that its platform may be told that we have it.
/// Whatever ends the process, the next one goes on where this one was: open updates are worked on
/// again, messages that were being sent are sent once more, marked as a possible repeat.
public final class ChatEngine implements AutoCloseable {

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
  private final Admission admission;
  private final Housekeeping housekeeping;
  private volatile boolean open;

  /// Makes an engine; it accepts updates once it is started.
  public ChatEngine(EngineRules rules, Machinery machinery, Parts parts) {
    this.frame = new Frame(rules, machinery);
    this.parts = parts;
    this.dispatch = new Dispatch(parts.channels(), parts.stores().outbox(), frame);
    this.work = new Work(frame, parts, dispatch);
    this.admission = new Admission(frame, parts, dispatch, work);
    this.housekeeping = new Housekeeping(frame, parts.stores(), () -> open);
  }

  /// Goes on with what another process has left and then accepts updates.
  ///
  /// @throws StoreUnavailable if the stores cannot be read; nothing was begun, and the engine may
  ///   be started again
  public void start() {
    List<Message> unsent = dispatch.unsent();
    List<Inbox.Open> unanswered = parts.stores().inbox().open();
    dispatch.resume(unsent);
    for (Inbox.Open left : unanswered) {
      if (!dispatch.reaches(left.update().arrival().key().surface())) {
        continue;
      }
      if (left.update() instanceof Update.Ignored) {
        admission.deny(left.update());
      } else {
        work.add(left);
      }
    }
    open = true;
    housekeeping.begin();
  }

  /// Takes an update from a surface. When this returns [Acceptance#ACCEPTED] it is stored.
  ///
  /// @throws StoreUnavailable if it cannot be stored; the platform must not be told that we have it
  public Acceptance accept(Update update) {
    if (!open) {
      return Acceptance.CLOSED;
    }
    Acceptance acceptance = admission.decide(update);
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
