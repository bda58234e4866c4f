package dev.beleg.bot.answer.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a model may look up while it answers: figures of the ledger and passages. Both only read,
/// and only what the asker may see; their results are numbered passages that can be cited.
final class SourceTools {

  private static final String FIGURES = "find_figures";
  private static final String PASSAGES = "find_passages";
  private static final String WORDS = "words";
  private static final int MOST_FIGURES = 8;
  private static final int LONGEST_WORDS = 300;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final PassageRetriever passages;
  private final FencedInjector fence;
  private final IndexView index;
  private final Vocabulary vocabulary;
  private final Set<String> done = new HashSet<>();

  SourceTools(
      PassageRetriever passages, FencedInjector fence, IndexView index, Vocabulary vocabulary) {
    this.passages = passages;
    this.fence = fence;
    this.index = index;
    this.vocabulary = vocabulary;
  }

  /// {@return what the model is told of the tools}
  static List<ToolSpecification> specifications() {
    return List.of(
        specification(
            FIGURES,
            "Finds figures that the articles state. Words: a region, country or organisation, what"
                + " is measured (trade, exports, investment …) and a year."),
        specification(PASSAGES, "Finds more passages of the articles. Words: key words."));
  }

  private static ToolSpecification specification(String name, String description) {
    return ToolSpecification.builder()
        .name(name)
        .description(description)
        .parameters(JsonObjectSchema.builder().addStringProperty(WORDS).required(WORDS).build())
        .build();
  }

  /// Does what the model asked for. Whatever goes wrong is told it in a word of ours.
  String run(ToolExecutionRequest request) {
    if (!done.add(request.name() + " " + request.arguments())) {
      return "error: the same was asked before; answer with what you have";
    }
    Optional<String> words = words(request.arguments());
    if (words.isEmpty()) {
      return "error: the arguments must be one JSON object with the text \"words\"";
    }
    try {
      return switch (request.name()) {
        case FIGURES -> result(figures(words.get()));
        case PASSAGES -> result(passages.find(words.get(), passages.language()));
        default -> "error: there are only the tools " + FIGURES + " and " + PASSAGES;
      };
    } catch (RuntimeException _) {
      return "error: the tool failed";
    }
  }

  private static Optional<String> words(String arguments) {
    try {
      JsonNode words = JSON.readTree(arguments).path(WORDS);
      return Optional.of(words.asText(""))
          .map(text -> text.substring(0, Math.min(text.length(), LONGEST_WORDS)))
          .filter(text -> words.isTextual() && !text.isBlank());
    } catch (JsonProcessingException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private String result(List<SuppliedPassage> found) {
    return found.isEmpty() ? "nothing found" : fence.fenced(found);
  }

  private List<SuppliedPassage> figures(String words) {
    Language language = passages.language();
    Set<String> places =
        vocabulary.gazetteer().mentions(words, language).stream()
            .map(Gazetteer.Mention::entry)
            .map(Object::toString)
            .collect(Collectors.toSet());
    Set<String> measures =
        vocabulary.measures().find(words, language).stream()
            .flatMap(found -> found.values().stream())
            .map(Concept::id)
            .collect(Collectors.toSet());
    Set<SuppliedPassage> found = new LinkedHashSet<>();
    index.ledger().entries().stream()
        .filter(entry -> is(entry.figure(), places, measures, words))
        .limit(MOST_FIGURES)
        .forEach(entry -> found.addAll(passagesOf(entry)));
    return new ArrayList<>(found);
  }

  private static boolean is(Figure figure, Set<String> places, Set<String> measures, String words) {
    boolean place = places.isEmpty() || figure.subject().filter(places::contains).isPresent();
    boolean measure = measures.isEmpty() || figure.measure().filter(measures::contains).isPresent();
    boolean named = !places.isEmpty() || !measures.isEmpty();
    boolean year =
        !words.matches("(?s).*\\b(?:19|20)\\d\\d\\b.*")
            || figure
                .period()
                .lastDay()
                .filter(day -> words.contains(String.valueOf(day.getYear())))
                .isPresent();
    return named && place && measure && year;
  }

  private List<SuppliedPassage> passagesOf(LedgerEntry entry) {
    SourcedFigure sourced = entry.sources().getFirst();
    return index
        .source(sourced.article())
        .flatMap(
            source ->
                index
                    .passage(source.id(), sourced.figure().span())
                    .flatMap(passage -> passages.shelf().take(source, passage)))
        .stream()
        .toList();
  }
}
