package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The subscriptions, their editions and the order in which articles came, durable.
public interface DigestStore {

  /// A subscription as it stands.
  ///
  /// @param subscription what is wanted
  /// @param paused why nothing is sent; empty where it is
  /// @param resumes when a pause ends by itself; empty where it does not
  /// @param since only editions that are due after this are sent
  /// @param told the number of the last article whose news it was told
  /// @param last the day of the last edition that was sent or had nothing to say
  record Held(
      Subscription subscription,
      Optional<String> paused,
      Optional<Instant> resumes,
      Instant since,
      long told,
      Optional<LocalDate> last) {}

  /// An edition that was taken on.
  ///
  /// @param conversation whose it is
  /// @param slot what it is for, such as a day; a conversation has one of each
  record Slot(ConversationId conversation, String slot) {}

  /// Editions of which a message may not have arrived and is not sent again.
  ///
  /// @param editions how many
  /// @param first when the first of them was written
  /// @param told the number of the last article whose news was told before them
  /// @param upTo the number of the last article whose news they told
  record Unsure(int editions, Instant first, long told, long upTo) {}

  /// What comes of an edition that was taken on.
  enum End {
    /// Its messages are in the outbox.
    QUEUED,
    /// There was nothing to say.
    EMPTY,
    /// It was overtaken by a later one, which tells its news, too.
    MISSED,
    /// Its subscription ended or was paused before it was sent.
    CANCELLED
  }

  /// {@return the subscriptions that are not paused; those that cannot be read are paused with the
  /// reason}
  List<Held> active();

  /// {@return the subscriptions that are paused}
  List<Held> paused();

  /// {@return the subscription of a conversation, paused or not}
  Optional<Held> of(ConversationId conversation);

  /// Keeps a subscription in place of the one before. A new one is told what comes from now on.
  void put(Subscription subscription, Instant now);

  /// Pauses a subscription until it is resumed.
  ///
  /// @return whether there was one that was not paused so already
  boolean pause(ConversationId conversation, String reason);

  /// Pauses a subscription for some time, also one that is paused already.
  ///
  /// @param end when it goes on by itself
  /// @return whether there is one
  boolean pauseUntil(ConversationId conversation, String reason, Instant end);

  /// Ends the pauses whose time is over, as if each had ended at its time. A subscription that
  /// begins only after tomorrow begins now.
  void resumeDue(Instant now);

  /// Ends a pause; what was due meanwhile is told by the next edition.
  ///
  /// @return whether there is a subscription
  boolean resume(ConversationId conversation, Instant now);

  /// Ends a subscription.
  ///
  /// @return whether there was one
  boolean remove(ConversationId conversation);

  /// Numbers the articles that have no number yet, in their order, by their paths. A number stays
  /// an article's own and is never given again.
  ///
  /// @return the numbers of all articles
  Map<String, Long> number(Collection<String> articles, Instant now);

  /// Takes an edition on.
  ///
  /// @return whether nobody had; otherwise nothing is to be done
  boolean reserve(Slot slot, Instant now);

  /// {@return the editions that were taken on and have no end, the oldest first}
  List<Slot> reserved();

  /// {@return the editions that may not have arrived as a whole by some time, of which nothing was
  /// said yet}
  Optional<Unsure> unsure(ConversationId conversation, Instant upTo);

  /// Ends an edition by putting its messages into the outbox, at once with what it has told and
  /// that it says which may not have arrived. Where the subscription has ended or was paused
  /// meanwhile, it is cancelled.
  ///
  /// @param drafts the messages; none for an edition that says nothing
  /// @param told the number of the last article whose news it tells
  /// @return the messages as they are kept, to be sent
  List<Message> queue(Slot slot, List<Message.Draft> drafts, long told, Instant now);

  /// Ends an edition without a message.
  void end(Slot slot, End end, Instant now);

  /// {@return the conversations that did not take a message of their editions and never will, with
  /// the reason; only of subscriptions that are not paused}
  Map<ConversationId, String> refused();
}
