package dev.beleg.bot;

import dev.beleg.bot.answer.FigurePhrases;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Table;
import dev.beleg.bot.console.VisibleText;
import dev.beleg.retrieval.figure.Assumed;
import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.figure.CheckedFigure.Verdict;
import dev.beleg.retrieval.figure.Difference;
import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.figure.Thing;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures as lines for people.
final class FigureLines {

  private static final String UNKNOWN = "-";

  private final FigurePhrases phrases = new FigurePhrases(new Phrases());

  /// {@return the ledger as a table, each figure with the newest place that tells it}
  ///
  /// @param width the columns of the screen
  List<Line> table(List<LedgerEntry> entries, Gazetteer gazetteer, Language language, int width) {
    Table table =
        new Table(width).add("subject", "measure", "period", "value", "kind", "source", "date");
    for (LedgerEntry entry : entries) {
      Figure figure = entry.figure();
      SourcedFigure newest = entry.sources().getFirst();
      int others = entry.sources().size() - 1;
      table.add(
          phrases.whose(figure, gazetteer, language).orElse(UNKNOWN),
          figure.measure().orElse(UNKNOWN),
          phrases.period(figure.period(), language).orElse(UNKNOWN),
          phrases.quantity(figure, language),
          figure.kind().id(),
          others == 0 ? place(newest) : place(newest) + " (+" + others + ")",
          day(newest));
    }
    List<Line> lines = new ArrayList<>(table.lines());
    lines.add(Line.note(entries.size() == 1 ? "1 figure" : entries.size() + " figures"));
    return lines;
  }

  /// {@return a block of lines for each figure: the verdict, what it took for granted, the sources}
  ///
  /// @param language what is named in
  List<Line> check(List<CheckedFigure> checked, Gazetteer gazetteer, Language language) {
    List<Line> lines = new ArrayList<>();
    for (CheckedFigure figure : checked) {
      if (!lines.isEmpty()) {
        lines.add(Line.text(""));
      }
      lines.add(
          Line.text(
              VisibleText.onOneLine(figure.claimed().surface())
                  + ": "
                  + verdict(figure.verdict())));
      List<LedgerEntry> entries = figure.verdict().sourced();
      for (Assumed assumed : figure.assumed()) {
        lines.add(Line.note("  " + assumed(assumed, entries.getFirst().figure())));
      }
      for (LedgerEntry entry : entries) {
        lines.add(
            Line.text(
                "  in the articles: "
                    + VisibleText.onOneLine(read(entry.figure(), gazetteer, language))));
        entry.sources().forEach(source -> lines.add(Line.source("  " + source(source))));
      }
    }
    return lines;
  }

  /// {@return what each figure and then each period of a text was read as}
  List<String> extraction(
      String text, Language language, Extraction extraction, Gazetteer gazetteer) {
    Stream<String> figures =
        extraction.figures().stream().map(figure -> figure(figure, gazetteer, language));
    Stream<String> periods = extraction.periods().stream().map(period -> period(period, text));
    return Stream.concat(figures, periods).map(VisibleText::onOneLine).toList();
  }

  private String figure(Figure figure, Gazetteer gazetteer, Language language) {
    return figure.surface() + " = " + read(figure, gazetteer, language);
  }

  private String read(Figure figure, Gazetteer gazetteer, Language language) {
    List<String> read = new ArrayList<>();
    read.add(phrases.quantity(figure, language));
    read.add(figure.kind().id());
    figure.measure().filter(id -> !id.equals(figure.kind().id())).ifPresent(read::add);
    phrases.whose(figure, gazetteer, language).ifPresent(read::add);
    if (!figure.period().unstated()) {
      read.add(days(figure.period()));
    }
    return String.join(", ", read);
  }

  private static String period(PeriodMention period, String text) {
    String read = period.period().unstated() ? period.basis() : days(period.period());
    return period.span().of(text) + " = " + read;
  }

  private static String days(Period period) {
    String from = period.firstDay().map(LocalDate::toString).orElse("…");
    String to = period.lastDay().map(LocalDate::toString).orElse("…");
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Supported _ -> "supported";
      case Verdict.Differs differs ->
          differs.why().stream()
              .map(Difference::id)
              .collect(Collectors.joining(", ", "differs in ", ""));
      case Verdict.NotInSources _ -> "not in the articles";
    };
  }

  private static String assumed(Assumed assumed, Figure sourced) {
    return switch (assumed) {
      case SUBJECT -> "no subject is named; taken as " + sourced.subject().orElse("…");
      case MEASURE -> "no measure is named; taken as " + sourced.measure().orElse("…");
      case PERIOD -> "no period is named; taken as " + days(sourced.period());
      case RECKONED_PERIOD ->
          "the period counts from the day of writing; taken as " + days(sourced.period());
      case PERIOD_UNTOLD -> "the articles name no period for it";
      case KIND -> "what is meant is not told; taken as a " + sourced.kind().id();
      case CURRENCY -> "no currency is named; taken as " + sourced.unit().id().orElse("…");
      case SIDES -> "not both sides are named; taken as " + sides(sourced);
      case THING ->
          "nothing counted is named; taken as "
              + sourced.topic().thing().map(Thing::word).orElse("…");
      case DIRECTION -> "the articles do not tell which way it went";
      case SPEAKER ->
          "who said it is not checked; the articles name "
              + sourced.telling().speaker().orElse("nobody");
    };
  }

  private static String sides(Figure sourced) {
    return sourced.parties().orElse(null) instanceof Parties.OneWay told
        ? "from " + told.from().orElse("…") + " to " + told.to().orElse("…")
        : "…";
  }

  private static String source(SourcedFigure source) {
    String surface = VisibleText.onOneLine(source.figure().surface());
    return "«%s» %s · %s".formatted(surface, place(source), day(source));
  }

  /// What `show` takes: the file and the range.
  private static String place(SourcedFigure source) {
    return "%s#%d-%d"
        .formatted(source.article(), source.figure().span().start(), source.figure().span().end());
  }

  private static String day(SourcedFigure source) {
    return source.published().map(LocalDate::toString).orElse("no date");
  }
}
