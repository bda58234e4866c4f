package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.SuppliedPassage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects how an answer comes about.
final class Tracing {

  private final long begin = System.nanoTime();
  private final List<String> queries = new ArrayList<>();
  private final List<String> tools = new ArrayList<>();
  private List<String> passages = List.of();
  private List<AnswerReport.Line> sentences = List.of();
  private int calls;
  private Spent spent = Spent.NOTHING;
  private Duration gate = Duration.ZERO;
  private Optional<Duration> firstSentence = Optional.empty();

  void query(String text) {
    queries.add(text);
  }

  void passages(List<SuppliedPassage> supplied) {
    passages =
        supplied.stream()
            .map(
                one ->
                    "[%d] %s#%d-%d"
                        .formatted(
                            one.number(),
                            one.source().id(),
                            one.passage().span().start(),
                            one.passage().span().end()))
            .toList();
  }

  void tool(String name) {
    tools.add(name);
  }

  void called(Spent used) {
    calls++;
    spent = spent.plus(used);
  }

  void judged(Duration time, boolean released) {
    gate = gate.plus(time);
    if (released && firstSentence.isEmpty()) {
      firstSentence = Optional.of(since());
    }
  }

  void sentences(List<GatedAnswer.Sentence> judged) {
    sentences =
        judged.stream().map(one -> new AnswerReport.Line(one.written(), one.judgement())).toList();
  }

  private Duration since() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  AnswerReport report(String model, Optional<Trouble> trouble) {
    return new AnswerReport(
        model,
        queries,
        passages,
        tools,
        calls,
        spent,
        sentences,
        trouble.map(Trouble::id),
        firstSentence,
        gate,
        since());
  }
}
