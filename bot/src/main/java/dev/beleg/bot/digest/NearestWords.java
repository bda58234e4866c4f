package dev.beleg.bot.digest;

import dev.beleg.bot.config.Spelling;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The known words that a word of an order may be a misspelling of.
final class NearestWords {

  /// Shorter words are near to too many others.
  private static final int SHORTEST = 4;

  private final DigestWords terms;
  private final Vocabulary vocabulary;
  private final Language language;

  NearestWords(DigestWords terms, Vocabulary vocabulary, Language language) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.language = language;
  }

  /// {@return the nearest known word, of the language before those of the others; none for a month,
  /// which is spelled well and means something else}
  Optional<String> to(String word) {
    if (PauseReader.month(word).isPresent()
        || word.length() < SHORTEST
        || !word.codePoints().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    List<Language> languages = new ArrayList<>(Arrays.asList(Language.values()));
    languages.remove(language);
    languages.addFirst(language);
    return languages.stream().flatMap(one -> nearest(word, one).stream()).findFirst();
  }

  private Optional<String> nearest(String word, Language one) {
    Map<String, String> known = new LinkedHashMap<>();
    names(one)
        .filter(name -> name.length() >= SHORTEST)
        .forEach(name -> known.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    return Spelling.nearest(word.toLowerCase(Locale.ROOT), known.keySet()).map(known::get);
  }

  private Stream<String> names(Language one) {
    Stream<String> places =
        vocabulary.gazetteer().entries().stream()
            .filter(entry -> entry.kind() != GazetteerEntry.Kind.ORGANISATION)
            .flatMap(entry -> of(entry.names(), one));
    Stream<String> kinds =
        vocabulary.announcing().kinds().concepts().stream()
            .map(Concept::terms)
            .flatMap(names -> of(names, one));
    return Stream.of(places, terms.of(one).stream(), ZoneNames.cities(one).stream(), kinds)
        .flatMap(names -> names);
  }

  private static Stream<String> of(Map<Language, List<String>> names, Language one) {
    return names.getOrDefault(one, List.of()).stream();
  }

  /// {@return a status with what has to stand before it: "at least agreed"}
  String leastOf(String status) {
    return terms.first("AT_LEAST", language) + " " + status;
  }
}
