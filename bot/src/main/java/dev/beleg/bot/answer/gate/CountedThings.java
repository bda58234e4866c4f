package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a number stands in a sentence that speaks of what the claim speaks of, beside the same
/// words ("1,200 cows", "costs $52"), and no other number there fits them as well. What a sentence
/// counts may be told in the one before: "Tourists came. In 2025 there will be 3,000."
final class CountedThings {

  private static final double NEAR = 0.7;
  private static final double LEAST = 0.3;

  /// How many words around a number may name what it counts.
  private static final int REACH = 5;

  /// How many words of its clause an amount may be told with.
  private static final int CLAUSE = 10;

  private static final Set<Kind> STATES = Set.of(Kind.ACTUAL, Kind.SHARE);
  private static final Set<Kind> LEVELS = Set.of(Kind.COUNT, Kind.ACTUAL, Kind.TARGET);

  private final Claim claim;
  private final PassageReading passage;
  private final double best;

  CountedThings(Claim claim, PassageReading passage) {
    this.claim = claim;
    this.passage = passage;
    this.best =
        passage.sentenceReadings().stream()
            .mapToDouble(sentence -> share(sentence.marks()))
            .max()
            .orElse(0);
  }

  /// {@return whether both are of the same things}
  ///
  /// @param sourced a figure of the passage, with the same number
  /// @param times what times the claim names
  boolean same(Figure claimed, Figure sourced, List<Period> times) {
    int at = passage.sentenceOf(sourced.span());
    double share = share(window(at));
    int fits = fits(claimed, sourced);
    return alike(claimed, sourced)
        && (isOf(sourced.period(), times) || isYearBefore(claimed, at))
        && share >= Math.max(LEAST, NEAR * best)
        && placed(sourced)
        && fits > 0
        && passage.aloneFigures().stream()
            .filter(other -> alike(claimed, other) && !sameNumber(sourced, other))
            .filter(other -> isOf(other.period(), times))
            .filter(other -> share(window(passage.sentenceOf(other.span()))) >= share)
            .allMatch(other -> fits(claimed, other) < fits);
  }

  /// What a sentence and the one before it speak of.
  private Set<String> window(int at) {
    Set<String> window = new HashSet<>(passage.sentenceReadings().get(at).marks());
    if (at > 0) {
      window.addAll(passage.sentenceReadings().get(at - 1).marks());
    }
    return window;
  }

  /// Of a number of things either side of the article may be the subject.
  private boolean agree(Figure claimed, Figure sourced) {
    Set<String> told = new HashSet<>();
    sourced.subject().ifPresent(told::add);
    if (counts(sourced) && !told.isEmpty()) {
      told.addAll(passage.names().sides().main());
    }
    return told.isEmpty()
        || claimed.subject().stream()
            .allMatch(code -> told.stream().anyMatch(one -> OfficeRule.lies(one, code)));
  }

  /// "Compared with 5,100 a year earlier" where the passage compares so too, in whatever words.
  private boolean isYearBefore(Figure claimed, int at) {
    return claim.figures(Optional.of(passage.day())).periods().stream()
            .filter(mention -> mention.period().equals(claimed.period()))
            .anyMatch(mention -> YearBefore.is(claim.reading(), mention.span()))
        && YearBefore.isTold(passage.sentenceReadings().get(at));
  }

  private static boolean isOf(Period period, List<Period> times) {
    return times.isEmpty() || period.unstated() || times.contains(period);
  }

  private static boolean sameNumber(Figure one, Figure other) {
    return one.quantity().value().compareTo(other.quantity().value()) == 0;
  }

  /// Amounts of money and percentages are alike only where they are told of the same kind; a
  /// fraction in words ("a third off") does not tell its kind for certain.
  private boolean alike(Figure claimed, Figure sourced) {
    boolean levels =
        counts(claimed)
            && counts(sourced)
            && LEVELS.contains(claimed.kind())
            && LEVELS.contains(sourced.kind());
    boolean fraction =
        sourced.unit() instanceof Unit.Percent
            && (SmallNumbers.isInWords(sourced.quote().exact())
                || SmallNumbers.isInWords(claimed.quote().exact()));
    boolean same =
        claimed.unit().equals(sourced.unit())
            && (claimed.kind() == sourced.kind()
                || (claimed.kind() == Kind.TARGET && sourced.kind() == Kind.ACTUAL)
                || (STATES.contains(claimed.kind()) && STATES.contains(sourced.kind())));
    return (levels || fraction || same)
        && agree(claimed, sourced)
        && (claimed.trend().equals(sourced.trend())
            || (fraction && (claimed.trend().isEmpty() || sourced.trend().isEmpty())));
  }

  private static boolean counts(Figure figure) {
    return figure.unit() instanceof Unit.Count || figure.unit() instanceof Unit.Measure;
  }

  private double share(Set<String> marks) {
    return claim.share(marks, _ -> true);
  }

  /// Whatever place the claim names, the sentence names or the article is about; an amount of a
  /// region is told of that very region.
  private boolean placed(Figure sourced) {
    int at = passage.sentenceOf(sourced.span());
    Set<String> own = passage.placesOf(sourced);
    Set<String> around = new HashSet<>(own);
    around.addAll(passage.names().sides().main());
    passage.sentenceReadings().subList(Math.max(0, at - 1), at + 1).stream()
        .flatMap(sentence -> sentence.places().stream())
        .forEach(place -> around.add(place.entry().code()));
    Set<String> narrow = own.isEmpty() ? passage.names().sides().main() : own;
    return claim.reading().places().stream()
        .filter(place -> place.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
        .allMatch(
            place ->
                (counts(sourced) || !isRegion(place))
                    ? around.stream().anyMatch(code -> OfficeRule.lies(code, code(place)))
                    : narrow.stream().anyMatch(code -> lies(code(place), code)));
  }

  /// "Belarusian suppliers" are not where the figure is.
  private static boolean isRegion(Gazetteer.Mention place) {
    return place.form() != Gazetteer.Form.ADJECTIVE && code(place).indexOf('-') > 0;
  }

  private static String code(Gazetteer.Mention place) {
    return place.entry().code();
  }

  private static boolean lies(String wide, String narrow) {
    return narrow.equals(wide) || narrow.startsWith(wide + "-");
  }

  /// How many words beside the number of the claim have something in their place beside that of the
  /// passage. What is counted stands behind the number, or in the sentence before.
  private int fits(Figure claimed, Figure sourced) {
    Set<String> around = around(passage.reading(), sourced);
    int at = passage.sentenceOf(sourced.span());
    boolean bare = claimed.unit() instanceof Unit.Count && !namesThing(sourced);
    Set<String> before = bare && at > 0 ? passage.sentenceReadings().get(at - 1).marks() : Set.of();
    List<Integer> beside = beside(claim.reading(), claimed);
    return (int)
        claim.speaking().stream()
            .filter(word -> beside.contains(wordAt(word.span())))
            .filter(word -> word.in(around) || word.in(before))
            .count();
  }

  private static boolean namesThing(Figure figure) {
    return figure.unit() instanceof Unit.Count count && count.noun().isPresent();
  }

  private int wordAt(Span span) {
    List<Word> words = claim.reading().words();
    int at = 0;
    while (at < words.size() && !words.get(at).span().overlaps(span)) {
      at++;
    }
    return at;
  }

  private static Set<String> around(TextReading text, Figure figure) {
    Set<String> marks = new HashSet<>();
    beside(text, figure).forEach(at -> marks.addAll(text.wordMarks().get(at)));
    return marks;
  }

  /// The places of the words around a number, up to the next number. What a count counts stands
  /// near, what an amount is of anywhere in its clause.
  private static List<Integer> beside(TextReading text, Figure figure) {
    Span number = figure.span();
    List<Word> words = text.words();
    int reach = counts(figure) ? REACH : CLAUSE;
    List<Span> others =
        PrintedNumbers.find(text.text(), text.language()).stream()
            .map(PrintedNumbers.Printed::span)
            .filter(other -> !other.overlaps(number))
            .toList();
    List<Integer> beside = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Span word = words.get(at).span();
      if (word.overlaps(number)) {
        beside.add(at);
        collect(text, others, at, -reach, beside);
        collect(text, others, at, reach, beside);
      }
    }
    return beside;
  }

  private static void collect(
      TextReading text, List<Span> others, int from, int reach, List<Integer> beside) {
    List<Word> words = text.words();
    int step = Integer.signum(reach);
    for (int at = from + step; at >= 0 && at < words.size() && at != from + reach; at += step) {
      Span word = words.get(at).span();
      String gap = words.get(at - step).span().gap(word).of(text.text());
      boolean clause =
          Math.abs(reach) == CLAUSE && gap.chars().anyMatch(c -> ",;:".indexOf(c) >= 0);
      if (clause || others.stream().anyMatch(word::overlaps)) {
        return;
      }
      beside.add(at);
    }
  }
}
