package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.Optional;

/// The lines of a Markdown text: what they begin with is blanked out, and the breaks within a
/// paragraph become spaces.
final class MarkdownLines {

  private static final String RULE_MARKS = "-*_= \t";

  private final Draft draft;
  private Optional<Span> heading = Optional.empty();
  private boolean fenced;

  /// Where the line before ended, if it may go on in this one; else -1.
  private int open = -1;

  MarkdownLines(Draft draft) {
    this.draft = draft;
  }

  Optional<Span> firstHeading() {
    return heading;
  }

  void read() {
    int start = 0;
    while (start < draft.length()) {
      int end = start;
      while (end < draft.length() && draft.at(end) != '\n') {
        end++;
      }
      readLine(start, end);
      start = end + 1;
    }
  }

  private void readLine(int start, int end) {
    int at = skipQuoteMarks(start, end);
    if (isFence(at, end)) {
      fenced = !fenced;
      standAlone(at, end);
    } else if (fenced) {
      open = -1;
    } else if (at == end || isRule(at, end) || isTableRule(at, end) || isDefinition(at, end)) {
      underline(at, end);
    } else if (draft.at(at) == '#') {
      readHeading(at, end);
    } else {
      readText(at, end);
    }
  }

  private int skipQuoteMarks(int start, int end) {
    int at = skipBlanks(start, end);
    while (at < end && draft.at(at) == '>') {
      draft.set(at, ' ');
      at = skipBlanks(at + 1, end);
    }
    return at;
  }

  private int skipBlanks(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(draft.at(at))) {
      at++;
    }
    return at;
  }

  private boolean isFence(int at, int end) {
    return at + 2 < end
        && (draft.at(at) == '`' || draft.at(at) == '~')
        && draft.at(at + 1) == draft.at(at)
        && draft.at(at + 2) == draft.at(at);
  }

  private boolean isRule(int start, int end) {
    int marks = 0;
    for (int at = start; at < end; at++) {
      if (RULE_MARKS.indexOf(draft.at(at)) < 0
          || (draft.at(at) != draft.at(start) && draft.at(at) > ' ')) {
        return false;
      }
      marks += draft.at(at) == draft.at(start) ? 1 : 0;
    }
    return marks > 1;
  }

  private boolean isTableRule(int start, int end) {
    boolean bar = false;
    for (int at = start; at < end; at++) {
      bar |= draft.at(at) == '|';
      if ("|:- \t\r".indexOf(draft.at(at)) < 0) {
        return false;
      }
    }
    return bar;
  }

  /// A link's target in a line of its own: "[1]: https://…".
  private boolean isDefinition(int at, int end) {
    if (draft.at(at) != '[') {
      return false;
    }
    int close = at + 1;
    while (close < end && draft.at(close) != ']') {
      close++;
    }
    return close + 1 < end && draft.at(close + 1) == ':' && isTarget(close + 2, end);
  }

  /// An address, and behind it nothing but a title in quotation marks.
  private boolean isTarget(int from, int end) {
    int at = skipBlanks(from, end);
    boolean address = false;
    while (at < end && !Character.isWhitespace(draft.at(at))) {
      address |= "/#.".indexOf(draft.at(at)) >= 0;
      at++;
    }
    int rest = skipBlanks(at, end);
    return address && (rest == end || "\"'(".indexOf(draft.at(rest)) >= 0);
  }

  /// A blank line or one of marks only; a row of "=" or "-" makes the line above it a heading.
  private void underline(int start, int end) {
    boolean underlines = start < end && (draft.at(start) == '=' || draft.at(start) == '-');
    if (underlines && open >= 0 && heading.isEmpty()) {
      int lineStart = open;
      while (lineStart > 0 && draft.at(lineStart - 1) != '\n') {
        lineStart--;
      }
      heading = Optional.of(new Span(lineStart, open));
    }
    standAlone(start, end);
  }

  private void standAlone(int start, int end) {
    draft.blankOut(start, end);
    open = -1;
  }

  private void readHeading(int start, int end) {
    int at = start;
    while (at < end && draft.at(at) == '#') {
      at++;
    }
    if (at < end && !Character.isWhitespace(draft.at(at))) {
      readText(start, end);
      return;
    }
    draft.blankOut(start, at);
    int last = end;
    while (last > at && (draft.at(last - 1) == '#' || Character.isWhitespace(draft.at(last - 1)))) {
      last--;
    }
    draft.blankOut(last, end);
    if (heading.isEmpty() && last > at) {
      heading = Optional.of(new Span(at, last));
    }
    open = -1;
  }

  private void readText(int start, int end) {
    boolean item =
        "-*+".indexOf(draft.at(start)) >= 0 && start + 1 < end && draft.at(start + 1) == ' ';
    if (item) {
      draft.set(start, ' ');
    } else if (open >= 0 && !isNumbered(start, end) && draft.at(start) != '|') {
      draft.set(open, ' ');
    }
    open = hardBreak(start, end) ? -1 : end;
    if (draft.at(start) == '|') {
      blankBars(start, end);
    }
  }

  private void blankBars(int start, int end) {
    for (int at = start; at < end; at++) {
      if (draft.at(at) == '|') {
        draft.set(at, ' ');
      }
    }
  }

  private boolean isNumbered(int start, int end) {
    int at = start;
    while (at < end && Character.isDigit(draft.at(at))) {
      at++;
    }
    return at > start
        && at - start < 4
        && at + 1 < end
        && ".)".indexOf(draft.at(at)) >= 0
        && draft.at(at + 1) == ' ';
  }

  private boolean hardBreak(int start, int end) {
    return draft.at(start) == '|'
        || (end - start > 2 && draft.at(end - 1) == ' ' && draft.at(end - 2) == ' ');
  }
}
