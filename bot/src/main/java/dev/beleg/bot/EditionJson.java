package dev.beleg.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.digest.Edition;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Item;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// Editions as scripts read them.
final class EditionJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final EditionPhrases phrases;
  private final FigureJson figures;

  EditionJson(EditionPhrases phrases, FigureJson figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// {@return the result of `digest`}
  ///
  /// @param since the first day that was asked for
  /// @param until the last day that was asked for
  ObjectNode edition(Edition edition, Optional<LocalDate> since, Optional<LocalDate> until) {
    ObjectNode node = NODES.objectNode();
    node.put("since", since.map(LocalDate::toString).orElse(null));
    node.put("until", until.map(LocalDate::toString).orElse(null));
    node.put("language", edition.language().code());
    ArrayNode events = node.putArray("events");
    edition.items().forEach(item -> events.add(event(item, edition.language())));
    return node;
  }

  private ObjectNode event(Item item, Language language) {
    ObjectNode node = NODES.objectNode();
    node.put("id", item.event().id());
    node.put("date", item.event().date().map(LocalDate::toString).orElse(null));
    node.put("headline", phrases.headline(item.event(), language));
    add(node.putArray("regions"), item.event().regions());
    add(node.putArray("kinds"), item.event().kinds());
    node.put("status", item.event().status().id());
    add(node.putArray("parties"), item.event().parties());
    ArrayNode stated = node.putArray("figures");
    for (Item.Stated figure : item.figures()) {
      stated.add(
          figures.cited(
              figure.entry().id(), figure.place().figure(), figure.place().article(), language));
    }
    ArrayNode citations = node.putArray("citations");
    item.citations().forEach(citation -> citations.add(Json.citation(citation)));
    node.put("follows", item.event().follows().orElse(null));
    return node;
  }

  private static void add(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
