package dev.beleg.bot.answer.model;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Duration;
import java.util.Optional;

/// Tries whether a model answers at all.
public final class ModelProbe {

  private ModelProbe() {}

  /// {@return why it does not, one word; empty where it does}
  ///
  /// @param patience how long to wait
  public static Optional<String> trouble(StreamingChatModel model, Duration patience) {
    ChatRequest request =
        ChatRequest.builder().messages(UserMessage.from("Reply with the word: yes")).build();
    try {
      new ModelStream(model, patience).call(request, Deadline.in(patience), _ -> {});
      return Optional.empty();
    } catch (ModelFailure e) {
      return Optional.of(e.trouble().id());
    }
  }
}
