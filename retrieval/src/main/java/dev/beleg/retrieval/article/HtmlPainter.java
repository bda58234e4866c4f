package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

/// Puts the visible text of elements at its place in a blank reading: blocks become lines, tags
/// within a line take no room, character references read as what they stand for.
final class HtmlPainter {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> BREAKS = Set.of("br", "hr");

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Draft draft;
  private final Map<String, CharacterReference> references = new HashMap<>();

  HtmlPainter(String verbatim) {
    draft = Draft.blank(verbatim);
  }

  Draft draft() {
    return draft;
  }

  /// Paints the visible part of an element. Text comes last, since a page with misplaced tags may
  /// show text that stands within the range of a hidden element.
  void paint(Element element) {
    element.filter(visibleOnly((node, _) -> paintTag(node)));
    element.filter(visibleOnly(new TextPainter()));
  }

  /// {@return the visitor without the elements that are not shown; those within a line take no
  /// room}
  private NodeFilter visibleOnly(NodeVisitor visitor) {
    return new NodeFilter() {
      @Override
      public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && HtmlVisibility.isUnseen(element)) {
          hide(element);
          return FilterResult.SKIP_ENTIRELY;
        }
        visitor.head(node, depth);
        return FilterResult.CONTINUE;
      }

      @Override
      public FilterResult tail(Node node, int depth) {
        visitor.tail(node, depth);
        return FilterResult.CONTINUE;
      }
    };
  }

  private void hide(Element element) {
    int start = element.sourceRange().startPos();
    int end = Math.max(element.sourceRange().endPos(), element.endSourceRange().endPos());
    if (start < 0 || end <= start) {
      return;
    }
    if (element.isBlock()) {
      draft.set(start, '\n');
    } else {
      draft.fill(start, end);
    }
  }

  private void paintTag(Node node) {
    if (node instanceof Element element) {
      paintTag(element, element.sourceRange());
      paintTag(element, element.endSourceRange());
    } else if (node.nodeName().equals("#comment") && !isEmpty(node.sourceRange())) {
      draft.fill(node.sourceRange().startPos(), node.sourceRange().endPos());
    }
  }

  private void paintTag(Element element, Range range) {
    if (isEmpty(range) || CELLS.contains(element.normalName())) {
      return;
    }
    if (element.isBlock() || BREAKS.contains(element.normalName())) {
      draft.set(range.startPos(), '\n');
    } else {
      draft.fill(range.startPos(), range.endPos());
    }
  }

  private static boolean isEmpty(Range range) {
    return !range.isTracked() || range.endPos() <= range.startPos();
  }

  /// {@return where the text of a painted element stands, made one line}
  Optional<Span> lineOf(Element element) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (TextNode text : element.select("*").textNodes()) {
      if (!text.isBlank() && !isEmpty(text.sourceRange())) {
        start = Math.min(start, text.sourceRange().startPos());
        end = Math.max(end, text.sourceRange().endPos());
      }
    }
    for (int at = start; at < end; at++) {
      if (draft.at(at) == '\n') {
        draft.set(at, ' ');
      }
    }
    return end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /// Paints text, keeping line breaks in preformatted elements only. Raised digits read as such, so
  /// that they are no part of the number before them.
  private final class TextPainter implements NodeVisitor {
    private int preformatted;
    private int raised;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !isEmpty(text.sourceRange())) {
        paintText(text.sourceRange().startPos(), text.sourceRange().endPos());
      } else if (node.nameIs("pre")) {
        preformatted++;
      } else if (node.nameIs("sup")) {
        raised++;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.nameIs("pre")) {
        preformatted--;
      } else if (node.nameIs("sup")) {
        raised--;
      }
    }

    private void paintText(int start, int end) {
      int at = start;
      while (at < end) {
        char c = draft.verbatim().charAt(at);
        int after = c == '&' ? paintReference(at, end) : at;
        if (after == at) {
          draft.set(at, shown(c));
          after = at + 1;
        }
        at = after;
      }
    }

    private char shown(char c) {
      if (raised > 0 && c >= '0' && c <= '9') {
        return RAISED_DIGITS.charAt(c - '0');
      }
      return preformatted == 0 && Character.isWhitespace(c) ? ' ' : c;
    }
  }

  /// Paints what a character reference stands for.
  ///
  /// @return the place behind it; `start` itself if it is none
  private int paintReference(int start, int limit) {
    CharacterReference reference =
        references.computeIfAbsent(
            draft
                .verbatim()
                .substring(start, CharacterReference.end(draft.verbatim(), start, limit)),
            CharacterReference::read);
    if (reference.length() > 0) {
      draft.show(start, start + reference.length(), reference.shown());
    }
    return start + reference.length();
  }
}
