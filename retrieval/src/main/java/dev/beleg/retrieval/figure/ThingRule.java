package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Inflection;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds what a count or share is of: "three lifts", "every second tractor", "половина тракторов";
/// and the goods that an amount is of.
final class ThingRule {

  private static final int REACH = 7;

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;
  private final NounReader nouns;
  private final GoodsRule goods;

  ThingRule(NamedText named) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
    this.nouns = new NounReader(tokens, terms);
    this.goods = new GoodsRule(named);
  }

  /// {@return what is counted or weighed, where the text names it}
  ///
  /// @param measure the figure's
  Optional<Thing> thing(Figure figure, Optional<String> measure) {
    Span place = tokens.tokens(figure.span());
    return switch (figure.unit()) {
      // "three times" counts events, which its measure names.
      case Unit.Count count -> counted(figure, count);
      case Unit.Percent _ when figure.kind() == Kind.SHARE ->
          terms.has(tokens, place.end() - 1, Role.MEASURE)
              ? goods.behind(figure)
              : whole(place).map(this::of).map(thing -> known(thing, figure));
      case Unit.Percent _,
          Unit.PercentagePoint _,
          Unit.Money _,
          Unit.Measure _,
          Unit.Rank _,
          Unit.Multiple _ ->
          goods.goods(figure, measure);
    };
  }

  /// "Half of the purchased tractors": where the word found is none of the lexicon, goods named in
  /// the clause are meant.
  private Thing known(Thing thing, Figure figure) {
    boolean concept =
        thing.meanings().stream()
            .anyMatch(id -> named.vocabulary().lexicon().concept(id).isPresent());
    return concept ? thing : goods.inClause(figure).orElse(thing);
  }

  private Optional<Thing> counted(Figure figure, Unit.Count count) {
    Optional<Thing> thing = count.noun().filter(noun -> !terms.counts(noun)).map(this::of);
    return thing.filter(Thing::anything).isPresent() ? goods.before(figure).or(() -> thing) : thing;
  }

  private Thing of(String noun) {
    TreeSet<String> concepts =
        named.vocabulary().lexicon().find(noun, named.language()).stream()
            .flatMap(found -> found.values().stream())
            .map(Concept::id)
            .collect(Collectors.toCollection(TreeSet::new));
    return concepts.isEmpty()
        ? new Thing(noun, Set.of(Inflection.stem(noun, named.language())))
        : new Thing(noun, concepts);
  }

  /// The noun within "every second tractor", or the one behind "half of the".
  private Optional<String> whole(Span figure) {
    boolean every = terms.has(tokens, figure.start(), Role.EVERY);
    Token last = tokens.at(figure.end() - 1);
    if (every) {
      boolean named = figure.length() > 2 && last.word();
      return named ? Optional.of(last.text()) : Optional.empty();
    }
    for (int i = figure.end(); i < figure.end() + REACH; i++) {
      Optional<Integer> noun = nouns.after(i).filter(at -> !name(at));
      boolean linked =
          i > figure.end()
              || named.language() == Language.RUSSIAN
              || terms.has(tokens, figure.start(), Role.ONE_IN);
      if (linked && noun.isPresent()) {
        return noun.map(at -> tokens.at(at).text());
      }
      if (!tokens.at(i).word()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean name(int place) {
    Span word = tokens.span(place, place + 1);
    return named.namesNear(word).stream().map(Gazetteer.Mention::span).anyMatch(word::overlaps);
  }
}
