package dev.beleg.bot.answer.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tokens of one call.
///
/// @param read those of the request
/// @param written those of the reply, with what the model thought before it
record TokenCount(long read, long written) {

  private static final int CHARACTERS_PER_TOKEN = 3;

  /// {@return what the provider counted, or else an estimate} Some count what the model thought in
  /// the total alone.
  static TokenCount of(ChatResponse response, List<ChatMessage> messages) {
    String said = Optional.ofNullable(response.aiMessage().text()).orElse("");
    TokenCount estimated = estimated(messages, said.length());
    return Optional.ofNullable(response.tokenUsage())
        .map(told -> told(told, estimated))
        .orElse(estimated);
  }

  private static TokenCount told(TokenUsage told, TokenCount estimated) {
    long read = counted(told.inputTokenCount()).orElse(estimated.read);
    long total = counted(told.totalTokenCount()).orElse(0L);
    long written = counted(told.outputTokenCount()).orElse(total > read ? 0 : estimated.written);
    return new TokenCount(read, Math.max(written, total - read));
  }

  private static Optional<Long> counted(@Nullable Integer count) {
    return Optional.ofNullable(count).filter(it -> it > 0).map(Integer::longValue);
  }

  /// {@return what a request and so many characters of its reply come to}
  static TokenCount estimated(List<ChatMessage> messages, int characters) {
    return new TokenCount(
        messages.toString().length() / CHARACTERS_PER_TOKEN, characters / CHARACTERS_PER_TOKEN);
  }
}
