package dev.beleg.bot.slack;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ConversationId;
import java.util.Optional;

/// Where in Slack something is said, as a conversation of the chats.
///
/// What a slash command or a shortcut answers is an aside: only who asked sees it. It is a
/// conversation of its own beside the channel's, so that nothing of it is ever said aloud.
///
/// @param workspace its workspace, where there are several; empty where there is one
/// @param channel the channel, direct message or group
/// @param thread the timestamp of the message that the thread hangs on; empty outside of one
/// @param onlyFor whom alone it is shown to; empty for everybody
record SlackPlace(
    Optional<String> workspace, String channel, Optional<String> thread, Optional<String> onlyFor) {

  private static final String ASIDE = "aside";
  private static final String SEPARATOR = ":";

  /// {@return the place of a conversation}
  static SlackPlace of(ConversationId conversation) {
    String chat = conversation.chat().chat();
    int at = chat.indexOf(Identity.SEPARATOR);
    Optional<String> workspace = at < 0 ? Optional.empty() : Optional.of(chat.substring(0, at));
    String channel = chat.substring(at + 1);
    String[] parts = conversation.thread().orElse("").split(SEPARATOR, -1);
    return parts[0].equals(ASIDE)
        ? new SlackPlace(
            workspace,
            channel,
            Optional.of(parts[2]).filter(thread -> !thread.isEmpty()),
            Optional.of(parts[1]))
        : new SlackPlace(workspace, channel, conversation.thread(), Optional.empty());
  }

  ConversationId conversation() {
    return new ConversationId(
        chat(),
        onlyFor
            .map(user -> String.join(SEPARATOR, ASIDE, user, thread.orElse("")))
            .or(() -> thread));
  }

  /// {@return the channel as a chat}
  ChatId chat() {
    return new ChatId(
        SlackSurface.NAME,
        workspace.map(team -> team + Identity.SEPARATOR + channel).orElse(channel));
  }

  /// {@return whether only one person sees what is said here}
  boolean isForOne() {
    return onlyFor.isPresent() || isDirect();
  }

  /// {@return whether only one person reads it besides us}
  boolean isDirect() {
    return channel.startsWith("D");
  }
}
