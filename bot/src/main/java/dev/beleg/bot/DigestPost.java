package dev.beleg.bot;

import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.digest.DigestService;
import java.util.List;

/// Brings digests to chats through their engine.
///
/// @param engine sends messages
record DigestPost(ChatEngine engine) implements DigestService.Post {

  @Override
  public boolean reaches(ConversationId conversation) {
    return engine.reaches(conversation.chat().surface());
  }

  @Override
  public List<Message.Draft> drafts(
      ConversationId conversation, ReplyLanguage language, Reply reply) {
    return engine.drafts(conversation, language, reply);
  }

  @Override
  public void send(List<Message> messages) {
    engine.dispatch(messages);
  }

  @Override
  public void tell(List<Message.Draft> drafts) {
    engine.send(drafts);
  }
}
