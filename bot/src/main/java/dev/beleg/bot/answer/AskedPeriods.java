package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.PassageSearch;
import java.time.LocalDate;
import java.util.Optional;

/// Judges whether a passage is of a time that the question names.
final class AskedPeriods {

  private final FigureExtractor extractor;

  AskedPeriods(FigureExtractor extractor) {
    this.extractor = extractor;
  }

  /// {@return whether a passage names a time that shares a day with one the question names, or its
  /// article appeared then; true where the question names none that is known}
  boolean isMet(Question question, Passage passage, PassageSearch search) {
    Optional<LocalDate> published =
        search.source(passage.article()).flatMap(source -> source.published().knownDate());
    String text = passage.read(passage.span());
    return question.topic().periods().stream()
        .map(PeriodMention::period)
        .filter(asked -> !asked.unstated())
        .allMatch(
            asked ->
                published.filter(day -> holds(asked, day)).isPresent()
                    || names(text, passage.language(), published, asked));
  }

  private boolean names(
      String text, Language language, Optional<LocalDate> published, Period asked) {
    return extractor.extract(text, language, published).periods().stream()
        .anyMatch(told -> overlap(asked, told.period()));
  }

  private static boolean holds(Period asked, LocalDate day) {
    return asked.firstDay().filter(day::isBefore).isEmpty()
        && asked.lastDay().filter(day::isAfter).isEmpty();
  }

  /// "Since 2020" tells nothing of a day of 2025, so a time told must have both ends.
  private static boolean overlap(Period asked, Period told) {
    return told.firstDay().isPresent()
        && told.lastDay().isPresent()
        && asked.firstDay().filter(told.lastDay().get()::isBefore).isEmpty()
        && asked.lastDay().filter(told.firstDay().get()::isAfter).isEmpty();
  }
}
