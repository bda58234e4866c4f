package dev.beleg.bot;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.VisibleText;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.index.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// An answer as lines for people: what is said, then where it stands.
final class AnswerLines {

  private AnswerLines() {}

  /// {@return the answer's text, then a line for each citation}
  static List<Line> of(Response response) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.text(response.answer().text()));
    citations(response).forEach(citation -> lines.add(Line.source(citation(citation))));
    return lines;
  }

  /// {@return the same on one line, each citation with its range instead of its title}
  static Line onOneLine(Response response) {
    String places =
        citations(response).stream()
            .map(citation -> "[%d] %s".formatted(citation.number(), place(citation)))
            .collect(Collectors.joining("; "));
    String text = response.answer().text().replace('\n', ' ');
    return Line.text(places.isEmpty() ? text : text + " (" + places + ")");
  }

  static List<Citation> citations(Response response) {
    return response.answer() instanceof Answer.Grounded grounded ? grounded.citations() : List.of();
  }

  static String citation(Citation citation) {
    StringJoiner parts = new StringJoiner(" · ", "[" + citation.number() + "] ", "");
    parts.add(place(citation));
    Source source = citation.source();
    source.header().title().ifPresent(parts::add);
    parts.add(day(source.published()));
    parts.add(source.language().code());
    return parts.toString();
  }

  /// {@return what `show` takes: the file and the range}
  private static String place(Citation citation) {
    String file = VisibleText.onOneLine(citation.source().id().path());
    return "%s#%d-%d".formatted(file, citation.span().start(), citation.span().end());
  }

  /// {@return the day as far as it is known: `2023-06-01`, `06-01`, `no date`}
  static String day(Published published) {
    return switch (published) {
      case Published.On on -> on.date().toString();
      case Published.InSomeYear some -> some.day().toString().substring("--".length());
      case Published.Unknown _ -> "no date";
    };
  }
}
