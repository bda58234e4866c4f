package dev.beleg.bot.slack;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ConversationId;
import java.util.Optional;

/// Where in Slack something is said, as a conversation of the chats.
///
/// What a slash command or a shortcut answers is an aside: only who asked sees it. It is a
/// conversation of its own beside the channel's, so that nothing of it is ever said aloud.
///
/// @param channel the channel, direct message or group
/// @param thread the timestamp of the message that the thread hangs on; empty outside of one
/// @param onlyFor whom alone it is shown to; empty for everybody
record SlackPlace(String channel, Optional<String> thread, Optional<String> onlyFor) {

  private static final String ASIDE = "aside";
  private static final String SEPARATOR = ":";

  static SlackPlace open(String channel, Optional<String> thread) {
    return new SlackPlace(channel, thread, Optional.empty());
  }

  static SlackPlace aside(String channel, Optional<String> thread, String user) {
    return new SlackPlace(channel, thread, Optional.of(user));
  }

  /// {@return the place of a conversation}
  static SlackPlace of(ConversationId conversation) {
    String channel = conversation.chat().chat();
    String[] parts = conversation.thread().orElse("").split(SEPARATOR, -1);
    return parts[0].equals(ASIDE)
        ? aside(channel, Optional.of(parts[2]).filter(thread -> !thread.isEmpty()), parts[1])
        : open(channel, conversation.thread());
  }

  ConversationId conversation() {
    return new ConversationId(
        new ChatId(SlackSurface.NAME, channel),
        onlyFor
            .map(user -> String.join(SEPARATOR, ASIDE, user, thread.orElse("")))
            .or(() -> thread));
  }

  /// {@return whether only one person reads it besides us}
  boolean isDirect() {
    return channel.startsWith("D");
  }
}
