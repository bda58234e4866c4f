package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody has said on the page and what was answered.
///
/// @param id its number in the conversation, from 1
/// @param at when it was said
/// @param said the words said, or the label of the button pressed; empty where they are not known
/// @param replies what was answered, in order; empty until then
/// @param soFar what may be read of an answer that is not whole yet
record Exchange(long id, Instant at, String said, List<Answered> replies, Optional<Reply> soFar) {

  /// A reply.
  ///
  /// @param message the id of the message that it came with
  /// @param language the language of the reply
  /// @param reply what it says
  record Answered(String message, ReplyLanguage language, Reply reply) {}

  Exchange {
    replies = List.copyOf(replies);
  }

  static Exchange of(long id, Instant at, String said) {
    return new Exchange(id, at, said, List.of(), Optional.empty());
  }

  /// {@return whether nothing was answered yet}
  boolean pending() {
    return replies.isEmpty();
  }

  Exchange answered(Answered reply) {
    return with(Stream.concat(replies.stream(), Stream.of(reply)).toList());
  }

  /// {@return the same, another reply in the place of one}
  Exchange edited(String message, Reply reply) {
    return with(
        replies.stream()
            .map(it -> it.message.equals(message) ? new Answered(message, it.language, reply) : it)
            .toList());
  }

  private Exchange with(List<Answered> others) {
    return new Exchange(id, at, said, others, Optional.empty());
  }

  Exchange soFar(Reply partial) {
    return pending() ? new Exchange(id, at, said, replies, Optional.of(partial)) : this;
  }
}
