package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Finds where a message goes and when it may, and says what came of it.
final class Routing {

  /// Until Telegram is reached again.
  private static final Duration UNREACHED = Duration.ofSeconds(5);

  /// The code of Telegram for chats that take nothing from us.
  private static final int SHUT = 403;

  private final ChatBooks books;
  private final InstantSource clock;

  Routing(ChatBooks books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// Sends to where the chat is now; where Telegram tells that it has moved, there.
  Delivery following(
      ConversationId conversation,
      Optional<String> replyTo,
      Function<Target, BotAnswer<Integer>> call) {
    String chat = books.chats().now(conversation.chat());
    BotAnswer<Integer> answer = call(new Target(chat, conversation.thread(), replyTo), call);
    if (answer instanceof BotAnswer.Refused<Integer> refused && refused.movedTo().isPresent()) {
      books.chats().moved(Long.parseLong(chat), refused.movedTo().getAsLong());
      chat = books.chats().now(conversation.chat());
      answer = call(new Target(chat, Optional.empty(), Optional.empty()), call);
    }
    return delivery(chat, answer);
  }

  private BotAnswer<Integer> call(Target target, Function<Target, BotAnswer<Integer>> call) {
    Optional<String> closed = books.waits().closed(target.chat());
    if (closed.isPresent()) {
      return new BotAnswer.Refused<>(SHUT, closed.get(), OptionalLong.empty());
    }
    Optional<Duration> wait = books.waits().until(target.chat(), clock.instant());
    if (wait.isPresent()) {
      return new BotAnswer.TooMany<>(wait.get());
    }
    books.waits().sent(target.chat(), clock.instant());
    return call.apply(target);
  }

  private Delivery delivery(String chat, BotAnswer<Integer> answer) {
    return switch (answer) {
      case BotAnswer.Given<Integer> given -> new Delivery.Delivered(given.value().toString());
      case BotAnswer.TooMany<Integer> wait -> {
        books.waits().told(chat, wait.retryAfter(), clock.instant());
        yield new Delivery.Deferred(wait.retryAfter());
      }
      case BotAnswer.NotSent<Integer> _ -> new Delivery.Deferred(UNREACHED);
      case BotAnswer.Lost<Integer> lost -> new Delivery.Unknown(lost.reason());
      // What the operator has to mend, such as a revoked token, keeps the messages.
      case BotAnswer.Refused<Integer> refused when Setbacks.isToken(refused) ->
          new Delivery.Deferred(Setbacks.UNUSABLE);
      case BotAnswer.Refused<Integer> refused -> {
        if (refused.code() == SHUT) {
          books.waits().close(chat, refused.description());
        }
        yield new Delivery.Refused(refused.toString());
      }
    };
  }
}
