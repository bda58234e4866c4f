package dev.beleg.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Slack sent, looked at before the library reads it: of which kind it is, and whether it has
/// what we rely on for that kind. The library makes objects of anything, with nothing in them where
/// a field is missing.
///
/// @param kind such as `message`, `message/message_changed` or `block_actions`
/// @param payload what it says
record Sent(String kind, JsonObject payload) {

  /// What a field has to be.
  private enum Form {
    ID("[A-Z0-9]{1,64}"),
    TIME("[0-9]{1,12}\\.[0-9]{1,12}"),
    TEXT("(?s).*"),
    OBJECT("");

    private final Pattern pattern;

    Form(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    boolean fits(JsonElement value) {
      return this == OBJECT
          ? value.isJsonObject()
          : value.isJsonPrimitive()
              && value.getAsJsonPrimitive().isString()
              && pattern.matcher(value.getAsString()).matches();
    }
  }

  /// A field that we rely on.
  ///
  /// @param path its names from the outside
  /// @param needed whether it has to be there
  private record Field(List<String> path, Form form, boolean needed) {

    static Field of(String text) {
      boolean needed = !text.endsWith("?");
      String[] parts = (needed ? text : text.substring(0, text.length() - 1)).split(":");
      return new Field(
          List.of(parts[0].split("\\.")), Form.valueOf(parts[1].toUpperCase(Locale.ROOT)), needed);
    }

    boolean fits(JsonElement holder) {
      return find(holder, path).map(form::fits).orElse(!needed);
    }

    String name() {
      return String.join(".", path);
    }
  }

  private static final String MESSAGE =
      " team_id:id event.channel:id event.ts:time event.thread_ts:time? event.user:id?"
          + " event.team:id? event.user_team:id? event.bot_id:text? event.text:text?";

  private static final String THREAD =
      " team_id:id event.assistant_thread.user_id:id event.assistant_thread.channel_id:id"
          + " event.assistant_thread.thread_ts:time";

  private static final String SOMEBODY =
      " team:object team.id:id user:object user.id:id user.team_id:id?";

  private static final String OF_A_WINDOW =
      " view:object view.id:text view.private_metadata:text view.hash:text?";

  /// The kinds that are worked on, each with its fields.
  private static final Map<String, List<Field>> KINDS =
      """
      message %1$s
      message/file_share %1$s
      message/thread_broadcast %1$s
      app_mention %1$s
      app_home_opened team_id:id event.user:id event.tab:text?
      assistant_thread_started %2$s
      assistant_thread_context_changed %2$s
      app_uninstalled team_id:id
      tokens_revoked team_id:id event.tokens:object
      url_verification challenge:text
      /command command:text team_id:id channel_id:id user_id:id trigger_id:text text:text? response_url:text?
      shortcut %3$s callback_id:text trigger_id:text
      message_action %3$s callback_id:text trigger_id:text channel.id:id message:object message.thread_ts:time? \
      message.text:text? response_url:text?
      block_suggestion %3$s action_id:text value:text? %4$s
      view_submission %3$s %4$s view.callback_id:text view.state.values:object
      block_actions/message %3$s actions.0.action_id:text actions.0.action_ts:time \
      actions.0.value:text? container.channel_id:id container.message_ts:time \
      container.thread_ts:time? response_url:text?
      block_actions/view %3$s actions.0.action_id:text actions.0.action_ts:time \
      actions.0.value:text? trigger_id:text? %4$s
      block_actions/select %3$s actions.0.action_id:text \
      actions.0.selected_option.value:text %4$s
      """
          .formatted(MESSAGE, THREAD, SOMEBODY, OF_A_WINDOW)
          .lines()
          .map(line -> line.strip().split(" +"))
          .collect(Collectors.toMap(words -> words[0], Sent::fields));

  private static List<Field> fields(String[] words) {
    return Arrays.stream(words).skip(1).map(Field::of).toList();
  }

  /// {@return what an envelope of Socket Mode holds; empty where it holds nothing to look at}
  static Optional<Sent> ofEnvelope(String envelope) {
    return json(envelope)
        .map(it -> it.get("payload"))
        .filter(JsonElement::isJsonObject)
        .map(Sent::of);
  }

  /// {@return what a request over HTTP holds; empty where it holds nothing to look at}
  static Optional<Sent> ofBody(String body) {
    if (body.startsWith("{")) {
      return json(body).map(Sent::of);
    }
    Map<String, String> form = form(body);
    return form.containsKey("payload")
        ? json(form.get("payload")).map(Sent::of)
        : Optional.of(of(object(form)));
  }

  private static Sent of(JsonElement json) {
    JsonObject payload = json.getAsJsonObject();
    return new Sent(kind(payload), payload);
  }

  private static String kind(JsonObject payload) {
    String type = text(payload, "type");
    return switch (type) {
      case "event_callback" -> {
        String subtype = text(payload, "event.subtype");
        yield text(payload, "event.type") + (subtype.isEmpty() ? "" : "/" + subtype);
      }
      case "block_actions" -> type + press(payload);
      case "" -> payload.has("command") ? "/command" : "";
      default -> type;
    };
  }

  private static String press(JsonObject payload) {
    if (find(payload, List.of("actions", "0", "selected_option")).isPresent()) {
      return "/select";
    }
    String holder = text(payload, "container.type");
    return holder.equals("message") || holder.equals("view") ? "/" + holder : "";
  }

  /// {@return whether we do something with what is of this kind}
  boolean isKnown() {
    return KINDS.containsKey(kind);
  }

  /// {@return whether a bot or a workflow wrote it, in whatever form}
  boolean isOfABot() {
    return !text(payload, "event.bot_id").isEmpty();
  }

  /// {@return the first field that is not as Slack documents it; empty where all are}
  Optional<String> unfit() {
    return KINDS.getOrDefault(kind, List.of()).stream()
        .filter(field -> !field.fits(payload))
        .map(Field::name)
        .findFirst();
  }

  private static Optional<JsonObject> json(String text) {
    try {
      return Optional.of(JsonParser.parseString(text))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException | StackOverflowError _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> UrlEncoded.decoded(pair[0]),
                pair -> UrlEncoded.decoded(pair.length > 1 ? pair[1] : ""),
                (first, _) -> first));
  }

  private static JsonObject object(Map<String, String> form) {
    JsonObject object = new JsonObject();
    form.forEach(object::addProperty);
    return object;
  }

  private static String text(JsonObject holder, String path) {
    return find(holder, List.of(path.split("\\.")))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  private static Optional<JsonElement> find(JsonElement holder, List<String> path) {
    Optional<JsonElement> found = Optional.of(holder);
    for (String name : path) {
      found = found.flatMap(it -> step(it, name)).filter(it -> !it.isJsonNull());
    }
    return found;
  }

  private static Optional<JsonElement> step(JsonElement holder, String name) {
    return switch (holder) {
      case JsonObject object -> Optional.ofNullable(object.get(name));
      case JsonArray array when !array.isEmpty() -> Optional.of(array.get(0));
      default -> Optional.empty();
    };
  }
}
