package dev.beleg.bot.command;

import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.index.TextAnalysis;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads requests for figures: "lipezk exporte 2022", "Handel mit Wologda im 1. Quartal 2023".
///
/// The words may be of any of the three languages, whatever the reply is in: what is read longest
/// counts.
final class FigureRequestReader {

  /// Many shorter words join others and name nothing.
  private static final int SHORTEST_NAME = 4;

  /// In UTF-16 code units. What is behind is not read, and told as unread: a request is a few
  /// words, and each reading is compared with all others.
  private static final int LONGEST = 500;

  /// A part of a text that names something.
  private record Reading<T>(Span span, T named) {}

  private final Library.Words words;

  FigureRequestReader(Library.Words words) {
    this.words = words;
  }

  /// Reads a request.
  ///
  /// @param today what "last year" is counted from
  FigureRequest read(String request, LocalDate today) {
    String text = beginning(request);
    List<Reading<String>> subjects = new ArrayList<>();
    List<Reading<String>> measures = new ArrayList<>();
    List<Reading<Period>> periods = new ArrayList<>();
    for (Language language : Language.values()) {
      subjects(text, language).forEach(subjects::add);
      measures(text, language).forEach(measures::add);
      periods(text, language, today).forEach(periods::add);
    }
    List<Reading<String>> about = longest(subjects);
    List<Reading<Period>> times = longest(periods);
    List<Span> other = Stream.of(about, times).flatMap(List::stream).map(Reading::span).toList();
    List<Reading<String>> of = longest(measures).stream().filter(m -> isFree(m, other)).toList();
    List<Span> read = Stream.concat(other.stream(), of.stream().map(Reading::span)).toList();
    return new FigureRequest(
        named(about), named(of), List.copyOf(named(times)), Set.of(), unread(request, text, read));
  }

  private static String beginning(String request) {
    if (request.length() <= LONGEST) {
      return request;
    }
    int space = request.lastIndexOf(' ', LONGEST);
    return request.substring(0, space > 0 ? space : LONGEST);
  }

  private Stream<Reading<String>> subjects(String text, Language language) {
    return words.vocabulary().gazetteer().mentions(text, language).stream()
        .map((Gazetteer.Mention found) -> new Reading<>(found.span(), found.entry().code()));
  }

  private Stream<Reading<String>> measures(String text, Language language) {
    return words.vocabulary().measures().find(text, language).stream()
        .flatMap(
            found ->
                found.values().stream().map(concept -> new Reading<>(found.span(), concept.id())));
  }

  private Stream<Reading<Period>> periods(String text, Language language, LocalDate today) {
    return words.extractor().extract(text, language, Optional.of(today)).periods().stream()
        .filter(mention -> !mention.period().unstated())
        .map((PeriodMention mention) -> new Reading<>(mention.span(), mention.period()));
  }

  /// Of "Gebiet Wologda" the whole is meant, not what another language makes of a part.
  private static <T> List<Reading<T>> longest(List<Reading<T>> readings) {
    return readings.stream()
        .filter(
            one ->
                readings.stream()
                    .noneMatch(
                        other ->
                            other.span.overlaps(one.span)
                                && other.span.length() > one.span.length()))
        .distinct()
        .toList();
  }

  /// "Gebiet" in "Gebiet Lipezk" is no measure, nor is "year" in "last year".
  private static boolean isFree(Reading<String> measure, List<Span> other) {
    return other.stream().noneMatch(measure.span::overlaps);
  }

  private static <T> Set<T> named(List<Reading<T>> readings) {
    Set<T> named = new LinkedHashSet<>();
    readings.forEach(reading -> named.add(reading.named));
    return named;
  }

  private static List<String> unread(String request, String text, List<Span> read) {
    Stream<String> within =
        Word.of(text).stream()
            .filter(word -> isName(word.text()))
            .filter(word -> read.stream().noneMatch(span -> span.overlaps(word.span())))
            .map(Word::text);
    String behind = request.substring(text.length()).strip();
    return Stream.concat(within, Stream.of(behind).filter(it -> !it.isEmpty()).map(Echo::of))
        .toList();
  }

  private static boolean isName(String word) {
    return word.length() >= SHORTEST_NAME
        || (word.length() > 1
            && word.codePoints().allMatch(Character::isLetter)
            && Arrays.stream(Language.values()).noneMatch(language -> joins(word, language)));
  }

  private static boolean joins(String word, Language language) {
    return TextAnalysis.shared().forms(word, language).kind() == WordForms.Kind.STOP;
  }
}
