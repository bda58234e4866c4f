package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.PipedLines;
import dev.beleg.bot.console.Screen;
import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the figures and periods of any text: one from the command line, or one from each line of
/// standard input. Needs no articles.
@Command(
    name = "extract",
    description = "Shows the figures and periods found in any text; needs no articles.")
final class ExtractCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final SettingsOptions options;
  private final Surroundings surroundings;
  private final FigureLines lines = new FigureLines();

  @Option(names = "--json", description = "Print one JSON object for each text.")
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "de|en|ru",
      converter = LanguageConverter.class,
      description = "Language of the text (default: as each text is).")
  private Optional<Language> language = Optional.empty();

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
  }

  /// Reads texts with the names and measures of a lexicon.
  private record Reading(FigureReader reader, Gazetteer gazetteer) {
    static Reading with(Vocabulary vocabulary) {
      return new Reading(
          new FigureReader(new FigureExtractor(), vocabulary), vocabulary.gazetteer());
    }
  }

  @Override
  public Integer call() {
    Reading reading = Reading.with(Vocabulary.read(options.settings().folders().lexicon()));
    if (words.equals(List.of(STANDARD_INPUT))) {
      extractLines(reading);
    } else {
      extractOne(String.join(" ", words), reading);
    }
    return ExitStatus.DONE.code();
  }

  private void extractOne(String text, Reading reading) {
    Language written = languageOf(text);
    Extraction extraction = reading.reader.read(text, written, date);
    if (json) {
      print(text, written, extraction, reading);
      return;
    }
    List<String> found = lines.extraction(text, written, extraction, reading.gazetteer);
    screen().show(found.stream().map(Line::text).toList());
    if (found.isEmpty()) {
      surroundings.say("the text has no figure and no period");
    }
  }

  /// Each line gives one line, at once, until the input ends or nobody reads the output any more.
  private void extractLines(Reading reading) {
    PrintWriter out = surroundings.streams().out();
    try (PipedLines input = new PipedLines(surroundings.streams().in())) {
      Optional<String> line = input.next();
      while (line.isPresent() && !out.checkError()) {
        extractLine(line.get(), reading);
        line = input.next();
      }
    }
  }

  private void extractLine(String text, Reading reading) {
    Language written = languageOf(text);
    Extraction extraction = reading.reader.read(text, written, date);
    if (json) {
      print(text, written, extraction, reading);
    } else {
      List<String> found = lines.extraction(text, written, extraction, reading.gazetteer);
      screen().show(Line.text(String.join("; ", found)));
    }
  }

  private void print(String text, Language written, Extraction extraction, Reading reading) {
    PrintWriter out = surroundings.streams().out();
    out.println(new FigureJson(reading.gazetteer::entry).extraction(text, written, extraction));
    out.flush();
  }

  private Language languageOf(String text) {
    return language.orElseGet(() -> new LanguageDetector().detect(text));
  }

  private Screen screen() {
    return new Screen(surroundings.streams().out(), surroundings.colour());
  }
}
