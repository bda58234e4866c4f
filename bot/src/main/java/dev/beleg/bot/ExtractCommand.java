package dev.beleg.bot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.beleg.bot.console.Line;
import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the figures and periods of any text: one from the command line, or one from each line of
/// standard input. Needs no articles.
@Command(
    name = "extract",
    description = "Shows the figures and periods found in any text; needs no articles.")
final class ExtractCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;
  @Mixin private final LanguageOption language = new LanguageOption();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Day of writing, which 'last year' counts from (default: none).")
  private Optional<LocalDate> date = Optional.empty();

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "The text; '-' reads one from each line of standard input.")
  private List<String> words = List.of();

  ExtractCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  /// Reads texts with the names and measures of a lexicon.
  private record Reading(FigureReader reader, Gazetteer gazetteer) {
    static Reading with(Vocabulary vocabulary) {
      return new Reading(
          new FigureReader(new FigureExtractor(), vocabulary), vocabulary.gazetteer());
    }

    Found of(String text, Language language, Optional<LocalDate> date) {
      return new Found(text, language, reader.read(text, language, date), gazetteer);
    }
  }

  /// What stands in a text.
  private record Found(String text, Language language, Extraction extraction, Gazetteer gazetteer) {

    JsonNode json() {
      return new FigureJson(gazetteer::entry).extraction(text, language, extraction);
    }

    List<String> lines() {
      return new FigureLines().extraction(text, language, extraction, gazetteer);
    }
  }

  @Override
  public Integer call() {
    GivenTexts texts = new GivenTexts(words, surroundings.streams());
    Reading reading = Reading.with(Vocabulary.read(options.settings().folders().lexicon()));
    if (texts.fromInput()) {
      extractLines(texts, reading);
    } else {
      extractOne(texts.whole(), reading);
    }
    return ExitStatus.DONE.code();
  }

  private void extractOne(String text, Reading reading) {
    Found found = reading.of(text, language.of(text), date);
    List<String> lines = found.lines();
    output.print(found::json, () -> lines.stream().map(Line::text).toList());
    if (lines.isEmpty() && !output.isJson()) {
      surroundings.say("the text has no figure and no period");
    }
  }

  private void extractLines(GivenTexts texts, Reading reading) {
    Optional<String> line = texts.nextLine();
    while (line.isPresent()) {
      Found found = reading.of(line.get(), language.of(line.get()), date);
      output.print(found::json, () -> List.of(Line.text(String.join("; ", found.lines()))));
      line = texts.nextLine();
    }
  }
}
