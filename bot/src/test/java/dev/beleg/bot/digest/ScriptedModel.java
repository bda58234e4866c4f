package dev.beleg.bot.digest;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;

/// A model that says what it was last told to; after `DOWN` it fails.
final class ScriptedModel implements StreamingChatModel {

  static final String DOWN = "";
  static final int TOKENS = 100;

  private String saying = DOWN;
  private Runnable whileAsked = () -> {};
  private final List<String> asked = new ArrayList<>();

  void says(String line) {
    saying = line;
  }

  void whileAsked(Runnable other) {
    whileAsked = other;
  }

  /// {@return the requests so far}
  List<String> asked() {
    return asked;
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    asked.add(request.messages().toString());
    whileAsked.run();
    if (saying.equals(DOWN)) {
      handler.onError(new InternalServerException("down"));
      return;
    }
    handler.onPartialResponse(saying);
    handler.onCompleteResponse(
        ChatResponse.builder()
            .aiMessage(AiMessage.from(saying))
            .finishReason(FinishReason.STOP)
            .tokenUsage(new TokenUsage(TOKENS / 2, TOKENS / 2))
            .build());
  }
}
