package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds who holds a place in an order, and in whose order: "China ranks second among Perm's import
/// partners".
///
/// The holder is the first one named that nothing marks as owner, target, partner or place; of
/// Russian names it stands in its base form.
final class RankingRule {

  private static final int REACH = 30;

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;
  private final TradeSides sides;

  RankingRule(NamedText named, TradeSides sides) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
    this.sides = sides;
  }

  /// {@return who holds the place and in whose order; empty where nothing is ranked, or nobody
  /// named}
  ///
  /// @param subject takes the part that the sentence leaves open
  Optional<Parties> parties(Span figure, Optional<String> subject) {
    if (!ranks(figure)) {
      return Optional.empty();
    }
    List<Gazetteer.Mention> names =
        sides.nouns(figure).stream()
            .filter(name -> !named.behindComma(figure, name.span()))
            .toList();
    Optional<String> holder =
        names.stream()
            .filter(name -> beside(name, figure))
            .findFirst()
            .or(() -> names.stream().filter(this::holds).findFirst())
            .map(sides::code);
    Optional<Gazetteer.Mention> owner =
        names.stream().filter(name -> !holder.equals(Optional.of(sides.code(name)))).findFirst();
    Optional<String> list = owner.map(sides::code);
    boolean sure = owner.filter(this::holds).isEmpty();
    if (holder.isEmpty() || list.isEmpty()) {
      return parts(holder, list, subject);
    }
    return Optional.of(
        sure
            ? new Parties.Placed(holder, list)
            : new Parties.Mutual(Set.of(holder.orElseThrow(), list.orElseThrow())));
  }

  /// Where the sentence names but one, the subject has the other part.
  private static Optional<Parties> parts(
      Optional<String> holder, Optional<String> list, Optional<String> subject) {
    Optional<String> named = holder.or(() -> list);
    Optional<String> other = other(subject, named);
    return other.isEmpty()
        ? named.map(code -> new Parties.Mutual(Set.of(code)))
        : Optional.of(
            new Parties.Placed(holder.or(() -> list.flatMap(_ -> other)), list.or(() -> other)));
  }

  /// {@return who has a part of something: "Belarus will hold a 30% stake"; empty where no verb
  /// tells}
  Optional<Parties> held(Span figure) {
    Span clause = tokens.tokens(named.clause(figure));
    Span place = tokens.tokens(figure);
    int end = Math.min(clause.end(), place.end() + REACH);
    boolean tells = false;
    for (int i = Math.max(clause.start(), place.start() - REACH); i < end; i++) {
      tells |= terms.has(tokens, i, Role.HOLDS);
    }
    return tells
        ? sides.nouns(figure).stream()
            .filter(this::holds)
            .findFirst()
            .map(name -> new Parties.Placed(Optional.of(sides.code(name)), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<String> other(Optional<String> subject, Optional<String> known) {
    return subject.filter(code -> !known.equals(Optional.of(code)));
  }

  private boolean ranks(Span figure) {
    Span sentence = tokens.tokens(named.sentence(figure));
    Span place = tokens.tokens(figure);
    int end = Math.min(sentence.end(), place.end() + REACH);
    for (int i = Math.max(sentence.start(), place.start() - REACH); i < end; i++) {
      if (terms.has(tokens, i, Role.RANKING)) {
        return true;
      }
    }
    return false;
  }

  /// "Perm ranks Belarus second"
  private boolean beside(Gazetteer.Mention name, Span figure) {
    return tokens.tokens(name.span()).end() == tokens.tokens(figure).start() && holds(name);
  }

  private boolean holds(Gazetteer.Mention name) {
    boolean titled = tokens.at(tokens.tokens(name.span()).end()).is(':');
    return !titled
        && sides.plain(name)
        && (named.language() != Language.RUSSIAN || inBaseForm(name));
  }

  private boolean inBaseForm(Gazetteer.Mention name) {
    String told = name.span().of(named.text());
    return name.entry().names().getOrDefault(Language.RUSSIAN, List.of()).contains(told);
  }
}
