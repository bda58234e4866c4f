package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads numbers in digits, with signs between groups and before the fraction.
///
/// The whole run of digits and signs is taken or nothing is: "1.234,5" and "816 000" are numbers,
/// "1.2.3" is none.
final class DigitReader {

  private static final int MOST_GROUPS = 24;
  private static final int MOST_DIGITS = 40;
  private static final String SPACES = " \u00a0\u202f\u2009\u2007";
  private static final String SIGNS = ".,'\u2019";

  private final Tokens tokens;
  private final NumberStyle style;

  DigitReader(Tokens tokens, NumberStyle style) {
    this.tokens = tokens;
    this.style = style;
  }

  /// A run of digits with the sign before it, a space for any kind of space.
  private record Group(char sign, String digits) {
    boolean three() {
      return digits.length() == 3;
    }
  }

  /// {@return the number that begins at a token, read or unread}
  Optional<Numeral> at(int place) {
    Token first = tokens.at(place);
    if (first.digits()) {
      return Optional.of(read(place));
    }
    if (first.isAny(".,") && !first.glued() && gluedDigits(place + 1)) {
      BigDecimal value = new BigDecimal("0." + tokens.at(place + 1).text());
      return Optional.of(Numeral.of(place, place + 2, value, Numeral.Form.DIGITS));
    }
    return vulgar(first).map(value -> Numeral.of(place, place + 1, value, Numeral.Form.DIGITS));
  }

  private boolean gluedDigits(int place) {
    return tokens.glued(place) && tokens.at(place).digits();
  }

  private Numeral read(int place) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(' ', tokens.at(place).text()));
    int end = place + 1;
    while (groups.size() < MOST_GROUPS) {
      if (spacedGroup(groups, end)) {
        groups.add(new Group(' ', tokens.at(end).text()));
        end++;
      } else if (tokens.glued(end) && tokens.at(end).isAny(SIGNS) && gluedDigits(end + 1)) {
        groups.add(new Group(tokens.at(end).text().charAt(0), tokens.at(end + 1).text()));
        end += 2;
      } else {
        break;
      }
    }
    return withVulgar(numeral(place, end, groups), end);
  }

  private boolean spacedGroup(List<Group> groups, int place) {
    Token next = tokens.at(place);
    return next.digits()
        && next.text().length() == 3
        && groups.stream().allMatch(group -> group.sign == ' ')
        && groups.getFirst().digits.length() <= 3
        && !groups.getFirst().digits.startsWith("0")
        && oneSpace(tokens.at(place - 1).end(), next.start());
  }

  private boolean oneSpace(int from, int to) {
    return to - from == 1 && SPACES.indexOf(tokens.text().charAt(from)) >= 0;
  }

  private Numeral numeral(int place, int end, List<Group> groups) {
    boolean foreign = tokens.at(place - 1).is('$');
    boolean percent = tokens.at(end).is('%');
    int digits = groups.stream().mapToInt(group -> group.digits.length()).sum();
    return digits > MOST_DIGITS
        ? Numeral.unread(place, end)
        : decide(groups, foreign, percent)
            .map(text -> Numeral.of(place, end, new BigDecimal(text), Numeral.Form.DIGITS))
            .orElseGet(() -> Numeral.unread(place, end));
  }

  private Optional<String> decide(List<Group> groups, boolean foreign, boolean percent) {
    List<Group> signed = groups.stream().skip(1).filter(group -> group.sign != ' ').toList();
    String whole =
        groups.stream()
            .limit(groups.size() - signed.size())
            .map(Group::digits)
            .collect(Collectors.joining());
    if (signed.isEmpty()) {
      return Optional.of(whole);
    }
    boolean spaced = signed.size() + 1 < groups.size();
    return signed.size() == 1
        ? one(whole, signed.getFirst(), spaced, foreign, percent)
        : several(whole, signed);
  }

  private Optional<String> one(
      String whole, Group last, boolean spaced, boolean foreign, boolean percent) {
    boolean apostrophe = last.sign == '\'' || last.sign == '\u2019';
    if (apostrophe) {
      return last.three() && !spaced ? Optional.of(whole + last.digits) : Optional.empty();
    }
    String decimal = whole + "." + last.digits;
    boolean oneReading = spaced || whole.startsWith("0") || whole.length() > 3;
    if (last.three() && !oneReading) {
      return style
          .beforeThree(last.sign, last.digits, foreign)
          .map(sign -> sign == NumberStyle.Sign.GROUPS ? whole + last.digits : decimal);
    }
    boolean decimalSign = last.sign == '.' || oneReading || percent || style.commaIsDecimal();
    return decimalSign ? Optional.of(decimal) : Optional.empty();
  }

  /// "1.234.567", "1,234.5", "12,34,567.89"
  private static Optional<String> several(String whole, List<Group> signed) {
    Group last = signed.getLast();
    char first = signed.getFirst().sign;
    boolean fraction = last.sign != first && last.sign != '\'' && last.sign != '\u2019';
    List<Group> grouped = fraction ? signed.subList(0, signed.size() - 1) : signed;
    boolean even =
        whole.length() <= 3
            && grouped.stream().allMatch(group -> group.sign == first)
            && (grouped.stream().allMatch(Group::three) || indian(whole, first, grouped));
    if (!even) {
      return Optional.empty();
    }
    String digits = whole + grouped.stream().map(Group::digits).collect(Collectors.joining());
    return Optional.of(fraction ? digits + "." + last.digits : digits);
  }

  private static boolean indian(String whole, char sign, List<Group> grouped) {
    return sign == ','
        && whole.length() <= 2
        && grouped.getLast().three()
        && grouped.stream()
            .limit(grouped.size() - 1L)
            .allMatch(group -> group.digits.length() == 2);
  }

  private Numeral withVulgar(Numeral whole, int end) {
    Optional<BigDecimal> part = tokens.glued(end) ? vulgar(tokens.at(end)) : Optional.empty();
    return part.map(value -> whole.plus(Numeral.of(end, end + 1, value, Numeral.Form.DIGITS)))
        .orElse(whole);
  }

  /// "½"
  private static Optional<BigDecimal> vulgar(Token token) {
    if (token.type() != Token.Type.SIGN
        || Character.getType(token.text().codePointAt(0)) != Character.OTHER_NUMBER) {
      return Optional.empty();
    }
    String apart = Normalizer.normalize(token.text(), Normalizer.Form.NFKD);
    int slash = apart.indexOf('\u2044');
    return slash > 0 && slash < apart.length() - 1
        ? Optional.of(Fractions.of(apart.substring(0, slash), apart.substring(slash + 1)))
        : Optional.empty();
  }
}
