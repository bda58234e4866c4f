package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import java.time.InstantSource;
import java.util.Optional;

/// Sends and changes messages; the answer to an edited question takes the place of the one before.
final class Sending {

  private final ChatBooks books;
  private final Posting posting;
  private final Routing routing;
  private final Growing growing;

  Sending(BotApi api, ChatBooks books, InstantSource clock) {
    this.books = books;
    this.posting = new Posting(api);
    this.routing = new Routing(books, clock);
    this.growing = new Growing(this, books, clock);
  }

  Delivery send(Message message) {
    Message.Draft draft = message.draft();
    Rendering rendering = Rendering.of(draft.reply());
    draft.replyTo().ifPresent(question -> growing.end(draft.conversation(), question));
    return routing.following(
        draft.conversation(), draft.replyTo(), target -> changedOrSent(target, rendering));
  }

  /// Shows what the answer to a question says so far, in a message that the whole will change.
  ///
  /// @return whether more of it can be shown
  boolean sendPart(ConversationId conversation, String question, Rendering rendering) {
    Delivery delivery =
        routing.following(
            conversation, Optional.of(question), target -> changedOrBegun(target, rendering));
    return switch (delivery) {
      case Delivery.Delivered _, Delivery.Deferred _ -> true;
      case Delivery.Refused _, Delivery.Unknown _ -> false;
    };
  }

  /// A message that somebody has deleted meanwhile is not begun again; the whole comes by itself.
  private BotAnswer<Integer> changedOrBegun(Target target, Rendering rendering) {
    AnswersGiven answers = books.answers();
    String question = target.replyTo().orElseThrow();
    Optional<Integer> before = answers.toChange(target.chat(), question).map(Integer::valueOf);
    BotAnswer<Integer> answer =
        before
            .map(message -> posting.edit(target, message, rendering))
            .orElseGet(() -> posting.send(target, rendering));
    if (answer instanceof BotAnswer.Given<Integer> given) {
      answers.put(target.chat(), question, given.value().toString());
      answers.edited(target.chat(), question);
    } else if (answer instanceof BotAnswer.Refused<Integer>) {
      answers.changed(target.chat(), question);
    }
    return answer;
  }

  /// Takes back what was shown of the answer to a question that will not be answered.
  void takeBack(ConversationId conversation, String question) {
    AnswersGiven answers = books.answers();
    String chat = books.chats().now(conversation.chat());
    Target target = new Target(chat, conversation.thread(), Optional.of(question));
    answers
        .takeBack(chat, question)
        .ifPresent(shown -> posting.delete(target, Integer.valueOf(shown)));
  }

  /// {@return what shows answers in groups while they are being written}
  Growing growing() {
    return growing;
  }

  Delivery edit(ConversationId conversation, String message, Reply reply) {
    Rendering rendering = Rendering.of(reply);
    return routing.following(
        conversation,
        Optional.empty(),
        target -> posting.edit(target, Integer.valueOf(message), rendering));
  }

  /// The answer to an edited question takes the place of the one before, if that can be changed.
  private BotAnswer<Integer> changedOrSent(Target target, Rendering rendering) {
    AnswersGiven answers = books.answers();
    Optional<Integer> before =
        target.replyTo().flatMap(it -> answers.toChange(target.chat(), it)).map(Integer::valueOf);
    BotAnswer<Integer> answer =
        before
            .map(message -> posting.edit(target, message, rendering))
            .filter(edited -> !(edited instanceof BotAnswer.Refused<Integer>))
            .orElseGet(() -> posting.send(target, rendering));
    if (answer instanceof BotAnswer.Given<Integer> given) {
      target
          .replyTo()
          .ifPresent(
              question -> {
                answers.put(target.chat(), question, given.value().toString());
                answers.changed(target.chat(), question);
              });
    }
    return answer;
  }
}
