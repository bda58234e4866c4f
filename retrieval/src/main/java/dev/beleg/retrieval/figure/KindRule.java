package dev.beleg.retrieval.figure;

import java.util.Locale;
import java.util.Optional;

/// Says what a figure tells of its measure: a level, a target, a change, a share.
final class KindRule {

  private static final int FAR = 28;
  private static final int NEAR = 12;
  private static final int BEHIND = 5;
  private static final int DENYING = 10;
  private static final int FAR_BEHIND = 9;
  private static final int PARTICLE = 8;
  private static final int AIMING = 7;

  private final Tokens tokens;
  private final Terms terms;
  private final Cues cues;

  KindRule(Tokens tokens, Cues cues) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.cues = cues;
  }

  Kind kind(Draft draft) {
    Kind plain =
        switch (draft.unit().orElseThrow()) {
          case Unit.Rank _ -> Kind.RANK;
          case Unit.Multiple _ -> Kind.MULTIPLE;
          case Unit.PercentagePoint _ -> Kind.CHANGE;
          case Unit.Percent _ -> percent(draft);
          case Unit.Count _ -> amount(draft, Kind.COUNT);
          case Unit.Money _, Unit.Measure _ -> amount(draft, Kind.ACTUAL);
        };
    boolean aimable = plain != Kind.RANK && plain != Kind.MULTIPLE && !duration(draft);
    return aimable && target(draft) ? Kind.TARGET : plain;
  }

  private static boolean duration(Draft draft) {
    return draft.unit().filter(unit -> unit instanceof Unit.Measure m && m.time()).isPresent();
  }

  /// {@return which way a change or multiple went, or a level was reached, by the nearest word that
  /// tells}
  Optional<Trend> trend(Draft draft, Kind kind) {
    Optional<Trend> particle = particle(draft);
    if (particle.isPresent() && (kind == Kind.CHANGE || moved(draft))) {
      return particle;
    }
    if (kind != Kind.CHANGE && kind != Kind.MULTIPLE) {
      return kind != Kind.RANK && moved(draft)
          ? cues.near(Role.TREND, draft.from(), draft.to(), FAR, FAR_BEHIND).map(KindRule::trend)
          : Optional.empty();
    }
    Optional<Cues.Cue> adjacent = cues.behind(Role.TREND, draft.to(), 1);
    Optional<Terms.Match> more = terms.match(tokens, draft.to(), Role.COMPARATIVE);
    if (more.isPresent()) {
      return more.map(match -> Trend.valueOf(match.value().toUpperCase(Locale.ROOT)));
    }
    return adjacent
        .or(() -> cues.near(Role.TREND, draft.from(), draft.to(), FAR, BEHIND))
        .map(KindRule::trend);
  }

  private static Trend trend(Cues.Cue cue) {
    return Trend.valueOf(cue.value().toUpperCase(Locale.ROOT));
  }

  /// "nahm um 40 Prozent ab.", "gingen um 6,8 % auf 129 Mio. Dollar zurück.": behind the figure, at
  /// the end of the clause.
  private Optional<Trend> particle(Draft draft) {
    for (int i = draft.to(); i <= draft.to() + PARTICLE && !closes(i); i++) {
      boolean last = closes(i + 1) || tokens.at(i + 1).gap() == Token.Gap.LINE;
      Optional<Terms.Match> found = terms.match(tokens, i, Role.TREND_PARTICLE);
      if (last && found.isPresent()) {
        return found.map(match -> Trend.valueOf(match.value().toUpperCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  /// Whether a token ends a clause; the point of "Mio." does not, nor does a sign within a number.
  private boolean closes(int place) {
    Token token = tokens.at(place);
    boolean within = tokens.at(place + 1).digits() && tokens.glued(place + 1);
    boolean brief = terms.word(tokens.at(place - 1).key(), Role.ABBREVIATION).isPresent();
    return token.edge() || (token.isAny(".,;:!?()") && !within && !(token.is('.') && brief));
  }

  /// "fell to 91", "from 70": the ends of a change.
  private boolean moved(Draft draft) {
    return terms.matchBefore(tokens, draft.from(), Role.TO).isPresent()
        || terms.matchBefore(tokens, draft.from(), Role.FROM).isPresent();
  }

  /// {@return whether the clause says that it is not so}
  boolean denied(Draft draft) {
    return cues.inClauseBefore(Role.DENIAL, draft.from(), DENYING).isPresent()
        || cues.before(Role.DENIAL_WHOLE, draft.from(), tokens.size()).isPresent()
        || cues.behind(Role.DENIAL_AFTER, draft.to(), BEHIND).isPresent();
  }

  private Kind percent(Draft draft) {
    boolean level = to(draft);
    boolean share = cues.near(Role.SHARE_WORD, draft.from(), draft.to(), NEAR, BEHIND).isPresent();
    if (!level && (by(draft) || beside(draft) || signed(draft))) {
      return Kind.CHANGE;
    }
    if (share || partOf(draft)) {
      return Kind.SHARE;
    }
    boolean change =
        !level && cues.near(Role.TREND, draft.from(), draft.to(), FAR, BEHIND).isPresent();
    return change ? Kind.CHANGE : Kind.ACTUAL;
  }

  private boolean partOf(Draft draft) {
    return draft.form() == Numeral.Form.FRACTION || terms.has(tokens, draft.to(), Role.SHARE_OF);
  }

  private boolean signed(Draft draft) {
    return draft.low().signum() < 0
        || tokens.at(draft.from() - 1).is('+')
        || tokens.at(draft.from()).is('+');
  }

  /// "up 22 percent", "4 percent more than"
  private boolean beside(Draft draft) {
    return terms.has(tokens, draft.to(), Role.COMPARATIVE)
        || cues.behind(Role.TREND, draft.to(), 1).isPresent()
        || cues.before(Role.TREND, draft.from(), 0).isPresent();
  }

  private Kind amount(Draft draft, Kind plain) {
    if (to(draft)) {
      return plain;
    }
    boolean by =
        by(draft) && cues.near(Role.TREND, draft.from(), draft.to(), NEAR, BEHIND).isPresent();
    boolean adjacent =
        cues.behind(Role.TREND, draft.to(), 0).isPresent()
            || cues.before(Role.TREND, draft.from(), 0).isPresent();
    return by || adjacent ? Kind.CHANGE : plain;
  }

  private boolean by(Draft draft) {
    return terms.matchBefore(tokens, draft.from(), Role.BY).isPresent();
  }

  private boolean to(Draft draft) {
    return terms.matchBefore(tokens, draft.from(), Role.TO).isPresent()
        || (draft.is(Unit.Percent.class)
            && terms.matchBefore(tokens, draft.from(), Role.FROM).isPresent()
            && !beside(draft));
  }

  private boolean target(Draft draft) {
    return cues.before(Role.TARGET, draft.from(), NEAR)
        .filter(aim -> !cues.newClauseTells(Role.REACHED, aim.to(), draft.from()))
        .or(() -> cues.behind(Role.TARGET, draft.to(), AIMING))
        .isPresent();
  }
}
