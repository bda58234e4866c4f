package dev.beleg.bot;

import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Talk;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A conversation about the articles of one corpus.
final class CorpusTalk implements Talk {

  private final Wiring wiring;
  private final int width;
  private List<Citation> lastCitations = List.of();
  private @Nullable Dialogue dialogue;

  /// Makes a conversation.
  ///
  /// @param width the columns of the screen
  CorpusTalk(Wiring wiring, int width) {
    this.wiring = wiring;
    this.width = width;
  }

  @Override
  public List<Line> greeting() {
    List<String> examples = Examples.of(wiring);
    return List.of(
        Line.note(extent() + " Every answer shows its source; /help lists the commands."),
        Line.note(
            examples.isEmpty()
                ? "Add articles with: beleg ingest PATH"
                : "Try: " + String.join("  |  ", examples)));
  }

  private String extent() {
    String count = SourcesCommand.count(wiring.sources().size());
    return wiring.newest().map(day -> count + ", the newest of " + day + ".").orElse(count + ".");
  }

  @Override
  public List<Line> answer(String question) {
    if (dialogue == null) {
      dialogue = wiring.dialogue();
    }
    Response response = dialogue.answer(question, wiring.answerLanguage());
    lastCitations = AnswerLines.citations(response);
    return AnswerLines.of(response);
  }

  @Override
  public List<Line> forget() {
    dialogue = null;
    lastCitations = List.of();
    return List.of(Line.note("The next question stands alone."));
  }

  @Override
  public List<Line> sources() {
    return SourcesCommand.table(wiring.sources(), width);
  }

  @Override
  public List<Line> source(int number) {
    if (number < 1 || number > lastCitations.size()) {
      return List.of(Line.note("The last answer has no [" + number + "]."));
    }
    Citation citation = lastCitations.get(number - 1);
    Optional<SourceText> text = wiring.text(citation.source().id());
    return List.of(
        Line.source(AnswerLines.citation(citation)),
        text.map(whole -> Line.text(marked(whole, citation.span())))
            .orElseGet(() -> Line.note("The file has been changed or removed since.")));
  }

  /// The paragraph around a range, the range between « and ».
  private static String marked(SourceText text, Span span) {
    String verbatim = text.verbatim();
    int from = verbatim.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int lineEnd = verbatim.indexOf('\n', span.end());
    int to = lineEnd < 0 ? verbatim.length() : lineEnd;
    return "%s «%s» %s"
        .formatted(
            text.read(new Span(Math.min(from, span.start()), span.start())),
            text.read(span),
            text.read(new Span(span.end(), to)))
        .strip();
  }
}
