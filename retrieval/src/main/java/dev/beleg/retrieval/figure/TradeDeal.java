package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.Optional;

/// Tells who sold to whom where a verb says it: "Липецк продал Беларуси", "Belarus kaufte in
/// Lipezk".
///
/// The first one named sells or buys; the other one takes or gives.
final class TradeDeal {

  private static final int REACH = 30;

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;
  private final TradeSides sides;

  TradeDeal(NamedText named, TradeSides sides) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
    this.sides = sides;
  }

  /// {@return the parties of a figure; empty where no verb tells, or where words like "to" and
  /// "from" do}
  Optional<Parties> parties(Span figure) {
    Span sentence = tokens.tokens(named.sentence(figure));
    Span around = around(sentence, tokens.tokens(figure));
    boolean sells = says(around, Role.SELLS);
    List<Gazetteer.Mention> names =
        sides.nouns(figure).stream().filter(name -> !titled(name, sentence)).toList();
    boolean marked = names.stream().anyMatch(sides::marked);
    if (sells == says(around, Role.BUYS) || names.isEmpty() || marked) {
      return Optional.empty();
    }
    Optional<String> agent =
        names.stream().filter(name -> !sides.located(name)).map(sides::code).findFirst();
    Optional<String> other =
        names.stream()
            .filter(name -> !sells || !sides.located(name))
            .map(sides::code)
            .filter(code -> !agent.equals(Optional.of(code)))
            .filter(code -> agent.stream().noneMatch(one -> within(one, code)))
            .findFirst();
    Parties.OneWay way =
        sells ? new Parties.OneWay(agent, other) : new Parties.OneWay(other, agent);
    return agent.isEmpty() && (sells || other.isEmpty()) ? Optional.empty() : Optional.of(way);
  }

  /// {@return whether a verb near a figure tells that something was sold or bought}
  boolean tells(Span figure) {
    Span around = around(tokens.tokens(named.sentence(figure)), tokens.tokens(figure));
    return says(around, Role.SELLS) || says(around, Role.BUYS);
  }

  /// So much of a sentence that a long one is not read again for each of its figures.
  private static Span around(Span sentence, Span figure) {
    return new Span(
        Math.max(sentence.start(), figure.start() - REACH),
        Math.min(sentence.end(), figure.end() + REACH));
  }

  private boolean says(Span around, Role role) {
    boolean found = false;
    for (int i = around.start(); i < around.end(); i++) {
      found |= terms.has(tokens, i, role);
    }
    return found;
  }

  /// "Lipezk: Belarus verkaufte …" names a topic before its sentence.
  private boolean titled(Gazetteer.Mention name, Span sentence) {
    int end = tokens.tokens(name.span()).end();
    return end < sentence.end() && tokens.at(end).is(':');
  }

  private static boolean within(String one, String other) {
    return one.startsWith(other + "-") || other.startsWith(one + "-");
  }
}
