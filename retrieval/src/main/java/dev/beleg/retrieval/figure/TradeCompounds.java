package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// German words that name goods and their trade in one: "Traktorexporte" are exports, of tractors.
final class TradeCompounds {

  private static final int SHORTEST_GOODS = 3;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final List<Compound> compounds;

  /// A compound.
  ///
  /// @param measure the trade
  /// @param goods what is traded
  private record Compound(Concept measure, Goods goods) {}

  TradeCompounds(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.compounds = tokens.language() == Language.GERMAN ? find() : List.of();
  }

  private List<Compound> find() {
    Terms terms = Terms.of(tokens.language());
    List<String> heads = terms.words(Role.TRADE_HEAD);
    List<Compound> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.at(i).key();
      int place = i;
      heads.stream()
          .filter(head -> word.length() >= head.length() + SHORTEST_GOODS && word.endsWith(head))
          .max(Comparator.comparingInt(String::length))
          .flatMap(head -> compound(place, head, terms.word(head, Role.TRADE_HEAD).orElseThrow()))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Compound> compound(int place, String head, String measure) {
    String word = tokens.at(place).text();
    String first = word.substring(0, Math.max(0, word.length() - head.length()));
    String unjoined = first.endsWith("s") ? first.substring(0, first.length() - 1) : first;
    return goods(place, first)
        .or(() -> goods(place, unjoined))
        .flatMap(
            goods ->
                vocabulary
                    .measures()
                    .concept(measure)
                    .map(concept -> new Compound(concept, goods)));
  }

  private Optional<Goods> goods(int place, String word) {
    return vocabulary.lexicon().find(word, tokens.language()).stream()
        .filter(term -> term.span().length() == word.length())
        .map(Goods::ids)
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .map(ids -> new Goods(new Span(place, place + 1), tokens.span(place, place + 1), ids));
  }

  /// {@return the goods in order of place}
  Stream<Goods> goods() {
    return compounds.stream().map(Compound::goods);
  }

  /// {@return measures with those that compounds name, in order of place}
  List<TermMatcher.Found<Concept>> with(List<TermMatcher.Found<Concept>> measures) {
    if (compounds.isEmpty()) {
      return measures;
    }
    Set<Span> known = new HashSet<>();
    measures.forEach(found -> known.add(found.span()));
    return Stream.concat(
            measures.stream(),
            compounds.stream()
                .filter(compound -> !known.contains(compound.goods.span()))
                .map(
                    compound ->
                        new TermMatcher.Found<>(compound.goods.span(), List.of(compound.measure))))
        .sorted(Comparator.comparing(TermMatcher.Found::span))
        .toList();
  }
}
