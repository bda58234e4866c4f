package dev.beleg.bot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Dialogues with what each question must be taken to mean and what a right answer shows, one JSON
/// object per line.
record DialogueSet(List<Item> items) {

  /// A dialogue over the articles of a corpus.
  record Item(String id, String corpus, List<Turn> turns) {}

  /// A question of a dialogue.
  ///
  /// @param alone whether it is whole as it is
  /// @param has what the whole question must have
  /// @param lacks what it must not have
  /// @param says what the answer must say
  /// @param cites beginnings of files of which one must be cited
  /// @param refuses whether there must be no answer
  record Turn(
      String question,
      boolean alone,
      List<String> has,
      List<String> lacks,
      List<String> says,
      List<String> cites,
      boolean refuses) {

    boolean isRightlyMeant(WholeQuestion whole) {
      if (alone) {
        return whole.assumed().isEmpty() && whole.text().equals(question);
      }
      return has.stream().allMatch(part -> contains(whole.text(), part))
          && lacks.stream().noneMatch(part -> contains(whole.text(), part));
    }

    boolean asksForAnAnswer() {
      return refuses || !says.isEmpty() || !cites.isEmpty();
    }

    boolean isRightlyAnswered(Answer answer) {
      return switch (answer) {
        case Answer.Abstained _ -> refuses;
        case Answer.Grounded grounded ->
            !refuses
                && says.stream().allMatch(part -> contains(grounded.text(), part))
                && (cites.isEmpty() || cites.stream().anyMatch(file -> isCited(file, grounded)));
      };
    }

    private static boolean isCited(String file, Answer.Grounded grounded) {
      return grounded.citations().stream()
          .anyMatch(citation -> citation.source().id().path().startsWith(file));
    }

    private static boolean contains(String text, String part) {
      return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
  }

  static DialogueSet read(String name) {
    ObjectMapper json = new ObjectMapper();
    try {
      List<Item> items = new ArrayList<>();
      for (String line :
          Files.readAllLines(
              AskedCorpus.HOME.resolve("bot/src/test/resources/questions/" + name + ".jsonl"))) {
        items.add(item(json.readTree(line)));
      }
      return new DialogueSet(items);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item item(JsonNode node) {
    List<Turn> turns = new ArrayList<>();
    for (JsonNode turn : node.get("turns")) {
      turns.add(
          new Turn(
              turn.get("q").asText(),
              turn.path("alone").asBoolean(),
              texts(turn.path("has")),
              texts(turn.path("lacks")),
              texts(turn.path("says")),
              texts(turn.path("cites")),
              turn.path("refuses").asBoolean()));
    }
    return new Item(node.get("id").asText(), node.get("corpus").asText(), turns);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
