package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the figures that the articles state.
@Command(
    name = "figures",
    description = "Lists the figures of the articles, each once with all its places.",
    footer = "Exit status: 0 listed, 3 no figure matches.")
final class FiguresCommand implements Callable<Integer> {

  private static final int LAST_YEAR = 9999;

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      description = "Only of a region, country or organisation; its name in any language or code.")
  private Optional<String> subject = Optional.empty();

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      description = "Only of a measure; its name in any language or id, such as trade-turnover.")
  private Optional<String> measure = Optional.empty();

  @Option(names = "--year", paramLabel = "YYYY", description = "Only of periods within a year.")
  private Optional<Integer> year = Optional.empty();

  FiguresCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    if (year.isPresent() && (year.get() < 1 || year.get() > LAST_YEAR)) {
      throw CommandFailure.usage("--year " + year.get() + " is not between 1 and " + LAST_YEAR);
    }
    Settings settings = options.settings();
    Language language = settings.answerLanguage().orElse(Language.ENGLISH);
    try (Wiring wiring = Wiring.forFigures(settings, surroundings)) {
      LedgerSearch search =
          new LedgerSearch(wiring.articles().ledger(), wiring.vocabulary(), language);
      return switch (search.find(new LedgerSearch.Wish(subject, measure, year))) {
        case LedgerSearch.Outcome.Found found -> {
          show(wiring, found.entries(), language);
          yield ExitStatus.DONE.code();
        }
        case LedgerSearch.Outcome.Nothing nothing -> {
          if (output.isJson()) {
            show(wiring, List.of(), language);
          }
          surroundings.say(nothing.line());
          yield ExitStatus.ABSTAINED.code();
        }
      };
    }
  }

  private void show(Wiring wiring, List<LedgerEntry> entries, Language language) {
    output.print(
        () -> wiring.json().figures().ledger(entries, language),
        () ->
            new FigureLines()
                .table(entries, wiring.vocabulary().gazetteer(), language, surroundings.width()));
  }
}
