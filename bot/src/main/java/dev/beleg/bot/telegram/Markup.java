package dev.beleg.bot.telegram;

import java.util.List;

/// A text with what Telegram calls entities: a tree, so that what was opened is always closed.
sealed interface Markup {

  /// Words as they are.
  ///
  /// @param words any characters
  record Text(String words) implements Markup {}

  /// Words that stand out.
  ///
  /// @param style how
  /// @param inner the words; a style that [Style#isPlain] holds texts alone
  record Styled(Style style, List<Markup> inner) implements Markup {
    public Styled {
      inner = List.copyOf(inner);
      if (style.isPlain() && !inner.stream().allMatch(Text.class::isInstance)) {
        throw new IllegalArgumentException(style + " holds nothing but text");
      }
    }
  }

  /// Words that lead to a page.
  ///
  /// @param address where they lead, absolute
  /// @param words the words
  record Link(String address, String words) implements Markup {}

  /// How words stand out.
  enum Style {
    /// Heavy letters.
    BOLD("b", ""),
    /// Letters of one width that are copied when they are touched.
    CODE("code", ""),
    /// Lines of one width.
    TABLE("pre", ""),
    /// Words of somebody else, of which the first lines are shown until they are touched.
    QUOTE("blockquote", " expandable");

    private final String tag;
    private final String attribute;

    Style(String tag, String attribute) {
      this.tag = tag;
      this.attribute = attribute;
    }

    /// {@return whether Telegram allows no other style inside}
    boolean isPlain() {
      return this == CODE || this == TABLE;
    }
  }

  /// {@return words as they are}
  static Markup text(String words) {
    return new Text(words);
  }

  /// {@return words that stand out}
  static Markup styled(Style style, String words) {
    return new Styled(style, List.of(new Text(words)));
  }

  /// {@return a text in Telegram's HTML}
  static String html(List<Markup> markup) {
    StringBuilder html = new StringBuilder();
    markup.forEach(part -> write(part, html));
    return html.toString();
  }

  private static void write(Markup part, StringBuilder html) {
    switch (part) {
      case Text text -> escape(text.words, html);
      case Styled styled -> {
        html.append('<').append(styled.style.tag).append(styled.style.attribute).append('>');
        styled.inner.forEach(inner -> write(inner, html));
        html.append("</").append(styled.style.tag).append('>');
      }
      case Link link -> {
        html.append("<a href=\"");
        escape(link.address.replace("\"", "%22"), html);
        html.append("\">");
        escape(link.words, html);
        html.append("</a>");
      }
    }
  }

  private static void escape(String words, StringBuilder html) {
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.appendCodePoint(isSendable(c) ? c : '\uFFFD');
              }
            });
  }

  /// Half a surrogate pair has no UTF-8; what steers a terminal is no text.
  private static boolean isSendable(int c) {
    boolean steers = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !steers && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }

  /// {@return the words alone}
  static String plain(List<Markup> markup) {
    StringBuilder words = new StringBuilder();
    markup.forEach(part -> collect(part, words));
    return words.toString();
  }

  private static void collect(Markup part, StringBuilder words) {
    switch (part) {
      case Text text -> words.append(text.words);
      case Styled styled -> styled.inner.forEach(inner -> collect(inner, words));
      case Link link -> words.append(link.words);
    }
  }

  /// {@return how many entities there are}
  static int entities(List<Markup> markup) {
    return markup.stream()
        .mapToInt(
            part ->
                switch (part) {
                  case Text _ -> 0;
                  case Styled styled -> 1 + entities(styled.inner);
                  case Link _ -> 1;
                })
        .sum();
  }
}
