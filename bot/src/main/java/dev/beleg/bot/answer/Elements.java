package dev.beleg.bot.answer;

import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A question taken apart.
///
/// @param question the question
/// @param words its words
/// @param all its elements in order of place; runs of words of the topic are one each
record Elements(Question question, List<Word> words, List<Element> all) {

  Elements {
    words = List.copyOf(words);
    all = List.copyOf(all);
  }

  String text() {
    return question.text();
  }

  Language language() {
    return question.language();
  }

  List<Element> of(Kind kind) {
    return all.stream().filter(element -> element.is(kind)).toList();
  }

  boolean has(Kind... kinds) {
    return Arrays.stream(kinds).anyMatch(kind -> all.stream().anyMatch(one -> one.is(kind)));
  }

  /// {@return whether it names what it is about, other than the two countries}
  boolean isAnchored() {
    return has(Kind.ORGANISATION) || of(Kind.PLACE).stream().anyMatch(place -> !place.frame());
  }

  /// {@return its places without the two countries, or those if it names no others}
  List<Element> places() {
    List<Element> places = of(Kind.PLACE);
    List<Element> own = places.stream().filter(place -> !place.frame()).toList();
    return own.isEmpty() ? places : own;
  }

  /// {@return the first year that it names in figures}
  Optional<Integer> year() {
    return of(Kind.PERIOD).stream()
        .flatMap(period -> Element.year(period.text()).stream())
        .map(Integer::valueOf)
        .findFirst();
  }

  boolean hasTopic() {
    return all.stream().anyMatch(element -> element.kind().isTopic());
  }

  /// {@return whether it has a word that says what kind of thing it asks}
  boolean hasCue() {
    return !question.cue().isEmpty();
  }

  /// {@return how many words of the topic it has}
  int topicWords() {
    return of(Kind.WORD).stream().mapToInt(element -> Word.of(element.text()).size()).sum();
  }

  /// {@return the words that say what it asks, without those that are elements as well}
  List<Span> cue() {
    return question.cue().stream()
        .filter(cue -> all.stream().noneMatch(element -> element.span().overlaps(cue)))
        .toList();
  }

  /// {@return whether it is made of the words that say what it asks and elements alone}
  boolean isBare() {
    return words.stream()
        .map(Word::span)
        .allMatch(
            word ->
                question.cue().stream().anyMatch(word::overlaps)
                    || all.stream().anyMatch(element -> element.span().overlaps(word)));
  }
}
