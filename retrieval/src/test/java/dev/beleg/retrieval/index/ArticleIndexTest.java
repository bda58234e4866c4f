package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-03-01T10:00:00Z"));
  private static final String TEXT = "Der Handel wuchs. Minsk lieferte Traktoren.";

  @TempDir Path home;

  @Test
  void keepsArticlesOverAReopening() {
    try (ArticleIndex index = open()) {
      assertThat(index.opening()).isInstanceOf(Opening.Created.class);
      index.put(Articles.of("a.txt", Language.GERMAN, TEXT, "2025-02-03", "RU-LIP"));
      index.commit();
    }
    try (ArticleIndex index = open()) {
      assertThat(index.opening().line()).isEqualTo("index with 1 article");
      Source source = index.holdings().source(new ArticleId("a.txt")).orElseThrow();
      assertThat(source.published().knownDate()).hasToString("Optional[2025-02-03]");
      assertThat(source.regions()).containsExactly("RU-LIP");
      assertThat(source.characters()).isEqualTo(TEXT.length());
      assertThat(source.header().place()).contains("Minsk");
    }
  }

  @Test
  void keepsTheFiguresOfItsArticles() {
    IndexedArticle article =
        Articles.of("a.txt", Language.ENGLISH, "Trade grew to $5 million.", "2025-02-03");
    List<Figure> figures =
        new FigureExtractor()
            .extract("Trade grew to $5 million.", Language.ENGLISH, Optional.empty())
            .figures();
    try (ArticleIndex index = open()) {
      assertThat(index.view().ledger().entries()).isEmpty();
      index.put(
          new IndexedArticle(
              article.article(),
              article.passages(),
              article.labels(),
              figures,
              article.report(),
              article.file()));
      index.commit();
      SourcedFigure told =
          new SourcedFigure(
              new ArticleId("a.txt"),
              Optional.of(LocalDate.parse("2025-02-03")),
              figures.getFirst());

      assertThat(index.view().ledger().entries())
          .singleElement()
          .satisfies(entry -> assertThat(entry.sources()).containsExactly(told));
      assertThat(index.view().passage(told.article(), told.figure().span()))
          .contains(article.passages().getFirst());
      index.withdraw(told.article());
      index.commit();
      assertThat(index.view().ledger().entries()).isEmpty();
    }
  }

  @Test
  void showsTheFiguresOfTheCollectionsAskedForAlone() {
    String text = "Trade grew to $5 million.";
    IndexedArticle article = Articles.of("a.txt", Language.ENGLISH, text, "2025-02-03");
    List<Figure> figures =
        new FigureExtractor().extract(text, Language.ENGLISH, Optional.empty()).figures();
    IndexedArticle told =
        new IndexedArticle(
            article.article(),
            article.passages(),
            article.labels(),
            figures,
            article.report(),
            article.file());
    try (ArticleIndex index = open()) {
      index.put(Articles.in(told, "trade"));
      index.commit();

      assertThat(index.view(Set.of("trade", "plants")).ledger().entries()).hasSize(1);
      assertThat(index.view(Set.of("plants")).ledger().entries()).isEmpty();
      assertThat(index.view(Set.of()).ledger().entries()).isEmpty();
      assertThat(index.view(Set.of("plants")).passage(new ArticleId("a.txt"), new Span(0, 5)))
          .isEmpty();
    }
  }

  @Test
  void remembersWhatItsArticlesWerePreparedBy() {
    try (ArticleIndex index = open()) {
      assertThat(index.preparedBy()).isEmpty();
      index.preparedBy("one");
      index.commit();
    }
    try (ArticleIndex index = open()) {
      assertThat(index.preparedBy()).isEqualTo("one");
    }
  }

  @Test
  void givesPassagesBackAsTheyWere() {
    IndexedArticle article = Articles.of("a.txt", Language.GERMAN, TEXT);
    try (ArticleIndex index = open()) {
      index.put(article);
      index.commit();

      assertThat(passages(index, "a.txt")).isEqualTo(article.passages());
    }
  }

  @Test
  void showsNothingBeforeTheCommit() {
    try (ArticleIndex index = open()) {
      index.put(Articles.of("a.txt", Language.GERMAN, TEXT));

      assertThat(index.holdings().sources()).isEmpty();
    }
  }

  @Test
  void replacesAndWithdrawsWholeArticles() {
    try (ArticleIndex index = open()) {
      index.put(Articles.of("a.txt", Language.GERMAN, TEXT));
      index.put(Articles.of("b.txt", Language.GERMAN, TEXT));
      index.commit();
      index.put(Articles.of("a.txt", Language.GERMAN, "Neuer Text."));
      index.withdraw(new ArticleId("b.txt"));
      index.commit();

      assertThat(index.holdings().sources())
          .extracting(Source::id)
          .containsExactly(new ArticleId("a.txt"));
      assertThat(passages(index, "a.txt"))
          .extracting(passage -> passage.text().verbatim())
          .containsExactly("Neuer Text.");
      assertThat(passages(index, "b.txt")).isEmpty();
    }
  }

  @Test
  void remembersRejectionsUntilTheFileHoldsAnArticle() {
    try (ArticleIndex index = open()) {
      ArticleId id = new ArticleId("a.txt");
      index.reject(new Rejection(id, "is empty", Articles.file("x")));
      index.commit();
      assertThat(index.holdings().rejections())
          .extracting(Rejection::reason)
          .containsExactly("is empty");
      assertThat(index.holdings().files()).containsOnlyKeys(id);

      index.put(Articles.of("a.txt", Language.GERMAN, TEXT));
      index.commit();
      assertThat(index.holdings().rejections()).isEmpty();
      assertThat(index.holdings().sources()).hasSize(1);
    }
  }

  @Test
  void aSecondOpenerIsToldInOneLine() {
    try (ArticleIndex first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IndexInUse.class)
          .hasMessageContaining("in use")
          .hasMessageNotContaining("\n");
      first.put(Articles.of("a.txt", Language.GERMAN, TEXT));
      first.commit();
      assertThat(first.holdings().sources()).hasSize(1);
    }
  }

  @Test
  void setsATruncatedIndexAsideAndBeginsAnew() throws IOException {
    fill();
    Path segment = largest(folder());
    byte[] bytes = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(bytes, bytes.length / 2));

    assertSetAside("damaged");
  }

  @Test
  void setsAnIndexWithAFlippedByteAside() throws IOException {
    fill();
    Path segment = largest(folder());
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);

    assertSetAside("damaged");
  }

  @Test
  void setsAnIndexOfAnotherFormatAside() throws IOException {
    Files.createDirectories(folder());
    try (FSDirectory directory = FSDirectory.open(folder());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(ArticleIndex.FORMAT_KEY, "0").entrySet());
      writer.commit();
    }

    assertSetAside("format 0");
  }

  @Test
  void setsAnIndexWithAMissingFileAside() throws IOException {
    fill();
    Files.delete(largest(folder()));

    assertSetAside("damaged");
  }

  @Test
  void keepsOnlyTheNewestTwoOfTheIndexesSetAside() throws IOException {
    Files.createDirectories(home.resolve("index-other-set-aside-20240101T000000Z"));
    for (int day = 1; day <= 4; day++) {
      Instant time = Instant.parse("2025-03-0" + day + "T12:00:00Z");
      try (ArticleIndex index = ArticleIndex.open(folder(), () -> time)) {
        index.put(Articles.of("a.txt", Language.GERMAN, TEXT));
      }
      Files.delete(largest(folder()));
      ArticleIndex.open(folder(), () -> time).close();
    }

    try (Stream<Path> folders = Files.list(home)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "index",
              "index-other-set-aside-20240101T000000Z",
              "index-set-aside-20250303T120000Z",
              "index-set-aside-20250304T120000Z");
    }
  }

  private void assertSetAside(String reason) {
    try (ArticleIndex index = open()) {
      assertThat(index.opening()).isInstanceOf(Opening.SetAside.class);
      assertThat(index.opening().line()).contains(reason, "rebuilding").doesNotContain("\n");
      assertThat(((Opening.SetAside) index.opening()).kept()).isNotEmptyDirectory();
      assertThat(index.holdings().sources()).isEmpty();
      index.put(Articles.of("a.txt", Language.GERMAN, TEXT));
      index.commit();
    }
    try (ArticleIndex index = open()) {
      assertThat(index.opening()).isInstanceOf(Opening.Current.class);
    }
  }

  private void fill() {
    try (ArticleIndex index = open()) {
      index.put(Articles.of("a.txt", Language.GERMAN, TEXT));
      index.commit();
    }
  }

  private Path folder() {
    return home.resolve("index");
  }

  private ArticleIndex open() {
    return ArticleIndex.open(folder(), CLOCK);
  }

  private static Path largest(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("_"))
          .max((one, other) -> Long.compare(size(one), size(other)))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Passage> passages(ArticleIndex index, String path) {
    return index.read(
        searcher -> {
          TermQuery query = new TermQuery(new Term(Fields.ARTICLE, path));
          List<Passage> passages = new java.util.ArrayList<>();
          for (var hit : searcher.search(query, 100).scoreDocs) {
            var entry = searcher.storedFields().document(hit.doc);
            if (entry.getBinaryValue(Fields.STORED) != null
                && searcher
                    .explain(new TermQuery(new Term(Fields.KIND, Fields.KIND_PASSAGE)), hit.doc)
                    .isMatch()) {
              passages.add(ArticleIndex.passage(searcher, hit.doc));
            }
          }
          return passages;
        });
  }
}
