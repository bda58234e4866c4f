package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.Flaw;
import dev.beleg.bot.answer.gate.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one answer came about.
///
/// @param model the model's name
/// @param queries what was looked up
/// @param passages what the model was given: number, file and range
/// @param tools the tools it used, by name
/// @param calls how often it was called
/// @param spent tokens and money; tokens are estimated where the provider does not tell them
/// @param sentences each sentence with what the gate decided; holds the model's words
/// @param trouble why the answer is not the model's; empty where it is
/// @param firstSentence the time to the first sentence that may be shown
/// @param gate the time that judging took
/// @param whole the whole time
public record AnswerReport(
    String model,
    List<String> queries,
    List<String> passages,
    List<String> tools,
    int calls,
    Spent spent,
    List<Line> sentences,
    Optional<String> trouble,
    Optional<Duration> firstSentence,
    Duration gate,
    Duration whole) {

  public AnswerReport {
    queries = List.copyOf(queries);
    passages = List.copyOf(passages);
    tools = List.copyOf(tools);
    sentences = List.copyOf(sentences);
  }

  /// A sentence with what the gate decided.
  ///
  /// @param written as the model wrote it
  /// @param judgement the decision
  public record Line(String written, Judgement judgement) {}

  /// {@return how many sentences were blocked for each reason}
  public Map<Flaw.Kind, Integer> blocked() {
    Map<Flaw.Kind, Integer> counts = new EnumMap<>(Flaw.Kind.class);
    for (Line line : sentences) {
      if (line.judgement instanceof Judgement.Blocked blocked) {
        blocked.flaws().stream()
            .map(Flaw::kind)
            .distinct()
            .forEach(kind -> counts.merge(kind, 1, Integer::sum));
      }
    }
    return counts;
  }

  /// {@return the report in one line for a log, without a word of user, article or model}
  public String logLine() {
    List<String> parts = new ArrayList<>();
    parts.add("answer");
    parts.add("model=" + model);
    parts.add("outcome=" + trouble.map(why -> "extractive:" + why).orElse("model"));
    parts.add("passages=" + passages.size());
    parts.add("calls=" + calls);
    parts.add("tools=" + tools.size());
    parts.add("tokens=" + spent.tokens());
    if (spent.money().signum() > 0) {
      parts.add("cost=" + spent.money().stripTrailingZeros().toPlainString());
    }
    parts.add("sentences=" + sentences.size());
    blocked().forEach((kind, count) -> parts.add("blocked." + kind.id() + "=" + count));
    firstSentence.ifPresent(time -> parts.add("first-ms=" + time.toMillis()));
    parts.add("gate-ms=" + gate.toMillis());
    parts.add("ms=" + whole.toMillis());
    return String.join(" ", parts);
  }
}
