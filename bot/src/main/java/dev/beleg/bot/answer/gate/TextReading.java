package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A text with what the rules read of it, each thing once: its words, whom and what it names, its
/// cue words, what ties it to other texts. Not safe for use by several threads.
final class TextReading {

  private final String text;
  private final Language language;
  private final Lazy<List<Word>> words;
  private final Lazy<List<Gazetteer.Mention>> places;
  private final Lazy<List<PersonFinder.Person>> people;
  private final Lazy<List<TermMatcher.Found<Concept>>> concepts;
  private final Lazy<Set<String>> marks;
  private final Lazy<List<Set<String>>> wordMarks;
  private final Map<CueWords, List<CueWords.Found>> cues = new HashMap<>();
  private final Map<LocalDate, List<Period>> times = new HashMap<>();
  private final Readers by;

  TextReading(String text, Language language, Readers by) {
    this.by = by;
    this.text = text;
    this.language = language;
    this.words = new Lazy<>(() -> Word.of(text));
    this.places = new Lazy<>(() -> by.vocabulary().gazetteer().mentions(text, language));
    this.people = new Lazy<>(() -> by.people().find(text, language));
    this.concepts = new Lazy<>(() -> by.vocabulary().lexicon().find(text, language));
    this.marks = new Lazy<>(() -> by.ties().marks(text, language));
    this.wordMarks =
        new Lazy<>(
            () -> words().stream().map(word -> by.ties().marks(word.text(), language)).toList());
  }

  String text() {
    return text;
  }

  Language language() {
    return language;
  }

  /// {@return the words, in order}
  List<Word> words() {
    return words.get();
  }

  /// {@return the places and organisations that it names, in order}
  List<Gazetteer.Mention> places() {
    return places.get();
  }

  /// {@return the people whom it names by given name and surname, in order}
  List<PersonFinder.Person> people() {
    return people.get();
  }

  /// {@return the concepts of the vocabulary that it names, in order}
  List<TermMatcher.Found<Concept>> concepts() {
    return concepts.get();
  }

  /// {@return the times that it names, as written on a day}
  List<Period> times(LocalDate day) {
    return times.computeIfAbsent(
        day,
        known ->
            by.extractor().extract(text, language, Optional.of(known)).periods().stream()
                .map(PeriodMention::period)
                .filter(period -> !period.unstated())
                .toList());
  }

  /// {@return what its words have in common with those of other texts}
  Set<String> marks() {
    return marks.get();
  }

  /// {@return the marks of each of [#words] alone}
  List<Set<String>> wordMarks() {
    return wordMarks.get();
  }

  /// {@return the terms of a list that it has, in order}
  List<CueWords.Found> cues(CueWords list) {
    return cues.computeIfAbsent(list, terms -> terms.find(words(), language));
  }

  /// {@return the ids of the terms of a list that it has}
  Set<String> ids(CueWords list) {
    return cues(list).stream().map(CueWords.Found::id).collect(Collectors.toSet());
  }

  /// {@return whether it has a term of some id}
  boolean tells(CueWords list, String id) {
    return cues(list).stream().anyMatch(found -> found.id().equals(id));
  }

  /// {@return the words of a term, as a range of the text}
  Span span(CueWords.Found found) {
    return new Span(
        words().get(found.from()).span().start(), words().get(found.to() - 1).span().end());
  }
}
