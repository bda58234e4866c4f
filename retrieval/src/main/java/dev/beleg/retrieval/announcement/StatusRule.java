package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Tells how far the cooperation is that a word of a sentence names.
///
/// The words of the same clause decide, else those of the nearest one. What is only proposed or
/// discussed stays so, whatever the clause says beside it ("discussed signing an agreement"); among
/// other words the first decides ("signed an agreement that will be carried out"). What is planned
/// in a sentence that tells of an agreement is agreed. Where no word tells how far something is,
/// the tense of the verb does. What is denied is no announcement, nor is what was settled at
/// another time.
final class StatusRule {

  private static final String NOT = "not";
  private static final String PAST = "past";
  private static final int YEAR = 4;

  private static final Map<String, Status> TENSES =
      Map.of("to-come", Status.PLANNED, "going-on", Status.UNDER_WAY, "over", Status.DONE);

  private final List<Word> words;
  private final Clauses clauses;
  private final List<CueWords.Found> cues;
  private final List<CueWords.Found> statuses;
  private final Optional<LocalDate> published;

  /// Reads a sentence.
  ///
  /// @param words its words
  /// @param cues the words among them that tell how far something is
  /// @param tenses the forms of verbs that tell it where no other word does; may be empty
  /// @param published the day it was written, where known
  StatusRule(
      CharSequence sentence,
      List<Word> words,
      List<CueWords.Found> cues,
      List<CueWords.Found> tenses,
      Optional<LocalDate> published) {
    this.words = words;
    this.clauses = Clauses.of(sentence, words);
    this.cues = cues;
    List<CueWords.Found> told =
        cues.stream().filter(cue -> Status.of(cue.id()).isPresent()).toList();
    this.statuses =
        told.isEmpty()
            ? tenses.stream().filter(cue -> TENSES.containsKey(cue.id())).toList()
            : told;
    this.published = published;
  }

  /// {@return how far the cooperation is that some words name; empty where nothing tells it}
  ///
  /// @param place where they stand in the sentence
  Optional<Status> status(Span place) {
    return deciding(wordAt(place))
        .filter(cue -> !beside(cue, NOT))
        .filter(cue -> !(status(cue).settled() && isPast(cue)))
        .map(StatusRule::status)
        .map(status -> status == Status.PLANNED && isSettled() ? Status.AGREED : status);
  }

  private boolean isSettled() {
    return statuses.stream()
        .anyMatch(cue -> status(cue) == Status.AGREED && !beside(cue, NOT) && !isPast(cue));
  }

  /// {@return whether the clause of some words tells of what is to come}
  boolean plans(Span place) {
    int word = wordAt(place);
    return deciding(word)
        .filter(cue -> clauses.distance(cue.from(), word) == 0)
        .filter(cue -> status(cue) == Status.PLANNED)
        .isPresent();
  }

  private int wordAt(Span place) {
    int at = 0;
    while (at < words.size() - 1 && words.get(at).span().end() <= place.start()) {
      at++;
    }
    return at;
  }

  private Optional<CueWords.Found> deciding(int word) {
    return statuses.stream()
        .min(
            Comparator.<CueWords.Found>comparingInt(cue -> clauses.distance(cue.from(), word))
                .thenComparing(cue -> clauses.number(cue.from()) > clauses.number(word))
                .thenComparing(cue -> !status(cue).tentative())
                .thenComparingInt(CueWords.Found::from));
  }

  private static Status status(CueWords.Found cue) {
    return Status.of(cue.id()).or(() -> Optional.ofNullable(TENSES.get(cue.id()))).orElseThrow();
  }

  private boolean beside(CueWords.Found cue, String id) {
    return cues.stream()
        .anyMatch(
            other -> other.id().equals(id) && clauses.distance(other.from(), cue.from()) == 0);
  }

  private boolean isPast(CueWords.Found cue) {
    return beside(cue, PAST)
        || IntStream.range(0, words.size())
            .filter(word -> clauses.distance(word, cue.from()) == 0)
            .anyMatch(word -> isYearBefore(words.get(word).text()));
  }

  private boolean isYearBefore(String word) {
    boolean year =
        word.length() == YEAR
            && word.chars().allMatch(c -> c >= '0' && c <= '9')
            && (word.startsWith("19") || word.startsWith("20"));
    return year && published.filter(day -> Integer.parseInt(word) < day.getYear()).isPresent();
  }
}
