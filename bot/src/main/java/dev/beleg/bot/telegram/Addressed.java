package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Arrival.Addressing;
import java.util.Optional;
import java.util.function.Predicate;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Decides whether a message is meant for us: always where nobody else reads it, in groups and
/// channels by our name, a reply to us, one of our commands, or in a thread that began with a
/// question we answered.
///
/// @param me our account
/// @param commands whether a name is that of a command
/// @param answered whether we answered the message of a chat, as `chat:message`
record Addressed(Me me, Predicate<String> commands, Predicate<String> answered) {

  Addressing of(Message message, Words words) {
    if (message.isUserMessage()) {
      return Addressing.DIRECT;
    }
    boolean meant =
        words.name(me)
            || repliesToUs(message)
            || words.command().filter(commands).isPresent()
            || isInOurThread(message);
    return meant ? Addressing.MENTIONED : Addressing.OVERHEARD;
  }

  private boolean repliesToUs(Message message) {
    return Optional.ofNullable(message.getReplyToMessage())
        .map(Message::getFrom)
        .map(User::getId)
        .filter(id -> id == me.id())
        .isPresent();
  }

  /// Where there are no topics a thread is named by its first message.
  private boolean isInOurThread(Message message) {
    return message.getMessageThreadId() != null
        && !Boolean.TRUE.equals(message.getIsTopicMessage())
        && answered.test(message.getChatId() + ":" + message.getMessageThreadId());
  }
}
