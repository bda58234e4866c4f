package dev.beleg.bot;

import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Checks each figure of a text against those of the articles.
@Command(
    name = "check",
    description = "Checks every figure of a text against the articles.",
    footer = "Exit status: 0 checked, whatever the verdicts; 3 the text has no figure.")
final class CheckCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "The text, as if written today; '-' reads it from standard input.")
  private List<String> words = List.of();

  CheckCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    String text = new GivenTexts(words, surroundings.streams()).whole();
    Language language = new LanguageDetector().detect(text);
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    try (Wiring wiring = Wiring.forFigures(options.settings(), surroundings)) {
      List<CheckedFigure> checked =
          wiring.figureCheck().check(text, Optional.of(today), wiring.articles().ledger());
      show(wiring, checked, language);
      return (checked.isEmpty() ? ExitStatus.ABSTAINED : ExitStatus.DONE).code();
    }
  }

  private void show(Wiring wiring, List<CheckedFigure> checked, Language language) {
    output.print(
        () -> wiring.json().figures().check(checked, language),
        () -> new FigureLines().check(checked, wiring.vocabulary().gazetteer(), language));
    if (checked.isEmpty()) {
      surroundings.say("the text has no figure to check");
    }
  }
}
