package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads a number in digits or words with its fraction, scale and sign: "2 Tsd. 542", "half a
/// billion", "fünf und drei Viertel Milliarden", "minus 1.200.000".
final class NumberReader {

  private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(20);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final Tokens tokens;
  private final Terms terms;
  private final DigitReader digits;
  private final WordReader words;
  private final MoneyReader money;

  NumberReader(Tokens tokens, Terms terms, MoneyReader money) {
    this.tokens = tokens;
    this.terms = terms;
    this.digits = new DigitReader(tokens, NumberStyle.of(tokens));
    this.words = new WordReader(tokens, terms);
    this.money = money;
  }

  /// {@return the number that begins at a token, read or unread}
  Optional<Numeral> at(int place) {
    Optional<Terms.Match> minus = terms.match(tokens, place, Role.MINUS);
    if (minus.isPresent()) {
      return unsigned(minus.get().end())
          .filter(number -> number.form() != Numeral.Form.ORDINAL)
          .map(number -> number.negated(place));
    }
    boolean plus = tokens.at(place).is('+') && tokens.glued(place + 1) && !tokens.glued(place);
    if (plus && tokens.at(place + 1).digits()) {
      return digitsAt(place + 1).map(number -> number.negated(place).negated(place));
    }
    boolean sign =
        tokens.at(place).isAny("-\u2212") && !tokens.at(place).glued() && tokens.glued(place + 1);
    return sign && tokens.at(place + 1).digits()
        ? digitsAt(place + 1).map(number -> number.negated(place))
        : unsigned(place);
  }

  private Optional<Numeral> unsigned(int place) {
    return digitsAt(place)
        .or(() -> part(place))
        .or(() -> words.at(place).map(this::extended))
        .or(() -> fraction(place))
        .or(() -> article(place));
  }

  /// "пятая часть" begins like an ordinal.
  private Optional<Numeral> part(int place) {
    Optional<Terms.Match> part = terms.match(tokens, place, Role.FRACTION);
    boolean phrase =
        part.isPresent() && terms.has(tokens, place, Role.ORDINAL) && !ordinal(place, part.get());
    return phrase ? fraction(place) : Optional.empty();
  }

  private Optional<Numeral> digitsAt(int place) {
    return digits.at(place).map(number -> ordinal(number).orElseGet(() -> extended(number)));
  }

  /// "10th", "3-й", "15te"
  private Optional<Numeral> ordinal(Numeral number) {
    int end = number.to();
    boolean hyphen = tokens.at(end).is('-') && tokens.glued(end) && tokens.glued(end + 1);
    int at = hyphen ? end + 1 : end;
    boolean other =
        !hyphen && (terms.has(tokens, at, Role.MEASURE) || terms.has(tokens, at, Role.SCALE_SHORT));
    if (!tokens.glued(at) || other) {
      return Optional.empty();
    }
    return terms
        .match(tokens, at, Role.ORDINAL_SUFFIX)
        .map(
            suffix ->
                new Numeral(
                    number.from(),
                    suffix.end(),
                    number.value(),
                    Numeral.Form.ORDINAL,
                    BigDecimal.ONE));
  }

  private Numeral extended(Numeral number) {
    if (number.form() == Numeral.Form.ORDINAL || number.value().isEmpty()) {
      return number;
    }
    Numeral whole = withParts(number);
    Numeral scaled = scaled(dozens(whole));
    return scaled.scaled() ? continued(scaled) : scaled;
  }

  private Numeral dozens(Numeral number) {
    return terms
        .match(tokens, number.to(), Role.DOZEN)
        .map(match -> number.scaled(match.number(), match.end()))
        .orElse(number);
  }

  /// "two thirds", "fünf und drei Viertel", "2 с половиной"
  private Numeral withParts(Numeral number) {
    Optional<Numeral> decimal = decimal(number);
    if (decimal.isPresent()) {
      return decimal.get();
    }
    Optional<Terms.Match> half = terms.match(tokens, number.to(), Role.HALF_MORE);
    if (half.isPresent()) {
      return number.plus(
          Numeral.of(number.to(), half.get().end(), half.get().number(), Numeral.Form.WORDS));
    }
    if (terms.has(tokens, number.to(), Role.AND)) {
      Optional<Numeral> more =
          words.at(number.to() + 1).flatMap(this::parts).or(() -> fraction(number.to() + 1));
      return more.filter(part -> part.form() == Numeral.Form.FRACTION && !part.scaled())
          .map(number::plus)
          .orElse(number);
    }
    return parts(number).orElse(number);
  }

  /// "zwei Komma drei", "five point two"
  private Optional<Numeral> decimal(Numeral number) {
    boolean whole = number.value().filter(v -> v.scale() <= 0).isPresent() && !number.scaled();
    return terms
        .match(tokens, number.to(), Role.POINT)
        .filter(_ -> whole)
        .flatMap(point -> digits.at(point.end()).or(() -> words.at(point.end())))
        .filter(part -> part.form() != Numeral.Form.ORDINAL && part.value().isPresent())
        .filter(part -> part.value().get().precision() <= 2 && part.value().get().scale() == 0)
        .map(
            part -> {
              BigDecimal digit = part.value().orElseThrow();
              return number.plus(
                  Numeral.of(
                      part.from(),
                      part.to(),
                      digit.movePointLeft(digit.precision()),
                      Numeral.Form.WORDS));
            });
  }

  /// "two thirds": a small number of parts.
  private Optional<Numeral> parts(Numeral number) {
    boolean hyphen = tokens.at(number.to()).is('-') && tokens.glued(number.to() + 1);
    int at = hyphen ? number.to() + 1 : number.to();
    boolean small =
        !number.scaled() && number.value().filter(v -> v.compareTo(MOST_PARTS) <= 0).isPresent();
    return terms
        .match(tokens, at, Role.FRACTION)
        .filter(part -> small && countsParts(number, at, part))
        .map(
            part -> {
              BigDecimal[] ratio = ratio(part.value());
              BigDecimal count = number.value().orElseThrow();
              return Numeral.of(
                  number.from(),
                  part.end(),
                  Fractions.of(count.multiply(ratio[0]), ratio[1]),
                  Numeral.Form.FRACTION);
            });
  }

  /// "two quarters" is half a year rather than a half; "two third" is no fraction.
  private boolean countsParts(Numeral number, int place, Terms.Match part) {
    BigDecimal count = number.value().orElseThrow();
    boolean whole = count.stripTrailingZeros().scale() <= 0;
    boolean half = part.value().equals("1/2");
    boolean quarters = part.number().compareTo(QUARTER) == 0;
    boolean singular =
        terms.language() == Language.ENGLISH && terms.has(tokens, place, Role.ORDINAL);
    boolean less = half || count.multiply(part.number()).compareTo(BigDecimal.ONE) < 0;
    boolean odd = !quarters || count.intValue() % 2 == 1;
    return whole && less && odd && !(singular && count.compareTo(BigDecimal.ONE) != 0);
  }

  private static BigDecimal[] ratio(String value) {
    int slash = value.indexOf('/');
    return new BigDecimal[] {
      new BigDecimal(value.substring(0, slash)), new BigDecimal(value.substring(slash + 1))
    };
  }

  /// "half a billion", "ein Drittel", "четверть миллиарда"
  private Optional<Numeral> fraction(int place) {
    Optional<Terms.Match> article = terms.match(tokens, place, Role.ONE);
    int at = article.map(Terms.Match::end).orElse(place);
    Optional<Terms.Match> part = terms.match(tokens, at, Role.FRACTION);
    if (part.isEmpty() || (article.isEmpty() && ordinal(at, part.get()))) {
      return Optional.empty();
    }
    Numeral bare = Numeral.of(place, part.get().end(), part.get().number(), Numeral.Form.FRACTION);
    int of = terms.match(tokens, bare.to(), Role.SHARE_OF).map(Terms.Match::end).orElse(bare.to());
    int behind =
        terms
            .match(tokens, of, Role.ONE)
            .or(() -> terms.match(tokens, bare.to(), Role.ONE))
            .map(Terms.Match::end)
            .orElse(bare.to());
    Numeral wide = new Numeral(place, behind, bare.value(), bare.form(), bare.scale());
    Numeral scaled = scaled(dozens(wide));
    boolean stretch =
        article.isEmpty()
            && terms
                .match(tokens, at, Role.GRAIN)
                .filter(g -> g.value().equals("quarter"))
                .isPresent();
    if (stretch && !scaled.scaled()) {
      return Optional.empty();
    }
    boolean measured = terms.has(tokens, behind, Role.MEASURE);
    return Optional.of(scaled.scaled() || measured ? scaled : bare);
  }

  /// "third" alone is a place in an order; "пятая часть" is a part.
  private boolean ordinal(int place, Terms.Match part) {
    return terms.match(tokens, place, Role.ORDINAL).filter(m -> m.end() >= part.end()).isPresent();
  }

  /// "eine Million", "a dozen"; otherwise an article that only a unit makes a number.
  private Optional<Numeral> article(int place) {
    return terms
        .match(tokens, place, Role.ONE)
        .map(one -> Numeral.of(place, one.end(), BigDecimal.ONE, Numeral.Form.ARTICLE))
        .map(
            one -> {
              Optional<Terms.Match> hundred = terms.match(tokens, one.to(), Role.HUNDRED);
              Numeral counted =
                  hundred
                      .map(match -> one.scaled(match.number(), match.end()))
                      .orElseGet(() -> dozens(one));
              Numeral scaled = scaled(counted);
              return scaled.scaled()
                  ? continued(
                      new Numeral(
                          place, scaled.to(), scaled.value(), Numeral.Form.WORDS, scaled.scale()))
                  : scaled;
            });
  }

  private Numeral scaled(Numeral number) {
    if (number.scale().compareTo(BigDecimal.valueOf(1000)) >= 0) {
      return number;
    }
    int at = number.to();
    boolean hyphen = tokens.at(at).is('-') && tokens.glued(at) && tokens.glued(at + 1);
    int word = hyphen ? at + 1 : at;
    if (tokens.at(word).gap() == Token.Gap.LINE) {
      return number;
    }
    return terms
        .match(tokens, word, Role.SCALE)
        .or(() -> terms.match(tokens, word, Role.SCALE_SHORT).filter(s -> certain(number, word, s)))
        .map(scale -> number.scaled(scale.number(), withoutFullStop(scale.end())))
        .orElse(number);
  }

  /// A point that ends the sentence is none of an abbreviation, except in German.
  private int withoutFullStop(int end) {
    Token next = tokens.at(end);
    boolean ends = next.edge() || next.gap() == Token.Gap.LINE || next.capitalised();
    boolean point = tokens.at(end - 1).is('.') && terms.language() != Language.GERMAN;
    return point && ends ? end - 1 : end;
  }

  /// One letter is a scale only where it is glued to digits and the amount is money: "$30m".
  private boolean certain(Numeral number, int place, Terms.Match scale) {
    Token token = tokens.at(place);
    if (token.text().length() > 1) {
      return true;
    }
    if (!token.glued() || number.form() != Numeral.Form.DIGITS) {
      return false;
    }
    boolean thousand = scale.number().compareTo(THOUSAND) == 0;
    boolean capital = Character.isUpperCase(token.text().charAt(0));
    boolean amount = money.endsBefore(number.from()) || money.beginsAt(scale.end());
    return amount
        || thousand
        || million(capital, token)
        || (terms.language() == Language.ENGLISH && counted(scale.end()));
  }

  private static boolean million(boolean capital, Token token) {
    return (capital && token.key().equals("m")) || token.text().equals("М");
  }

  /// "12.7m tonnes", "30m people", yet "30m long".
  private boolean counted(int place) {
    Token token = tokens.at(place);
    return token.word()
        && token.gap() == Token.Gap.SPACE
        && !token.capitalised()
        && !terms.has(tokens, place, Role.STOP);
  }

  /// "2 Tsd. 542", "5 млн 300 тыс."
  private Numeral continued(Numeral number) {
    int at = number.to();
    if (tokens.at(at).gap() != Token.Gap.SPACE) {
      return number;
    }
    Optional<Numeral> next =
        digits
            .at(at)
            .or(() -> words.at(at))
            .filter(part -> part.form() == number.form() && part.value().isPresent())
            .map(this::scaled);
    return next.filter(part -> lesser(number, part)).map(number::plus).orElse(number);
  }

  private boolean lesser(Numeral number, Numeral part) {
    boolean count = number.scale().compareTo(THOUSAND) == 0 && !part.scaled();
    boolean rest =
        part.value().orElseThrow().compareTo(number.scale()) < 0
            && number.value().filter(v -> v.stripTrailingZeros().scale() <= 0).isPresent();
    int length = tokens.at(part.from()).text().length();
    boolean three = number.form() != Numeral.Form.DIGITS || length == 3;
    return rest && (part.scaled() || (count && three));
  }
}
