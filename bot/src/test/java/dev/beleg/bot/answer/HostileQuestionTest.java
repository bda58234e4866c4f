package dev.beleg.bot.answer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import dev.beleg.retrieval.search.Filter;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is typed is read as plain words: it gets an answer or a refusal, never an exception,
/// and never finds what its asker may not see.
class HostileQuestionTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-09-01T08:00:00Z"));
  private static final int STRINGS = 10_000;

  /// Pieces that mean something to query syntaxes, shells, templates and decoders, and some words.
  private static final List<String> PIECES =
      List.of(
          "source:",
          "teamb/",
          "*:*",
          "tenant:teamb",
          "AND",
          " OR ",
          "NOT ",
          "+",
          "-",
          "!",
          "(",
          ")",
          "((((",
          "{",
          "}",
          "[",
          " TO ",
          "]",
          "^",
          "\"",
          "~2",
          "*",
          "?",
          ":",
          "\\",
          "/.*/",
          "&&",
          "||",
          "%s",
          "{0}",
          "${x}",
          "'; --",
          "<b>",
          "\n",
          "\t",
          "\0",
          "\u0007",
          "\u200b",
          "\u202e",
          "\ud83d",
          "\udc00",
          "😀",
          "👩‍🌾",
          "\ufeff",
          "\u0301",
          "İ",
          "ß",
          "ſ",
          "１２",
          "٣",
          "½",
          "Ⅳ",
          "שלום",
          "مرحبا",
          "日本",
          "https://example.org/?q=a&b=*",
          "C++",
          "AT&T's",
          "10-K",
          "(2024)",
          " wer ",
          " Handelsumsatz ",
          " Lipezk ",
          " geheim",
          " trade ",
          " 2022 ",
          " губернатор ",
          " Липецкой ",
          " last year ",
          " 5 % ",
          " 1.234,5 ",
          " ",
          " ",
          " ");

  @TempDir static Path home;
  private static ArticleIndex index;
  private static PassageSearch search;
  private static ExtractiveAnswerer answerer;

  @BeforeAll
  static void fill() throws IOException {
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    write(
        corpus.resolve("teama/a.txt"),
        "MINSK, 1. Juni 2023 (BelTA) - Der Handelsumsatz mit Lipezk erreichte 2022 fast $334 Mio.");
    write(
        corpus.resolve("teamb/b.txt"),
        "MINSK, 2. Juni 2023 (BelTA) - Geheim: Der Handelsumsatz mit Lipezk fiel 2022 auf $5 Mio.");
    Vocabulary vocabulary =
        Vocabulary.read(Path.of(System.getProperty("beleg.home")).resolve("config/lexicon"));
    index = ArticleIndex.open(home.resolve("index"), CLOCK);
    ArticlePreparation preparation =
        new ArticlePreparation(new ArticleReader(), new PassageSplitter(), () -> vocabulary, "");
    new Ingestor(index, preparation, CLOCK).reconcile(Corpus.of(corpus));
    search = new PassageSearch(index, vocabulary, Dictionaries.NONE);
    answerer =
        new ExtractiveAnswerer(
            new ExtractiveAnswerer.Parts(
                search, index.view(), vocabulary, new FigureExtractor(), CLOCK));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void answersOrRefusesWhateverIsTyped() {
    Random random = new Random(5);
    for (int i = 0; i < STRINGS; i++) {
      String typed = typed(random);
      assertAnsweredOrRefused(typed);
    }
  }

  @Test
  void findsNothingOutsideThePermittedFolderWhateverIsTyped() {
    Filter permitted = Filter.ALL.withSources(Set.of("teama/"));
    Random random = new Random(6);
    int found = 0;
    for (int i = 0; i < STRINGS; i++) {
      String typed = typed(random);
      var hits = search.search(new SearchRequest(typed, Language.GERMAN, permitted, 10));
      found += hits.size();
      assertThat(hits)
          .as(typed)
          .allSatisfy(hit -> assertThat(hit.passage().article().path()).startsWith("teama/"));
    }
    assertThat(found).as("some of the strings find something").isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "\0\0\0 Lipezk \0",
        "\ud83d",
        "\udc00\ud83d",
        "Wie hoch \ud83d ist der Handelsumsatz mit Lipezk?",
        "😀😀😀",
        "👩‍🌾🇧🇾🏳️‍🌈",
        "https://example.org/a/b?c=d#e",
        "www.example.org",
        "?????",
        "\u202eLipezk\u202c",
        "ما هو حجم التجارة مع ليبيتسك؟",
        "מה היקף הסחר עם ליפצק?",
        "AT&T's 10-K (2024): what's \"up\"?",
        "C++ / foo AND",
        "*:*",
        "source:teamb/b.txt OR *:*",
        "123456789012345678901234567890",
        "٣٤٥",
        "a",
        "the of and",
        "=cmd|' /C calc'!A0",
        "{0} %s ${java:version} {{7*7}}"
      })
  void answersOrRefuses(String typed) {
    assertAnsweredOrRefused(typed);
  }

  @ParameterizedTest
  @EnumSource
  void answersOrRefusesTwentyThousandBrackets(Language language) {
    Response response = answerer.answer("(".repeat(20_000) + "Lipezk", Optional.of(language));

    assertThat(response.answer().text()).contains("000");
  }

  @Test
  void findsNothingOutsideTheCollectionWhateverIsTyped() {
    PassageSearch given = search.within(Set.of("default"));
    PassageSearch other = search.within(Set.of("others"));
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < STRINGS; i++) {
      String typed = typed(random);
      SearchRequest request = new SearchRequest(typed, Language.GERMAN, Filter.ALL, 10);
      found += given.search(request).size();
      assertThat(other.search(request)).as(typed).isEmpty();
    }
    assertThat(found).as("some of the strings find something").isPositive();
  }

  @Test
  void saysThatNotAllWordsOfALongQuestionWereSearchedFor() {
    String words =
        IntStream.range(0, 60)
            .mapToObj(i -> "Wort" + (char) ('a' + i % 26) + i)
            .collect(joining(" "));
    String question = "Wie hoch war der Handelsumsatz mit Lipezk? " + words;

    assertThat(answerer.answer(question, Optional.of(Language.GERMAN)).answer().text())
        .startsWith("Die Frage ist lang; gesucht wurde nur nach ihren 40 seltensten Wörtern.");
    assertThat(answerer.answer("Handelsumsatz mit Lipezk?", Optional.empty()).answer().text())
        .doesNotContain("lang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀😀😀", "?????", "\0", "\ud83d", "https://example.org/a/b?c=d#e"})
  void findsNothingWhereNoWordIsAsked(String typed) {
    assertThat(answerer.answer(typed, Optional.empty()).answer())
        .isInstanceOf(Answer.Abstained.class);
  }

  private static void assertAnsweredOrRefused(String typed) {
    Response response = answerer.answer(typed, Optional.empty());
    assertThat(response.question()).isEqualTo(typed);
    assertThat(response.answer().text()).as(typed).isNotBlank();
    if (response.answer() instanceof Answer.Grounded grounded) {
      assertThat(grounded.citations()).as(typed).isNotEmpty();
    }
  }

  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      boolean any = random.nextInt(6) == 0;
      typed.append(
          any
              ? String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return typed.toString();
  }
}
