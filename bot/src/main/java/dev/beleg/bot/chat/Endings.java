package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Tally.Event;
import java.util.List;
import java.util.Optional;

/// Brings updates to their end: stores the outcome with all that follows, then sends. What cannot
/// be stored now is tried again until it can.
final class Endings {

  private final Frame frame;
  private final Inbox inbox;
  private final Conversations conversations;
  private final Dispatch dispatch;
  private final Drafts drafts;

  Endings(Frame frame, Inbox inbox, Conversations conversations, Dispatch dispatch) {
    this.frame = frame;
    this.inbox = inbox;
    this.conversations = conversations;
    this.dispatch = dispatch;
    this.drafts = new Drafts(dispatch);
  }

  /// {@return an end with something said}
  Completion saying(Arrival arrival, Outcome outcome, ReplyLanguage language, Reply reply) {
    return end(arrival, outcome, drafts.of(arrival, language, reply));
  }

  /// {@return an end with nothing said}
  Completion silent(Arrival arrival, Outcome outcome) {
    return end(arrival, outcome, List.of());
  }

  private Completion end(Arrival arrival, Outcome outcome, List<Message.Draft> messages) {
    return new Completion(
        arrival, outcome, messages, Optional.empty(), frame.machinery().clock().instant());
  }

  /// Ends an update.
  ///
  /// @param afterwards what becomes free by it; runs once the end is stored
  void bring(Completion completion, Runnable afterwards) {
    bring(completion, afterwards, new Backoff());
  }

  private void bring(Completion completion, Runnable afterwards, Backoff backoff) {
    List<Message> messages;
    try {
      eraseOutside(completion);
      messages = inbox.finish(completion);
    } catch (StoreUnavailable unavailable) {
      later(completion, afterwards, backoff, unavailable);
      return;
    } catch (RuntimeException | Error broken) {
      later(withoutWhatBrokeIt(completion), afterwards, backoff, broken);
      return;
    }
    follow(completion, messages);
    afterwards.run();
  }

  /// What is stored has ended: whatever breaks behind it must not hold up its conversation. A
  /// message that is not taken up here is sent after the next start.
  private void follow(Completion completion, List<Message> messages) {
    try {
      conversations.completed(completion);
      frame.tally().count(completion.outcome());
      dispatch.add(messages);
    } catch (RuntimeException | Error broken) {
      frame.tally().count(Event.CHANNEL_BROKE);
      Journal.failure("after the end of " + completion.arrival().key(), broken);
    }
  }

  /// Before the state forgets: a process that ends in between does both again.
  private void eraseOutside(Completion completion) {
    ConversationId conversation = completion.arrival().conversation();
    String surface = conversation.chat().surface();
    if (completion.outcome() == Outcome.FORGOTTEN && dispatch.reaches(surface)) {
      dispatch.channel(surface).forget(conversation);
    }
  }

  private void later(
      Completion completion, Runnable afterwards, Backoff backoff, Throwable failure) {
    frame.tally().count(Event.STORE_FAILED);
    Journal.failure("ending " + completion.arrival().key(), failure);
    frame
        .machinery()
        .timers()
        .after(
            backoff.next(),
            () ->
                frame.machinery().threads().execute(() -> bring(completion, afterwards, backoff)));
  }

  /// A reply that cannot be stored at all must not hold up its conversation for ever.
  private Completion withoutWhatBrokeIt(Completion completion) {
    ReplyLanguage language =
        completion.messages().stream()
            .findFirst()
            .map(Message.Draft::language)
            .orElse(frame.rules().language());
    Arrival arrival = completion.arrival();
    String notice = Notice.FAILED.in(language, Integer.toHexString(arrival.key().hashCode()));
    return saying(arrival, Outcome.FAILED, language, Reply.of(notice));
  }
}
