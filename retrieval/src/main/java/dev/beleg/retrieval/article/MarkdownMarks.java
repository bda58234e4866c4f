package dev.beleg.retrieval.article;

import java.util.List;

/// The marks within the lines of a Markdown text: emphasis, code, links, pictures, tags. They take
/// no room in the reading.
final class MarkdownMarks {

  private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~";
  private static final int LONGEST_LINK = 2000;
  private static final int DEEPEST_BRACKETS = 8;

  private static final List<Hidden> HIDDEN =
      List.of(
          new Hidden("<!--", "-->"),
          new Hidden("<script", "</script>"),
          new Hidden("<style", "</style>"));

  private final Draft draft;

  /// Where each kind of [#HIDDEN] ends for the last time; no start behind it needs a search.
  private final int[] lastEnds;

  MarkdownMarks(Draft draft) {
    this.draft = draft;
    this.lastEnds =
        HIDDEN.stream().mapToInt(kind -> draft.verbatim().lastIndexOf(kind.end)).toArray();
  }

  /// HTML that a reader does not see.
  private record Hidden(String start, String end) {
    boolean startsAt(String text, int at) {
      return text.regionMatches(true, at, start, 0, start.length());
    }
  }

  void blankOut() {
    int at = 0;
    while (at < draft.length()) {
      at = readMark(at);
    }
  }

  /// {@return where to go on}
  private int readMark(int at) {
    return switch (draft.at(at)) {
      case '\\' -> readEscape(at);
      case '*', '_', '~', '`' -> readEmphasis(at);
      case '!' -> draft.length() > at + 1 && draft.at(at + 1) == '[' ? readPicture(at) : at + 1;
      case '[' -> readLink(at);
      case '<' -> readTag(at);
      default -> at + 1;
    };
  }

  private int readEscape(int at) {
    if (at + 1 < draft.length() && ESCAPABLE.indexOf(draft.at(at + 1)) >= 0) {
      draft.fill(at, at + 1);
      return at + 2;
    }
    return at + 1;
  }

  /// A run of marks with a word on one side; one between spaces, "snake_case" and "2*3" are text.
  private int readEmphasis(int start) {
    int end = start;
    while (end < draft.length() && draft.at(end) == draft.at(start)) {
      end++;
    }
    boolean wordBefore = start > 0 && !Character.isWhitespace(draft.at(start - 1));
    boolean wordBehind = end < draft.length() && !Character.isWhitespace(draft.at(end));
    boolean within =
        isWord(start - 1)
            && isWord(end)
            && (draft.at(start) == '_' || Character.isDigit(draft.at(end)));
    if ((wordBefore || wordBehind) && !within && (draft.at(start) != '~' || end - start > 1)) {
      draft.fill(start, end);
    }
    return end;
  }

  private boolean isWord(int at) {
    return at >= 0 && at < draft.length() && Character.isLetterOrDigit(draft.at(at));
  }

  private int readPicture(int at) {
    int end = linkEnd(at + 1);
    if (end < 0) {
      return at + 1;
    }
    draft.clear(at, end);
    return end;
  }

  /// Blanks the brackets and the target; the text between is read on.
  private int readLink(int at) {
    int close = closing(at, '[', ']');
    int end = linkEnd(at);
    if (end < 0) {
      return at + 1;
    }
    draft.fill(at, at + 1);
    draft.fill(close, end);
    return at + 1;
  }

  /// {@return the place behind a link that starts at a bracket, -1 if there is none}
  private int linkEnd(int at) {
    int close = closing(at, '[', ']');
    if (close < 0 || close + 1 >= draft.length()) {
      return -1;
    }
    int target =
        switch (draft.at(close + 1)) {
          case '(' -> closing(close + 1, '(', ')');
          case '[' -> closing(close + 1, '[', ']');
          default -> -1;
        };
    return target < 0 ? -1 : target + 1;
  }

  private int closing(int from, char open, char close) {
    int depth = 0;
    int limit = Math.min(draft.length(), from + LONGEST_LINK);
    for (int at = from; at < limit && draft.at(at) != '\n'; at++) {
      if (draft.at(at) == open) {
        depth++;
        if (depth > DEEPEST_BRACKETS) {
          return -1;
        }
      } else if (draft.at(at) == close && --depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /// {@return the place behind a comment, script or style that starts here, else `at`}
  private int hiddenEnd(int at) {
    for (int kind = 0; kind < HIDDEN.size(); kind++) {
      Hidden hidden = HIDDEN.get(kind);
      if (at <= lastEnds[kind] && hidden.startsAt(draft.verbatim(), at)) {
        return draft.verbatim().indexOf(hidden.end, at) + hidden.end.length();
      }
    }
    return at;
  }

  /// A tag or an address in angle brackets; the address stays.
  private int readTag(int at) {
    int hidden = hiddenEnd(at);
    if (hidden > at) {
      draft.blankOut(at, hidden);
      return hidden;
    }
    int limit = Math.min(draft.length(), at + LONGEST_LINK);
    int end = at + 1;
    while (end < limit && ">\n<".indexOf(draft.at(end)) < 0) {
      end++;
    }
    boolean tag =
        at + 1 < limit
            && (Character.isLetter(draft.at(at + 1)) || "/!".indexOf(draft.at(at + 1)) >= 0);
    if (end >= limit || draft.at(end) != '>' || !tag) {
      return at + 1;
    }
    if (draft.verbatim().substring(at, end).contains("://")) {
      draft.fill(at, at + 1);
      draft.fill(end, end + 1);
    } else {
      draft.fill(at, end + 1);
    }
    return end + 1;
  }
}
