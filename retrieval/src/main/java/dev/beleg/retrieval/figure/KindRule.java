package dev.beleg.retrieval.figure;

import java.util.Locale;
import java.util.Optional;

/// Says what a figure tells of its measure: a level, a target, a change, a share.
final class KindRule {

  private static final int FAR = 28;
  private static final int NEAR = 12;
  private static final int BEHIND = 5;

  private final Tokens tokens;
  private final Terms terms;
  private final Cues cues;

  KindRule(Tokens tokens, Cues cues) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.cues = cues;
  }

  Kind kind(Draft draft) {
    return switch (draft.unit().orElseThrow()) {
      case Unit.Rank _ -> Kind.RANK;
      case Unit.Multiple _ -> draft.form() == Numeral.Form.FRACTION ? Kind.SHARE : Kind.MULTIPLE;
      case Unit.PercentagePoint _ -> Kind.CHANGE;
      case Unit.Percent _ -> percent(draft);
      case Unit.Count _ -> amount(draft, Kind.COUNT);
      case Unit.Money _, Unit.Measure _ -> amount(draft, Kind.ACTUAL);
    };
  }

  /// {@return which way a change or multiple went, by the nearest word that tells}
  Optional<Trend> trend(Draft draft, Kind kind) {
    if (kind != Kind.CHANGE && kind != Kind.MULTIPLE) {
      return Optional.empty();
    }
    Optional<Cues.Cue> adjacent = cues.behind(Role.TREND, draft.to(), 1);
    return adjacent
        .or(() -> cues.near(Role.TREND, draft.from(), draft.to(), FAR, BEHIND))
        .map(cue -> Trend.valueOf(cue.value().toUpperCase(Locale.ROOT)));
  }

  private Kind percent(Draft draft) {
    if (cues.behind(Role.TREND, draft.to(), 1).isPresent() || by(draft)) {
      return Kind.CHANGE;
    }
    if (draft.form() == Numeral.Form.FRACTION || terms.has(tokens, draft.to(), Role.SHARE_OF)) {
      return Kind.SHARE;
    }
    if (to(draft)) {
      return target(draft) ? Kind.TARGET : Kind.ACTUAL;
    }
    boolean change = cues.near(Role.TREND, draft.from(), draft.to(), FAR, BEHIND).isPresent();
    return change ? Kind.CHANGE : target(draft) ? Kind.TARGET : Kind.ACTUAL;
  }

  private Kind amount(Draft draft, Kind plain) {
    boolean changed =
        by(draft) && cues.near(Role.TREND, draft.from(), draft.to(), NEAR, BEHIND).isPresent();
    if (changed || cues.behind(Role.TREND, draft.to(), 0).isPresent()) {
      return Kind.CHANGE;
    }
    boolean wanted = plain == Kind.ACTUAL && target(draft);
    return wanted ? Kind.TARGET : plain;
  }

  private boolean by(Draft draft) {
    return terms.matchBefore(tokens, draft.from(), Role.BY).isPresent();
  }

  private boolean to(Draft draft) {
    return terms.matchBefore(tokens, draft.from(), Role.TO).isPresent();
  }

  private boolean target(Draft draft) {
    return cues.near(Role.TARGET, draft.from(), draft.to(), NEAR, BEHIND).isPresent();
  }
}
