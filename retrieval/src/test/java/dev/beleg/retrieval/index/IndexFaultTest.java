package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFaultTest {

  private static final String TEXT = "Der Handelsumsatz wuchs um %d Prozent.";

  @TempDir Path home;

  /// Each round starts a process that commits articles one by one and says so, and kills it. Set
  /// `-Dbeleg.kill-rounds=200` for a long run.
  @Test
  void losesNothingCommittedWhenKilled() throws Exception {
    Random random = new Random(7);
    Path folder = home.resolve("index");
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < Integer.getInteger("beleg.kill-rounds", 12); round++) {
      acknowledged.addAll(killAfter(1 + random.nextInt(8), folder, round));
      try (ArticleIndex index = ArticleIndex.open(folder, InstantSource.system())) {
        assertThat(index.opening()).isNotInstanceOf(Opening.SetAside.class);
        assertThat(index.holdings().sources())
            .extracting(source -> source.id().path())
            .doesNotHaveDuplicates()
            .containsAll(acknowledged);
        for (String path : acknowledged) {
          assertThat(ArticleIndexTest.passages(index, path)).hasSize(1);
        }
      }
    }
  }

  /// Kills the process while it works on what follows the last acknowledged article.
  private static List<String> killAfter(int articles, Path folder, int round) throws Exception {
    Process process = process(folder, round);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader out = output(process)) {
      while (acknowledged.size() < articles) {
        String line = out.readLine();
        assertThat(line).isNotNull();
        acknowledged.add(line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  private static Process process(Path folder, int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CommittingProcess.class.getName(),
            folder.toString(),
            String.valueOf(round))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Commits articles until it is killed, printing each after its commit.
  static final class CommittingProcess {
    public static void main(String[] arguments) {
      try (ArticleIndex index = ArticleIndex.open(Path.of(arguments[0]), InstantSource.system())) {
        for (int i = 0; i < 100_000; i++) {
          String path = arguments[1] + "/" + i + ".txt";
          index.put(Articles.of(path, Language.ENGLISH, "Trade grew by " + i + " percent."));
          index.commit();
          System.out.println(path);
          System.out.flush();
        }
      }
    }
  }

  @Test
  void aSecondProcessIsRefusedAndTheFirstGoesOn() throws Exception {
    Path folder = home.resolve("shared");
    Process first = process(folder, 0);
    try (BufferedReader out = output(first)) {
      String before = out.readLine();
      assertThatThrownBy(() -> ArticleIndex.open(folder, InstantSource.system()))
          .isInstanceOf(IndexInUse.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use by another process")
          .hasMessageNotContaining("\n");
      assertThat(before).isEqualTo("0/0.txt");
      assertThat(out.readLine()).isEqualTo("0/1.txt");
      assertThat(folder.resolve("write.lock")).exists();
    } finally {
      first.destroyForcibly().waitFor();
    }
    try (ArticleIndex index = ArticleIndex.open(folder, InstantSource.system())) {
      assertThat(index.holdings().sources()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  /// Every place at which a commit can fail, one after the other.
  @Test
  void losesNothingAcknowledgedWhereverAWriteFails() throws IOException {
    int failed = 0;
    for (int n = 1; n <= 40; n++) {
      ByteBuffersDirectory disk = new ByteBuffersDirectory();
      MockDirectoryWrapper directory = directory(disk, n);
      try (ArticleIndex index =
          ArticleIndex.open(directory, new Opening.Created(), Path.of("memory"))) {
        index.put(Articles.of("a.txt", Language.GERMAN, TEXT.formatted(1)));
        index.commit();
        directory.failOn(new NthWrite(n));
        try {
          index.put(Articles.of("b.txt", Language.GERMAN, TEXT.formatted(2)));
          index.commit();
        } catch (IndexUnavailable e) {
          failed++;
          assertThat(index.holdings().sources())
              .extracting(Source::id)
              .contains(new ArticleId("a.txt"));
        }
        index.put(Articles.of("b.txt", Language.GERMAN, TEXT.formatted(2)));
        index.commit();
        assertThat(index.holdings().sources()).hasSize(2);
        assertThat(ArticleIndexTest.passages(index, "b.txt")).hasSize(1);
      }
    }
    assertThat(failed).isGreaterThan(5);
  }

  /// Fails once, at the n-th time a file is made, written, synced or renamed.
  private static final class NthWrite extends MockDirectoryWrapper.Failure {
    private int left;

    NthWrite(int n) {
      this.left = n;
      setDoFail();
    }

    @Override
    public void eval(MockDirectoryWrapper directory) throws IOException {
      if (--left == 0) {
        throw new IOException("the disk failed");
      }
    }
  }

  @Test
  void losesNothingCommittedWhenPowerFails() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      ByteBuffersDirectory disk = new ByteBuffersDirectory(NoLockFactory.INSTANCE);
      MockDirectoryWrapper directory = directory(disk, seed);
      ArticleIndex index = ArticleIndex.open(directory, new Opening.Created(), Path.of("memory"));
      for (int i = 0; i < 10; i++) {
        index.put(Articles.of(i + ".txt", Language.GERMAN, TEXT.formatted(i)));
        if (i <= 6) {
          index.commit();
        }
      }
      directory.crash();
      directory.clearCrash();

      try (ArticleIndex after =
          ArticleIndex.open(directory(disk, seed), new Opening.Current(7), Path.of("memory"))) {
        assertThat(after.holdings().sources()).hasSize(7);
        assertThat(ArticleIndexTest.passages(after, "6.txt")).hasSize(1);
      }
    }
  }

  @Test
  void searchesGoOnWhenTheDiskIsFullAndWritingResumes() throws IOException {
    MockDirectoryWrapper directory = directory(new ByteBuffersDirectory(), 1);
    try (ArticleIndex index =
        ArticleIndex.open(directory, new Opening.Created(), Path.of("memory"))) {
      index.put(Articles.of("a.txt", Language.GERMAN, TEXT.formatted(1)));
      index.commit();
      directory.setMaxSizeInBytes(directory.sizeInBytes() + 10);

      assertThatThrownBy(
              () -> {
                index.put(Articles.of("b.txt", Language.GERMAN, TEXT.formatted(2)));
                index.commit();
              })
          .isInstanceOf(IndexUnavailable.class)
          .hasMessageContaining("cannot be written");
      assertThat(index.holdings().sources())
          .extracting(Source::id)
          .containsExactly(new ArticleId("a.txt"));

      directory.setMaxSizeInBytes(0);
      index.put(Articles.of("b.txt", Language.GERMAN, TEXT.formatted(2)));
      index.commit();
      assertThat(index.holdings().sources()).hasSize(2);
    }
  }

  private static MockDirectoryWrapper directory(ByteBuffersDirectory disk, int seed) {
    MockDirectoryWrapper directory = new MockDirectoryWrapper(new Random(seed), disk);
    directory.setCheckIndexOnClose(false);
    directory.setAssertNoUnrefencedFilesOnClose(false);
    return directory;
  }
}
