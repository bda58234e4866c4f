package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what is sent.
final class Letterbox implements DigestService.Post {

  private final List<Message> sent = new CopyOnWriteArrayList<>();
  private final List<Message.Draft> told = new CopyOnWriteArrayList<>();
  private Runnable whileComposing = () -> {};

  /// Sets what happens while an edition is put together.
  void whileComposing(Runnable step) {
    whileComposing = step;
  }

  List<Message> sent() {
    return sent;
  }

  /// {@return what belongs to no edition}
  List<Message.Draft> told() {
    return told;
  }

  List<String> texts() {
    return sent.stream().map(message -> message.draft().reply().plainText()).toList();
  }

  @Override
  public boolean reaches(ConversationId conversation) {
    return true;
  }

  @Override
  public List<Message.Draft> drafts(
      ConversationId conversation, ReplyLanguage language, Reply reply) {
    whileComposing.run();
    return List.of(new Message.Draft(conversation, Optional.empty(), language, reply));
  }

  @Override
  public void send(List<Message> messages) {
    sent.addAll(messages);
  }

  @Override
  public void tell(List<Message.Draft> drafts) {
    told.addAll(drafts);
  }
}
