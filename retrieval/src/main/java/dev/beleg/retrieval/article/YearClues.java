package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.TimeMention.Kind;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what the sentences of an article say about its year, its day and month being known.
final class YearClues {

  /// So many words between "Ende 2023" and the verb of its sentence.
  private static final int VERB_DISTANCE = 3;

  /// The same behind "As of 1 January 2024", which speaks of states only.
  private static final int STATE_VERB_DISTANCE = 12;

  /// So long after a meeting an article on it may appear, in days.
  private static final int REPORTING_DELAY = 14;

  /// From this day on the figures of the year before are known.
  private static final MonthDay RESULTS_OUT = MonthDay.of(3, 1);

  private final CharSequence reading;
  private final MonthDay day;
  private final List<YearClue> clues = new ArrayList<>();

  YearClues(CharSequence reading, MonthDay day) {
    this.reading = reading;
    this.day = day;
  }

  /// {@return the clues of an article}
  ///
  /// @param paragraphs the sentences of each paragraph
  List<YearClue> collect(List<List<SentenceTimes>> paragraphs) {
    clues.addAll(new SeriesClues(reading, paragraphs).collect());
    paragraphs.stream().limit(1).forEach(lead -> lead.forEach(this::collectDays));
    paragraphs.forEach(paragraph -> paragraph.forEach(this::collect));
    return clues;
  }

  /// A full date shortly before the article's own day and month.
  private void collectDays(SentenceTimes sentence) {
    if (sentence.says("take place") || sentence.says("future")) {
      return;
    }
    for (TimeMention mention : sentence.mentions()) {
      if (mention.kind() == Kind.DAY && day.isValidYear(mention.year())) {
        long delay =
            ChronoUnit.DAYS.between(
                mention.ends().orElseThrow().atYear(mention.year()), day.atYear(mention.year()));
        if (delay >= 0 && delay <= REPORTING_DELAY) {
          add(YearClue.Kind.AFTER_DAY, mention.year(), sentence, mention);
        }
      }
    }
  }

  private void collect(SentenceTimes sentence) {
    if (sentence.mentions().isEmpty()) {
      return;
    }
    boolean future = sentence.says("future");
    boolean past = sentence.says("past") && !future;
    boolean announced = sentence.says("take place") && !sentence.says("took place");
    for (TimeMention mention : sentence.mentions()) {
      switch (mention.kind()) {
        case RELATIVE -> addRelative(sentence, mention);
        case YEAR -> addPast(sentence, mention, past);
        case PERIOD, RESULTS -> addPeriod(sentence, mention, past);
        case STATE -> addState(sentence, mention, past, future);
        case MONTH, DAY -> addMonth(sentence, mention, past, announced);
        case DEADLINE -> addDeadline(sentence, mention, future);
      }
    }
  }

  private void add(YearClue.Kind kind, int year, SentenceTimes sentence, TimeMention mention) {
    clues.add(new YearClue(kind, year, "'" + sentence.surface(reading, mention) + "'"));
  }

  private void addRelative(SentenceTimes sentence, TimeMention mention) {
    if (mention.year() > 0) {
      String why = "'%s' = %d".formatted(sentence.surface(reading, mention), mention.year());
      clues.add(new YearClue(YearClue.Kind.EXACT, mention.year() - mention.offset(), why));
    }
  }

  private void addPast(SentenceTimes sentence, TimeMention mention, boolean past) {
    if (past || sentence.saysBefore("since", mention)) {
      add(YearClue.Kind.NOT_BEFORE, mention.year(), sentence, mention);
    }
    if (past && comparesWithYearBefore(sentence, mention) && !day.isBefore(RESULTS_OUT)) {
      add(YearClue.Kind.AFTER_PERIOD, mention.year() + 1, sentence, mention);
    }
  }

  /// "In 2024 trade grew by 8% compared with 2023" reports on the last year that has ended.
  private static boolean comparesWithYearBefore(SentenceTimes sentence, TimeMention mention) {
    return !sentence.saysBefore("base", mention)
        && sentence.years().stream()
            .filter(other -> other.year() == mention.year() - 1)
            .anyMatch(other -> sentence.saysBefore("base", other));
  }

  private void addPeriod(SentenceTimes sentence, TimeMention mention, boolean past) {
    if (past && !sentence.saysBefore("since", mention)) {
      addEnded(sentence, mention, YearClue.Kind.AFTER_PERIOD);
    }
  }

  /// "Ende 2023 steht Belarus auf Platz 10" is news, and so is an amount at the end of a year;
  /// "Ende 1991 zerfiel" is history.
  private void addState(SentenceTimes sentence, TimeMention mention, boolean past, boolean future) {
    if (future || sentence.saysBefore("since", mention)) {
      return;
    }
    boolean yearEnd = mention.ends().equals(Optional.of(MonthDay.of(12, 31)));
    int distance = yearEnd ? VERB_DISTANCE : STATE_VERB_DISTANCE;
    boolean measured = past && sentence.amountOf(mention).isPresent();
    if (measured || sentence.saysBehind("present", mention, distance)) {
      addEnded(sentence, mention, YearClue.Kind.AFTER_PERIOD);
    } else if (past) {
      addEnded(sentence, mention, YearClue.Kind.NOT_BEFORE);
    }
  }

  private void addEnded(SentenceTimes sentence, TimeMention mention, YearClue.Kind kind) {
    int year = firstYearAfter(mention);
    add(YearClue.Kind.NOT_BEFORE, year, sentence, mention);
    if (kind != YearClue.Kind.NOT_BEFORE) {
      add(kind, year, sentence, mention);
    }
  }

  private int firstYearAfter(TimeMention mention) {
    boolean endsBefore = mention.ends().filter(end -> end.isBefore(day)).isPresent();
    return endsBefore ? mention.year() : mention.year() + 1;
  }

  private void addMonth(
      SentenceTimes sentence, TimeMention mention, boolean past, boolean announced) {
    int lastYearBefore =
        mention.ends().filter(end -> end.isBefore(day)).isPresent()
            ? mention.year() - 1
            : mention.year();
    if (announced && isNearestMonth(sentence, mention)) {
      add(YearClue.Kind.NOT_AFTER, lastYearBefore, sentence, mention);
      add(YearClue.Kind.BEFORE_EVENT, lastYearBefore, sentence, mention);
    } else if (past || sentence.saysBefore("since", mention)) {
      add(YearClue.Kind.NOT_BEFORE, mention.year(), sentence, mention);
    }
  }

  /// Of several months in an announcement, the last one is when it takes place.
  private static boolean isNearestMonth(SentenceTimes sentence, TimeMention mention) {
    return sentence.mentions().stream()
        .filter(other -> other.kind() == Kind.MONTH || other.kind() == Kind.DAY)
        .allMatch(other -> other.year() <= mention.year());
  }

  private void addDeadline(SentenceTimes sentence, TimeMention mention, boolean future) {
    if (future && !sentence.says("past")) {
      add(YearClue.Kind.NOT_AFTER, mention.year(), sentence, mention);
    } else if (!future && sentence.says("past")) {
      add(YearClue.Kind.NOT_BEFORE, mention.year(), sentence, mention);
    }
  }
}
