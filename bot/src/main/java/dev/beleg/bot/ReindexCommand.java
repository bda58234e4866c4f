package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Screen;
import dev.beleg.retrieval.ingest.IngestOutcome;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Builds the index anew from the files.
@Command(name = "reindex", description = "Builds the index anew from the files.")
final class ReindexCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  ReindexCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    try (Wiring wiring = Wiring.open(settings, surroundings)) {
      List<IngestOutcome> outcomes = wiring.articles().rebuild(_ -> {});
      Screen screen = surroundings.screen();
      for (IngestOutcome outcome : outcomes) {
        if (outcome instanceof IngestOutcome.Rejected rejected) {
          screen.show(Line.note("not read: " + rejected.path() + ": " + rejected.reason()));
        }
      }
      screen.show(Line.text("indexed " + SourcesCommand.count(wiring.articles().sources().size())));
      wiring.makeVectors().ifPresent(line -> screen.show(Line.text(line)));
    }
    return ExitStatus.DONE.code();
  }
}
