package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.TimeMention.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds where "last year" must be a year that the article names.
///
/// It must be where both come with the same amount; where both continue from the same earlier year
/// ("2021 … 2022 … from $70 million in 2021 to $91 million last year"); where it continues a row of
/// years ("$200 million in 2020, $315 million in 2021 and $334 million last year"); and where a
/// sentence on the newest year goes on to another measure ("In 2022 trade reached $334 million.
/// Exports rose by 31% last year"). The same measure with another amount may well be of another
/// year. An amount of "this year" that continues a row of years makes the next one likely.
final class SeriesClues {

  private final CharSequence reading;
  private final List<List<SentenceTimes>> paragraphs;
  private final Map<Amount.Value, Integer> newestByAmount = new HashMap<>();
  private final int newestPast;
  private final List<YearClue> clues = new ArrayList<>();

  SeriesClues(CharSequence reading, List<List<SentenceTimes>> paragraphs) {
    this.reading = reading;
    this.paragraphs = paragraphs;
    int newest = 0;
    for (SentenceTimes sentence : paragraphs.stream().flatMap(List::stream).toList()) {
      for (TimeMention year : sentence.years()) {
        sentence
            .amountOf(year)
            .ifPresent(amount -> newestByAmount.merge(amount.value(), year.year(), Math::max));
        newest = sentence.says("past") ? Math.max(newest, year.year()) : newest;
      }
    }
    newestPast = newest;
  }

  List<YearClue> collect() {
    for (List<SentenceTimes> paragraph : paragraphs) {
      Set<Integer> measures = new HashSet<>();
      for (int i = 0; i < paragraph.size(); i++) {
        SentenceTimes sentence = paragraph.get(i);
        List<SentenceTimes> window = paragraph.subList(Math.max(0, i - 1), i + 1);
        sentence.mentions().stream()
            .filter(TimeMention::isLastYear)
            .findFirst()
            .ifPresent(last -> clues.addAll(clues(last, window, measures)));
        measures.addAll(sentence.measures(0));
      }
    }
    thisYear().ifPresent(clues::add);
    return clues;
  }

  /// An amount of "this year" in an article with amounts of the newest year and the one before.
  private Optional<YearClue> thisYear() {
    if (!newestByAmount.containsValue(newestPast)
        || !newestByAmount.containsValue(newestPast - 1)) {
      return Optional.empty();
    }
    return paragraphs.stream()
        .flatMap(List::stream)
        .filter(sentence -> sentence.says("past") && !sentence.says("future"))
        .flatMap(
            sentence ->
                sentence.mentions().stream()
                    .filter(TimeMention::isThisYear)
                    .filter(mention -> sentence.amountOf(mention).isPresent())
                    .map(mention -> sentence.surface(reading, mention)))
        .findFirst()
        .map(
            surface ->
                new YearClue(
                    YearClue.Kind.AFTER_PERIOD,
                    newestPast + 1,
                    "'%s' after %d".formatted(surface, newestPast)));
  }

  /// {@return what "last year" tells}
  ///
  /// @param window the sentence before, if there is one, and the sentence itself
  /// @param measures those of all sentences of the paragraph before
  private List<YearClue> clues(
      TimeMention last, List<SentenceTimes> window, Set<Integer> measures) {
    SentenceTimes sentence = window.getLast();
    String surface = sentence.surface(reading, last);
    Optional<Integer> same =
        sameAmount(sentence, last)
            .or(() -> sameSeries(window))
            .or(() -> nextInRow(sentence, last))
            .or(() -> otherMeasure(last, window, measures));
    if (same.isPresent()) {
      String why = "'%s' = %d".formatted(surface, same.get());
      return List.of(new YearClue(YearClue.Kind.EXACT, same.get() + 1, why));
    }
    return sentence.years().stream()
        .max(Comparator.comparingInt(TimeMention::year))
        .filter(_ -> sentence.says("past"))
        .map(year -> new YearClue(YearClue.Kind.NOT_BEFORE, year.year() + 1, "'" + surface + "'"))
        .stream()
        .toList();
  }

  private Optional<Integer> sameAmount(SentenceTimes sentence, TimeMention last) {
    return sentence
        .amountOf(last)
        .filter(Amount::isTelling)
        .map(amount -> newestByAmount.get(amount.value()));
  }

  /// The window names the base of "last year" twice, the second time to continue with the newest
  /// year.
  private Optional<Integer> sameSeries(List<SentenceTimes> window) {
    List<Integer> years = years(window);
    boolean continues =
        window.getLast().years().stream()
            .map(TimeMention::year)
            .anyMatch(base -> base < newestPast && years.indexOf(base) != years.lastIndexOf(base));
    return continues && years.contains(newestPast) ? Optional.of(newestPast) : Optional.empty();
  }

  /// "… in 2020, … in 2021 and … last year", each with its amount.
  private static Optional<Integer> nextInRow(SentenceTimes sentence, TimeMention last) {
    List<TimeMention> row =
        sentence.mentions().stream()
            .filter(mention -> mention.kind() == Kind.YEAR || mention.equals(last))
            .filter(mention -> sentence.amountOf(mention).isPresent())
            .toList();
    if (row.size() < 3 || !row.getLast().equals(last)) {
      return Optional.empty();
    }
    for (int i = 1; i < row.size() - 1; i++) {
      if (row.get(i).year() != row.get(i - 1).year() + 1) {
        return Optional.empty();
      }
    }
    return Optional.of(row.get(row.size() - 2).year() + 1);
  }

  private static List<Integer> years(List<SentenceTimes> window) {
    return window.stream()
        .flatMap(sentence -> sentence.years().stream())
        .map(TimeMention::year)
        .toList();
  }

  private Optional<Integer> otherMeasure(
      TimeMention last, List<SentenceTimes> window, Set<Integer> measures) {
    SentenceTimes sentence = window.getLast();
    Optional<TimeMention> within = newest(sentence);
    Set<Integer> known = new HashSet<>(measures);
    int from = 0;
    if (within.isPresent()) {
      from = within.get().end();
      known.addAll(sentence.measures(0));
      known.removeAll(sentence.measures(from));
    } else if (window.size() < 2 || newest(window.getFirst()).isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> continued = sentence.measures(from);
    boolean other = !continued.isEmpty() && continued.stream().noneMatch(known::contains);
    return other && last.start() >= from ? Optional.of(newestPast) : Optional.empty();
  }

  /// {@return where a sentence states an amount for the newest year, not as a base to compare with}
  private Optional<TimeMention> newest(SentenceTimes sentence) {
    return sentence.years().stream()
        .filter(mention -> mention.kind() == Kind.YEAR && mention.year() == newestPast)
        .filter(mention -> !sentence.saysBefore("base", mention))
        .filter(mention -> sentence.amountOf(mention).isPresent())
        .findFirst();
  }
}
