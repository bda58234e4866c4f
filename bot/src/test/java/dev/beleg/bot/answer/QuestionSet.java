package dev.beleg.bot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Questions with what a right answer must show, one JSON object per line.
record QuestionSet(String name, List<Item> items) {

  /// A question; without evidence, one that the articles do not answer.
  record Item(
      String id,
      Language language,
      String type,
      String question,
      List<Place> evidence,
      List<String> expected) {

    boolean answerable() {
      return !evidence.isEmpty();
    }
  }

  /// Words in a source of which a citation must hold a part.
  record Place(String source, String words) {}

  /// How a question was answered.
  enum Grade {
    RIGHT,
    RIGHTLY_REFUSED,
    /// Answered from another place than one that holds the answer.
    WRONG_PLACE,
    /// Cited a right place without saying what was expected.
    INCOMPLETE,
    WRONGLY_REFUSED,
    WRONGLY_ANSWERED;

    boolean good() {
      return this == RIGHT || this == RIGHTLY_REFUSED;
    }
  }

  static QuestionSet read(String name) {
    Path file =
        Path.of(System.getProperty("beleg.home"))
            .resolve("bot/src/test/resources/questions/" + name + ".jsonl");
    ObjectMapper json = new ObjectMapper();
    try {
      List<Item> items = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          items.add(item(json.readTree(line)));
        }
      }
      return new QuestionSet(name, items);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item item(JsonNode node) {
    List<Place> evidence = new ArrayList<>();
    for (JsonNode place : node.path("evidence")) {
      evidence.add(new Place(place.get("source").asText(), place.get("contains").asText()));
    }
    List<String> expected = new ArrayList<>();
    node.path("expect").forEach(entry -> expected.add(entry.asText()));
    return new Item(
        node.get("id").asText(),
        Language.of(node.get("lang").asText()),
        node.get("type").asText(),
        node.get("question").asText(),
        evidence,
        expected);
  }

  /// Judges an answer; `corpus` holds the files that the places stand in.
  static Grade grade(Item item, Answer answer, Path corpus) {
    return switch (answer) {
      case Answer.Abstained _ -> item.answerable() ? Grade.WRONGLY_REFUSED : Grade.RIGHTLY_REFUSED;
      case Answer.Grounded grounded -> {
        if (!item.answerable()) {
          yield Grade.WRONGLY_ANSWERED;
        }
        boolean place = item.evidence.stream().anyMatch(p -> isCited(p, grounded, corpus));
        boolean said = item.expected.stream().allMatch(e -> isSaid(e, grounded));
        yield !place ? Grade.WRONG_PLACE : said ? Grade.RIGHT : Grade.INCOMPLETE;
      }
    };
  }

  private static boolean isCited(Place place, Answer.Grounded answer, Path corpus) {
    return answer.citations().stream()
        .filter(citation -> citation.source().id().path().equals(place.source))
        .anyMatch(citation -> overlaps(place, citation.span(), corpus));
  }

  /// {@return whether a stretch holds a part of the words that answer a question}
  static boolean isRightPlace(Item item, Evidence evidence, Path corpus) {
    return item.evidence.stream()
        .filter(place -> evidence.source().id().path().equals(place.source))
        .anyMatch(place -> overlaps(place, evidence.sentence(), corpus));
  }

  private static boolean overlaps(Place place, Span span, Path corpus) {
    String text = text(corpus.resolve(place.source)).orElseThrow();
    int at = text.indexOf(place.words);
    while (at >= 0) {
      if (span.start() < at + place.words.length() && at < span.end()) {
        return true;
      }
      at = text.indexOf(place.words, at + 1);
    }
    return false;
  }

  private static boolean isSaid(String alternatives, Answer.Grounded answer) {
    String said = answer.text().toLowerCase(Locale.ROOT);
    return Arrays.stream(alternatives.toLowerCase(Locale.ROOT).split("\\|"))
        .anyMatch(said::contains);
  }

  static Optional<String> text(Path file) {
    try {
      String text = Files.readString(file);
      return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
