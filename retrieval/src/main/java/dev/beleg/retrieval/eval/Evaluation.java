package dev.beleg.retrieval.eval;

import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.PassageEmbedding;
import dev.beleg.retrieval.index.VectorIndex;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.ingest.Preparation;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.DenseSearch;
import dev.beleg.retrieval.search.DenseWeights;
import dev.beleg.retrieval.search.Filter;
import dev.beleg.retrieval.search.Hit;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a run over topics measured.
///
/// @param scores how good the rankings are
/// @param run the rankings, ten sources deep
/// @param p50 the median time of a search in milliseconds, the index being warm
/// @param p99 the time in milliseconds that 99 of 100 searches stay within
/// @param rejected the corpus files that were not indexed
/// @param byWords the same without vectors; empty where there are none
public record Evaluation(
    Scores scores,
    Run run,
    double p50,
    double p99,
    List<IngestOutcome.Rejected> rejected,
    Optional<ByWords> byWords) {

  private static final int DEPTH = 10;

  /// Passages asked for, so that ten different articles are among them.
  private static final int PASSAGES = 20;

  /// What an evaluation needs besides its three files.
  ///
  /// @param preparation reads the corpus' articles
  /// @param vocabulary our own vocabulary
  /// @param dictionaries general dictionaries, possibly none
  /// @param language tells the language of a topic
  /// @param vectors what embeds passages and topics; empty to go by words alone
  public record Setting(
      Preparation preparation,
      Vocabulary vocabulary,
      Dictionaries dictionaries,
      Function<String, Language> language,
      Optional<Vectors> vectors) {}

  /// What embeds passages and topics.
  ///
  /// @param embedder the model
  /// @param weights what nearness counts
  /// @param deadline how long a topic's vector is waited for
  public record Vectors(Embedder embedder, DenseWeights weights, Duration deadline) {}

  /// What the search by words alone measured.
  ///
  /// @param scores how good its rankings are
  /// @param p50 the median time of a search in milliseconds
  /// @param p99 the time in milliseconds that 99 of 100 searches stay within
  public record ByWords(Scores scores, double p50, double p99) {}

  /// Indexes a corpus in a temporary folder, searches it for every topic and judges the rankings.
  ///
  /// @param progress is told of each file as it is indexed
  /// @throws IOException if a file cannot be read
  public static Evaluation run(
      Corpus corpus, Path topics, Path qrels, Setting setting, Consumer<IngestOutcome> progress)
      throws IOException {
    List<Topic> asked = Topic.read(topics);
    Qrels judged = Qrels.read(qrels);
    Path folder = Files.createTempDirectory("beleg-eval");
    try (ArticleIndex index = ArticleIndex.open(folder, InstantSource.system())) {
      List<IngestOutcome> outcomes =
          new Ingestor(index, setting.preparation, InstantSource.system())
              .reconcile(corpus, progress);
      List<IngestOutcome.Rejected> rejected =
          outcomes.stream()
              .filter(IngestOutcome.Rejected.class::isInstance)
              .map(IngestOutcome.Rejected.class::cast)
              .toList();
      PassageSearch search = new PassageSearch(index, setting.vocabulary, setting.dictionaries);
      Judging judging = new Judging(asked, judged, setting.language, rejected);
      Evaluation byWords = judging.judge(search);
      return setting.vectors.isEmpty()
          ? byWords
          : withVectors(setting.vectors.get(), index, folder, search, judging)
              .beside(new ByWords(byWords.scores, byWords.p50, byWords.p99));
    } finally {
      delete(folder);
    }
  }

  private static Evaluation withVectors(
      Vectors model, ArticleIndex index, Path folder, PassageSearch search, Judging judging) {
    Path beside = folder.resolve("vectors");
    try (VectorIndex vectors =
        VectorIndex.open(beside, InstantSource.system(), model.embedder.name())) {
      PassageEmbedding embedding = new PassageEmbedding(index, vectors, model.embedder);
      int left = embedding.step();
      while (left > 0) {
        left = embedding.step();
      }
      return judging.judge(
          search.with(
              new DenseSearch(vectors, model.embedder, model.weights, model.deadline, _ -> {})));
    }
  }

  private Evaluation beside(ByWords other) {
    return new Evaluation(scores, run, p50, p99, rejected, Optional.of(other));
  }

  /// What searches are judged by.
  private record Judging(
      List<Topic> topics,
      Qrels qrels,
      Function<String, Language> language,
      List<IngestOutcome.Rejected> rejected) {

    Evaluation judge(PassageSearch search) {
      topics.forEach(topic -> ranking(search, topic, language));
      Map<String, List<String>> rankings = new LinkedHashMap<>();
      double[] milliseconds = new double[topics.size()];
      int at = 0;
      for (Topic topic : topics) {
        long start = System.nanoTime();
        rankings.put(topic.id(), ranking(search, topic, language));
        milliseconds[at++] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(milliseconds);
      Run run = new Run(rankings);
      return new Evaluation(
          Scores.of(run, qrels, topics),
          run,
          percentile(milliseconds, 0.50),
          percentile(milliseconds, 0.99),
          rejected,
          Optional.empty());
    }
  }

  private static List<String> ranking(
      PassageSearch search, Topic topic, Function<String, Language> language) {
    SearchRequest request =
        new SearchRequest(topic.text(), language.apply(topic.text()), Filter.ALL, PASSAGES);
    return search.search(request).stream()
        .map(Hit::passage)
        .map(passage -> passage.article().path())
        .distinct()
        .limit(DEPTH)
        .toList();
  }

  private static double percentile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the temporary index " + folder, e);
    }
  }
}
