package dev.beleg.retrieval.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells which elements of a page a browser does not show, or shows as something else than text,
/// such as the mark of a note.
final class HtmlVisibility {

  private static final Set<String> UNSEEN =
      Set.of(
          "audio",
          "button",
          "canvas",
          "datalist",
          "form",
          "iframe",
          "map",
          "math",
          "nav",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "video");

  /// Classes that frameworks give to what only screen readers speak.
  private static final Set<String> UNSEEN_CLASSES =
      Set.of("sr-only", "visually-hidden", "screen-reader-text");

  private static final Set<String> ZERO_HIDES = Set.of("opacity", "font-size", "max-height");
  private static final Set<String> FAR_OFF_HIDES = Set.of("left", "top", "text-indent");
  private static final double FAR_OFF = -999;

  private HtmlVisibility() {}

  /// {@return whether the element shows no text that is read}
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || NoteMarks.isNoteMark(element)
        || element.hasAttr("hidden")
        || element.classNames().stream().anyMatch(UNSEEN_CLASSES::contains)
        || (element.hasAttr("style") && isUnseenStyle(element.attr("style")));
  }

  private static boolean isUnseenStyle(String style) {
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0
          && hides(declaration.substring(0, colon).strip(), declaration.substring(colon + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hides(String property, String value) {
    String plain = value.replace("!important", "").strip();
    return switch (property) {
      case "display" -> plain.equals("none");
      case "visibility" -> plain.equals("hidden") || plain.equals("collapse");
      default ->
          (ZERO_HIDES.contains(property) && number(plain) == 0)
              || (FAR_OFF_HIDES.contains(property) && number(plain) <= FAR_OFF);
    };
  }

  /// {@return the number that a value begins with, NaN if it begins with none}
  private static double number(String value) {
    int end = 0;
    while (end < value.length() && end < 12 && "-.0123456789".indexOf(value.charAt(end)) >= 0) {
      end++;
    }
    try {
      return Double.parseDouble(value.substring(0, end));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
