package dev.beleg.bot.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/// Where a message goes.
///
/// @param chat the id that Telegram has for the chat
/// @param topic the topic of a forum
/// @param replyTo the message that it replies to, shown only where others write too
record Target(String chat, Optional<String> topic, Optional<String> replyTo) {

  @Nullable Integer thread() {
    return topic.map(Integer::valueOf).orElse(null);
  }

  @Nullable ReplyParameters reply() {
    return replyTo
        .filter(_ -> ChatWaits.isGroup(chat))
        .map(
            id ->
                ReplyParameters.builder()
                    .messageId(Integer.valueOf(id))
                    .allowSendingWithoutReply(true)
                    .build())
        .orElse(null);
  }
}
