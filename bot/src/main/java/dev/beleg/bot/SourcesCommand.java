package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Screen;
import dev.beleg.bot.console.Table;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.IngestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the articles, and the files that hold none with the reason.
@Command(
    name = "sources",
    description = "Lists the articles, and the files that cannot be read with the reason.")
final class SourcesCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  SourcesCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Wiring.upToDate(options.settings(), surroundings)) {
      if (json) {
        surroundings
            .streams()
            .out()
            .println(wiring.json().sources(wiring.sources(), wiring.rejected()));
        surroundings.streams().out().flush();
      } else {
        Screen screen = new Screen(surroundings.streams().out(), surroundings.colour());
        screen.show(table(wiring.sources(), surroundings.width()));
        screen.show(rejected(wiring.rejected()));
      }
      return ExitStatus.DONE.code();
    }
  }

  /// {@return the articles as a table for a screen of some width}
  static List<Line> table(List<Source> sources, int width) {
    Table table = new Table(width).add("source", "date", "language", "passages", "title");
    for (Source source : sources) {
      table.add(
          source.id().path(),
          AnswerLines.day(source.published()),
          source.language().code(),
          String.valueOf(source.passages()),
          source.header().title().or(() -> source.header().place()).orElse(""));
    }
    List<Line> lines = new ArrayList<>(table.lines());
    lines.add(Line.note(count(sources.size())));
    return lines;
  }

  /// {@return how many articles, in words}
  static String count(int articles) {
    return articles == 1 ? "1 article" : articles + " articles";
  }

  private static List<Line> rejected(List<IngestOutcome.Rejected> files) {
    return files.stream()
        .map(file -> Line.note("not read: " + file.path() + ": " + file.reason()))
        .toList();
  }
}
