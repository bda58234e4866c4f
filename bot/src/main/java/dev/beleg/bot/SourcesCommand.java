package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Table;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.IngestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the articles, and the files that hold none with the reason.
@Command(
    name = "sources",
    description = "Lists the articles, and the files that cannot be read with the reason.")
final class SourcesCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;

  SourcesCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Wiring.upToDate(options.settings(), surroundings)) {
      output.print(
          () ->
              wiring
                  .json()
                  .sources(
                      wiring.articles().sources(),
                      wiring.articles().events(),
                      wiring.articles().rejected()),
          () -> lines(wiring.articles().sources(), wiring.articles().rejected()));
      return ExitStatus.DONE.code();
    }
  }

  private List<Line> lines(List<Source> articles, List<IngestOutcome.Rejected> rejected) {
    return Stream.concat(table(articles, surroundings.width()).stream(), notRead(rejected))
        .toList();
  }

  /// {@return the articles as a table for a screen of some width}
  static List<Line> table(List<Source> sources, int width) {
    Table table = new Table(width).add("source", "date", "language", "place", "passages", "title");
    for (Source source : sources) {
      table.add(
          source.id().path(),
          AnswerLines.day(source.published()),
          source.language().code(),
          source.header().place().orElse(""),
          String.valueOf(source.passages()),
          source.header().title().orElse(""));
    }
    List<Line> lines = new ArrayList<>(table.lines());
    lines.add(Line.note(count(sources.size())));
    return lines;
  }

  /// {@return how many articles, in words}
  static String count(int articles) {
    return articles == 1 ? "1 article" : articles + " articles";
  }

  /// {@return the files that are not read, with the reason}
  static Stream<Line> notRead(List<IngestOutcome.Rejected> files) {
    return files.stream().map(file -> Line.note("not read: " + file.path() + ": " + file.reason()));
  }
}
