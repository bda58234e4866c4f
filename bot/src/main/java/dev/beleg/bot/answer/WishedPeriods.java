package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The times a question names, of which a figure has to meet one.
///
/// "In the first quarter" without a year is met by the first quarter of any year; what nothing
/// settles, by every time if nothing else is named.
final class WishedPeriods {

  private static final LocalDate ANY_DAY = LocalDate.of(2000, 7, 1);

  private final FigureExtractor extractor;
  private final Question question;
  private final List<PeriodMention> mentions;

  WishedPeriods(FigureExtractor extractor, Question question) {
    this.extractor = extractor;
    this.question = question;
    this.mentions = question.topic().periods();
  }

  /// {@return whether the question names no time, or one that a figure's time meets}
  boolean areMetBy(Period told) {
    return mentions.stream().allMatch(mention -> isOpen(mention, told)) || isOneOf(told);
  }

  /// {@return whether a figure without a time may be of those the question names, since none of
  /// them is told by a date}
  boolean areOpenFor(Period told) {
    return told.unstated()
        && mentions.stream()
            .noneMatch(mention -> read(mention.span().of(question.text())).isPresent());
  }

  /// {@return whether a text names one of the times in words that mean the same on any day, as
  /// "last year" and "im vergangenen Jahr" do}
  boolean areNamedIn(String text, Language language) {
    List<PeriodMention> named = extractor.extract(text, language, Optional.of(ANY_DAY)).periods();
    return mentions.stream()
        .map(mention -> mention.span().of(question.text()))
        .filter(words -> read(words).isEmpty())
        .flatMap(
            words ->
                extractor
                    .extract(words, question.language(), Optional.of(ANY_DAY))
                    .periods()
                    .stream())
        .anyMatch(wanted -> named.stream().anyMatch(one -> covers(wanted.period(), one.period())));
  }

  /// {@return whether the question names no time, or a text of some day names none or that one}
  boolean areMetIn(String text, Language language, Optional<LocalDate> day) {
    if (mentions.isEmpty()) {
      return true;
    }
    List<PeriodMention> told = extractor.extract(text, language, day).periods();
    return told.isEmpty() || told.stream().map(PeriodMention::period).anyMatch(this::isOneOf);
  }

  private boolean isOneOf(Period told) {
    return mentions.stream().anyMatch(mention -> covers(in(mention, told), told));
  }

  private boolean isOpen(PeriodMention mention, Period told) {
    return in(mention, told).unstated();
  }

  /// The time meant; of one without a year, that of the year in question.
  private Period in(PeriodMention mention, Period told) {
    String words = mention.span().of(question.text());
    Optional<LocalDate> last = told.lastDay();
    if (last.isEmpty() || read(words).isPresent()) {
      return mention.period();
    }
    return read(words + " " + last.get().getYear())
        .filter(period -> period.span().start() < words.length())
        .map(PeriodMention::period)
        .orElse(mention.period());
  }

  /// The time that words name by themselves, without a day that they count from.
  private Optional<PeriodMention> read(String words) {
    return extractor.extract(words, question.language(), Optional.empty()).periods().stream()
        .filter(mention -> !mention.period().unstated())
        .findFirst();
  }

  /// The same days, or a day within them: a state at the end of the year is one of that year. A
  /// quarter is not its year.
  private static boolean covers(Period asked, Period told) {
    if (asked.unstated() || told.unstated()) {
      return false;
    }
    if (asked.firstDay().equals(told.firstDay()) && asked.lastDay().equals(told.lastDay())) {
      return true;
    }
    Optional<LocalDate> day =
        told instanceof Period.AsOf asOf ? Optional.of(asOf.date()) : Optional.empty();
    return day.filter(d -> !isBefore(d, asked) && !isAfter(d, asked)).isPresent();
  }

  private static boolean isBefore(LocalDate day, Period period) {
    return period.firstDay().filter(day::isBefore).isPresent();
  }

  private static boolean isAfter(LocalDate day, Period period) {
    return period.lastDay().filter(day::isAfter).isPresent();
  }
}
