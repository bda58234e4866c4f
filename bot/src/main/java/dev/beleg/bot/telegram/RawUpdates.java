package dev.beleg.bot.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The method getUpdates, giving each update as the text it came as, so that one which cannot be
/// read does not take the others with it.
@JsonInclude(JsonInclude.Include.NON_NULL)
final class RawUpdates extends BotApiMethod<ArrayList<String>> {

  /// The kinds that are asked for; the others are not sent.
  static final List<String> KINDS =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "inline_query",
          "callback_query",
          "my_chat_member");

  private final @Nullable Long offset;
  private final long seconds;

  /// Makes the call.
  ///
  /// @param offset the first id to be sent; every one below is confirmed by it. Empty for all that
  ///   are not confirmed
  /// @param seconds how long the server waits for something to send
  RawUpdates(OptionalLong offset, long seconds) {
    this.offset = offset.isPresent() ? offset.getAsLong() : null;
    this.seconds = seconds;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @JsonProperty
  @Nullable Long offset() {
    return offset;
  }

  @JsonProperty
  long timeout() {
    return seconds;
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return KINDS;
  }

  /// The library asks for a list that is serializable.
  @Override
  @SuppressWarnings("NonApiType")
  public ArrayList<String> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode tree = OBJECT_MAPPER.readTree(answer);
      if (!tree.path("ok").asBoolean()) {
        throw new TelegramApiRequestException(
            "getUpdates was refused", OBJECT_MAPPER.treeToValue(tree, ApiResponse.class));
      }
      ArrayList<String> texts = new ArrayList<>();
      tree.path("result").forEach(update -> texts.add(update.toString()));
      return texts;
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("getUpdates gave no JSON", e);
    }
  }
}
