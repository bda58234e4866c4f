package dev.beleg.bot;

import dev.beleg.bot.CorpusFolder.Placed;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.ProgressBar;
import dev.beleg.retrieval.ingest.IngestOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Copies files into the corpus folder and indexes them.
@Command(
    name = "ingest",
    description = "Copies files or folders into the corpus and indexes them.",
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

  IngestCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    CorpusFolder corpus = corpus(settings.folders().corpus());
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

  private Path file(String path) {
    if (ADDRESS.matcher(path).matches()) {
      throw CommandFailure.usage(
          "cannot ingest " + path + ": addresses are not read; save the page and give the file");
    }
    return surroundings.resolve(Path.of(path));
  }

  private static CorpusFolder corpus(Path folder) {
    try {
      return new CorpusFolder(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus folder cannot be made: " + folder, e);
    }
  }

  private ExitStatus report(List<Placed> placed, Map<String, IngestOutcome> outcomes) {
    boolean allTaken = !placed.isEmpty();
    List<Line> lines = new ArrayList<>();
    for (Placed one : placed) {
      Result result = result(one, outcomes);
      lines.add(Line.text(result.text));
      allTaken &= result.taken;
    }
    if (placed.isEmpty()) {
      lines.add(Line.note("no .txt, .md or .html file there"));
    }
    surroundings.screen().show(lines);
    return allTaken ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private record Result(boolean taken, String text) {}

  private static Result result(Placed placed, Map<String, IngestOutcome> outcomes) {
    return switch (placed) {
      case Placed.Refused refused ->
          new Result(false, "refused    " + refused.file() + ": " + refused.reason());
      case Placed.Copied copied -> result(copied.id().path(), outcomes);
      case Placed.AlreadyThere there -> result(there.id().path(), outcomes);
    };
  }

  private static Result result(String path, Map<String, IngestOutcome> outcomes) {
    IngestOutcome outcome = outcomes.get(path);
    return outcome instanceof IngestOutcome.Rejected rejected
        ? new Result(false, "rejected   " + path + ": " + rejected.reason())
        : new Result(true, "%-9s  %s".formatted(word(outcome), path));
  }

  private static String word(@Nullable IngestOutcome outcome) {
    return outcome == null
        ? "unchanged"
        : outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
