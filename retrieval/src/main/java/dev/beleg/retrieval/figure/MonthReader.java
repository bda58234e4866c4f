package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// Reads the names of months, and leaves alone the words that are only spelt like one: "May we",
/// "they march", "Jan Müller", "Марта Иванова", "Сен-Гобен".
final class MonthReader {

  private final Tokens tokens;
  private final Terms terms;

  MonthReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /// {@return the month that a token names, whatever stands around it}
  Optional<Terms.Match> named(int place) {
    return terms.match(tokens, place, Role.MONTH);
  }

  /// {@return whether the words around a month's name leave no doubt that it is one; a day or a
  /// year beside it is not looked at}
  boolean certain(Terms.Match month, int place) {
    Optional<Terms.Match> unsure = terms.match(tokens, place, Role.UNSURE_MONTH);
    if (unsure.isEmpty() || terms.matchBefore(tokens, place, Role.MONTH_AFTER).isPresent()) {
      return true;
    }
    return switch (unsure.get().value()) {
      case "verb" -> !verb(month, place);
      case "name" -> !name(month, place);
      case "short" -> tokens.at(month.end() - 1).is('.');
      default -> throw new IllegalStateException("unknown doubt " + unsure.get().value());
    };
  }

  /// {@return whether a month's name is written small where it may be a verb: "20 march past"}
  boolean smallVerb(int place) {
    return !tokens.at(place).capitalised()
        && terms
            .match(tokens, place, Role.UNSURE_MONTH)
            .filter(match -> match.value().equals("verb"))
            .isPresent();
  }

  private boolean verb(Terms.Match month, int place) {
    if (smallVerb(place)) {
      return true;
    }
    return opens(place)
        ? terms.has(tokens, month.end(), Role.BEHIND_VERB)
        : tokens.at(place - 1).capitalised();
  }

  /// A first name stands before a surname; Russian writes no month with a capital.
  private boolean name(Terms.Match month, int place) {
    if (!tokens.at(place).capitalised()) {
      return false;
    }
    Token next = tokens.at(month.end());
    boolean surname = next.capitalised() && next.gap() == Token.Gap.SPACE;
    return surname || (tokens.language() == Language.RUSSIAN && !opens(place));
  }

  private boolean opens(int place) {
    Token before = tokens.at(place - 1);
    return tokens.at(place).gap() == Token.Gap.LINE || !(before.word() || before.isAny(",;"));
  }
}
