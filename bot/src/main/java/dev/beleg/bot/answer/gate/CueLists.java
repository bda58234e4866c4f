package dev.beleg.bot.answer.gate;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Words that are looked for in the form they are written in, from the files that ship with the
/// gate.
final class CueLists {

  private CueLists() {}

  /// Reads a file whose rows are an id and the words of each language.
  static CueWords read(String file) {
    List<Concept> concepts = new ArrayList<>();
    for (List<String> row : ResourceRows.of(CueLists.class, file)) {
      Map<Language, List<String>> terms = new EnumMap<>(Language.class);
      int column = 1;
      for (Language language : Language.values()) {
        terms.put(language, List.of(row.get(column++).strip().split("\\s*;\\s*")));
      }
      concepts.add(new Concept(row.getFirst(), terms));
    }
    return new CueWords(concepts);
  }
}
