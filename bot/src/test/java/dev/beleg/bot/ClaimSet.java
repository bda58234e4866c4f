package dev.beleg.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.retrieval.language.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Texts with what a check has to say of each of their figures, from `claims/NAME.jsonl`.
///
/// @param texts in the order of the file
record ClaimSet(List<Text> texts) {

  /// A text.
  ///
  /// @param corpus the articles it is checked against: `seeds`, `second` or `third`
  /// @param expected its figures, in order of place; none where nothing in it is a figure
  record Text(String corpus, String text, List<Expected> expected) {}

  /// What a check has to say of a figure.
  ///
  /// @param place its words
  /// @param verdict the verdict's id, or `not_supported` where it matters little which of the other
  ///   two it is
  /// @param why the ids of what differs
  record Expected(Span place, String verdict, Set<String> why) {}

  static ClaimSet read(String name) throws IOException {
    List<Text> texts = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ClaimSet.class.getResourceAsStream("/claims/" + name + ".jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        texts.add(text(json.readTree(line)));
      }
    }
    return new ClaimSet(texts);
  }

  private static Text text(JsonNode node) {
    String text = node.get("text").asText();
    List<Expected> expected = new ArrayList<>();
    int at = 0;
    for (JsonNode one : node.get("expected")) {
      String surface = one.get("surface").asText();
      int start = text.indexOf(surface, at);
      if (start < 0) {
        throw new IllegalArgumentException("'" + surface + "' does not stand in '" + text + "'");
      }
      at = start + surface.length();
      Set<String> why = new TreeSet<>();
      one.path("why").forEach(difference -> why.add(difference.asText()));
      expected.add(new Expected(new Span(start, at), one.get("verdict").asText(), why));
    }
    return new Text(node.path("corpus").asText("seeds"), text, expected);
  }
}
