package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Goods named in a text.
///
/// @param place the tokens that name them
/// @param span the same in the text
/// @param ids the concepts that the words may stand for
record Goods(Span place, Span span, Set<String> ids) {

  private static final String FILE = "goods.txt";

  /// What words do that name no goods, though they are spelt so: "lag", "просела".
  private static final List<Role> VERBS = List.of(Role.TREND, Role.REACHED, Role.SAY, Role.STOP);

  private static final Set<String> IDS = read();

  /// {@return the goods that a term of the lexicon names; empty where it names none}
  static Optional<Goods> of(TermMatcher.Found<Concept> term, Tokens tokens) {
    Span place = tokens.tokens(term.span());
    return Optional.of(new Goods(place, term.span(), ids(term)))
        .filter(goods -> !goods.ids.isEmpty() && noun(place.start(), tokens));
  }

  /// {@return those of a term's concepts that are goods}
  static Set<String> ids(TermMatcher.Found<Concept> term) {
    return term.values().stream()
        .map(Concept::id)
        .filter(IDS::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean noun(int place, Tokens tokens) {
    Terms terms = Terms.of(tokens.language());
    boolean verb = VERBS.stream().anyMatch(role -> terms.has(tokens, place, role));
    return !verb && (tokens.language() != Language.GERMAN || tokens.at(place).capitalised());
  }

  private static Set<String> read() {
    return Resource.lines(FILE).stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
