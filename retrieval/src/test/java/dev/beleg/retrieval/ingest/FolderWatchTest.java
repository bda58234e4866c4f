package dev.beleg.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Articles;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.IngestOutcome.Added;
import dev.beleg.retrieval.ingest.IngestOutcome.Replaced;
import dev.beleg.retrieval.ingest.IngestOutcome.Unchanged;
import dev.beleg.retrieval.ingest.IngestOutcome.Withdrawn;
import dev.beleg.retrieval.ingest.Preparation.Prepared;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  private static final ArticleId ID = new ArticleId("a.txt");

  @TempDir Path home;
  private Path corpus;
  private ArticleIndex index;
  private Instant now = Instant.parse("2025-03-01T12:00:00Z");
  private FolderWatch watch;

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectory(home.resolve("corpus"));
    index = ArticleIndex.open(home.resolve("index"), () -> now);
    watch = watch();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void waitsUntilAFileIsWhole() throws IOException {
    write("a.txt", "First half, ");
    assertThat(scan()).isEmpty();
    Files.writeString(corpus.resolve("a.txt"), "second half.", StandardOpenOption.APPEND);
    touch("a.txt", now.plusSeconds(1));
    assertThat(scan()).isEmpty();

    assertThat(scan()).containsExactly(new Added(ID));
    assertThat(index.holdings().source(ID).map(Source::characters)).contains(24);
  }

  @Test
  void takesAFileThatIsRenamedWhenWhole() throws IOException {
    write(".a.txt.part", "First half, ");
    pass(60);
    assertThat(scan()).isEmpty();
    Files.writeString(corpus.resolve(".a.txt.part"), "second half.", StandardOpenOption.APPEND);
    Files.move(corpus.resolve(".a.txt.part"), corpus.resolve("a.txt"));
    touch("a.txt", now);
    scan();

    assertThat(scan()).containsExactly(new Added(ID));
    assertThat(index.holdings().source(ID).map(Source::characters)).contains(24);
  }

  @Test
  void takesAnOldFileAtOnce() throws IOException {
    write("a.txt", "Copied with its old time.");
    touch("a.txt", now.minusSeconds(3600));

    assertThat(scan()).containsExactly(new Added(ID));
  }

  @Test
  void makesUpAtStartForWhatHappenedBefore() throws IOException {
    write("a.txt", "First version.");
    write("b.txt", "Another article.");
    pass(60);
    scan();
    write("a.txt", "Second version.");
    touch("a.txt", now.minusSeconds(20));
    Files.delete(corpus.resolve("b.txt"));

    watch = watch();

    assertThat(scan()).containsExactly(new Replaced(ID), new Withdrawn(new ArticleId("b.txt")));
    assertThat(scan()).isEmpty();
  }

  @Test
  void readsAFileAgainThatMayHaveChangedWithinTheStepOfItsTime() throws IOException {
    write("a.txt", "First version.");
    scan();
    assertThat(scan()).containsExactly(new Added(ID));
    assertThat(scan()).containsExactly(new Unchanged(ID));
    write("a.txt", "Other version!");
    assertThat(scan()).containsExactly(new Replaced(ID));

    pass(60);
    assertThat(scan()).containsExactly(new Unchanged(ID));
    assertThat(scan()).isEmpty();
  }

  @Test
  void withdrawsAFileOnlyWhenTwoScansMissIt() throws IOException {
    write("a.txt", "An article.");
    pass(60);
    scan();
    Files.delete(corpus.resolve("a.txt"));

    assertThat(scan()).isEmpty();
    assertThat(scan()).containsExactly(new Withdrawn(ID));
    assertThat(index.holdings().sources()).isEmpty();
  }

  @Test
  void aFileThatIsReplacedIsNotWithdrawnInBetween() throws IOException {
    write("a.txt", "First version.");
    pass(60);
    scan();
    Files.delete(corpus.resolve("a.txt"));
    assertThat(scan()).isEmpty();
    write("a.txt", "Second version.");
    assertThat(scan()).isEmpty();

    assertThat(scan()).containsExactly(new Replaced(ID));
  }

  @Test
  void takesABurstOfFilesWhole() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      write("burst-" + i + ".txt", "Article number " + i + ".");
    }

    assertThat(scan()).isEmpty();
    assertThat(scan()).hasSize(5_000).allMatch(Added.class::isInstance);
    assertThat(index.holdings().sources()).hasSize(5_000);
  }

  @Test
  void takesOneFileAtOnceAndLeavesTheOthersAsTheyAre() throws IOException {
    write("b.txt", "Another article.");
    pass(60);
    scan();
    Files.delete(corpus.resolve("b.txt"));
    write("a.txt", "An article.");
    write("c.txt", "Half of one");

    assertThat(watch.take(ID)).contains(new Added(ID));
    assertThat(index.holdings().sources())
        .extracting(source -> source.id().path())
        .containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(watch.take(new ArticleId("gone.txt"))).isEmpty();
  }

  private FolderWatch watch() {
    Preparation preparation =
        (id, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          var article = Articles.of(id.path(), Language.ENGLISH, text);
          return new Prepared.Ready(
              article.article(), article.passages(), Set.of(), List.of(), article.report());
        };
    return new FolderWatch(
        Corpus.of(corpus), new Ingestor(index, preparation, () -> now), () -> now);
  }

  private List<IngestOutcome> scan() {
    return watch.scan(_ -> {});
  }

  private void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(corpus.resolve(path), text);
    touch(path, now);
  }

  private void touch(String path, Instant time) throws IOException {
    Files.setLastModifiedTime(corpus.resolve(path), FileTime.from(time));
  }
}
