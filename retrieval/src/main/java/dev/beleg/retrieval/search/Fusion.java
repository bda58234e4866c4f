package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.NearPassage;
import dev.beleg.retrieval.index.PassageKey;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranks the passages of one language by shared words and nearness together, both between their
/// least and their greatest value. Order alone would let a weak model outvote good words.
final class Fusion {

  private final Map<PassageKey, Double> cosines = new HashMap<>();
  private final DoubleSummaryStatistics range;
  private final double weight;

  /// @param near the nearest passages of the language; others count as the farthest of these
  /// @param weight what nearness counts against shared words at 1
  Fusion(List<NearPassage> near, double weight) {
    near.forEach(one -> cosines.put(one.key(), one.cosine()));
    this.range = near.stream().mapToDouble(NearPassage::cosine).summaryStatistics();
    this.weight = weight;
  }

  /// {@return the hits by both, the best first; their scores keep the measure of those by words}
  List<Hit> rank(List<Hit> hits) {
    DoubleSummaryStatistics words = hits.stream().mapToDouble(Hit::score).summaryStatistics();
    double spread = words.getMax() > words.getMin() ? words.getMax() - words.getMin() : 1;
    return hits.stream()
        .map(hit -> with(hit, spread))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .toList();
  }

  private Hit with(Hit hit, double spread) {
    Double cosine = cosines.get(PassageKey.of(hit.passage()));
    return cosine == null
        ? hit
        : hit.nearer(new Hit.Nearness(cosine, weight * spread * share(cosine)));
  }

  private double share(double cosine) {
    double width = range.getMax() - range.getMin();
    return width > 0 ? (cosine - range.getMin()) / width : 1;
  }
}
