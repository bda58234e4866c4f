package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.Optional;

/// Finds where the things come from that a share is of, and where the share is told of: "every
/// second tractor bought in Lipetsk is made in Belarus".
final class MakerRule {

  private static final int REACH = 3;

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;
  private final TradeSides sides;

  MakerRule(NamedText named, TradeSides sides) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
    this.sides = sides;
  }

  /// {@return from where and to where the things go; empty where the sentence does not tell who
  /// made them}
  ///
  /// @param subject the place of the share where that is not the maker's
  Optional<Parties> parties(Span figure, Optional<String> subject) {
    Span sentence = named.sentence(figure);
    List<Gazetteer.Mention> names =
        named.namesNear(figure).stream()
            .filter(name -> sentence.contains(name.span()) && TradeSides.isParty(name))
            .toList();
    Optional<String> maker =
        names.stream().filter(name -> made(name, figure)).map(sides::code).findFirst();
    Optional<String> place = subject.filter(code -> !maker.equals(Optional.of(code)));
    return maker.map(one -> new Parties.OneWay(Optional.of(one), place));
  }

  private boolean made(Gazetteer.Mention name, Span figure) {
    boolean adjective = name.form() == Gazetteer.Form.ADJECTIVE && !where(name);
    return adjective
        ? describes(name, figure)
        : sides.comesFrom(name) || (sides.located(name) && beside(tokens.tokens(name.span())));
  }

  /// "в Липецке": a town may be spelt as the adjective made from it.
  private boolean where(Gazetteer.Mention name) {
    int place = tokens.tokens(name.span()).start();
    return terms.matchBefore(tokens, place, Role.TOWARD).isPresent()
        || terms.matchBefore(tokens, place, Role.LOCATED).isPresent();
  }

  /// "Belarusian tractors", "каждый второй трактор — китайский": beside the things, or at the end.
  private boolean describes(Gazetteer.Mention name, Span figure) {
    Span place = tokens.tokens(name.span());
    Span things = tokens.tokens(figure);
    boolean within = name.span().overlaps(figure);
    boolean behind = place.start() >= things.end() && place.start() - things.end() <= REACH;
    boolean last = !tokens.at(place.end()).word();
    return within || behind || last || beside(place);
  }

  /// "made in the Republic of Belarus", "in Belarus hergestellt"
  private boolean beside(Span name) {
    for (int i = name.start() - 1; i > name.start() - REACH && !tokens.at(i).isAny(",;"); i--) {
      if (terms.matchBefore(tokens, i, Role.MADE).isPresent()) {
        return true;
      }
    }
    return terms
        .match(tokens, name.end(), Role.MADE)
        .filter(made -> !terms.has(tokens, made.end(), Role.LOCATED))
        .filter(made -> !terms.has(tokens, made.end(), Role.TOWARD))
        .isPresent();
  }
}
