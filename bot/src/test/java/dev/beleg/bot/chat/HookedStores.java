package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Stores that tell where they are before and after each step between receiving and recording.
public final class HookedStores {

  private HookedStores() {}

  /// {@return the stores, calling the hook with names such as `before accept`}
  public static Stores of(Stores stores, Consumer<String> hook) {
    return new Stores(
        new HookedInbox(stores.inbox(), hook),
        new HookedOutbox(stores.outbox(), hook),
        stores.conversations(),
        stores.citations(),
        new HookedSettings(stores.settings(), hook),
        stores.pairings(),
        new HookedFeedback(stores.feedback(), hook),
        stores.moves());
  }

  private record HookedInbox(Inbox inbox, Consumer<String> hook) implements Inbox {

    @Override
    public Optional<Long> accept(Update update) {
      hook.accept("before accept");
      Optional<Long> sequence = inbox.accept(update);
      hook.accept("after accept");
      return sequence;
    }

    @Override
    public int begin(UpdateKey key) {
      hook.accept("before begin");
      int attempts = inbox.begin(key);
      hook.accept("after begin");
      return attempts;
    }

    @Override
    public List<Message> finish(Completion completion) {
      hook.accept("before finish");
      List<Message> messages = inbox.finish(completion);
      hook.accept("after finish");
      return messages;
    }

    @Override
    public List<Open> open() {
      return inbox.open();
    }

    @Override
    public Optional<Outcome> outcome(UpdateKey key) {
      return inbox.outcome(key);
    }

    @Override
    public int prune(Instant before) {
      return inbox.prune(before);
    }
  }

  private record HookedOutbox(Outbox outbox, Consumer<String> hook) implements Outbox {

    @Override
    public List<Message> add(List<Message.Draft> drafts, Instant now) {
      return outbox.add(drafts, now);
    }

    @Override
    public void save(Message message, Instant now) {
      String mark = message.state() instanceof Message.State.Sending ? "sending" : "sent";
      hook.accept("before marking as " + mark);
      outbox.save(message, now);
      hook.accept("after marking as " + mark);
    }

    @Override
    public List<Message> unfinished() {
      return outbox.unfinished();
    }

    @Override
    public int prune(Instant before) {
      return outbox.prune(before);
    }
  }

  private record HookedSettings(ChatSettingsStore settings, Consumer<String> hook)
      implements ChatSettingsStore {

    @Override
    public ChatSettings of(ChatId chat) {
      return settings.of(chat);
    }

    @Override
    public void put(ChatId chat, ChatSettings chosen) {
      hook.accept("before choosing");
      settings.put(chat, chosen);
      hook.accept("after choosing");
    }
  }

  private record HookedFeedback(FeedbackStore feedback, Consumer<String> hook)
      implements FeedbackStore {

    @Override
    public void put(Feedback given) {
      hook.accept("before rating");
      feedback.put(given);
      hook.accept("after rating");
    }

    @Override
    public List<Feedback> since(Instant since, int atMost) {
      return feedback.since(since, atMost);
    }

    @Override
    public int prune(Instant before) {
      return feedback.prune(before);
    }
  }
}
