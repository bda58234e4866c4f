package dev.beleg.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.telegram.SimulatedTelegram.Call;
import dev.beleg.bot.telegram.SimulatedTelegram.Fault;
import java.nio.charset.StandardCharsets;

/// What Telegram checks of what a bot says, whoever it says it to.
final class SimulatedRules {

  private SimulatedRules() {}

  /// What a call is refused with.
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault answer;

    Refusal(Fault answer) {
      this.answer = answer;
    }

    static Refusal of(int code, String description) {
      return new Refusal(Fault.error(code, description));
    }

    Fault answer() {
      return answer;
    }
  }

  static void checkText(Call call, String field, int longest, boolean needed) throws Refusal {
    String given = call.text(field);
    try {
      SimulatedHtml read =
          call.text("parse_mode").equalsIgnoreCase("HTML")
              ? SimulatedHtml.parse(given)
              : new SimulatedHtml(given.strip(), 0);
      if (needed && read.text().isEmpty()) {
        throw Refusal.of(400, "Bad Request: message text is empty");
      }
      if (read.text().length() > longest) {
        throw Refusal.of(
            400, "Bad Request: message " + (needed ? "is" : "caption is") + " too long");
      }
      if (read.entities() > 100) {
        throw Refusal.of(400, "Bad Request: more entities than are shown");
      }
    } catch (SimulatedHtml.Unreadable e) {
      throw Refusal.of(400, String.valueOf(e.getMessage()));
    }
  }

  static void checkKeyboard(JsonNode given) throws Refusal {
    JsonNode markup = given.isTextual() ? SimulatedTelegram.json(given.asText()) : given;
    for (JsonNode row : markup.path("inline_keyboard")) {
      for (JsonNode button : row) {
        int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64 || row.size() > 8) {
          throw Refusal.of(400, "Bad Request: BUTTON_DATA_INVALID");
        }
      }
    }
  }

  static JsonNode inline(Call call) throws Refusal {
    JsonNode results = call.fields().path("results");
    if (results.size() > 50) {
      throw Refusal.of(400, "Bad Request: RESULTS_TOO_MUCH");
    }
    for (JsonNode result : results) {
      int bytes = result.path("id").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw Refusal.of(400, "Bad Request: RESULT_ID_INVALID");
      }
      checkText(
          new Call("", withText(result.path("input_message_content"))),
          "text",
          Rendering.LONGEST_TEXT,
          true);
    }
    return JsonNodeFactory.instance.booleanNode(true);
  }

  private static ObjectNode withText(JsonNode content) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", content.path("message_text").asText())
        .put("parse_mode", content.path("parse_mode").asText());
  }

  static JsonNode commands(Call call) throws Refusal {
    for (JsonNode command : call.fields().path("commands")) {
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")
          || !command.path("description").asText().matches("(?s).{1,256}")) {
        throw Refusal.of(400, "Bad Request: BOT_COMMAND_INVALID");
      }
    }
    return JsonNodeFactory.instance.booleanNode(true);
  }
}
