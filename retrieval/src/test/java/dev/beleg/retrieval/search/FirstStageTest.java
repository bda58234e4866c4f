package dev.beleg.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Articles;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches an index of so many passages that words choose them before letters are compared.
class FirstStageTest {

  private static final int MANY = 2_100;

  @TempDir static Path folder;
  private static ArticleIndex index;
  private static PassageSearch search;

  @BeforeAll
  static void fill() {
    index = ArticleIndex.open(folder.resolve("index"), InstantSource.system());
    for (int i = 0; i < MANY; i++) {
      put("many/" + i, "Der Handel mit der Region wuchs um " + i + " Tonnen Stahl.");
    }
    put("governor", "Der Handel war Thema: Filimonow sprach mit dem Minister.");
    put("elevators", "Das Werk montiert Aufzüge.");
    index.commit();
    search =
        new PassageSearch(
            index,
            Vocabulary.read(Path.of(System.getProperty("beleg.home")).resolve("config/lexicon")),
            Dictionaries.NONE);
  }

  private static void put(String id, String text) {
    index.put(Articles.of(id, Language.GERMAN, text));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void ranksTheRareWordFirstAmongManyPassagesWithTheCommonOne() {
    assertThat(found("Was sagte Filimonow zum Handel?", Filter.ALL)).startsWith("governor");
  }

  @Test
  void findsAnotherSpellingThatNoPassageHas() {
    assertThat(found("Was sagte Filimonoff zum Handel?", Filter.ALL)).startsWith("governor");
  }

  @Test
  void findsFewPassagesByARareWordAlone() {
    assertThat(found("Aufzug", Filter.ALL)).startsWith("elevators");
  }

  @Test
  void findsOnlyWhatTheFilterAllows() {
    Filter few = Filter.ALL.withSources(Set.of("many/7", "elevators"));

    assertThat(found("Was sagte Filimonow zum Handel?", few)).containsExactly("many/7");
  }

  private static List<String> found(String question, Filter filter) {
    return search.search(new SearchRequest(question, Language.GERMAN, filter, 5)).stream()
        .map(hit -> hit.passage().article().path())
        .toList();
  }
}
