package dev.beleg.bot;

import dev.beleg.bot.CorpusFolder.Placed;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.ProgressBar;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.IngestOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Copies files into the corpus folder and indexes them.
@Command(
    name = "ingest",
    description = "Copies the articles among files and folders into the corpus and indexes them.",
    footer = "Exit status: 1 where a file was not taken.")
final class IngestCommand implements Callable<Integer> {

  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://.*+");

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file (.txt, .md, .html) or a folder of such files.")
  private List<String> paths = List.of();

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "The folder to copy into, by its name, where the corpus has several.")
  private Optional<String> into = Optional.empty();

  IngestCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    CorpusFolder corpus =
        new CorpusFolder(target(settings), new ArticleReader(settings.maxArticleSize()));
    List<CorpusFolder.Candidate> candidates = new ArrayList<>();
    for (String path : paths) {
      candidates.addAll(CorpusFolder.candidates(file(path)));
    }
    ProgressBar bar =
        new ProgressBar(
            surroundings.streams().err(), surroundings.terminal(), candidates.size() * 2);
    List<Placed> placed = new ArrayList<>();
    for (CorpusFolder.Candidate candidate : candidates) {
      placed.add(corpus.place(candidate));
      bar.step();
    }
    try (Wiring wiring = Wiring.open(settings, surroundings)) {
      Map<String, IngestOutcome> outcomes = new HashMap<>();
      wiring
          .reconcile(outcome -> bar.step())
          .forEach(outcome -> outcomes.put(outcome.path(), outcome));
      bar.end();
      return report(placed, outcomes).code();
    }
  }

  private ArticleFolder target(Settings settings) {
    List<ArticleFolder> folders = settings.folders().corpus().folders();
    List<ArticleFolder> wanted =
        folders.stream().filter(f -> into.isEmpty() || into.get().equals(f.name())).toList();
    if (wanted.size() != 1) {
      throw CommandFailure.usage(which(folders));
    }
    return existing(wanted.getFirst());
  }

  private String which(List<ArticleFolder> folders) {
    if (folders.size() == 1) {
      return "the corpus is one folder; leave out --into";
    }
    String names = folders.stream().map(ArticleFolder::name).collect(Collectors.joining(", "));
    return into.map(name -> "the corpus has no folder '" + name + "'; there are: " + names)
        .orElse("the corpus has several folders; choose with --into: " + names);
  }

  private static ArticleFolder existing(ArticleFolder folder) {
    try {
      Files.createDirectories(folder.path());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus folder cannot be made: " + folder.path(), e);
    }
  }

  private Path file(String path) {
    if (ADDRESS.matcher(path).matches()) {
      throw CommandFailure.usage(
          "cannot ingest " + path + ": addresses are not read; save the page and give the file");
    }
    return surroundings.resolve(Path.of(path));
  }

  private ExitStatus report(List<Placed> placed, Map<String, IngestOutcome> outcomes) {
    Map<Word, Integer> counts = new EnumMap<>(Word.class);
    List<Line> lines = new ArrayList<>();
    for (Placed one : placed) {
      Result result = result(one, outcomes);
      lines.add(Line.text("%-9s  %s".formatted(result.word.text(), result.text)));
      counts.merge(result.word, 1, Integer::sum);
    }
    lines.add(Line.note(placed.isEmpty() ? "no file there" : summary(counts)));
    surroundings.screen().show(lines);
    boolean allTaken = !placed.isEmpty() && !counts.containsKey(Word.REJECTED);
    return allTaken ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private static String summary(Map<Word, Integer> counts) {
    return Arrays.stream(Word.values())
        .filter(counts::containsKey)
        .map(word -> counts.get(word) + " " + word.text())
        .collect(Collectors.joining(", "));
  }

  /// What became of a file, in a word.
  private enum Word {
    ADDED,
    REPLACED,
    UNCHANGED,
    REJECTED;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Result(Word word, String text) {}

  private static Result result(Placed placed, Map<String, IngestOutcome> outcomes) {
    return switch (placed) {
      case Placed.Refused refused ->
          new Result(Word.REJECTED, refused.file() + ": " + refused.reason());
      case Placed.Copied copied -> result(copied.id().path(), outcomes);
      case Placed.AlreadyThere there -> result(there.id().path(), outcomes);
    };
  }

  private static Result result(String path, Map<String, IngestOutcome> outcomes) {
    return switch (outcomes.get(path)) {
      case IngestOutcome.Added _ -> new Result(Word.ADDED, path);
      case IngestOutcome.Replaced _ -> new Result(Word.REPLACED, path);
      case IngestOutcome.Rejected it -> new Result(Word.REJECTED, path + ": " + it.reason());
      case IngestOutcome.Unchanged _ -> new Result(Word.UNCHANGED, path);
      case IngestOutcome.Withdrawn _ -> new Result(Word.REJECTED, path + ": it is gone again");
      case null -> new Result(Word.REJECTED, path + ": it is gone again");
    };
  }
}
