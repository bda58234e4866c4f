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
  private static final int LONGEST_LIST = 60;
  private static final int DATELINE = 5;

  private final Tokens tokens;
  private final Terms terms;
  private final Sentences sentences;
  private final RateRule rates;
  private final List<Stretch> periods;
  private final Optional<LocalDate> textDate;

  TimingRule(Tokens tokens, Cues cues, List<Stretch> periods, Optional<LocalDate> textDate) {
    this.textDate = textDate;
    this.tokens = tokens;
    this.rates = new RateRule(tokens, cues);
    this.terms = Terms.of(tokens.language());
    this.sentences = cues.sentences();
    this.periods = periods;
  }

  /// {@return when a figure was true}
  Figure.Timing timing(Draft draft, Kind kind, List<Draft> all) {
    List<Stretch> own = new ArrayList<>();
    List<Stretch> compared = new ArrayList<>();
    boolean compares = kind == Kind.CHANGE || kind == Kind.MULTIPLE;
    for (Stretch stretch : Window.around(periods, Stretch::from, draft.from(), WINDOW)) {
      if (!sentences.same(stretch.from(), draft.from()) || !tells(stretch, draft)) {
        continue;
      }
      if (compares && base(stretch, draft)) {
        compared.add(firstPart(stretch));
        lastPart(stretch).ifPresent(own::add);
      } else {
        (comparing(stretch, draft) ? compared : own).add(stretch);
      }
    }
    Optional<Stretch> period = inOrder(draft, own, all).or(() -> behind(draft, own, all));
    if (period.isEmpty() && !starts(draft, all)) {
      period = before(draft, own).or(() -> own.stream().findFirst());
    }
    Period time = period.map(this::since).orElse(new Period.Unstated());
    return new Figure.Timing(
        time, compares ? comparison(draft, compared, time) : Optional.empty(), rates.each(draft));
  }

  /// "from 70 to 91 in 2022": the old value is of another time, which may not be named.
  private boolean starts(Draft draft, List<Draft> all) {
    return terms.matchBefore(tokens, draft.from(), Role.FROM).isPresent()
        && Window.around(all, Draft::from, draft.to(), 1).stream()
            .filter(next -> next.from() >= draft.to() && sentences.same(next.from(), draft.from()))
            .anyMatch(next -> terms.matchBefore(tokens, next.from(), Role.TO).isPresent());
  }

  /// "In 2021 and 2022, 315 and 334 respectively": as many figures as periods, each in its place.
  private Optional<Stretch> inOrder(Draft draft, List<Stretch> own, List<Draft> all) {
    int first = sentences.first(draft.from());
    int end = Math.min(sentences.end(draft.from()), first + LONGEST_LIST);
    boolean listed = false;
    for (int i = first; i < end; i++) {
      listed |= terms.has(tokens, i, Role.IN_ORDER);
    }
    List<Draft> figures =
        listed
            ? Window.around(all, Draft::from, draft.from(), WINDOW).stream()
                .filter(other -> sentences.same(other.from(), draft.from()))
                .toList()
            : List.of();
    int at = figures.indexOf(draft);
    return at >= 0 && figures.size() == own.size() ? Optional.of(own.get(at)) : Optional.empty();
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
    return !stretch.counted()
        && !(day && (said(draft, stretch) || inDateline(stretch)))
        && !today(stretch);
  }

  /// "ASTANA, 3 December (BelTA) – Kazakhstan bought …": when it was written.
  private boolean inDateline(Stretch stretch) {
    for (int i = stretch.from() - 1; i >= Math.max(0, stretch.from() - DATELINE); i--) {
      Token token = tokens.at(i);
      boolean place = token.shouted() || token.isAny(",.-");
      if (!place || token.gap() == Token.Gap.LINE) {
        return place && token.gap() == Token.Gap.LINE;
      }
    }
    return false;
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

  /// "Down 7% from 2022", "up 31% from 2021 to 2022": right behind a change its base.
  private boolean base(Stretch stretch, Draft draft) {
    return stretch.first().isPresent()
        && (stretch.from() == draft.to() || stretch.from() == draft.to() + 1)
        && terms.has(tokens, draft.to(), Role.FROM);
  }

  private static Stretch firstPart(Stretch stretch) {
    LocalDate first = stretch.first().orElseThrow();
    return stretch.days(Optional.of(first), Optional.of(stretch.grain().last(first)));
  }

  /// The later part of a stretch that names two; empty where it names one.
  private static Optional<Stretch> lastPart(Stretch stretch) {
    LocalDate end = stretch.grain().last(stretch.first().orElseThrow());
    return stretch
        .last()
        .filter(last -> last.isAfter(end) && last.equals(stretch.grain().last(last)))
        .map(last -> stretch.days(Optional.of(stretch.grain().first(last)), Optional.of(last)));
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
        .filter(stretch -> !leads(stretch, all))
        .findFirst();
  }

  /// "334 in 2022 and in 2021 315": a period behind "and" may be that of the next figure.
  private boolean leads(Stretch stretch, List<Draft> all) {
    boolean next =
        Window.around(all, Draft::from, stretch.from(), 1).stream()
            .anyMatch(other -> other.from() >= stretch.to() && other.from() - stretch.to() <= 1);
    return next
        && (terms.matchBefore(tokens, stretch.from(), Role.CLAUSE).isPresent()
            || terms.matchBefore(tokens, stretch.from() - 1, Role.CLAUSE).isPresent());
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

  private Optional<Period> comparison(Draft draft, List<Stretch> compared, Period time) {
    return compared.stream()
        .filter(stretch -> stretch.from() >= draft.to())
        .findFirst()
        .or(() -> compared.stream().findFirst())
        .map(stretch -> yearsBack(stretch, time))
        .filter(period -> !period.unstated());
  }

  /// "A year earlier" counts from the figure's time rather than from the text's.
  private Period yearsBack(Stretch stretch, Period time) {
    boolean back =
        terms
            .match(tokens, stretch.from(), Role.RELATIVE)
            .filter(match -> match.value().equals("year:-1"))
            .isPresent();
    return back && time.firstDay().isPresent() && time.lastDay().isPresent()
        ? Period.between(
            time.firstDay().get().minusYears(1), sameDayYearBefore(time.lastDay().get()))
        : stretch.period();
  }

  private static LocalDate sameDayYearBefore(LocalDate day) {
    LocalDate moved = day.minusYears(1);
    return day.equals(Grain.MONTH.last(day)) ? Grain.MONTH.last(moved) : moved;
  }

  static PeriodMention mention(Stretch stretch, Span span) {
    return new PeriodMention(span, stretch.first(), stretch.last(), stretch.basis());
  }
}
