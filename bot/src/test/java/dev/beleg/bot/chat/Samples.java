package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Updates, turns and replies to test with, all of the surface `sim`.
public final class Samples {

  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final String SURFACE = "sim";

  private Samples() {}

  public static ConversationId conversation(String chat) {
    return ConversationId.of(SURFACE, chat);
  }

  public static UpdateKey key(String id) {
    return new UpdateKey(SURFACE, id);
  }

  /// An arrival that is addressed to us alone.
  public static Arrival arrival(String id, String chat, Instant received) {
    return new Arrival(
        key(id),
        Sender.of(SURFACE, "u-" + chat),
        conversation(chat),
        Arrival.Addressing.DIRECT,
        Optional.of("m-" + id),
        received);
  }

  public static Update.Asked asked(String id, String chat, String text) {
    return asked(id, chat, text, NOON);
  }

  public static Update.Asked asked(String id, String chat, String text, Instant received) {
    return new Update.Asked(arrival(id, chat, received), text);
  }

  public static Turn turn(String id, Instant at) {
    return new Turn(
        key(id),
        ReplyLanguage.GERMAN,
        "Wie hoch war der Umsatz? " + id,
        "{\"measure\":\"turnover\"}",
        "Er betrug fast 334 Mio. [1]",
        List.of(
            new Turn.Cited("a.txt", 10, 20, "fast $334 "), new Turn.Cited("b.txt", 0, 3, "334")),
        at);
  }

  public static Feedback feedback(String id, String chat, Feedback.Verdict verdict) {
    return new Feedback(
        key(id),
        conversation(chat),
        new UserId(SURFACE, "u-" + chat),
        verdict,
        new Feedback.Answered(id, "answer to " + id),
        NOON);
  }

  public static Message.Draft draft(String chat, String text) {
    return new Message.Draft(
        conversation(chat), Optional.of("m-1"), ReplyLanguage.GERMAN, Reply.of(text));
  }

  public static Completion answered(Update update, String text, Instant at) {
    Arrival arrival = update.arrival();
    Message.Draft draft =
        new Message.Draft(
            arrival.conversation(), arrival.message(), ReplyLanguage.ENGLISH, Reply.of(text));
    return new Completion(
        arrival, Outcome.ANSWERED, List.of(draft), Optional.of(turn(arrival.key().id(), at)), at);
  }
}
