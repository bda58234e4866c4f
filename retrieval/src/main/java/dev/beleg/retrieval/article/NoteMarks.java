package dev.beleg.retrieval.article;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Tells the raised marks of footnotes from raised text that belongs to the words before it: `30¹
/// million` from `10⁶`, `km²`, `CO₂` and `1ˢᵗ`.
final class NoteMarks {

  private static final Pattern MARK =
      Pattern.compile("[\\s\\[\\](),]*+[0-9*†‡§][0-9*†‡§\\s\\[\\](),]{0,12}+");
  private static final Pattern EXPONENT_OF_UNIT = Pattern.compile("-?[23]");

  /// Units whose squares and cubes are written with a raised number.
  private static final Set<String> UNITS =
      Set.of(
          "m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "s", "м", "км", "см", "мм", "дм",
          "с");

  private static final String POWER_OF_TEN = "10";
  private static final int NEARBY = 3;
  private static final int LONGEST_WORD = 12;

  private NoteMarks() {}

  /// {@return whether the element is a mark that leads to a note, and no part of what is said}
  static boolean isNoteMark(Element element) {
    if (!element.nameIs("sup") && !(element.nameIs("sub") && endsInDigit(wordBefore(element)))) {
      return false;
    }
    String text = element.text();
    return MARK.matcher(text).matches() && !isExponent(text.strip(), wordBefore(element));
  }

  private static boolean isExponent(String text, String before) {
    return before.equals(POWER_OF_TEN)
        || (UNITS.contains(before) && EXPONENT_OF_UNIT.matcher(text).matches());
  }

  private static boolean endsInDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
  }

  /// {@return the letters or digits that end where the element begins}
  private static String wordBefore(Element element) {
    String before = textBefore(element);
    int start = before.length();
    while (start > 0
        && before.length() - start < LONGEST_WORD
        && Character.isLetterOrDigit(before.charAt(start - 1))) {
      start--;
    }
    return before.substring(start);
  }

  /// {@return the nearest text before the element within its block}
  private static String textBefore(Element element) {
    Node at = element;
    for (int step = 0; step < NEARBY; step++) {
      Node sibling = at.previousSibling();
      if (sibling == null) {
        Node parent = at.parent();
        if (!(parent instanceof Element inline) || inline.isBlock()) {
          return "";
        }
        at = parent;
      } else {
        String text = text(sibling);
        if (!text.isEmpty()) {
          return text;
        }
        at = sibling;
      }
    }
    return "";
  }

  private static String text(Node node) {
    return switch (node) {
      case TextNode text -> text.getWholeText();
      case Element element when !element.isBlock() -> element.wholeText();
      default -> "";
    };
  }
}
