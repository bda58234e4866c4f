package dev.beleg.retrieval.eval;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How good a run is, each figure the mean over the topics that have a relevant source.
///
/// @param topics how many topics were judged
/// @param recall1 the share of relevant sources that stand first
/// @param recall5 the share of relevant sources among the first five
/// @param mrr10 one over the rank of the first relevant source, 0 beyond ten
/// @param ndcg10 discounted cumulative gain of the first ten over the best possible; a grade's gain
///   is the grade, its discount the binary logarithm of its rank plus one (Järvelin and Kekäläinen
///   2002)
public record Scores(int topics, double recall1, double recall5, double mrr10, double ndcg10) {

  private static final int DEPTH = 10;

  /// {@return the scores of a run}
  public static Scores of(Run run, Qrels qrels, List<Topic> topics) {
    List<Topic> judged = topics.stream().filter(t -> qrels.relevant(t.id()).length > 0).toList();
    return new Scores(
        judged.size(),
        mean(judged, topic -> recall(topic, run, qrels, 1)),
        mean(judged, topic -> recall(topic, run, qrels, 5)),
        mean(judged, topic -> reciprocalRank(topic, run, qrels)),
        mean(judged, topic -> ndcg(topic, run, qrels)));
  }

  private static double mean(List<Topic> topics, ToDoubleFunction<Topic> score) {
    return topics.stream().mapToDouble(score).average().orElse(0);
  }

  private static double recall(Topic topic, Run run, Qrels qrels, int depth) {
    long found =
        run.ranking(topic.id()).stream()
            .limit(depth)
            .filter(source -> qrels.grade(topic.id(), source) > 0)
            .count();
    return (double) found / qrels.relevant(topic.id()).length;
  }

  private static double reciprocalRank(Topic topic, Run run, Qrels qrels) {
    List<String> ranking = run.ranking(topic.id());
    for (int i = 0; i < Math.min(DEPTH, ranking.size()); i++) {
      if (qrels.grade(topic.id(), ranking.get(i)) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  private static double ndcg(Topic topic, Run run, Qrels qrels) {
    int[] grades =
        run.ranking(topic.id()).stream()
            .limit(DEPTH)
            .mapToInt(source -> qrels.grade(topic.id(), source))
            .toArray();
    int[] ideal = qrels.relevant(topic.id());
    Arrays.sort(ideal);
    for (int i = 0, j = ideal.length - 1; i < j; i++, j--) {
      int grade = ideal[i];
      ideal[i] = ideal[j];
      ideal[j] = grade;
    }
    return gain(grades) / gain(Arrays.copyOf(ideal, Math.min(ideal.length, DEPTH)));
  }

  private static double gain(int[] grades) {
    double gain = 0;
    for (int i = 0; i < grades.length; i++) {
      gain += Math.max(0, grades[i]) * Math.log(2) / Math.log(i + 2.0);
    }
    return gain;
  }
}
