package dev.beleg.retrieval.figure;

import java.util.Optional;

/// Reads the small whole numbers and ordinals that dates and periods are made of.
final class SmallNumbers {

  private static final int MOST_DIGITS = 3;

  private final Tokens tokens;
  private final Terms terms;
  private final WordReader words;

  SmallNumbers(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
    this.words = new WordReader(tokens, terms);
  }

  /// A number at a place.
  ///
  /// @param value the number
  /// @param to the token after its last one
  record Found(int value, int to) {}

  /// {@return the cardinal that begins at a token: "7", "sieben", "семь"}
  Optional<Found> cardinal(int place) {
    Token token = tokens.at(place);
    if (token.digits()) {
      return token.text().length() <= MOST_DIGITS
          ? Optional.of(new Found(Integer.parseInt(token.text()), place + 1))
          : Optional.empty();
    }
    return words
        .at(place)
        .filter(number -> number.form() != Numeral.Form.ORDINAL)
        .flatMap(this::found)
        .or(() -> terms.match(tokens, place, Role.ONE).map(match -> new Found(1, match.end())));
  }

  /// {@return the ordinal that begins at a token: "3.", "3rd", "3-й", "dritte", "III"}
  Optional<Found> ordinal(int place) {
    Token token = tokens.at(place);
    if (!token.digits()) {
      return words
          .at(place)
          .filter(number -> number.form() == Numeral.Form.ORDINAL)
          .flatMap(this::found)
          .or(() -> roman(place));
    }
    if (token.text().length() > MOST_DIGITS) {
      return Optional.empty();
    }
    int value = Integer.parseInt(token.text());
    boolean point = tokens.at(place + 1).is('.') && tokens.glued(place + 1);
    boolean hyphen = tokens.at(place + 1).is('-') && tokens.glued(place + 1);
    int suffix = hyphen ? place + 2 : place + 1;
    Optional<Terms.Match> ending =
        tokens.glued(suffix) ? terms.match(tokens, suffix, Role.ORDINAL_SUFFIX) : Optional.empty();
    return ending
        .map(match -> new Found(value, match.end()))
        .or(() -> point ? Optional.of(new Found(value, place + 2)) : Optional.empty());
  }

  private Optional<Found> roman(int place) {
    int value =
        switch (tokens.at(place).text()) {
          case "I" -> 1;
          case "II" -> 2;
          case "III" -> 3;
          case "IV" -> 4;
          default -> 0;
        };
    return value == 0 ? Optional.empty() : Optional.of(new Found(value, place + 1));
  }

  private Optional<Found> found(Numeral number) {
    return number
        .value()
        .filter(
            value -> value.stripTrailingZeros().scale() <= 0 && value.precision() <= MOST_DIGITS)
        .map(value -> new Found(value.intValue(), number.to()));
  }
}
