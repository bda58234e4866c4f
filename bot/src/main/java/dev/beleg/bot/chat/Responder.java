package dev.beleg.bot.chat;

import java.util.Optional;
import java.util.function.Consumer;

/// Turns an update into what is said to it. It is asked for one update of a conversation at a time,
/// for several conversations at once, and again for the same update where the process ended before
/// the outcome was stored.
@FunctionalInterface
public interface Responder {

  /// What there is to say.
  sealed interface Response {

    /// Something is said.
    ///
    /// @param language the language of the reply
    /// @param reply what is said
    /// @param turn what the conversation remembers of it; empty where nothing may refer to it later
    record Said(ReplyLanguage language, Reply reply, Optional<Turn> turn) implements Response {}

    /// The conversation is erased, and then something is said.
    ///
    /// @param language the language of the reply
    /// @param reply what is said
    record Forget(ReplyLanguage language, Reply reply) implements Response {}

    /// Nothing is said.
    record Silence() implements Response {}
  }

  /// Answers an update.
  ///
  /// The thread is interrupted when the time for it is over; a later response is not used.
  ///
  /// @param update an update of a permitted chat, never [Update.Ignored]
  /// @param conversation the turns before it
  /// @param settings what the chat has chosen
  Response respond(Update update, Conversation conversation, ChatSettings settings);

  /// {@return whether an update tells us to stop what is being answered in its conversation}
  default boolean stops(@SuppressWarnings("unused") Update update) {
    return false;
  }

  /// The same for a responder that says parts of an answer before the whole.
  ///
  /// @param soFar takes what may be read already, each time more; never throws
  default Response respond(
      Update update,
      Conversation conversation,
      ChatSettings settings,
      @SuppressWarnings("unused") Consumer<Reply> soFar) {
    return respond(update, conversation, settings);
  }
}
