package dev.beleg.retrieval.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The terms found in one text, by where they begin and where they end.
final class TermsFound {

  /// A term of a role; `other` is its end where kept by its beginning, and the other way round.
  private record Hit(Role role, String value, int other) {}

  private static final List<Hit> NONE = List.of();

  private final List<List<Hit>> starts;
  private final List<List<Hit>> ends;

  TermsFound(int size) {
    starts = new ArrayList<>(Collections.nCopies(size + 1, NONE));
    ends = new ArrayList<>(Collections.nCopies(size + 1, NONE));
  }

  void add(Role role, String value, int from, int to) {
    put(starts, from, new Hit(role, value, to));
    put(ends, to, new Hit(role, value, from));
  }

  private static void put(List<List<Hit>> lists, int place, Hit hit) {
    if (lists.get(place).isEmpty()) {
      lists.set(place, new ArrayList<>(2));
    }
    lists.get(place).add(hit);
  }

  boolean has(int place, Role role) {
    return longest(starts, place, role, 1).isPresent();
  }

  Optional<Terms.Match> from(int place, Role role) {
    return longest(starts, place, role, 1);
  }

  Optional<Terms.Match> before(int place, Role role) {
    return longest(ends, place, role, -1);
  }

  private static Optional<Terms.Match> longest(
      List<List<Hit>> lists, int place, Role role, int way) {
    if (place < 0 || place >= lists.size()) {
      return Optional.empty();
    }
    List<Hit> hits = lists.get(place);
    int best = -1;
    for (int i = 0; i < hits.size(); i++) {
      boolean longer =
          hits.get(i).role == role
              && (best < 0 || (hits.get(i).other - hits.get(best).other) * way > 0);
      best = longer ? i : best;
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(new Terms.Match(hits.get(best).value, hits.get(best).other));
  }
}
