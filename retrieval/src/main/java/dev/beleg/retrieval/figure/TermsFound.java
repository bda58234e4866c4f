package dev.beleg.retrieval.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terms found in one text, by where they begin and where they end.
///
/// Rules ask at every place for every role, nearly always in vain: one bit tells that.
final class TermsFound {

  /// A term of a role; `other` is its end where kept by its beginning, and the other way round.
  private record Hit(Role role, String value, int other) {}

  private final Side starts = new Side();
  private final Side ends = new Side();

  void add(Role role, String value, int from, int to) {
    starts.put(from, new Hit(role, value, to));
    ends.put(to, new Hit(role, value, from));
  }

  boolean has(int place, Role role) {
    return starts.has(place, role);
  }

  Optional<Terms.Match> from(int place, Role role) {
    return starts.has(place, role) ? longest(starts.hits(place), role, 1) : Optional.empty();
  }

  Optional<Terms.Match> before(int place, Role role) {
    return ends.has(place, role) ? longest(ends.hits(place), role, -1) : Optional.empty();
  }

  /// The terms that begin, or those that end, at each place.
  private static final class Side {
    final Map<Role, BitSet> roles = new EnumMap<>(Role.class);
    final Map<Integer, List<Hit>> hits = new HashMap<>();

    void put(int place, Hit hit) {
      roles.computeIfAbsent(hit.role, _ -> new BitSet()).set(place);
      hits.computeIfAbsent(place, _ -> new ArrayList<>(2)).add(hit);
    }

    boolean has(int place, Role role) {
      BitSet places = roles.get(role);
      return places != null && place >= 0 && places.get(place);
    }

    List<Hit> hits(int place) {
      return hits.getOrDefault(place, List.of());
    }
  }

  private static Optional<Terms.Match> longest(List<Hit> hits, Role role, int way) {
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
