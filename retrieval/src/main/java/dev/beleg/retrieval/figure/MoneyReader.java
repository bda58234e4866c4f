package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.Locale;
import java.util.Optional;

/// Finds currencies by sign, code and name, before and after numbers.
final class MoneyReader {

  private static final int LONGEST_SIGN = 4;

  private final Tokens tokens;
  private final Terms terms;

  MoneyReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /// A currency at a place.
  ///
  /// @param code the code of ISO 4217
  /// @param from its first token
  /// @param to the token after its last one
  record Currency(String code, int from, int to) {}

  boolean endsBefore(int place) {
    return before(place).isPresent();
  }

  boolean beginsAt(int place) {
    return after(place).isPresent();
  }

  /// {@return the currency that ends before a number: "US$", "EUR", "rmb"}
  Optional<Currency> before(int place) {
    if (place < 1 || tokens.at(place).gap() == Token.Gap.LINE) {
      return Optional.empty();
    }
    return signBefore(place).or(() -> codeBefore(place)).or(() -> nameBefore(place));
  }

  /// {@return the currency that begins after a number}
  Optional<Currency> after(int place) {
    Token token = tokens.at(place);
    if (token.edge() || token.gap() == Token.Gap.LINE) {
      return Optional.empty();
    }
    return name(place).or(() -> signAfter(place)).or(() -> codeAt(place));
  }

  private Optional<Currency> name(int place) {
    return terms
        .match(tokens, place, Role.CURRENCY)
        .map(match -> new Currency(match.value(), place, match.end()));
  }

  private Optional<Currency> nameBefore(int place) {
    return terms
        .matchBefore(tokens, place, Role.CURRENCY)
        .filter(match -> place - match.end() == 1 && !terms.has(tokens, match.end(), Role.STOP))
        .map(match -> new Currency(match.value(), match.end(), place));
  }

  /// The sign may have letters before it: "US$", "C $", "u.s $", "usd$".
  private Optional<Currency> signBefore(int place) {
    Token sign = tokens.at(place - 1);
    if (sign.type() != Token.Type.SIGN) {
      return Optional.empty();
    }
    for (int length = LONGEST_SIGN; length > 1; length--) {
      int from = place - length;
      Optional<String> code = from < 0 ? Optional.empty() : prefixed(from, place);
      if (code.isPresent()) {
        return Optional.of(new Currency(code.get(), from, place));
      }
    }
    return Currencies.bySign(sign.text()).map(code -> new Currency(code, place - 1, place));
  }

  private Optional<String> prefixed(int from, int place) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < place - 1; i++) {
      Token token = tokens.at(i);
      if (!token.word() && !token.is('.')) {
        return Optional.empty();
      }
      letters.append(token.word() ? token.text().toUpperCase(Locale.ROOT) : "");
    }
    String prefix = letters.toString();
    boolean spelled = initials(from, place - 1) || place - 1 - from == 1;
    if (!tokens.at(from).word() || prefix.isEmpty() || !spelled) {
      return Optional.empty();
    }
    String sign = tokens.at(place - 1).text();
    return Currencies.code(prefix)
        ? Optional.of(prefix)
        : Currencies.bySign(prefix + sign)
            .or(() -> Currencies.bySign(prefix + "A" + sign).filter(_ -> prefix.equals("C")));
  }

  /// "u.s": single letters with points between.
  private boolean initials(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.at(i).word() && tokens.at(i).text().length() > 1) {
        return false;
      }
    }
    return true;
  }

  private Optional<Currency> signAfter(int place) {
    Token token = tokens.at(place);
    if (token.type() == Token.Type.SIGN) {
      return Currencies.bySign(token.text()).map(code -> new Currency(code, place, place + 1));
    }
    Token sign = tokens.at(place + 1);
    boolean prefixed = token.word() && sign.type() == Token.Type.SIGN && sign.glued();
    return prefixed
        ? prefixed(place, place + 2).map(code -> new Currency(code, place, place + 2))
        : Optional.empty();
  }

  /// "EUR", "usd" beside digits; "MUSD" is in millions and left to the scale.
  private Optional<Currency> codeAt(int place) {
    Token token = tokens.at(place);
    return code(token).map(code -> new Currency(code, place, place + 1));
  }

  private Optional<Currency> codeBefore(int place) {
    boolean digits = tokens.at(place).digits();
    return digits ? codeAt(place - 1) : Optional.empty();
  }

  private Optional<String> code(Token token) {
    boolean letters = token.word() && token.text().length() == 3;
    if (!letters) {
      return Optional.empty();
    }
    String code = token.text().toUpperCase(Locale.ROOT);
    boolean word = terms.word(token.key(), Role.STOP).isPresent();
    boolean printed = token.shouted() || terms.language() != Language.ENGLISH || usual(code);
    boolean unit = !token.shouted() && terms.word(token.key(), Role.MEASURE).isPresent();
    return Currencies.code(code) && !word && !unit && printed
        ? Optional.of(code)
        : Optional.empty();
  }

  private static boolean usual(String code) {
    return code.equals("USD") || code.equals("EUR") || code.equals("GBP") || code.equals("RUB");
  }
}
