package dev.beleg.bot.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.Heartbeat;
import java.time.Instant;
import java.util.List;

/// How the program is, as JSON: well where each part that works by itself got on in its time.
///
/// @param parts the parts, as they are now
/// @param now the time
record Health(List<Heartbeat> parts, Instant now) {

  boolean isWell() {
    return parts.stream().allMatch(part -> part.isWell(now));
  }

  /// {@return one object}
  ///
  /// @param inFull with each part and what is wrong with it
  String json(boolean inFull) {
    ObjectNode health = JsonNodeFactory.instance.objectNode();
    health.put("status", isWell() ? "up" : "down");
    if (inFull) {
      parts.forEach(part -> add(health.withArray("parts").addObject(), part));
    }
    return health.toString();
  }

  private void add(ObjectNode node, Heartbeat part) {
    node.put("part", part.part());
    node.put("well", part.isWell(now));
    node.put("last", part.last().toString());
    node.put("within", part.within().toString());
    part.trouble().ifPresent(trouble -> node.put("trouble", trouble));
  }
}
