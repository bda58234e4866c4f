package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.retrieval.index.IndexView;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/// Sends each subscriber one edition for each of his days.
///
/// The record decides, not the clock: an edition is taken on by a row for its conversation and day,
/// which only one can make; then it is put together; then its messages, what it has told and its
/// end are written at once. From there the outbox brings them to the chat. What was taken on and
/// not put together when a process ended is put together by the next one, unless a later day is due
/// already: then that edition tells its news and says so.
public final class DigestService {

  /// Slots of what a subscriber asks for begin so; those of days are written after ISO 8601 and so
  /// begin with a digit.
  static final String NOW = "now ";

  /// What it works with.
  ///
  /// @param store the subscriptions
  /// @param views the articles that a subscriber may see
  /// @param phrases what editions say
  /// @param headlines lines about events in words of their own
  /// @param post writes and sends messages
  /// @param permitted whether a subscriber is still answered
  /// @param clock tells the time
  public record Parts(
      DigestStore store,
      Function<ConversationId, IndexView> views,
      EditionPhrases phrases,
      Headlines headlines,
      Post post,
      Predicate<Subscription> permitted,
      InstantSource clock) {}

  /// Where messages go.
  public interface Post {

    /// {@return whether messages can be sent to a conversation now}
    boolean reaches(ConversationId conversation);

    /// {@return the messages that say something to a conversation}
    List<Message.Draft> drafts(ConversationId conversation, ReplyLanguage language, Reply reply);

    /// Sends messages that the store has kept.
    void send(List<Message> messages);

    /// Keeps and sends messages that belong to no edition.
    void tell(List<Message.Draft> drafts);
  }

  private final Parts parts;
  private final ReentrantLock turn = new ReentrantLock();

  /// Makes the service; nothing happens before its first turn.
  public DigestService(Parts parts) {
    this.parts = parts;
  }

  /// Sends what is due. A turn that finds another one under way does nothing.
  ///
  /// @param goesOn asked before each subscription whether there is time for it
  /// @return how many subscriptions failed, each by itself
  public int turn(BooleanSupplier goesOn) {
    if (!turn.tryLock()) {
      return 0;
    }
    try {
      return turnNow().all(goesOn);
    } finally {
      turn.unlock();
    }
  }

  /// Sends a subscriber the news since his last edition, also where there is none.
  ///
  /// @param occasion what asked for it; the same again sends nothing
  /// @return whether there is a subscription that is not paused
  public boolean now(ConversationId conversation, String occasion) {
    Optional<DigestStore.Held> held =
        parts.store.of(conversation).filter(known -> known.paused().isEmpty());
    turn.lock();
    try {
      held.ifPresent(known -> turnNow().take(known, NOW + occasion, 0, true));
    } finally {
      turn.unlock();
    }
    return held.isPresent();
  }

  /// Takes note of the articles that a conversation sees now: they are not news to come.
  public void note(ConversationId conversation) {
    writer().look(conversation);
  }

  /// {@return what the next edition of a subscription would say as it stands now}
  public Reply preview(DigestStore.Held held) {
    return writer().preview(held);
  }

  /// {@return a further page of an edition; empty where it has no further event}
  public Optional<Reply> page(DigestStore.Held held, EditionReply.Page page) {
    return writer().page(held, page);
  }

  private DigestTurn turnNow() {
    return new DigestTurn(parts, writer());
  }

  private EditionWriter writer() {
    return new EditionWriter(parts);
  }
}
