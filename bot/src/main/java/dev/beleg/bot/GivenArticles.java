package dev.beleg.bot;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.Fetched;
import dev.beleg.bot.chat.GivenFile;
import dev.beleg.bot.command.Additions;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.FileForm;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.IngestOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Puts files that administrators sent into the folders of articles and indexes them, one after the
/// other.
final class GivenArticles implements Additions {

  private static final System.Logger LOGGER =
      System.getLogger(GivenArticles.class.getPackageName());

  /// So many files of one name are told apart by a number.
  private static final int MOST_OF_ONE_NAME = 1_000;

  /// What adding works with.
  ///
  /// @param folders the folders of articles
  /// @param most the most bytes of a file
  /// @param known the article that has such bytes already
  /// @param indexed indexes an article's file at once; empty where it is gone again
  record Parts(
      List<ArticleFolder> folders,
      int most,
      Function<Bytes, Optional<ArticleId>> known,
      Function<ArticleId, Optional<IngestOutcome>> indexed) {}

  private final Parts parts;
  private final ArticleReader reader;
  private final List<? extends Channel> channels;

  GivenArticles(Parts parts, List<? extends Channel> channels) {
    this.parts = parts;
    this.reader = new ArticleReader(parts.most);
    this.channels = List.copyOf(channels);
  }

  @Override
  public List<String> folders() {
    return parts.folders.stream().map(ArticleFolder::name).toList();
  }

  @Override
  public Outcome add(String surface, GivenFile file, String folder) {
    Optional<String> tooLarge = reader.refusal(file.size());
    return tooLarge.isPresent()
        ? new Outcome.Rejected(tooLarge.get())
        : switch (channel(surface).fetch(file, parts.most)) {
          case Fetched.Failed failed -> new Outcome.Unfetched(failed.reason());
          case Fetched.TooLarge _ ->
              new Outcome.Rejected(reader.refusal(parts.most + 1L).orElseThrow());
          case Fetched.Content content -> add(folder(folder), file.name(), content.bytes());
        };
  }

  private Channel channel(String surface) {
    return channels.stream().filter(it -> it.surface().equals(surface)).findFirst().orElseThrow();
  }

  private ArticleFolder folder(String name) {
    return parts.folders.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private synchronized Outcome add(ArticleFolder folder, String name, Bytes bytes) {
    Optional<ArticleId> known = parts.known.apply(bytes);
    if (known.isPresent()) {
      return new Outcome.Duplicate(known.get().path());
    }
    try {
      return outcome(placed(folder, SafeName.of(name), bytes.bytes()));
    } catch (IOException e) {
      LOGGER.log(System.Logger.Level.WARNING, folder.path() + " takes no file: " + e);
      return new Outcome.NotStored(folder.name().isEmpty() ? shown(folder) : folder.name());
    }
  }

  /// A folder without a name of its own is told by that of its path.
  private static String shown(ArticleFolder folder) {
    return String.valueOf(folder.path().getFileName());
  }

  /// Others see the file whole or not at all, so it is made elsewhere first.
  private CorpusFolder.Placed placed(ArticleFolder folder, String name, byte[] bytes)
      throws IOException {
    Path making = Files.createTempDirectory("beleg-given");
    Path free = Path.of(free(folder, name, FileForm.of(bytes, name).ending(), bytes));
    Path file = making.resolve(free);
    try {
      Files.write(file, bytes);
      Files.createDirectories(folder.path());
      return new CorpusFolder(folder, reader).place(new CorpusFolder.Candidate(file, free, false));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(making);
    }
  }

  /// {@return a name that no other file of the folder has: `a.txt`, `a-2.txt` …}
  private static String free(ArticleFolder folder, String name, String ending, byte[] bytes)
      throws IOException {
    for (int n = 1; n <= MOST_OF_ONE_NAME; n++) {
      String numbered = SafeName.stem(name) + (n == 1 ? "" : "-" + n) + ending;
      Path there = folder.path().resolve(numbered);
      boolean taken = Files.exists(there, LinkOption.NOFOLLOW_LINKS);
      if (!taken || (Files.isRegularFile(there) && hasBytes(there, bytes))) {
        return numbered;
      }
    }
    throw new IOException("too many files are called " + name);
  }

  private static boolean hasBytes(Path file, byte[] bytes) throws IOException {
    return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private Outcome outcome(CorpusFolder.Placed placed) {
    return switch (placed) {
      case CorpusFolder.Placed.Refused refused -> new Outcome.Rejected(refused.reason());
      case CorpusFolder.Placed.AlreadyThere there -> new Outcome.Duplicate(there.id().path());
      case CorpusFolder.Placed.Copied copied -> indexed(copied.id());
    };
  }

  /// Whoever waits here may be interrupted, and an index whose writer is has to be opened again.
  private Optional<IngestOutcome> indexedAside(ArticleId id) {
    FutureTask<Optional<IngestOutcome>> task = new FutureTask<>(() -> parts.indexed.apply(id));
    Thread.ofVirtual().name("given").start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to stop before it was known what became of " + id, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot index " + id, e.getCause());
    }
  }

  private Outcome indexed(ArticleId id) {
    return switch (indexedAside(id)) {
      case Optional<IngestOutcome> it when it.isEmpty() -> new Outcome.Rejected("it is gone again");
      case Optional<IngestOutcome> it
          when it.get() instanceof IngestOutcome.Rejected(String _, String reason) ->
          new Outcome.Rejected(reason);
      case Optional<IngestOutcome> _ -> new Outcome.Added(id.path());
    };
  }
}
