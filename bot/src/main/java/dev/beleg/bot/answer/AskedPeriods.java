package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.index.Source;
import java.time.LocalDate;
import java.util.Optional;

/// Judges whether a sentence is of a time that the question names.
final class AskedPeriods {

  private final FigureExtractor extractor;

  AskedPeriods(FigureExtractor extractor) {
    this.extractor = extractor;
  }

  /// {@return whether the sentence names a time that shares a day with one the question names, or
  /// its article appeared then; true where the question names none that is known}
  boolean isMet(Question question, String sentence, Source source) {
    Optional<LocalDate> published = source.published().knownDate();
    return question.topic().periods().stream()
        .map(asked -> asked.period())
        .filter(asked -> !asked.unstated())
        .allMatch(
            asked ->
                published.filter(day -> holds(asked, day)).isPresent()
                    || extractor.extract(sentence, source.language(), published).periods().stream()
                        .anyMatch(told -> overlap(asked, told.period())));
  }

  private static boolean holds(Period asked, LocalDate day) {
    return asked.firstDay().filter(day::isBefore).isEmpty()
        && asked.lastDay().filter(day::isAfter).isEmpty();
  }

  private static boolean overlap(Period asked, Period told) {
    return !told.unstated()
        && (told.lastDay().isEmpty()
            || asked.firstDay().filter(told.lastDay().get()::isBefore).isEmpty())
        && (told.firstDay().isEmpty()
            || asked.lastDay().filter(told.firstDay().get()::isAfter).isEmpty());
  }
}
