package dev.beleg.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.answer.Response;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.language.Gazetteer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What scripts read: the documented objects with the documented fields in their documented order.
/// A field without a value is null, never left out, unless its documentation says otherwise.
final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FigureJson figures;

  /// Makes the objects.
  ///
  /// @param gazetteer the names of the regions that figures are about
  Json(Gazetteer gazetteer) {
    figures = new FigureJson(gazetteer::entry);
  }

  /// {@return the objects that figures are shown in}
  FigureJson figures() {
    return figures;
  }

  /// {@return the result of `ask`}
  ObjectNode response(Response response) {
    ObjectNode node = NODES.objectNode();
    node.put("question", response.question());
    node.put("language", response.language().code());
    switch (response.answer()) {
      case Answer.Grounded _ -> node.put("status", "answered").putNull("reason");
      case Answer.Abstained abstained ->
          node.put("status", "abstained").put("reason", abstained.reason().id());
    }
    node.put("mode", response.mode().id());
    node.put("text", response.answer().text());
    addEvidence(node, response);
    node.set("corpus", corpus(response.corpus()));
    return node;
  }

  private void addEvidence(ObjectNode node, Response response) {
    ArrayNode citations = node.putArray("citations");
    ArrayNode figures = node.putArray("figures");
    if (response.answer() instanceof Answer.Grounded grounded) {
      grounded.citations().forEach(citation -> citations.add(citation(citation)));
      grounded
          .figures()
          .forEach(
              said ->
                  figures.add(
                      this.figures.cited(
                          said.id(),
                          said.figure(),
                          said.citation().source().id(),
                          response.language())));
    }
  }

  /// {@return a place that words rest on}
  static ObjectNode citation(Citation citation) {
    Source source = citation.source();
    ObjectNode node = NODES.objectNode();
    node.put("n", citation.number());
    node.put("source", source.id().path());
    node.put("title", source.header().title().orElse(null));
    addPublished(node, source.published());
    node.put("language", source.language().code());
    node.put("start", citation.span().start());
    node.put("end", citation.span().end());
    node.put("quote", citation.quote());
    return node;
  }

  private static ObjectNode corpus(Response.Corpus corpus) {
    return NODES
        .objectNode()
        .put("articles", corpus.articles())
        .put("newest", text(corpus.newest()));
  }

  /// {@return the result of `sources`}
  ///
  /// @param events the events that articles tell
  ObjectNode sources(
      List<Source> sources, Map<ArticleId, String> events, List<IngestOutcome.Rejected> rejected) {
    ObjectNode node = NODES.objectNode();
    ArrayNode list = node.putArray("sources");
    sources.forEach(source -> list.add(source(source, events.get(source.id()))));
    ArrayNode others = node.putArray("rejected");
    rejected.forEach(
        file -> others.addObject().put("source", file.path()).put("reason", file.reason()));
    return node;
  }

  private static ObjectNode source(Source source, @Nullable String event) {
    ObjectNode node = NODES.objectNode();
    node.put("source", source.id().path());
    node.put("title", source.header().title().orElse(null));
    node.put("language", source.language().code());
    node.put("place", source.header().place().orElse(null));
    addPublished(node, source.published());
    node.put("characters", source.characters());
    node.put("passages", source.passages());
    node.put("event", event);
    return node;
  }

  private static void addPublished(ObjectNode node, Published published) {
    node.put("published", text(published.knownDate()));
    switch (published) {
      case Published.On on -> node.put("publishedBasis", on.basis());
      case Published.InSomeYear day -> node.put("publishedBasis", day.basis());
      case Published.Unknown _ -> node.putNull("publishedBasis");
    }
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}
