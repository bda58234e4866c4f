package dev.beleg.bot;

import dev.beleg.bot.CorpusFolder.Placed;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.ProgressBar;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.ingest.feed.FeedDesk;
import dev.beleg.retrieval.ingest.feed.PageTaken;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Copies files and pages of the web into the corpus folder and indexes them.
@Command(
    name = "ingest",
    description =
        "Copies the articles among files, folders and pages of the web into the corpus and indexes"
            + " them.",
    footer = "Exit status: 1 where a file was not taken.")
final class IngestCommand implements Callable<Integer> {

  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{1,20}+://.*+");

  private final SettingsOptions options;
  private final Surroundings surroundings;
  private final Supplier<FeedParts.Web> web;

  @Parameters(
      paramLabel = "PATH or URL",
      arity = "1..*",
      description =
          "A file (.txt, .md, .html, .pdf), a folder of such files, or the address of a page.")
  private List<String> paths = List.of();

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "The folder to copy into, by its name, where the corpus has several.")
  private Optional<String> into = Optional.empty();

  IngestCommand(SettingsOptions options, Surroundings surroundings, Supplier<FeedParts.Web> web) {
    this.options = options;
    this.surroundings = surroundings;
    this.web = web;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    ArticleFolder target = target(settings);
    CorpusFolder corpus = new CorpusFolder(target, new ArticleReader(settings.maxArticleSize()));
    List<CorpusFolder.Candidate> candidates = new ArrayList<>();
    paths.stream()
        .filter(path -> !isAddress(path))
        .map(path -> surroundings.resolve(Path.of(path)).normalize())
        .distinct()
        .map(CorpusFolder::candidates)
        .forEach(candidates::addAll);
    List<WebAddress> pages =
        paths.stream().filter(this::isAddress).map(this::address).distinct().toList();
    ProgressBar bar =
        new ProgressBar(
            surroundings.streams().err(),
            surroundings.terminal(),
            (candidates.size() + pages.size()) * 2);
    List<Placed> placed = new ArrayList<>();
    for (CorpusFolder.Candidate candidate : candidates) {
      placed.add(corpus.place(candidate));
      bar.step();
    }
    if (!pages.isEmpty()) {
      FeedDesk desk = FeedParts.desk(settings, target, web.get(), surroundings.clock());
      for (WebAddress page : pages) {
        placed.add(placed(target, page, desk.take(page)));
        bar.step();
      }
    }
    try (Wiring wiring = Wiring.open(settings, surroundings)) {
      Map<String, IngestOutcome> outcomes = new HashMap<>();
      wiring
          .articles()
          .reconcile(outcome -> bar.step())
          .forEach(outcome -> outcomes.put(outcome.path(), outcome));
      bar.end();
      ExitStatus status = report(placed, outcomes);
      wiring.makeVectors().ifPresent(line -> surroundings.screen().show(Line.note(line)));
      return status.code();
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

  private boolean isAddress(String path) {
    return ADDRESS.matcher(path).matches();
  }

  private WebAddress address(String path) {
    return switch (WebAddress.read(path)) {
      case WebAddress.Reading.Read(WebAddress address) -> address;
      case WebAddress.Reading.Refused(String rule) ->
          throw CommandFailure.usage("cannot ingest " + path + ": " + rule);
    };
  }

  private static Placed placed(ArticleFolder target, WebAddress page, PageTaken taken) {
    return switch (taken) {
      case PageTaken.Saved(String path) -> new Placed.Copied(target.id(path));
      case PageTaken.Refused(String reason) -> new Placed.Refused(page.toString(), reason);
    };
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
