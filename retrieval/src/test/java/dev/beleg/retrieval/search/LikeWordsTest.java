package dev.beleg.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.DictionaryFixture;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Wordbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikeWordsTest {

  @TempDir Path folder;
  private LikeWords like;

  @BeforeEach
  void compile() throws IOException {
    DictionaryFixture.write(
        folder,
        "freedict-deu-eng",
        "kaufen /x/\nbuy, purchase\n",
        "erwerben /x/\npurchase, acquire\n",
        "Wald /x/\nforest\n");
    Files.writeString(folder.resolve("th_de_DE_v2.dat"), "UTF-8\nWald|1\n-|Forst\n");
    like =
        new LikeWords(
            Dictionaries.open(
                folder.resolve("tables"),
                new Wordbooks(
                    List.of(DictionaryFile.find(folder, "freedict-deu-eng").orElseThrow()),
                    List.of(ThesaurusFile.find(folder, "th_de_DE_v2").orElseThrow())),
                _ -> {}));
  }

  @Test
  void findsWordsThatShareATranslation() {
    assertThat(of("verschenken", Language.GERMAN)).isEmpty();
    assertThat(of("gekauft", Language.GERMAN)).contains("erwerb");
    assertThat(of("kaufen", Language.GERMAN)).contains("erwerb").doesNotContain("kauf", "wald");
  }

  @Test
  void findsWordsOfTheThesaurus() {
    assertThat(of("Wälder", Language.GERMAN)).containsExactly("forst");
  }

  @Test
  void findsWordsLikeATranslation() {
    assertThat(
            like.of(List.of(new Expansion(List.of("wald"), 1)), Language.GERMAN).stream()
                .map(Expansion::stems))
        .containsExactly(List.of("forst"));
  }

  private List<String> of(String word, Language language) {
    return like.of(TextAnalysis.shared().forms(word, language), language).stream()
        .map(one -> String.join(" ", one.stems()))
        .toList();
  }
}
