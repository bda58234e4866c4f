package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chart.SeriesChart;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a series of figures, each point numbered to the words that tell it.
final class ChartReplies {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  private final Phrases phrases;
  private final FigureReplies figures;

  ChartReplies(Phrases phrases, FigureReplies figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// {@return the chart of the figures that a request asks for}
  Response chart(Request request, Library library, String text) {
    FigureRequest wanted =
        new FigureRequestReader(library.words())
            .read(text, request.today())
            .amongSpeakers(library.ledger());
    if (wanted.isEmpty() && !wanted.unread().isEmpty()) {
      return figures.unknown(request, library, wanted);
    }
    if (wanted.subjects().isEmpty() && wanted.measures().isEmpty()) {
      return request.say(phrases.say(request.language(), "chart.which"));
    }
    return switch (FigurePick.of(wanted, library.ledger())) {
      case FigurePick.Nothing nothing ->
          request.say(figures.instead(request, nothing, figures.words(request, library)));
      case FigurePick.Found found ->
          chart(
              request,
              library,
              new FigureReplies.Asked("/chart " + text, figures.notRead(request, wanted.unread())),
              found.entries());
    };
  }

  /// {@return whether figures make a series}
  boolean isDrawable(Request request, Library library, List<LedgerEntry> entries) {
    return series(request, library, entries) instanceof SeriesChart.Outcome.Drawable;
  }

  private SeriesChart.Outcome series(Request request, Library library, List<LedgerEntry> entries) {
    return SeriesChart.of(entries, figures.words(request, library).chart());
  }

  Response chart(
      Request request, Library library, FigureReplies.Asked asked, List<LedgerEntry> entries) {
    return switch (series(request, library, entries)) {
      case SeriesChart.Outcome.Drawable drawable ->
          drawn(request, library, asked, drawable.chart());
      case SeriesChart.Outcome.TooFew _ -> tooFew(request, library, asked, entries);
    };
  }

  /// What cannot be drawn can be read.
  private Response tooFew(
      Request request, Library library, FigureReplies.Asked asked, List<LedgerEntry> entries) {
    String few = phrases.say(request.language(), "chart.too-few");
    String before = asked.before().map(it -> it.plainText() + "\n").orElse("");
    return figures.table(
        request,
        library,
        new FigureReplies.Asked(asked.command(), Optional.of(new Reply.Paragraph(before + few))),
        entries);
  }

  private Response drawn(
      Request request, Library library, FigureReplies.Asked asked, SeriesChart chart) {
    CitedPlaces places = new CitedPlaces();
    for (LedgerEntry entry : chart.figures()) {
      CitedPlaces.words(library, entry.sources().getFirst()).ifPresent(places::cite);
    }
    if (places.cited().size() < chart.figures().size()) {
      return request.say(phrases.say(request.language(), "figures.gone"));
    }
    List<Reply.Block> blocks = new ArrayList<>();
    asked.before().ifPresent(blocks::add);
    blocks.add(picture(request, chart));
    blocks.add(new Reply.Paragraph(numbers(figures.words(request, library), chart.figures())));
    chart.leftOut().forEach(line -> blocks.add(new Reply.Paragraph(line)));
    blocks.add(places.list(phrases, request.language()));
    return request.say(asked.command(), blocks, places);
  }

  /// What the numbers of the picture stand for, for those who do not see it.
  private static String numbers(FigureWords words, List<LedgerEntry> entries) {
    List<String> lines = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Figure figure = entry.figure();
      lines.add(
          "%s: %s [%d]".formatted(words.period(figure), words.amount(figure), lines.size() + 1));
    }
    return String.join("\n", lines);
  }

  /// Some JDKs cannot draw text; the figures are told all the same.
  private Reply.Block picture(Request request, SeriesChart chart) {
    try {
      return new Reply.Picture(new Bytes(chart.png(WIDTH, HEIGHT)), chart.title());
    } catch (LinkageError | InternalError e) {
      return new Reply.Paragraph(
          chart.title() + "\n" + phrases.say(request.language(), "chart.undrawable"));
    }
  }
}
