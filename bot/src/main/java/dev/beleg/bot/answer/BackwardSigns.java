package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words by which a question shows that it goes on from the ones before it.
final class BackwardSigns {

  /// What a word stands for.
  enum Sign {
    CONNECTOR,
    POLITENESS,
    ALSO,
    PLACE,
    DIRECTION,
    PERSON,
    COMPANY,
    MATTER,
    NARROWING,
    THING,
    SAID,
    DETERMINER,
    EXPLETIVE,
    OFFICE,
    ELLIPSIS,
    SAY,
    YEAR_BEFORE,
    YEAR_AFTER,
    PERCENT
  }

  /// An article stands at most so many words before its noun, counting the noun.
  private static final int BEFORE_NOUN = 2;

  private record Row(Sign sign, Language language, List<WordPattern> patterns) {}

  private final List<List<String>> prepositions = ResourceRows.of("place-words.tsv");
  private final List<Row> rows =
      CueTable.lines("follow-ups.tsv").stream()
          .map(line -> new Row(Sign.valueOf(line.sign()), line.language(), line.patterns()))
          .toList();

  /// A place that words stand for.
  ///
  /// @param span the words
  /// @param preposition what a place takes in their stead
  record PlaceWords(Span span, String preposition) {}

  /// {@return the first words that stand for a place: "dorthin", "from there"}
  Optional<PlaceWords> place(List<Word> words, Language language) {
    return standIns(Sign.PLACE, words, language, _ -> false).stream()
        .flatMap(
            at -> Stream.of(words.subList(Math.max(0, at - 1), at + 1), List.of(words.get(at))))
        .flatMap(found -> place(found, prepositions, language).stream())
        .findFirst();
  }

  private static Optional<PlaceWords> place(
      List<Word> found, List<List<String>> prepositions, Language language) {
    String folded = found.stream().map(Word::folded).collect(Collectors.joining(" "));
    Span span = new Span(found.getFirst().span().start(), found.getLast().span().end());
    return prepositions.stream()
        .filter(row -> row.get(0).equals(language.code()) && row.get(1).equals(folded))
        .map(row -> new PlaceWords(span, row.get(2)))
        .findFirst();
  }

  /// {@return with how many connecting words a question begins}
  int connectors(List<Word> words, Language language) {
    return beginning(Sign.CONNECTOR, words, language);
  }

  /// {@return a question without the thanks for the answer before it}
  String withoutPoliteness(String text, Language language) {
    List<Word> words = Word.of(text);
    int polite = beginning(Sign.POLITENESS, words, language);
    return polite == 0 || polite == words.size()
        ? text
        : text.substring(words.get(polite).span().start());
  }

  /// {@return the word at the end by which a question goes on: "drones too?"}
  Optional<Span> alsoAtEnd(List<Word> words, Language language) {
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(words.getLast())
            .filter(last -> is(Sign.ALSO, last, language))
            .map(Word::span);
  }

  private int beginning(Sign sign, List<Word> words, Language language) {
    List<String> folded = WordPattern.folded(words);
    return patterns(sign, language).stream()
        .filter(pattern -> pattern.find(folded) == 0)
        .mapToInt(pattern -> pattern.words().size())
        .max()
        .orElse(0);
  }

  /// {@return whether a question has a sign}
  boolean has(Sign sign, List<Word> words, Language language) {
    List<String> folded = WordPattern.folded(words);
    return patterns(sign, language).stream().anyMatch(pattern -> pattern.find(folded) >= 0);
  }

  /// {@return the place of the longest words of a sign}
  Optional<Span> find(Sign sign, List<Word> words, Language language) {
    List<String> folded = WordPattern.folded(words);
    return patterns(sign, language).stream()
        .filter(pattern -> pattern.find(folded) >= 0)
        .max(Comparator.comparingInt(pattern -> pattern.words().size()))
        .map(
            pattern ->
                words
                    .subList(pattern.find(folded), words.size())
                    .subList(0, pattern.words().size()))
        .map(found -> new Span(found.getFirst().span().start(), found.getLast().span().end()));
  }

  /// Finds the words that stand for something named before: neither articles before a noun nor
  /// words without a meaning of their own ("gibt es") nor the polite "Sie".
  ///
  /// @param sign what they stand for
  /// @param isNoun tells of a place among the words whether something with content stands there
  /// @return their places among the words, in order
  List<Integer> standIns(Sign sign, List<Word> words, Language language, IntPredicate isNoun) {
    Set<Integer> expletives = places(Sign.EXPLETIVE, words, language, true);
    Set<Integer> determiners = places(Sign.DETERMINER, words, language, false);
    return places(sign, words, language, false).stream()
        .filter(at -> !expletives.contains(at))
        .filter(at -> !(determiners.contains(at) && isBeforeNoun(at, words, language, isNoun)))
        .filter(at -> at == 0 || language != Language.GERMAN || !words.get(at).capitalised())
        .sorted()
        .toList();
  }

  /// A German noun has a capital, unless nothing but the first word has one.
  private static boolean isBeforeNoun(
      int at, List<Word> words, Language language, IntPredicate isNoun) {
    if (at + 1 >= words.size() || !isNoun.test(at + 1)) {
      return false;
    }
    boolean capitals =
        language == Language.GERMAN && words.stream().skip(1).anyMatch(Word::capitalised);
    int end = Math.min(at + 1 + BEFORE_NOUN, words.size());
    boolean question = words.getFirst().capitalised();
    return language != Language.GERMAN
        || !(capitals || question)
        || words.subList(at + 1, end).stream().anyMatch(Word::capitalised);
  }

  /// {@return whether a word is one of a sign}
  boolean is(Sign sign, Word word, Language language) {
    return has(sign, List.of(word), language);
  }

  /// {@return how a question for a percentage begins}
  String percent(Language language) {
    return String.join(" ", patterns(Sign.PERCENT, language).getFirst().words());
  }

  private Set<Integer> places(
      Sign sign, List<Word> words, Language language, boolean beforeTheEnd) {
    List<String> folded = WordPattern.folded(words);
    Set<Integer> places = new HashSet<>();
    for (WordPattern pattern : patterns(sign, language)) {
      int length = pattern.words().size();
      for (int at : all(pattern, folded)) {
        if (!beforeTheEnd || at + length < folded.size()) {
          IntStream.range(at, at + length).forEach(places::add);
        }
      }
    }
    return places;
  }

  private static List<Integer> all(WordPattern pattern, List<String> words) {
    List<Integer> found = new ArrayList<>();
    int from = 0;
    int at = pattern.find(words);
    while (at >= 0) {
      found.add(from + at);
      from += at + 1;
      at = pattern.first() ? -1 : pattern.find(words.subList(from, words.size()));
    }
    return found;
  }

  private List<WordPattern> patterns(Sign sign, Language language) {
    return rows.stream()
        .filter(row -> row.sign == sign && row.language == language)
        .flatMap(row -> row.patterns.stream())
        .toList();
  }
}
