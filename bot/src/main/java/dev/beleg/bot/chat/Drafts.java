package dev.beleg.bot.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes messages out of replies.
final class Drafts {

  private final Dispatch dispatch;

  Drafts(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /// {@return the messages that answer an update; the first refers to it}
  List<Message.Draft> of(Arrival arrival, ReplyLanguage language, Reply reply) {
    return of(arrival.conversation(), arrival.message(), language, reply);
  }

  /// {@return the messages that say something in a conversation}
  ///
  /// @param replyTo what the first of them refers to
  List<Message.Draft> of(
      ConversationId conversation, Optional<String> replyTo, ReplyLanguage language, Reply reply) {
    List<Reply> parts =
        fitting(conversation, language).divide(reply, Notice.SHORTENED.in(language));
    return IntStream.range(0, parts.size())
        .mapToObj(
            n ->
                new Message.Draft(
                    conversation, n == 0 ? replyTo : Optional.empty(), language, parts.get(n)))
        .toList();
  }

  /// Each message may have to be marked as a repeat later.
  private Fitting fitting(ConversationId conversation, ReplyLanguage language) {
    Limits limits = dispatch.channel(conversation.chat().surface()).limits();
    int mark = limits.ruler().length(new Reply.Paragraph(Notice.REPEAT.in(language)));
    return new Fitting(limits, limits.length() - mark);
  }
}
