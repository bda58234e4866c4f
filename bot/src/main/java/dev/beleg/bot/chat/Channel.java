package dev.beleg.bot.chat;

/// A surface as the core sees it: where replies go.
///
/// One message at a time is sent to a chat, but to several chats at once. Every method returns
/// within a bounded time. An exception that [#send] throws counts as an unknown outcome.
public interface Channel {

  /// {@return the surface's name, as in [ChatId#surface()]}
  String surface();

  /// {@return what a message of this surface may hold and how often one may be sent}
  Limits limits();

  /// Renders and sends a message.
  ///
  /// @param message what to send; it fits into [#limits()]
  Delivery send(Message message);

  /// Replaces what a message says that was sent before.
  ///
  /// @param conversation where the message is
  /// @param message the platform's id of the message
  /// @param reply what it is to say
  Delivery edit(ConversationId conversation, String message, Reply reply);

  /// Erases what the surface itself keeps of a conversation. Most keep nothing here.
  ///
  /// @throws RuntimeException if it cannot; then the conversation is not forgotten at all
  default void forget(@SuppressWarnings("unused") ConversationId conversation) {}

  /// Fetches a file that somebody sent. Most platforms bring none.
  ///
  /// @param most the most bytes that it may have
  default Fetched fetch(GivenFile file, @SuppressWarnings("unused") long most) {
    return new Fetched.Failed(surface() + " brings no files: " + file.id());
  }

  /// Shows that an update is being worked on, where the platform can show that. May fail.
  void working(Arrival arrival);

  /// Shows what an answer says so far, where the platform can show that. Each call says more than
  /// the one before; the whole comes by [#send], whatever was shown. May fail. Most show nothing.
  ///
  /// @param arrival the update that is being answered
  /// @param soFar what may be read already
  default void partial(
      @SuppressWarnings("unused") Arrival arrival, @SuppressWarnings("unused") Reply soFar) {}

  /// Takes back what [#partial] has shown of an answer that will not be said. May fail. Most leave
  /// it.
  default void takeBack(@SuppressWarnings("unused") Arrival arrival) {}

  /// Shows that an update is not worked on, of which no message says so since the chat was told of
  /// its limit before. May fail. Most show nothing.
  ///
  /// @param reply what may be shown of it
  default void turnedAway(
      @SuppressWarnings("unused") Arrival arrival,
      @SuppressWarnings("unused") ReplyLanguage language,
      @SuppressWarnings("unused") Reply reply) {}
}
