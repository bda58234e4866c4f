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
    NamedText named = new NamedText(vocabulary, text, language, List.of());
    return Optional.of(new PartiesRule(named))
        .flatMap(
            rule -> rule.named(id(measure), TradeWay.of(id(measure)).orElseThrow(), measure.span()))
        .map(
            parties ->
                parties.codes().size() == 1 && isBare(named, measure)
                    ? new Parties.Mutual(parties.codes())
                    : parties);
  }

  /// "Exports Lipetsk 2022" tells who trades, but not which way.
  private static boolean isBare(NamedText named, TermMatcher.Found<Concept> measure) {
    return !isDeal(id(measure))
        && new TradeSides(named)
            .of(measure.span(), measure.span()).stream()
                .allMatch(side -> side.part() == TradeSides.Part.PLAIN)
        && !named.says(Role.SELLS, measure.span())
        && !named.says(Role.BUYS, measure.span());
  }

  private static String id(TermMatcher.Found<Concept> measure) {
    return measure.values().getFirst().id();
  }
}
