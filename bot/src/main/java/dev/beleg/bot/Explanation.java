package dev.beleg.bot;

import dev.beleg.bot.answer.gate.Flaw;
import dev.beleg.bot.answer.gate.Judgement;
import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.answer.model.Spent;
import dev.beleg.bot.console.VisibleText;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.DenseSearch;
import dev.beleg.retrieval.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How an answer came about, as lines for a person.
final class Explanation {

  private Explanation() {}

  static List<String> lines(AnswerReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "model: "
            + report.model()
            + ", "
            + report.calls()
            + " calls, "
            + report.spent().tokens()
            + " tokens"
            + cost(report.spent()));
    report.queries().forEach(query -> lines.add("looked up: " + query));
    report.passages().forEach(passage -> lines.add("given: " + passage));
    report.tools().forEach(tool -> lines.add("used: " + tool));
    report.sentences().forEach(sentence -> lines.add(sentence(sentence)));
    report.trouble().ifPresent(why -> lines.add("not the model's answer: " + why));
    report
        .firstSentence()
        .ifPresent(time -> lines.add("first sentence after " + time.toMillis() + " ms"));
    lines.add("gate " + report.gate().toMillis() + " ms of " + report.whole().toMillis() + " ms");
    return lines.stream().map(VisibleText::onOneLine).toList();
  }

  private static String cost(Spent spent) {
    return spent.money().signum() == 0
        ? ""
        : ", at a cost of " + spent.money().stripTrailingZeros().toPlainString();
  }

  /// {@return what a search found, by words and by nearness}
  static List<String> found(List<Hit> hits) {
    return hits.stream().map(Explanation::found).map(VisibleText::onOneLine).toList();
  }

  private static String found(Hit hit) {
    Passage passage = hit.passage();
    double added = hit.nearness().map(Hit.Nearness::added).orElse(0.0);
    return String.format(
        Locale.ROOT,
        "found: %s %d-%d, score %.3f = words %.3f + nearness %.3f%s",
        passage.article().path(),
        passage.span().start(),
        passage.span().end(),
        hit.score(),
        hit.score() - added,
        added,
        hit.nearness()
            .map(it -> String.format(Locale.ROOT, " (cosine %.3f)", it.cosine()))
            .orElse(""));
  }

  /// {@return what came of embedding a question}
  static String vector(DenseSearch.Outcome outcome) {
    return switch (outcome) {
      case USED -> "vectors: compared";
      case LATE -> "vectors: the question's came too late; words alone";
      case FAILED -> "vectors: there is none for the question; words alone";
    };
  }

  private static String sentence(AnswerReport.Line line) {
    return switch (line.judgement()) {
      case Judgement.Released released ->
          (released.recited() ? "released, cited anew: " : "released: ") + line.written();
      case Judgement.Blocked blocked -> "blocked (" + flaws(blocked) + "): " + line.written();
    };
  }

  private static String flaws(Judgement.Blocked blocked) {
    return blocked.flaws().stream().map(Explanation::flaw).collect(Collectors.joining("; "));
  }

  private static String flaw(Flaw flaw) {
    return flaw.words().isEmpty() ? flaw.kind().id() : flaw.kind().id() + " '" + flaw.words() + "'";
  }
}
