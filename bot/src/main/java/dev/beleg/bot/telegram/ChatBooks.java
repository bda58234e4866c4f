package dev.beleg.bot.telegram;

/// What receiving and sending know together of the chats.
///
/// @param chats their ids
/// @param waits when nothing may be sent to them
/// @param answers which message answers which
record ChatBooks(Chats chats, ChatWaits waits, AnswersGiven answers) {

  ChatBooks() {
    this(new Chats(), new ChatWaits(), new AnswersGiven());
  }
}
