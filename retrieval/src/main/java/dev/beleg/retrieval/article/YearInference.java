package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.YearClue.Kind;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the year of an article whose day and month are known, from the years that its text names.
///
/// Clues that fix the year must agree; without them the bounds may leave one year alone; and
/// without that the newest period reported on and the events announced may agree on one. Where they
/// do not, the year stays open: no year is better than a wrong one.
final class YearInference {

  /// More words than any news article has.
  private static final int MOST_TOKENS = 50_000;

  private final List<YearClue> clues;
  private final MonthDay day;

  private YearInference(List<YearClue> clues, MonthDay day) {
    this.clues = clues;
    this.day = day;
  }

  /// The year of an article.
  ///
  /// @param year the year
  /// @param why the words that tell it and what they mean
  record Inferred(int year, String why) {}

  /// Infers the year.
  ///
  /// @param reading the reading of the article
  /// @param paragraphs the places of its paragraphs without repeated ones
  /// @param day its day and month
  static Optional<Inferred> infer(
      String reading, List<Span> paragraphs, Language language, MonthDay day) {
    List<List<SentenceTimes>> times = times(reading, paragraphs, language);
    List<YearClue> clues = new YearClues(reading, day).collect(times);
    return new YearInference(clues, day).decide();
  }

  private static List<List<SentenceTimes>> times(
      String reading, List<Span> paragraphs, Language language) {
    SentenceSplitter splitter = new SentenceSplitter();
    DateWords words = DateWords.of(language);
    List<List<SentenceTimes>> times = new ArrayList<>();
    int tokens = 0;
    for (Span paragraph : paragraphs) {
      List<SentenceTimes> sentences = new ArrayList<>();
      for (Span span : splitter.split(reading, paragraph, language)) {
        if (tokens < MOST_TOKENS) {
          sentences.add(SentenceTimes.of(reading, span, words));
          tokens += sentences.getLast().tokens().size();
        }
      }
      times.add(sentences);
    }
    return times;
  }

  private Optional<Inferred> decide() {
    Optional<Inferred> decided =
        has(Kind.EXACT) ? agreed(of(Kind.EXACT)) : onlyYearLeft().or(() -> agreed(likely()));
    return decided
        .filter(found -> found.year >= earliest() && found.year <= latest())
        .filter(found -> day.isValidYear(found.year));
  }

  private boolean has(Kind kind) {
    return of(kind).findAny().isPresent();
  }

  private Stream<YearClue> of(Kind kind) {
    return clues.stream().filter(clue -> clue.kind() == kind);
  }

  private int earliest() {
    return of(Kind.NOT_BEFORE).mapToInt(YearClue::year).max().orElse(Integer.MIN_VALUE);
  }

  private int latest() {
    return of(Kind.NOT_AFTER).mapToInt(YearClue::year).min().orElse(Integer.MAX_VALUE);
  }

  private static Optional<Inferred> agreed(Stream<YearClue> clues) {
    List<YearClue> all = clues.toList();
    return all.stream()
        .findFirst()
        .filter(first -> all.stream().allMatch(clue -> clue.year() == first.year()))
        .map(first -> new Inferred(first.year(), first.why()));
  }

  private Optional<Inferred> onlyYearLeft() {
    return earliest() == latest()
        ? of(Kind.NOT_BEFORE)
            .max(Comparator.comparingInt(YearClue::year))
            .flatMap(
                past ->
                    of(Kind.NOT_AFTER)
                        .min(Comparator.comparingInt(YearClue::year))
                        .map(future -> between(past, future)))
        : Optional.empty();
  }

  private static Inferred between(YearClue past, YearClue future) {
    return new Inferred(past.year(), past.why() + " past and " + future.why() + " to come");
  }

  /// The newest period reported on, the newest day that the lead names, the events announced.
  private Stream<YearClue> likely() {
    Stream<YearClue> newest =
        Stream.of(Kind.AFTER_PERIOD, Kind.AFTER_DAY)
            .flatMap(kind -> of(kind).max(Comparator.comparingInt(YearClue::year)).stream());
    return Stream.concat(newest, of(Kind.BEFORE_EVENT));
  }
}
