package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.DictionaryTable.Translation;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusCompilerTest {

  @TempDir Path folder;

  @Test
  void findsSynonymsOfInflectedWords() throws IOException {
    Dictionaries compiled =
        compile("erwerben|1\n-|kaufen|erstehen\nkaufen|1\n-|erwerben\n", "th_de_DE_v2");
    assertThat(words(compiled, "erwerb", Language.GERMAN)).contains("kauf", "ersteh");
  }

  @Test
  void findsTheNarrowerWordOfAWiderOneAndTheOtherWayRound() throws IOException {
    Dictionaries compiled = compile("Bus|1\n-|Autobus|Fahrzeug (Oberbegriff)\n", "th_de_DE_v2");
    assertThat(words(compiled, "fahrzeug", Language.GERMAN)).containsExactly("bus");
    assertThat(words(compiled, "bus", Language.GERMAN)).containsExactly("autobus", "fahrzeug");
  }

  @Test
  void trustsASynonymLessTheMoreSensesTheWordHas() throws IOException {
    Dictionaries compiled =
        compile("plant|2\n(noun)|works\n(verb)|set\nmill|1\n(noun)|factory\n", "th_en_US_v2");
    assertThat(weight(compiled, "plant", "work", Language.ENGLISH))
        .isLessThan(weight(compiled, "mill", "factori", Language.ENGLISH));
  }

  @Test
  void keepsNoPhraseThatLosesItsMeaningWithItsSmallWords() throws IOException {
    Dictionaries compiled = compile("vorhanden|1\n-|da|zum Kauf\n", "th_de_DE_v2");
    assertThat(words(compiled, "kauf", Language.GERMAN)).isEmpty();
  }

  private Dictionaries compile(String senses, String name) throws IOException {
    Files.writeString(folder.resolve(name + ".dat"), "UTF-8\n" + senses);
    ThesaurusFile thesaurus = ThesaurusFile.find(folder, name).orElseThrow();
    return Dictionaries.open(
        folder.resolve("tables"), new Wordbooks(List.of(), List.of(thesaurus)), _ -> {});
  }

  private static List<String> words(Dictionaries compiled, String stem, Language language) {
    return compiled.synonyms(stem, language).stream()
        .map(one -> String.join(" ", one.words()))
        .toList();
  }

  private static double weight(
      Dictionaries compiled, String stem, String other, Language language) {
    return compiled.synonyms(stem, language).stream()
        .filter(one -> one.words().equals(List.of(other)))
        .mapToDouble(Translation::weight)
        .findFirst()
        .orElseThrow();
  }
}
