package dev.beleg.retrieval.index;

/// A number in the one writing that the index holds: no group separators, a point before decimals.
///
/// "1,200", "1.200" and "1 200" are `1200`; "3,5" and "3.5" are `3.5`. A single separator before
/// exactly three digits is read as grouping.
final class PlainNumber {

  private PlainNumber() {}

  static String of(String written) {
    int decimal = decimalPoint(written);
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (i == decimal) {
        plain.append('.');
      } else if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (Character.isLetter(c)) {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /// The last separator, unless it groups thousands; -1 for none.
  private static int decimalPoint(String written) {
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    if (last < 0) {
      return -1;
    }
    int digitsAfter = 0;
    while (last + 1 + digitsAfter < written.length()
        && Character.isDigit(written.charAt(last + 1 + digitsAfter))) {
      digitsAfter++;
    }
    return digitsAfter == 3 || hasBefore(written, last) ? groupedDecimal(written, last) : last;
  }

  /// "1,200.50" has a decimal point after a group; "1.200.300" and "1,200" have none.
  private static int groupedDecimal(String written, int last) {
    char other = written.charAt(last) == '.' ? ',' : '.';
    return written.indexOf(other) >= 0 ? last : -1;
  }

  private static boolean hasBefore(String written, int last) {
    return written.lastIndexOf(written.charAt(last), last - 1) >= 0;
  }
}
