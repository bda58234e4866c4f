package dev.beleg.retrieval.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the words stand that tell of changes, targets, shares and denials, found once.
final class Cues {

  private static final List<Role> ROLES =
      List.of(
          Role.TREND,
          Role.TARGET,
          Role.REACHED,
          Role.SHARE_WORD,
          Role.DENIAL,
          Role.DENIAL_AFTER,
          Role.RANKING,
          Role.RATE,
          Role.DENIAL_WHOLE);

  private final Tokens tokens;
  private final Sentences sentences;
  private final Map<Role, List<Cue>> found = new EnumMap<>(Role.class);

  /// A word found.
  ///
  /// @param from its first token
  /// @param to the token after its last one
  /// @param value what the resource file says beside it
  record Cue(int from, int to, String value) {}

  Cues(Tokens tokens, Sentences sentences) {
    this.tokens = tokens;
    this.sentences = sentences;
    Terms terms = Terms.of(tokens.language());
    for (Role role : ROLES) {
      List<Cue> cues = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        int at = i;
        terms
            .match(tokens, i, role)
            .filter(m -> !seeming(terms, role, at, m.end()))
            .ifPresent(m -> cues.add(new Cue(at, m.end(), m.value())));
      }
      found.put(role, List.copyOf(cues));
    }
  }

  Sentences sentences() {
    return sentences;
  }

  /// "not only", "just short of": no denials, though they begin or end as one.
  private boolean seeming(Terms terms, Role role, int from, int to) {
    boolean denial = role == Role.DENIAL || role == Role.DENIAL_AFTER;
    return denial
        && (terms.has(tokens, from, Role.NO_DENIAL)
            || terms.matchBefore(tokens, to, Role.NO_DENIAL).isPresent());
  }

  /// Finds the nearest cue of a figure's clause: before it within `before` tokens, else behind it
  /// within `behind` tokens and before the next comma.
  Optional<Cue> near(Role role, int from, int to, int before, int behind) {
    return before(role, from, before).or(() -> behind(role, to, behind));
  }

  Optional<Cue> before(Role role, int from, int reach) {
    List<Cue> cues = list(role);
    int at = firstFrom(cues, from) - 1;
    while (at >= 0 && cues.get(at).to > from) {
      at--;
    }
    return at >= 0 && from - cues.get(at).to <= reach && sentences.same(cues.get(at).from, from)
        ? Optional.of(cues.get(at))
        : Optional.empty();
  }

  /// Finds the nearest cue before a figure with no comma between.
  Optional<Cue> inClauseBefore(Role role, int from, int reach) {
    return before(role, from, reach).filter(cue -> !barrier(cue.to, from));
  }

  /// {@return whether a cue stands anywhere in the sentence of a token}
  boolean inSentence(Role role, int place) {
    List<Cue> cues = list(role);
    int at = firstFrom(cues, place);
    return (at < cues.size() && sentences.same(cues.get(at).from, place))
        || (at > 0 && sentences.same(cues.get(at - 1).from, place));
  }

  Optional<Cue> behind(Role role, int to, int reach) {
    List<Cue> cues = list(role);
    int at = firstFrom(cues, to);
    return at < cues.size()
            && cues.get(at).from - to <= reach
            && sentences.same(cues.get(at).from, to - 1)
            && !barrier(to, cues.get(at).from)
        ? Optional.of(cues.get(at))
        : Optional.empty();
  }

  /// {@return whether between two places a clause begins that has a cue of its own: "wants more
  /// trade, which amounted to"}
  boolean newClauseTells(Role role, int from, int to) {
    return before(role, to, to - from).filter(cue -> barrier(from, cue.from)).isPresent();
  }

  private List<Cue> list(Role role) {
    List<Cue> cues = found.get(role);
    if (cues == null) {
      throw new IllegalArgumentException("no cues kept for " + role);
    }
    return cues;
  }

  private boolean barrier(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.at(i).isAny(",;:\u2014\u2013()")) {
        return true;
      }
    }
    return false;
  }

  private static int firstFrom(List<Cue> cues, int place) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).from < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
