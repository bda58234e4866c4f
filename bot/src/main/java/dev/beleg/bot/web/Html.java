package dev.beleg.bot.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A piece of a page. Texts and the values of attributes are escaped where it is written, so that
/// no words of others can become markup.
sealed interface Html {

  /// What HTML does not allow in texts, and what a terminal or an editor would act on.
  Pattern UNSHOWN = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

  /// Elements without content or end tag.
  Set<String> VOID = Set.of("br", "img", "input", "link", "meta");

  /// Words to be read.
  ///
  /// @param words as they are, not escaped
  record Text(String words) implements Html {
    @Override
    public void write(StringBuilder page) {
      page.append(escaped(words));
    }
  }

  /// Pieces one after the other.
  ///
  /// @param pieces in their order; may be empty
  record Several(List<Html> pieces) implements Html {
    public Several {
      pieces = List.copyOf(pieces);
    }

    @Override
    public void write(StringBuilder page) {
      pieces.forEach(piece -> piece.write(page));
    }
  }

  /// An element.
  ///
  /// @param name its name, from the program alone
  /// @param attributes names, from the program alone, and values in the order in which they are
  ///   written; an empty value is written as a bare name
  /// @param content what is in it
  record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

    public Element {
      content = List.copyOf(content);
    }

    /// {@return the same with one more attribute}
    Element with(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, content);
    }

    /// {@return the same with an attribute where that is wanted}
    Element withIf(boolean wanted, String attribute, String value) {
      return wanted ? with(attribute, value) : this;
    }

    Element add(Html... pieces) {
      List<Html> more = new ArrayList<>(content);
      more.addAll(Arrays.asList(pieces));
      return new Element(name, attributes, more);
    }

    Element add(String words) {
      return add(new Text(words));
    }

    Element add(List<? extends Html> pieces) {
      return add(new Several(List.copyOf(pieces)));
    }

    @Override
    public void write(StringBuilder page) {
      page.append('<').append(name);
      attributes.forEach(
          (attribute, value) -> {
            page.append(' ').append(attribute);
            if (!value.isEmpty()) {
              page.append("=\"").append(escaped(value)).append('"');
            }
          });
      page.append('>');
      if (!VOID.contains(name)) {
        content.forEach(piece -> piece.write(page));
        page.append("</").append(name).append('>');
      }
    }
  }

  /// Writes the piece at the end of a page.
  void write(StringBuilder page);

  /// {@return an element without attributes and content}
  static Element of(String name) {
    return new Element(name, Map.of(), List.of());
  }

  /// {@return an element of a class of the style sheet}
  static Element of(String name, String styleClass) {
    return of(name).with("class", styleClass);
  }

  static Html text(String words) {
    return new Text(words);
  }

  static Html several(Html... pieces) {
    return new Several(Arrays.asList(pieces));
  }

  static Html nothing() {
    return new Several(List.of());
  }

  /// {@return the piece as it is sent}
  default String written() {
    StringBuilder page = new StringBuilder();
    write(page);
    return page.toString();
  }

  private static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    String shown = UNSHOWN.matcher(words).replaceAll("\uFFFD");
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
