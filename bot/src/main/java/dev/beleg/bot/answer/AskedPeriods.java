package dev.beleg.bot.answer;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.PassageSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Judges whether a passage is of a time that the question names.
final class AskedPeriods {

  private final FigureExtractor extractor;
  private final PassageSearch search;

  AskedPeriods(FigureExtractor extractor, PassageSearch search) {
    this.extractor = extractor;
    this.search = search;
  }

  /// {@return the evidence of those articles of which a found passage is of the time that the
  /// question names}
  List<Evidence> ofTheTime(Question question, List<Evidence> evidence) {
    if (question.topic().periods().isEmpty()) {
      return evidence;
    }
    Set<ArticleId> ofTheTime =
        evidence.stream()
            .map(Evidence::passage)
            .distinct()
            .filter(passage -> isMet(question, passage))
            .map(Passage::article)
            .collect(Collectors.toSet());
    return evidence.stream().filter(one -> ofTheTime.contains(one.source().id())).toList();
  }

  /// Whether a passage names a time that shares a day with one the question names, or its article
  /// appeared then; true where the question names none that is known.
  private boolean isMet(Question question, Passage passage) {
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
