package dev.beleg.bot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What Slack documents for Block Kit and for the text of messages.
final class BlockRules {

  private static final int MOST_OF_ALL = 13_000;
  private static final Pattern NOTIFYING = Pattern.compile("<(?:[@!]|#C)[^>]*>");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s>|\"]+");
  private static final Set<String> BLOCKS =
      Set.of("section", "rich_text", "context", "actions", "image", "divider", "header", "input");

  private BlockRules() {}

  /// {@return what Slack would refuse of a call}
  static List<String> violations(Call call) {
    List<String> wrong = new ArrayList<>();
    if (call.method().equals("chat.postMessage") && call.get("text").isBlank()) {
      wrong.add("no text");
    }
    if (call.get("markdown_text").length() > 12_000) {
      wrong.add("markdown of " + call.get("markdown_text").length());
    }
    if (call.get("text").length() > 4_000) {
      wrong.add("text of " + call.get("text").length());
    }
    wrong.addAll(violations(call.blocks(), 50));
    if (!call.get("view").isEmpty()) {
      wrong.addAll(violations(JsonParser.parseString(call.get("view")).getAsJsonObject()));
    }
    if (!call.get("prompts").isEmpty()) {
      prompts(call.get("prompts"), wrong);
    }
    if (call.get("alt_txt").length() > 1_000) {
      wrong.add("a long alternative text");
    }
    if (texts(call.blocks()).length() > MOST_OF_ALL) {
      wrong.add("blocks of " + texts(call.blocks()).length() + " characters");
    }
    return wrong;
  }

  /// {@return what Slack would refuse of blocks}
  static List<String> violations(JsonArray blocks, int most) {
    List<String> wrong = new ArrayList<>();
    if (blocks.size() > most) {
      wrong.add(blocks.size() + " blocks");
    }
    for (JsonElement block : blocks) {
      check(block.getAsJsonObject(), wrong);
    }
    unique(blocks, wrong);
    return wrong;
  }

  /// What every block and every element of one may have (docs.slack.dev, "Block Kit").
  private static void names(JsonElement element, List<String> wrong) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> names(one, wrong));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      longest(object, "action_id", 255, wrong);
      longest(object, "block_id", 255, wrong);
      longest(object, "url", 3_000, wrong);
      longest(object, "image_url", 3_000, wrong);
      longest(object, "alt_text", 2_000, wrong);
      object.asMap().values().forEach(one -> names(one, wrong));
    }
  }

  private static void longest(JsonObject holder, String name, int most, List<String> wrong) {
    boolean text = holder.has(name) && holder.get(name).isJsonPrimitive();
    if (text && holder.get(name).getAsString().length() > most) {
      wrong.add("a long " + name);
    }
  }

  private static void unique(JsonArray blocks, List<String> wrong) {
    Set<String> ids = new HashSet<>();
    for (JsonElement block : blocks) {
      JsonElement id = block.getAsJsonObject().get("block_id");
      if (id != null && !ids.add(id.getAsString())) {
        wrong.add("two of one block_id");
      }
    }
  }

  /// {@return what Slack would refuse of the suggestions for a field}
  static List<String> suggestions(JsonObject response) {
    List<String> wrong = new ArrayList<>();
    if (!response.getAsJsonArray("options").isEmpty()) {
      options(response.getAsJsonArray("options"), wrong);
    }
    return wrong;
  }

  private static void prompts(String prompts, List<String> wrong) {
    JsonArray all = JsonParser.parseString(prompts).getAsJsonArray();
    if (all.isEmpty() || all.size() > 4) {
      wrong.add(all.size() + " prompts");
    }
  }

  private static void element(JsonObject element, List<String> wrong) {
    if (element.get("type").getAsString().equals("button")) {
      text(element, "text", 75, wrong);
      longest(element, "value", 2_000, wrong);
    }
    if (element.has("placeholder")) {
      text(element, "placeholder", 150, wrong);
    }
    if (element.has("options")) {
      options(element.getAsJsonArray("options"), wrong);
      if (element.has("initial_option")
          && !element.getAsJsonArray("options").contains(element.get("initial_option"))) {
        wrong.add("a first option that is none");
      }
    } else if (element.has("initial_option")) {
      option(element.getAsJsonObject("initial_option"), wrong);
    }
    if (element.has("confirm")) {
      JsonObject confirm = element.getAsJsonObject("confirm");
      text(confirm, "title", 100, wrong);
      text(confirm, "text", 300, wrong);
      text(confirm, "confirm", 30, wrong);
      text(confirm, "deny", 30, wrong);
    }
    if (element.has("max_length") && element.get("max_length").getAsInt() > 3_000) {
      wrong.add("a long field");
    }
  }

  private static void check(JsonObject block, List<String> wrong) {
    names(block, wrong);
    String type = block.get("type").getAsString();
    if (!BLOCKS.contains(type)) {
      wrong.add("a block of type " + type);
    }
    switch (type) {
      case "section" -> {
        text(block, "text", 3_000, wrong);
        if (block.has("accessory")) {
          element(block.getAsJsonObject("accessory"), wrong);
        }
      }
      case "header" -> text(block, "text", 150, wrong);
      case "context" -> {
        size(block, 10, wrong);
        elements(block).forEach(element -> length(element, 3_000, wrong));
      }
      case "actions" -> {
        size(block, 25, wrong);
        Set<String> ids = new HashSet<>();
        for (JsonObject element : elements(block)) {
          element(element, wrong);
          if (!ids.add(element.get("action_id").getAsString())) {
            wrong.add("two of one action_id");
          }
        }
      }
      case "input" -> {
        text(block, "label", 2_000, wrong);
        if (block.has("hint")) {
          text(block, "hint", 2_000, wrong);
        }
        element(block.getAsJsonObject("element"), wrong);
      }
      default -> {}
    }
  }

  private static void options(JsonArray options, List<String> wrong) {
    if (options.isEmpty() || options.size() > 100) {
      wrong.add(options.size() + " options");
    }
    options.forEach(option -> option(option.getAsJsonObject(), wrong));
  }

  private static void option(JsonObject option, List<String> wrong) {
    text(option, "text", 75, wrong);
    longest(option, "value", 150, wrong);
    if (option.has("description")) {
      text(option, "description", 75, wrong);
    }
  }

  /// {@return what Slack would refuse of a window or a home}
  static List<String> violations(JsonObject view) {
    List<String> wrong = violations(view.getAsJsonArray("blocks"), 100);
    for (String name : List.of("title", "submit", "close")) {
      if (view.has(name)) {
        text(view, name, 24, wrong);
      }
    }
    longest(view, "callback_id", 255, wrong);
    if (view.has("private_metadata")
        && view.get("private_metadata").getAsString().length() > 3_000) {
      wrong.add("long private metadata");
    }
    if (view.toString().length() > 250_000) {
      wrong.add("a view of " + view.toString().length());
    }
    return wrong;
  }

  private static void size(JsonObject block, int most, List<String> wrong) {
    int size = block.getAsJsonArray("elements").size();
    if (size < 1 || size > most) {
      wrong.add(size + " elements in " + block.get("type"));
    }
  }

  private static List<JsonObject> elements(JsonObject block) {
    return StreamSupport.stream(block.getAsJsonArray("elements").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static void text(JsonObject holder, String name, int most, List<String> wrong) {
    length(holder.getAsJsonObject(name), most, wrong);
  }

  private static void length(JsonObject text, int most, List<String> wrong) {
    String words = text.get("text").getAsString();
    if (words.isBlank() || words.length() > most) {
      wrong.add("a text of " + words.length());
    }
  }

  /// {@return every text that blocks show, one after the other}
  static String texts(JsonElement element) {
    StringBuilder texts = new StringBuilder();
    collect(element, texts);
    return texts.toString();
  }

  private static void collect(JsonElement element, StringBuilder texts) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> collect(one, texts));
    } else if (element.isJsonObject()) {
      JsonElement text = element.getAsJsonObject().get("text");
      if (text != null && text.isJsonPrimitive()) {
        texts.append(text.getAsString()).append('\n');
      }
      element.getAsJsonObject().asMap().values().forEach(one -> collect(one, texts));
    }
  }

  /// {@return how many are notified by what Slack interprets: markup and rich text}
  static int notified(Call call) {
    return count(call.get("text"))
        + count(call.get("markdown_text"))
        + marked(call.blocks()).stream().mapToInt(BlockRules::count).sum();
  }

  private static int count(String text) {
    Matcher matcher = NOTIFYING.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /// {@return the links of what Slack interprets}
  static List<String> links(Call call) {
    List<String> texts = new ArrayList<>(marked(call.blocks()));
    texts.add(call.get("text"));
    texts.add(call.get("markdown_text"));
    return texts.stream()
        .flatMap(text -> LINK.matcher(text).results().map(found -> found.group()))
        .toList();
  }

  private static List<String> marked(JsonElement element) {
    List<String> texts = new ArrayList<>();
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> texts.addAll(marked(one)));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      String type = object.has("type") ? object.get("type").getAsString() : "";
      if (type.equals("mrkdwn")) {
        texts.add(object.get("text").getAsString());
      } else if (Set.of("user", "usergroup", "broadcast", "channel").contains(type)) {
        texts.add("<@" + object + ">");
      }
      object.asMap().values().forEach(one -> texts.addAll(marked(one)));
    }
    return texts;
  }
}
