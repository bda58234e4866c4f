package dev.beleg.bot.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.Heartbeat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How the program is, as JSON: well where each part that works by itself got on in its time, and
/// ready where questions are answered, too.
///
/// @param starting what the first question has to wait for; empty once it can be answered
/// @param parts the parts, as they are now
/// @param notices what else is worth knowing
/// @param now the time
record Health(Optional<String> starting, List<Heartbeat> parts, List<Notice> notices, Instant now) {

  boolean isWell() {
    return parts.stream().allMatch(part -> part.isWell(now));
  }

  boolean isReady() {
    return isWell() && starting.isEmpty();
  }

  private String status() {
    if (!isWell()) {
      return "down";
    }
    return starting.isPresent() ? "starting" : "up";
  }

  /// {@return one object}
  ///
  /// @param inFull with each part and what is wrong with it, and the notices
  String json(boolean inFull) {
    ObjectNode health = JsonNodeFactory.instance.objectNode();
    health.put("status", status());
    starting.ifPresent(reason -> health.put("reason", reason));
    if (inFull) {
      parts.forEach(part -> add(health.withArray("parts").addObject(), part));
      notices.forEach(
          notice ->
              health
                  .withArray("notices")
                  .addObject()
                  .put("about", notice.about())
                  .put("text", notice.text()));
    }
    return health.toString();
  }

  private void add(ObjectNode node, Heartbeat part) {
    node.put("part", part.part());
    node.put("well", part.isWell(now));
    node.put("last", part.last().truncatedTo(ChronoUnit.SECONDS).toString());
    node.put("within", part.within().toString());
    part.trouble().ifPresent(trouble -> node.put("trouble", trouble));
  }
}
