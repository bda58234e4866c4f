package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// Finds the noun that a bare number counts: "2 Tsd. 542 Muldenkipper", "200 Belarusian companies".
final class NounReader {

  private static final int REACH = 4;

  private final Tokens tokens;
  private final Terms terms;

  NounReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /// {@return the token of the noun counted by a number that ends before a token}
  Optional<Integer> after(int place) {
    Optional<Integer> first = Optional.empty();
    for (int i = place; i < place + REACH; i++) {
      Token token = tokens.at(i);
      if (!token.word() || token.gap() != Token.Gap.SPACE) {
        break;
      }
      boolean adjective = terms.has(tokens, i, Role.ADJECTIVE);
      if (terms.has(tokens, i, Role.STOP) && !adjective) {
        break;
      }
      if (!adjective) {
        first = first.isPresent() ? first : Optional.of(i);
        if (noun(token) && !brand(i)) {
          return Optional.of(behindHyphen(i));
        }
      }
    }
    return tokens.language() == Language.GERMAN ? Optional.empty() : first;
  }

  /// "60 MAZ Busse" are buses.
  private boolean brand(int place) {
    Token next = tokens.at(place + 1);
    return tokens.at(place).shouted() && next.capitalised() && next.gap() == Token.Gap.SPACE;
  }

  /// "60 MAZ-Busse" too.
  private int behindHyphen(int place) {
    boolean joined =
        tokens.at(place + 1).is('-')
            && tokens.glued(place + 1)
            && tokens.glued(place + 2)
            && tokens.at(place + 2).word();
    return joined ? behindHyphen(place + 2) : place;
  }

  private boolean noun(Token token) {
    return switch (tokens.language()) {
      case GERMAN -> token.capitalised();
      case ENGLISH -> token.text().endsWith("s") && !token.text().endsWith("ss");
      case RUSSIAN ->
          !token.key().endsWith("ых")
              && !token.key().endsWith("их")
              && !token.key().endsWith("ого");
    };
  }
}
