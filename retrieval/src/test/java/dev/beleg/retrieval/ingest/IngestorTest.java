package dev.beleg.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Rejection;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.IngestOutcome.Added;
import dev.beleg.retrieval.ingest.IngestOutcome.Rejected;
import dev.beleg.retrieval.ingest.IngestOutcome.Replaced;
import dev.beleg.retrieval.ingest.IngestOutcome.Unchanged;
import dev.beleg.retrieval.ingest.IngestOutcome.Withdrawn;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestorTest {

  private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2025-03-01T00:00:00Z"));
  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home")).resolve("config/lexicon"));
  private static final Preparation PREPARATION =
      new ArticlePreparation(new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, "one");

  @TempDir Path home;
  private Path corpus;
  private ArticleIndex index;
  private final List<String> read = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectory(home.resolve("corpus"));
    index = ArticleIndex.open(home.resolve("index"), NOW);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void addsEveryArticleOfTheFolder() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    write("sub/b.md", "# Title\n\nThe governor of Vologda spoke of new plants and of trade.");
    write("sub/c.html", "<p>The plant in Minsk sold tractors to Russia in large numbers.</p>");
    write("notes.docx", "not an article");
    write(".hidden/d.txt", "The hidden folder is not looked at, whatever it holds.");
    write(".e.txt", "Half copied files are hidden by many programs.");

    assertThat(reconcile())
        .containsExactly(
            new Added(new ArticleId("a.txt")),
            new Added(new ArticleId("sub/b.md")),
            new Added(new ArticleId("sub/c.html")));
    assertThat(index.holdings().source(new ArticleId("a.txt")).map(Source::regions).orElseThrow())
        .contains("RU-LIP");
  }

  @Test
  void reachesTheFoldersStateWhateverHappenedMeanwhile() throws IOException {
    write("changed.txt", "The first version speaks of trade with Lipetsk.");
    write("gone.txt", "This article will be removed before the next start.");
    write("same.txt", "This article stays as it is for ever and a day.");
    reconcile();
    write("changed.txt", "The second version speaks of new lifts for Vologda.");
    write("new.txt", "This article came while nobody was looking.");
    Files.delete(corpus.resolve("gone.txt"));

    assertThat(reconcile())
        .containsExactlyInAnyOrder(
            new Replaced(new ArticleId("changed.txt")),
            new Added(new ArticleId("new.txt")),
            new Unchanged(new ArticleId("same.txt")),
            new Withdrawn(new ArticleId("gone.txt")));
    assertThat(reconcile()).allMatch(Unchanged.class::isInstance).hasSize(3);
    assertThat(index.holdings().sources()).hasSize(3);
  }

  @Test
  void readsAFileAgainOnlyIfItsBytesDiffer() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    reconcile();
    Files.setLastModifiedTime(corpus.resolve("a.txt"), FileTime.from(OLD.plusSeconds(60)));

    assertThat(reconcile()).containsExactly(new Unchanged(new ArticleId("a.txt")));
    assertThat(read).containsExactly("a.txt");
  }

  @Test
  void readsAllFilesAgainOnceWhenTheyArePreparedOtherwise() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew to $334 million in 2022.");
    ArticleId id = new ArticleId("a.txt");

    assertThat(reconcile("one")).containsExactly(new Added(id));
    assertThat(reconcile("one")).containsExactly(new Unchanged(id));
    assertThat(reconcile("two")).containsExactly(new Replaced(id));
    assertThat(reconcile("two")).containsExactly(new Unchanged(id));
    assertThat(index.view().ledger().entries())
        .extracting(entry -> entry.figure().measure())
        .containsExactly(Optional.of("trade-turnover"));
  }

  private List<IngestOutcome> reconcile(String version) {
    Preparation preparation =
        new ArticlePreparation(
            new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, version);
    return new Ingestor(index, preparation, NOW).reconcile(Corpus.of(corpus));
  }

  @Test
  void rejectsFilesThatAreNoArticlesOnceWithTheReason() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    Files.write(corpus.resolve("b.txt"), new byte[] {(byte) 0xC3, 0x28, 0, 1, 2});
    Files.setLastModifiedTime(corpus.resolve("b.txt"), FileTime.from(OLD));

    assertThat(reconcile()).hasAtLeastOneElementOfType(Rejected.class).hasSize(2);
    assertThat(reconcile()).hasAtLeastOneElementOfType(Rejected.class).hasSize(2);
    assertThat(read).containsExactly("a.txt", "b.txt");
    assertThat(index.holdings().rejections()).hasSize(1);

    write("b.txt", "Now the file holds an article about trade.");
    assertThat(reconcile()).contains(new Added(new ArticleId("b.txt")));
  }

  @Test
  void anArticleThatBreaksItsReaderIsRejectedAlone() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    write("poison.txt", "This text overflows the reader's stack.");
    write("z.txt", "The governor of Vologda spoke of new plants.");
    Ingestor ingestor =
        new Ingestor(
            index,
            (id, bytes) -> {
              if (id.path().startsWith("poison")) {
                read.add(id.path());
                throw new StackOverflowError();
              }
              return PREPARATION.prepare(id, bytes);
            },
            NOW);

    assertThat(ingestor.reconcile(Corpus.of(corpus)))
        .containsExactly(
            new Added(new ArticleId("a.txt")),
            new Rejected("poison.txt", "its reader failed: StackOverflowError"),
            new Added(new ArticleId("z.txt")));
    ingestor.reconcile(Corpus.of(corpus));
    assertThat(read).containsExactly("poison.txt");
    assertThat(index.holdings().rejections())
        .extracting(Rejection::id)
        .containsExactly(new ArticleId("poison.txt"));
  }

  @Test
  void saysWhichLinksAreNotFollowedAndWhy() throws IOException {
    Path secret = Files.writeString(home.resolve("secret.txt"), "Not part of the corpus.");
    Files.createSymbolicLink(corpus.resolve("link.txt"), secret);
    Files.createSymbolicLink(corpus.resolve("dead.txt"), home.resolve("nothing.txt"));
    Files.createSymbolicLink(corpus.resolve("news"), home);
    Files.createSymbolicLink(corpus.resolve(".hidden"), home);
    Files.createSymbolicLink(corpus.resolve("picture.png"), secret);

    assertThat(reconcile())
        .containsExactly(
            new Rejected("dead.txt", "is a link that leads nowhere: remove it"),
            new Rejected(
                "link.txt", "is a link that leaves the corpus folder: copy the file there"),
            new Rejected("news", "is a link to a folder: copy the folder there"));
    assertThat(index.holdings().sources()).isEmpty();
  }

  @Test
  void citesWholeCharacterReferencesAndNoMarksOfNotes() throws IOException {
    write("a.html", "<p>Trade with Lipetsk grew to $30<sup>1</sup> million in 2022, or by 8&#37;");
    reconcile();

    String text = Files.readString(corpus.resolve("a.html"));
    assertThat(index.view().ledger().entries())
        .extracting(entry -> entry.figure().quantity().value().toPlainString())
        .containsExactlyInAnyOrder("30000000", "8");
    assertThat(index.view().ledger().entries())
        .flatExtracting(LedgerEntry::sources)
        .extracting(told -> told.figure().span().of(text))
        .containsExactlyInAnyOrder("$30<sup>1</sup> million", "8&#37;");
    assertThat(
            index.view().passage(new ArticleId("a.html"), new Span(4, 5)).orElseThrow().sentences())
        .extracting(sentence -> sentence.of(text))
        .containsExactly(text.substring("<p>".length()));
  }

  @Test
  void listsWhatIsNoPlainFileAndWhatHasNoNameInLetters() throws Exception {
    String[] commands = {
      "mkfifo pipe.txt", "printf 'The trade grew.' > \"$(printf 'a\\377.txt')\""
    };
    for (String command : commands) {
      assertThat(
              new ProcessBuilder("sh", "-c", command).directory(corpus.toFile()).start().waitFor())
          .isZero();
    }

    assertThat(reconcile())
        .containsExactly(
            new Rejected(
                "a\uFFFD.txt",
                "has a name that is not valid text: rename it (or set LC_ALL=C.UTF-8)"),
            new Rejected("pipe.txt", "is no plain file but a pipe, socket or device: remove it"));
  }

  @Test
  void keepsTheArticlesOfSeveralFoldersApart() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    Path other = Files.createDirectory(home.resolve("other"));
    Files.writeString(other.resolve("a.txt"), "The governor of Vologda spoke of new plants.");
    Corpus both = corpus(Set.of("trade"), Set.of("trade", "plants"));

    assertThat(ingestor().reconcile(both))
        .containsExactly(
            new Added(new ArticleId("corpus/a.txt")), new Added(new ArticleId("other/a.txt")));
    assertThat(both.file(new ArticleId("other/a.txt"))).contains(other.resolve("a.txt"));
    assertThat(index.view(Set.of("plants")).sources())
        .extracting(source -> source.id().path())
        .containsExactly("other/a.txt");
    assertThat(index.view(Set.of("trade")).sources()).hasSize(2);
    assertThat(index.view(Set.of()).sources()).isEmpty();
  }

  @Test
  void movesArticlesBetweenCollectionsWithoutAChangeOfTheirFiles() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    Files.createDirectory(home.resolve("other"));
    ingestor().reconcile(corpus(Set.of("trade"), Set.of("plants")));

    assertThat(ingestor().reconcile(corpus(Set.of("plants"), Set.of("plants"))))
        .containsExactly(new Replaced(new ArticleId("corpus/a.txt")));
    assertThat(ingestor().reconcile(corpus(Set.of("plants"), Set.of("plants"))))
        .containsExactly(new Unchanged(new ArticleId("corpus/a.txt")));
    assertThat(index.view(Set.of("plants")).sources()).hasSize(1);
    assertThat(index.view(Set.of("trade")).sources()).isEmpty();
  }

  @Test
  void goesOnWithTheOtherFoldersWhenOneIsMissing() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    Path other = Files.createDirectory(home.resolve("other"));
    Files.writeString(other.resolve("b.txt"), "The governor of Vologda spoke of new plants.");
    Corpus both = corpus(Set.of("trade"), Set.of("plants"));
    ingestor().reconcile(both);
    Files.move(other, home.resolve("elsewhere"));
    write("c.txt", "This article came while the other folder was away.");

    assertThat(ingestor().reconcile(both))
        .containsExactly(
            new Rejected("other", "there is no folder " + other + ": its articles stay as known"),
            new Unchanged(new ArticleId("corpus/a.txt")),
            new Added(new ArticleId("corpus/c.txt")));
    assertThat(index.holdings().sources()).hasSize(3);
    assertThat(ingestor().reconcile(Corpus.of(corpus)))
        .contains(new Withdrawn(new ArticleId("other/b.txt")));
  }

  private Corpus corpus(Set<String> first, Set<String> second) {
    return new Corpus(
        List.of(
            new ArticleFolder("corpus", corpus, first),
            new ArticleFolder("other", home.resolve("other"), second)));
  }

  @Test
  void knowsNoMoreWhatAWithdrawnArticleSaid() throws IOException {
    write("a.txt", "Belarus and Tula Oblast signed a contract for 40 trams worth $30 million.");
    reconcile();
    assertThat(index.view().events()).hasSize(1);
    assertThat(index.view().ledger().entries()).isNotEmpty();
    Files.delete(corpus.resolve("a.txt"));

    reconcile();
    assertThat(index.view().events()).isEmpty();
    assertThat(index.view().ledger().entries()).isEmpty();
    assertThat(index.view().source(new ArticleId("a.txt"))).isEmpty();
  }

  @Test
  void withdrawsNothingWhenTheFolderIsMissing() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    reconcile();
    Files.move(corpus, home.resolve("elsewhere"));

    assertThatThrownBy(this::reconcile).isInstanceOf(UncheckedIOException.class);
    assertThat(index.holdings().sources()).hasSize(1);
  }

  @Test
  void tellsProgressFileByFile() throws IOException {
    write("a.txt", "The trade between Belarus and Lipetsk grew last year.");
    write("b.txt", "The governor of Vologda spoke of new plants.");
    List<String> told = new ArrayList<>();

    ingestor().reconcile(Corpus.of(corpus), outcome -> told.add(outcome.path()));

    assertThat(told).containsExactly("a.txt", "b.txt");
  }

  private List<IngestOutcome> reconcile() {
    return ingestor().reconcile(Corpus.of(corpus));
  }

  private Ingestor ingestor() {
    return new Ingestor(
        index,
        (id, bytes) -> {
          read.add(id.path());
          return PREPARATION.prepare(id, bytes);
        },
        NOW);
  }

  private void write(String path, String text) throws IOException {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(OLD));
  }
}
