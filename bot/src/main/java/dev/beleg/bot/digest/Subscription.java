package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Sender;

/// What a chat, or a thread of it, wants to be told and when.
///
/// @param conversation where editions go; it has one subscription at most
/// @param subscriber who asked for them
/// @param schedule when they go out
/// @param selection which events they tell
/// @param manner how they are told
public record Subscription(
    ConversationId conversation,
    Subscriber subscriber,
    Schedule schedule,
    Selection selection,
    Manner manner) {

  /// Who asked.
  ///
  /// @param sender the account
  /// @param alone whether nobody else reads the conversation
  public record Subscriber(Sender sender, boolean alone) {}
}
