package dev.beleg.retrieval.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.language.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSplitterTest {

  private static final String SENTENCE = "Belarus liefert der Region Lipezk Traktoren und Busse. ";

  private final PassageSplitter splitter = new PassageSplitter();

  @ParameterizedTest
  @CsvSource({
    "000_0cc63a20bb3e09ed.txt, 4",
    "001_7fe66222bde10e6b.txt, 9",
    "002_2df973b41103d8e7.txt, 5",
    "003_5657ae1482649044.txt, 5",
    "004_e7fd2283c810d65a.txt, 4"
  })
  void cutsTheArticlesOnce(String file, int count) throws IOException {
    Article article = seed(file);

    List<Passage> passages = splitter.split(article);

    assertThat(passages).hasSize(count);
    assertThat(passages)
        .allSatisfy(passage -> assertThat(passage.span().length()).isBetween(200, 1000));
    assertExact(article, passages);
  }

  @Test
  void joinsTheTitleWithTheLead() {
    List<Passage> passages =
        splitter.split(article("Handel mit Lipezk wächst\n" + SENTENCE.repeat(3)));

    assertThat(passages).hasSize(1);
    assertThat(passages.getFirst().sentences()).hasSize(4);
    assertThat(passages.getFirst().quote(passages.getFirst().sentences().getFirst()))
        .isEqualTo("Handel mit Lipezk wächst");
  }

  @Test
  void joinsShortNeighbours() {
    assertThat(splitter.split(article(SENTENCE + "\nDer Handel wächst.\nDie Exporte steigen.")))
        .hasSize(1);
  }

  @Test
  void cutsLongParagraphsBetweenSentencesIntoLikeParts() {
    List<Passage> passages = splitter.split(article(SENTENCE.repeat(30)));

    assertThat(passages).hasSize(2);
    assertThat(passages).allSatisfy(passage -> assertThat(passage.sentences()).hasSize(15));
  }

  @Test
  void leavesRepeatedParagraphsAndBylinesOutAndReachesAcrossNone() {
    String first = "Der Handel mit Lipezk wächst seit dem Jahr 2020 stetig.\n";
    String second = "Die Region kauft Traktoren und Aufzüge aus Belarus.\n";
    Article article =
        article(first + second + first + "Der Gouverneur dankte dafür.\nWritten by belta.by");

    List<Passage> passages = splitter.split(article);

    assertThat(passages)
        .extracting(passage -> passage.text().verbatim())
        .containsExactly((first + second).strip(), "Der Gouverneur dankte dafür.");
  }

  @Test
  void cutsWhatIsNoSentenceBetweenWords() {
    Article article = article("Wort ".repeat(2000) + ".");

    List<Passage> passages = splitter.split(article);

    assertThat(passages)
        .allSatisfy(passage -> assertThat(passage.span().length()).isLessThan(2001));
    assertThat(passages.getFirst().text().verbatim()).endsWith("Wort");
    assertExact(article, passages);
  }

  @Test
  void measuresWhatIsReadAndNotItsMarkup() {
    String link = "<a href='https://belta.by/%s'>Traktoren</a> ".formatted("x".repeat(200));
    Article article =
        read(
            "a.html", ("<p>" + link.repeat(10) + "und mehr.</p>").getBytes(StandardCharsets.UTF_8));

    List<Passage> passages = splitter.split(article);

    assertThat(passages).hasSize(1);
    assertThat(passages.getFirst().read(passages.getFirst().sentences().getFirst()))
        .isEqualTo("Traktoren ".repeat(10) + "und mehr.");
  }

  @Test
  void reachesAcrossNoScript() {
    String script = "<script>" + "x = 1;".repeat(100) + "</script>";
    Article article =
        read(
            "a.html",
            ("<p>" + SENTENCE + "</p>" + script + "<p>Ende gut.</p>")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(splitter.split(article)).hasSize(2);
  }

  @Test
  void isExactForAnyArticle() {
    Random random = new Random(5);
    String[] pieces = {
      SENTENCE, "Wort ", "\n", "\n\n", "&auml;", "<b>", "</b>", "<p>", "Mio. ", "😀", "\u200b", "„",
      "“ "
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("Wort");
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (String file : List.of("a.txt", "a.md", "a.html")) {
        Article article = read(file, text.toString().getBytes(StandardCharsets.UTF_8));
        assertExact(article, new PassageSplitter(random.nextInt(50), 60).split(article));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "😀", "a ", ". ", "A.", "„", "a\n", "Wort. "})
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    Article article = article(piece.repeat(100_000 / piece.length()));

    assertExact(article, splitter.split(article));
  }

  @Test
  void refusesLimitsThatAreNoRange() {
    assertThatThrownBy(() -> new PassageSplitter(500, 400))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("500-400");
  }

  private static void assertExact(Article article, List<Passage> passages) {
    int last = 0;
    for (Passage passage : passages) {
      Span span = passage.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      last = span.end();
      int sentenceEnd = span.start();
      assertThat(passage.text().verbatim()).isEqualTo(span.of(article.text().verbatim()));
      for (Span sentence : passage.sentences()) {
        assertThat(passage.quote(sentence)).isEqualTo(sentence.of(article.text().verbatim()));
        assertThat(passage.read(sentence)).isNotBlank();
        assertThat(sentence.start()).isGreaterThanOrEqualTo(sentenceEnd);
        sentenceEnd = sentence.end();
      }
    }
  }

  private static Article article(String text) {
    return read("article.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Article seed(String file) throws IOException {
    return read(file, Files.readAllBytes(Path.of(System.getProperty("beleg.home"), "seeds", file)));
  }

  private static Article read(String file, byte[] bytes) {
    ReadResult result = new ArticleReader().read(new ArticleId(file), bytes);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).article();
  }
}
