package dev.beleg.bot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Whether Slack holds events back because a workspace had more than 30,000 of them in an hour. It
/// tells so once in each minute in which it does (docs.slack.dev, `app_rate_limited`).
final class HeldBack {

  private static final String TYPE = "app_rate_limited";
  private static final Duration LASTING = Duration.ofMinutes(2);

  private final Recent<String> told;

  HeldBack(InstantSource clock) {
    this.told = new Recent<>(LASTING, clock);
  }

  /// {@return whether something that Slack sent, or what is in its envelope, tells so; then it is
  /// noted}
  boolean isToldBy(String sent) {
    boolean tells = sent.contains(TYPE) && json(sent).filter(HeldBack::tells).isPresent();
    if (tells && told.isFirst(TYPE, TYPE)) {
      Notes.warning("Slack holds events back: more than 30,000 in an hour");
    } else if (tells) {
      told.put(TYPE, TYPE);
    }
    return tells;
  }

  private static Optional<JsonObject> json(String sent) {
    try {
      return Optional.of(JsonParser.parseString(sent))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }

  private static boolean tells(JsonObject sent) {
    JsonElement payload = sent.get("payload");
    JsonObject told = payload != null && payload.isJsonObject() ? payload.getAsJsonObject() : sent;
    JsonElement type = told.get("type");
    return type != null && type.isJsonPrimitive() && type.getAsString().equals(TYPE);
  }

  /// {@return what to tell the operator; empty where Slack holds nothing back}
  Optional<String> trouble() {
    return told.get(TYPE)
        .map(_ -> "Slack holds events back: a workspace had more than 30,000 in an hour");
  }
}
