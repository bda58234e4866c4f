package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A sentence of a model with what the rules read of it, once for all passages that it is held
/// against. Not safe for use by several threads.
final class Claim {

  /// A word of like meaning is less than the word itself.
  private static final double MEANT = 0.7;

  /// Names stand in many sentences of an article.
  private static final double NAME = 0.5;

  private final CitedSentence sentence;
  private final Readers by;
  private final TextReading reading;
  private final Lazy<List<WordTies.Tied>> ties;
  private final Lazy<List<WordTies.Tied>> speaking;
  private final Map<Optional<LocalDate>, Extraction> figures = new HashMap<>();
  private final Map<TextReading, Double> shares = new HashMap<>();

  Claim(CitedSentence sentence, Readers by) {
    this.sentence = sentence;
    this.by = by;
    this.reading = by.text(sentence.text(), sentence.language());
    this.ties = new Lazy<>(() -> by.ties().words(text(), language()));
    this.speaking =
        new Lazy<>(
            () ->
                ties().stream()
                    .filter(word -> !by.ordinary().neutral(word.span().of(text()), language()))
                    .toList());
  }

  /// {@return the numbers that it cites, in order}
  List<Integer> cited() {
    return sentence.cited();
  }

  /// {@return the sentence without its citation marks}
  String text() {
    return sentence.text();
  }

  Language language() {
    return sentence.language();
  }

  TextReading reading() {
    return reading;
  }

  /// {@return its words that are no stop words, with what a text may have in their place}
  List<WordTies.Tied> ties() {
    return ties.get();
  }

  /// {@return those of [#ties] that say something}
  List<WordTies.Tied> speaking() {
    return speaking.get();
  }

  /// {@return its figures and times, read without knowing the day}
  Extraction figures() {
    return figures(Optional.empty());
  }

  /// {@return its figures and times, read as written on a day}
  Extraction figures(Optional<LocalDate> day) {
    return figures.computeIfAbsent(day, known -> by.extractor().extract(text(), language(), known));
  }

  /// {@return the part of its words that a sentence has something in the place of, 0 to 1}
  double share(TextReading told) {
    return shares.computeIfAbsent(told, one -> share(one, _ -> true));
  }

  /// {@return the part of some of its words that a sentence has something in the place of}
  ///
  /// @param counted which words count
  double share(TextReading told, Predicate<Span> counted) {
    return share(told.marks(), counted);
  }

  /// {@return the part of some of its words that a text of some marks has something in the place
  /// of}
  double share(Set<String> marks, Predicate<Span> counted) {
    double all = 0;
    double shared = 0;
    for (WordTies.Tied word : speaking()) {
      if (counted.test(word.span())) {
        double weight = word.name() ? NAME : 1;
        all += weight;
        shared += weight * (word.formIn(marks) ? 1 : word.meantIn(marks) ? MEANT : 0);
      }
    }
    return all == 0 ? 0 : shared / all;
  }
}
