package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.List;
import java.util.Optional;

/// Reads between whom a question says that goods go: "How much did Lipetsk export to Belarus?"
public final class PartiesReader {

  private final Vocabulary vocabulary;

  /// Reads with word lists.
  ///
  /// @param vocabulary the names and measures to look for
  public PartiesReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// {@return whether a measure is named by what is done with goods: "sold", "bought"}
  public static boolean isDeal(String measure) {
    return PartiesRule.DEALS.contains(measure);
  }

  /// {@return the parties of the first measure of trade that a text names, an unnamed side left
  /// open; empty where it names no such measure or nobody}
  public Optional<Parties> read(String text, Language language) {
    return vocabulary.measures().find(text, language).stream()
        .filter(found -> TradeWay.of(id(found)).isPresent())
        .findFirst()
        .flatMap(found -> read(text, language, found));
  }

  private Optional<Parties> read(
      String text, Language language, TermMatcher.Found<Concept> measure) {
    PartiesRule rule = new PartiesRule(new NamedText(vocabulary, text, language, List.of()));
    return rule.named(id(measure), TradeWay.of(id(measure)).orElseThrow(), measure.span());
  }

  private static String id(TermMatcher.Found<Concept> measure) {
    return measure.values().getFirst().id();
  }
}
