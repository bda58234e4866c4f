package dev.beleg.retrieval.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terms found in one text, by where they begin and where they end.
///
/// Rules ask at every place for every role, nearly always in vain: one bit tells that.
final class TermsFound {

  private static final int WORDS = (Role.values().length + Long.SIZE - 1) / Long.SIZE;

  /// A term of a role; `other` is its end where kept by its beginning, and the other way round.
  private record Hit(Role role, String value, int other) {}

  private final Side starts;
  private final Side ends;

  /// @param size how many tokens the text has
  TermsFound(int size) {
    starts = new Side(size + 1);
    ends = new Side(size + 1);
  }

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
    final int places;

    /// A bit for each role of each place.
    final long[] roles;

    final Map<Integer, List<Hit>> hits = new HashMap<>();

    Side(int places) {
      this.places = places;
      this.roles = new long[places * WORDS];
    }

    void put(int place, Hit hit) {
      roles[word(place, hit.role)] |= 1L << hit.role.ordinal();
      hits.computeIfAbsent(place, _ -> new ArrayList<>(2)).add(hit);
    }

    boolean has(int place, Role role) {
      return place >= 0
          && place < places
          && (roles[word(place, role)] & (1L << role.ordinal())) != 0;
    }

    /// A shift counts by the lowest six bits of the ordinal, the rest tells the word.
    private static int word(int place, Role role) {
      return place * WORDS + role.ordinal() / Long.SIZE;
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
