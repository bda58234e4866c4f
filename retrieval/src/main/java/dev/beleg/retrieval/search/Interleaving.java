package dev.beleg.retrieval.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Merges the lists of several languages, whose scores cannot be compared, one by one.
final class Interleaving {

  private Interleaving() {}

  /// {@return the first of each list, then the second of each, the list first whose best hit covers
  /// the most of the question}
  static List<Hit> of(List<List<Hit>> lists, int limit) {
    List<List<Hit>> ordered =
        lists.stream().sorted(Comparator.comparingDouble((List<Hit> list) -> -best(list))).toList();
    List<Hit> merged = new ArrayList<>();
    for (int rank = 0; merged.size() < limit; rank++) {
      int before = merged.size();
      for (List<Hit> list : ordered) {
        if (rank < list.size() && merged.size() < limit) {
          merged.add(list.get(rank));
        }
      }
      if (merged.size() == before) {
        break;
      }
    }
    return merged;
  }

  private static double best(List<Hit> list) {
    return list.stream().limit(3).mapToDouble(Hit::coverage).max().orElse(0);
  }
}
