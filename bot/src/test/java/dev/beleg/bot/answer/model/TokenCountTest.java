package dev.beleg.bot.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCountTest {

  private static final String SAID = "x".repeat(300);

  @ParameterizedTest
  @CsvSource({
    // read, written, total, the count
    "2000, 100, 2100, 2000, 100",
    // What the model thought is in the total alone.
    "2000, 100, 2900, 2000, 900",
    "2000,    ,     , 2000, 100",
    "2000,    , 2400, 2000, 400",
    "2000,   0,     , 2000, 100",
  })
  void takesWhatTheProviderCounted(
      Integer read, Integer written, Integer total, long input, long output) {
    assertThat(count(new TokenUsage(read, written, total)))
        .isEqualTo(new TokenCount(input, output));
  }

  @Test
  void estimatesWhereTheProviderDoesNotCount() {
    ChatResponse response = ChatResponse.builder().aiMessage(AiMessage.from(SAID)).build();
    TokenCount count = TokenCount.of(response, List.of(UserMessage.from("y".repeat(3_000))));
    assertThat(count.read()).isBetween(1_000L, 1_100L);
    assertThat(count.written()).isEqualTo(100);
  }

  private static TokenCount count(TokenUsage usage) {
    return TokenCount.of(
        ChatResponse.builder().aiMessage(AiMessage.from(SAID)).tokenUsage(usage).build(),
        List.of(UserMessage.from("a question")));
  }
}
