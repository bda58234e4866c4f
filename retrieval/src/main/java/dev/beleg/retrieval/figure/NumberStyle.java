package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// How a text prints numbers, decided once for the whole text.
///
/// Only one form is in doubt, a single sign before exactly three digits: "1.234" is a thousand and
/// more in German and less than two in English. The language decides, unless the text itself shows
/// the other habit; then nothing is read.
final class NumberStyle {

  /// What a sign between digits does.
  enum Sign {
    GROUPS,
    DECIMAL
  }

  private final Language language;
  private final boolean decimalPointSeen;
  private final boolean decimalCommaSeen;

  private NumberStyle(Language language, boolean decimalPointSeen, boolean decimalCommaSeen) {
    this.language = language;
    this.decimalPointSeen = decimalPointSeen;
    this.decimalCommaSeen = decimalCommaSeen;
  }

  /// {@return the style of a text, by its language and the numbers in it that admit one reading}
  static NumberStyle of(Tokens tokens) {
    boolean point = false;
    boolean comma = false;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.at(i).isAny(".,") && betweenDigits(tokens, i)) {
        boolean sign = tokens.at(i).is('.');
        boolean decimal = showsDecimal(tokens, i);
        boolean groups = showsGroups(tokens, i);
        point |= (decimal && sign) || (groups && !sign);
        comma |= (decimal && !sign) || (groups && sign);
      }
    }
    return new NumberStyle(tokens.language(), point, comma);
  }

  private static boolean betweenDigits(Tokens tokens, int sign) {
    return tokens.at(sign - 1).digits()
        && tokens.glued(sign)
        && tokens.at(sign + 1).digits()
        && tokens.glued(sign + 1);
  }

  /// "2.5 %", "1.234,5": a sign before one or two digits, once, with no further sign behind.
  private static boolean showsDecimal(Tokens tokens, int sign) {
    int digits = tokens.at(sign + 1).text().length();
    Token next = tokens.at(sign + 2);
    boolean measured =
        next.is('%') || Terms.of(tokens.language()).has(tokens, sign + 2, Role.SCALE_SHORT);
    return digits < 3 && measured && !(tokens.glued(sign + 2) && next.isAny(".,"));
  }

  /// "1.234.567": the same sign again after three digits.
  private static boolean showsGroups(Tokens tokens, int sign) {
    return tokens.at(sign + 1).text().length() == 3
        && tokens.at(sign + 2).is(tokens.at(sign).text().charAt(0))
        && betweenDigits(tokens, sign + 2)
        && tokens.at(sign + 3).text().length() == 3;
  }

  /// Says what a single sign before exactly three digits does.
  ///
  /// @param sign `.` or `,`
  /// @param digits the three digits behind it
  /// @param foreign whether a currency sign stands before the number, as English prints it
  /// @return empty where both readings are possible
  Optional<Sign> beforeThree(char sign, String digits, boolean foreign) {
    boolean mixed = language == Language.ENGLISH ? decimalCommaSeen : decimalPointSeen;
    boolean own = language == Language.ENGLISH ? decimalPointSeen : decimalCommaSeen;
    if (mixed && !own) {
      return Optional.empty();
    }
    return switch (language) {
      case GERMAN -> Optional.of(sign == '.' ? Sign.GROUPS : Sign.DECIMAL);
      case ENGLISH -> Optional.of(sign == ',' ? Sign.GROUPS : Sign.DECIMAL);
      case RUSSIAN -> russian(sign, digits, foreign);
    };
  }

  private static Optional<Sign> russian(char sign, String digits, boolean foreign) {
    if (digits.equals("000")) {
      return foreign ? Optional.of(Sign.GROUPS) : Optional.empty();
    }
    return sign == ',' ? Optional.of(Sign.DECIMAL) : Optional.empty();
  }

  /// Says whether a comma before other than three digits is a decimal sign without more evidence.
  boolean commaIsDecimal() {
    return language != Language.ENGLISH || decimalCommaSeen;
  }
}
