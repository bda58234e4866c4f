package dev.beleg.bot;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chart.SeriesChart;
import dev.beleg.bot.command.FigureWords;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.retrieval.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws the figures of a subject and measure over time, with their sources.
@Command(
    name = "chart",
    description = "Draws the figures of a subject and measure over time, with their sources.",
    footer = "Exit status: 0 drawn, 3 fewer than two figures to draw.")
final class ChartCommand implements Callable<Integer> {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      required = true,
      description = "A region, country or organisation; its name in any language or code.")
  private String subject = "";

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      required = true,
      description = "A measure; its name in any language or id, such as trade-turnover.")
  private String measure = "";

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      required = true,
      description = "The picture to write; only a PNG picture is overwritten.")
  private Path out = Path.of("");

  @Mixin private final LanguageOption language = new LanguageOption();

  ChartCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    PngFile file = PngFile.at(surroundings.resolve(out));
    Language shown = language.given().or(settings::answerLanguage).orElse(Language.ENGLISH);
    try (Wiring wiring = Wiring.forFigures(settings, surroundings)) {
      LedgerSearch search =
          new LedgerSearch(wiring.articles().ledger(), wiring.vocabulary(), shown);
      LedgerSearch.Wish wish =
          new LedgerSearch.Wish(Optional.of(subject), Optional.of(measure), Optional.empty());
      return switch (search.find(wish)) {
        case LedgerSearch.Outcome.Nothing nothing -> {
          surroundings.say(nothing.line());
          yield ExitStatus.ABSTAINED.code();
        }
        case LedgerSearch.Outcome.Found found ->
            draw(
                    SeriesChart.of(
                        found.entries(),
                        new FigureWords(wiring.vocabulary(), shown, new Phrases()).chart()),
                    file)
                .code();
      };
    }
  }

  private ExitStatus draw(SeriesChart.Outcome outcome, PngFile file) {
    return switch (outcome) {
      case SeriesChart.Outcome.TooFew few -> {
        refuse(few);
        yield ExitStatus.ABSTAINED;
      }
      case SeriesChart.Outcome.Drawable drawable -> {
        file.write(picture(drawable.chart()));
        show(drawable.chart(), file);
        yield ExitStatus.DONE;
      }
    };
  }

  private static byte[] picture(SeriesChart chart) {
    try {
      return chart.png(WIDTH, HEIGHT);
    } catch (LinkageError | InternalError e) {
      throw new CommandFailure(
          ExitStatus.UNAVAILABLE,
          "this JDK cannot draw text ("
              + e
              + "); install a JDK that is not headless-only, fontconfig and a font such as DejaVu");
    }
  }

  private void refuse(SeriesChart.Outcome.TooFew few) {
    surroundings.say("nothing to draw: a chart needs two figures in one unit with a known time");
    few.dated().forEach(surroundings::say);
    if (few.undated() > 0) {
      surroundings.say(few.undated() + " without a known time; 'beleg figures' lists them");
    }
  }

  private void show(SeriesChart chart, PngFile file) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.heading(chart.title()));
    chart.captions().forEach(caption -> lines.add(Line.source(caption)));
    chart.leftOut().forEach(line -> lines.add(Line.note(line)));
    lines.add(Line.note("drawn to " + file.path()));
    surroundings.screen().show(lines);
  }
}
