package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers that are shown in groups while they are being written: a message that is changed at a
/// pace that leaves room for others, until the whole takes its place.
///
/// What is shown of an answer is through before its whole is sent, and nothing is shown after it.
final class Growing {

  /// Of the 20 messages that a group takes in a minute, 12 at most are parts.
  private static final Duration APART = Duration.ofSeconds(5);

  private static final int REMEMBERED = 1_000;
  private static final Reply.Paragraph MORE_TO_COME = new Reply.Paragraph("…");

  private final Sending sending;
  private final ChatBooks books;
  private final InstantSource clock;
  private final Map<String, Instant> shown = new HashMap<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /// An answer that is being written. Whoever speaks for it holds it.
  private static final class Answer {
    private boolean begun;
    private boolean ended;
  }

  Growing(Sending sending, ChatBooks books, InstantSource clock) {
    this.sending = sending;
    this.books = books;
    this.clock = clock;
  }

  /// Shows how far an answer is, unless that was shown just now.
  void show(Arrival arrival, Reply soFar) {
    Optional<String> question = arrival.message();
    List<Reply.Block> blocks = new ArrayList<>(soFar.blocks());
    blocks.add(MORE_TO_COME);
    Rendering rendering = Rendering.of(new Reply(blocks));
    boolean fits =
        rendering.plain().length() <= Rendering.LONGEST_TEXT && rendering.enclosure().isEmpty();
    if (question.isPresent() && fits && isTime(arrival.conversation())) {
      show(arrival.conversation(), question.get(), rendering);
    }
  }

  private void show(ConversationId conversation, String question, Rendering rendering) {
    Answer answer = answer(conversation, question);
    synchronized (answer) {
      answer.begun = answer.begun || !answer.ended;
      answer.ended = answer.ended || !sending.sendPart(conversation, question, rendering);
    }
  }

  /// Waits for what is being shown of an answer; nothing more of it is.
  void end(ConversationId conversation, String question) {
    Answer answer = answer(conversation, question);
    synchronized (answer) {
      answer.ended = true;
    }
  }

  /// Takes back what is shown of an answer that will not be said.
  void takeBack(Arrival arrival) {
    arrival.message().ifPresent(question -> takeBack(arrival.conversation(), question));
  }

  private void takeBack(ConversationId conversation, String question) {
    Answer answer = answer(conversation, question);
    synchronized (answer) {
      answer.ended = true;
      if (answer.begun) {
        sending.takeBack(conversation, question);
      }
    }
  }

  private synchronized Answer answer(ConversationId conversation, String question) {
    if (answers.size() > REMEMBERED) {
      answers.remove(answers.keySet().iterator().next());
    }
    return answers.computeIfAbsent(conversation + " " + question, _ -> new Answer());
  }

  private synchronized boolean isTime(ConversationId conversation) {
    Instant now = clock.instant();
    String chat = books.chats().now(conversation.chat());
    shown.values().removeIf(at -> !at.plus(APART).isAfter(now));
    return books.waits().until(chat, now).isEmpty() && shown.putIfAbsent(chat, now) == null;
  }
}
