package dev.beleg.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Screen;
import dev.beleg.bot.console.Table;
import dev.beleg.retrieval.eval.Evaluation;
import dev.beleg.retrieval.eval.Scores;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.language.LanguageDetector;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures retrieval quality with files in the formats of TREC. The index it makes is its own and
/// is deleted afterwards.
@Command(
    name = "eval",
    description = {
      "Measures retrieval: how early the right articles are found for a set of questions.",
      "The articles are those of --corpus; the index for them is made anew."
    })
final class EvalCommand implements Callable<Integer> {

  private static final int DIGITS = 4;

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "FILE",
      description = "Questions, one a line: id<TAB>text.")
  private Path topics = Path.of("");

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Right articles, one a line: id 0 source 1.")
  private Path qrels = Path.of("");

  EvalCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Evaluation evaluation = evaluate(settings);
    Screen err = new Screen(surroundings.streams().err(), false);
    SourcesCommand.notRead(evaluation.rejected()).forEach(err::show);
    output.print(() -> json(evaluation), () -> table(evaluation));
    return ExitStatus.DONE.code();
  }

  private Evaluation evaluate(Settings settings) {
    try {
      return Evaluation.run(
          settings.folders().corpus(),
          surroundings.resolve(topics),
          surroundings.resolve(qrels),
          setting(settings),
          _ -> {});
    } catch (IOException e) {
      throw CommandFailure.usage("cannot evaluate: " + Failures.message(e));
    } catch (EmbeddingFailed e) {
      throw CommandFailure.usage("cannot embed the articles: " + e.getMessage());
    }
  }

  /// What is evaluated has an index of its own.
  private Evaluation.Setting setting(Settings settings) {
    Wiring.requireFolders(settings.folders().corpus());
    WordLists words = new WordLists(settings, surroundings::say);
    return new Evaluation.Setting(
        new ArticleFiles(settings, words::vocabulary).preparation(),
        words.vocabulary(),
        words.dictionaries(),
        new LanguageDetector()::detect,
        settings
            .embedding()
            .map(
                model ->
                    new Evaluation.Vectors(
                        EmbeddingProviders.embedder(model, surroundings.clock()),
                        model.weights(),
                        model.deadline())));
  }

  private static ObjectNode json(Evaluation evaluation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("topics", evaluation.scores().topics());
    addMeasured(node, evaluation.scores(), evaluation.p50(), evaluation.p99());
    evaluation
        .byWords()
        .ifPresent(it -> addMeasured(node.putObject("byWords"), it.scores(), it.p50(), it.p99()));
    return node;
  }

  private static void addMeasured(ObjectNode node, Scores scores, double p50, double p99) {
    node.put("recall@1", rounded(scores.recall1()));
    node.put("recall@5", rounded(scores.recall5()));
    node.put("mrr@10", rounded(scores.mrr10()));
    node.put("ndcg@10", rounded(scores.ndcg10()));
    node.putObject("msPerQuery").put("p50", rounded(p50)).put("p99", rounded(p99));
  }

  /// With vectors there is a line for the search with them and one for words alone.
  private List<Line> table(Evaluation evaluation) {
    Table table =
        new Table(surroundings.width())
            .add("topics", "recall@1", "recall@5", "mrr@10", "ndcg@10", "ms p50", "ms p99", "by");
    Evaluation.ByWords byWords =
        evaluation
            .byWords()
            .orElse(
                new Evaluation.ByWords(evaluation.scores(), evaluation.p50(), evaluation.p99()));
    if (evaluation.byWords().isPresent()) {
      addRow(table, evaluation.scores(), evaluation.p50(), evaluation.p99(), "words and vectors");
    }
    addRow(table, byWords.scores(), byWords.p50(), byWords.p99(), "words");
    return table.lines();
  }

  private static void addRow(Table table, Scores scores, double p50, double p99, String by) {
    table.add(
        String.valueOf(scores.topics()),
        rounded(scores.recall1()).toString(),
        rounded(scores.recall5()).toString(),
        rounded(scores.mrr10()).toString(),
        rounded(scores.ndcg10()).toString(),
        rounded(p50).toString(),
        rounded(p99).toString(),
        by);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
