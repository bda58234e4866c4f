package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every time the sentence names is one that a passage names, and every other number in it, in
/// digits or words, stands in a passage.
final class TimeRule implements Rule {

  private static final double NEAREST = 0.9;

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    List<PassageReading> cited = reading.cited();
    Set<Span> told = new HashSet<>();
    Set<Span> times = new HashSet<>();
    for (PassageReading passage : cited) {
      Extraction read = claim.figures(Optional.of(passage.day()));
      for (PeriodMention mention : read.periods()) {
        if (!mention.period().unstated()) {
          times.add(mention.span());
          boolean strict = !read.figures().isEmpty();
          if (names(passage, mention.period(), strict)
              || isDay(passage, mention.period())
              || (!strict && isPublished(reading, passage, mention.period()))
              || comparesYears(claim.reading(), mention.span(), passage.reading())) {
            told.add(mention.span());
          }
        }
      }
    }
    times.stream()
        .filter(time -> !told.contains(time))
        .sorted()
        .forEach(time -> findings.add(Flaw.Kind.PERIOD, time.of(claim.text())));
    numbers(claim, cited, times, findings);
  }

  /// Beside a figure a time must be the very one; elsewhere "in May" may stand for a day in May.
  private static boolean names(PassageReading passage, Period claimed, boolean strict) {
    return passage.periods().stream()
        .anyMatch(
            told ->
                claimed.equals(told)
                    || (!strict && (holds(claimed, told) || isSince(claimed, told))));
  }

  /// "Since June 2022" of what came in June 2022.
  private static boolean isSince(Period claimed, Period told) {
    return claimed.lastDay().isEmpty()
        && claimed.firstDay().isPresent()
        && claimed.firstDay().equals(told.firstDay());
  }

  /// The day of an article lies in the month of what it reports, unless what it says of the very
  /// thing has another time.
  private static boolean isPublished(Reading reading, PassageReading passage, Period claimed) {
    return passage.supplied().source().published().knownDate().stream()
            .anyMatch(day -> holds(claimed, new Period.AsOf(day)))
        && reading.near(NEAREST).stream()
            .map(Reading.Told::sentence)
            .map(near -> near.times(passage.day()))
            .allMatch(
                times -> times.isEmpty() || times.stream().anyMatch(it -> meets(it, claimed)));
  }

  private static boolean isDay(PassageReading passage, Period claimed) {
    return passage.supplied().source().published().knownDate().map(Period.AsOf::new).stream()
        .anyMatch(claimed::equals);
  }

  private static boolean meets(Period one, Period other) {
    return holds(one, other) || holds(other, one);
  }

  /// "A year earlier" where the passage compares with the year before in other words.
  private static boolean comparesYears(TextReading claim, Span time, TextReading told) {
    return YearBefore.is(claim, time) && YearBefore.isTold(told);
  }

  private static boolean holds(Period wide, Period narrow) {
    Optional<LocalDate> from = wide.firstDay();
    Optional<LocalDate> to = wide.lastDay();
    return from.isPresent()
        && to.isPresent()
        && narrow.firstDay().filter(day -> !day.isBefore(from.get())).isPresent()
        && narrow.lastDay().filter(day -> !day.isAfter(to.get())).isPresent();
  }

  /// A number that is read with its unit is judged as a figure; any other stands in a passage
  /// without a unit.
  private void numbers(
      Claim claim, List<PassageReading> cited, Set<Span> times, Findings findings) {
    List<Span> measured =
        claim.figures().figures().stream()
            .filter(PassageReading::measures)
            .map(Figure::span)
            .toList();
    List<Span> read = new ArrayList<>(times);
    for (PrintedNumbers.Printed number : PrintedNumbers.find(claim.text(), claim.language())) {
      boolean within = times.stream().anyMatch(time -> time.overlaps(number.span()));
      boolean figure = measured.stream().anyMatch(span -> span.overlaps(number.span()));
      boolean fraction = isFraction(claim, number);
      read.add(number.span());
      if (!within && !fraction && !isTold(number, figure, cited)) {
        findings.add(Flaw.Kind.NUMBER, number.span().of(claim.text()));
      }
    }
    codes(claim, cited, read, findings);
  }

  /// "A third" is judged as a figure alone.
  private static boolean isFraction(Claim claim, PrintedNumbers.Printed number) {
    return number.value().filter(value -> value.compareTo(BigDecimal.ONE) < 0).isPresent()
        && SmallNumbers.isInWords(number.span().of(claim.text()))
        && claim.figures().figures().stream().anyMatch(it -> it.span().overlaps(number.span()));
  }

  private static boolean isTold(
      PrintedNumbers.Printed number, boolean figure, List<PassageReading> cited) {
    return number
        .value()
        .map(BigDecimal::stripTrailingZeros)
        .filter(
            value ->
                cited.stream()
                    .map(passage -> figure ? passage.numbers() : passage.looseNumbers())
                    .anyMatch(numbers -> numbers.contains(value)))
        .isPresent();
  }

  /// "5G", "Su-57": digits that are no number stand in the article as they are.
  private static void codes(
      Claim claim, List<PassageReading> cited, List<Span> read, Findings findings) {
    for (Word word : claim.reading().words()) {
      boolean digits = word.text().codePoints().anyMatch(Character::isDigit);
      boolean known =
          read.stream().anyMatch(span -> span.overlaps(word.span()))
              || cited.stream().anyMatch(passage -> passage.names().hasPrinted(word.text()));
      if (digits && !known) {
        findings.add(Flaw.Kind.NUMBER, word.text());
      }
    }
  }
}
