package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives each figure of a sentence the period it is about and the one it is compared with.
///
/// The period right behind a figure is its own ("$70 Mio. im Jahr 2021"), else the last one before
/// it in the sentence, else the first one behind. A period behind words of comparison ("than in",
/// "gegenüber") is kept beside.
final class TimingRule {

  private static final int ADJACENT = 4;
  private static final int COMPARING = 4;
  private static final int SINCE_REACH = 9;
  private static final int WINDOW = 12;
  private static final int SAID_REACH = 60;

  private final Tokens tokens;
  private final Terms terms;
  private final Sentences sentences;
  private final List<Stretch> periods;
  private final Optional<LocalDate> textDate;

  TimingRule(
      Tokens tokens, Sentences sentences, List<Stretch> periods, Optional<LocalDate> textDate) {
    this.textDate = textDate;
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.sentences = sentences;
    this.periods = periods;
  }

  /// {@return when a figure was true}
  Figure.Timing timing(Draft draft, Kind kind, List<Draft> all) {
    List<Stretch> own = new ArrayList<>();
    List<Stretch> compared = new ArrayList<>();
    for (Stretch stretch : Window.around(periods, Stretch::from, draft.from(), WINDOW)) {
      if (sentences.same(stretch.from(), draft.from()) && tells(stretch, draft)) {
        (comparing(stretch, draft) ? compared : own).add(stretch);
      }
    }
    Optional<Stretch> period =
        behind(draft, own, all).or(() -> before(draft, own)).or(() -> own.stream().findFirst());
    boolean compares = kind == Kind.CHANGE || kind == Kind.MULTIPLE;
    return new Figure.Timing(
        period.map(this::since).orElse(new Period.Unstated()),
        compares ? comparison(draft, compared) : Optional.empty());
  }

  /// "Since his appointment in June 2022" opens the stretch that its words name.
  private Period since(Stretch stretch) {
    for (int i = stretch.from() - 1; i > stretch.from() - SINCE_REACH; i--) {
      boolean same = sentences.same(i, stretch.from()) && !tokens.at(i).isAny(",;");
      if (!same) {
        break;
      }
      Optional<Terms.Match> since = terms.match(tokens, i, Role.SINCE);
      boolean far = since.filter(match -> match.value().equals("far")).isPresent();
      boolean open = far && stretch.first().isPresent() && textDate.isPresent();
      if (open && !stretch.first().get().isAfter(textDate.get())) {
        return Period.between(stretch.first().get(), textDate.get());
      }
    }
    return stretch.period();
  }

  /// Words that only say when something was said, or "in three weeks", date no figure.
  private boolean tells(Stretch stretch, Draft draft) {
    boolean day = stretch.grain() == Grain.DAY;
    return !stretch.counted() && !(day && said(draft, stretch)) && !today(stretch);
  }

  private boolean today(Stretch stretch) {
    return terms
        .match(tokens, stretch.from(), Role.RELATIVE)
        .filter(match -> match.value().equals("day:0"))
        .isPresent();
  }

  private boolean said(Draft draft, Stretch stretch) {
    int end = Math.min(stretch.from(), draft.to() + SAID_REACH);
    for (int i = draft.to(); i < end; i++) {
      if (terms.has(tokens, i, Role.SAY)) {
        return true;
      }
    }
    return false;
  }

  private boolean comparing(Stretch stretch, Draft draft) {
    boolean ahead =
        stretch.last().isPresent() && textDate.filter(stretch.last().get()::isAfter).isPresent();
    if (ahead && terms.has(tokens, stretch.from(), Role.UNTIL)) {
      return false;
    }
    for (int i = Math.max(0, stretch.from() - COMPARING); i <= stretch.from(); i++) {
      Optional<Terms.Match> match = terms.match(tokens, i, Role.COMPARED);
      boolean reaches = match.filter(m -> m.end() >= stretch.from() - 2).isPresent();
      if (reaches && !sentenceOrComma(i, stretch.from())) {
        return true;
      }
    }
    return terms.has(tokens, stretch.from(), Role.SAME_PERIOD) && stretch.to() > draft.from();
  }

  private boolean sentenceOrComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.at(i).isAny(",;.[]()")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Stretch> behind(Draft draft, List<Stretch> own, List<Draft> all) {
    return own.stream()
        .filter(stretch -> stretch.from() >= draft.to() && stretch.from() - draft.to() <= ADJACENT)
        .filter(stretch -> !interrupted(draft.to(), stretch.from(), all))
        .findFirst();
  }

  private boolean interrupted(int from, int to, List<Draft> all) {
    boolean figure =
        Window.around(all, Draft::from, from, ADJACENT).stream()
            .anyMatch(other -> other.from() >= from && other.to() <= to);
    return figure || sentenceOrComma(from, to);
  }

  private static Optional<Stretch> before(Draft draft, List<Stretch> own) {
    return own.stream().filter(stretch -> stretch.to() <= draft.from()).reduce((_, later) -> later);
  }

  private static Optional<Period> comparison(Draft draft, List<Stretch> compared) {
    return compared.stream()
        .filter(stretch -> stretch.from() >= draft.to())
        .findFirst()
        .or(() -> compared.stream().findFirst())
        .map(Stretch::period)
        .filter(period -> !period.unstated());
  }

  static PeriodMention mention(Stretch stretch, Span span) {
    return new PeriodMention(span, stretch.first(), stretch.last(), stretch.basis());
  }
}
