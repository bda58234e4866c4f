package dev.beleg.retrieval.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Finds the part of a page that holds the article: where most running text stands together that is
/// no link.
///
/// A paragraph counts for the element around it and half as much for the one around that, so that
/// an article in several boxes wins over its longest box; text in links counts against. The idea is
/// that of Arc90's Readability.
final class MainPart {

  private static final String PARAGRAPHS = "p, div, section, td, pre, blockquote, li";
  private static final String[] MARKED = {"[itemprop=articleBody]", "article", "main"};
  private static final String CLUTTER =
      "nav, aside, footer, form, menu, script, style, noscript, iframe, template, button, select,"
          + " [role=navigation], [role=complementary], [aria-hidden=true]";
  private static final Set<String> INLINE_BLOCKS = Set.of("br");
  private static final int LEAST_PARAGRAPH = 40;
  private static final int LEAST_TEXT = 140;
  private static final double MOSTLY_LINKS = 0.5;

  private MainPart() {}

  /// Takes everything but the article out of a page.
  ///
  /// @return the part with the article; empty where none has enough text
  static Optional<Element> of(Document page) {
    page.select(CLUTTER).remove();
    Element root = marked(page).orElse(page.body());
    Map<Element, Double> weights = new HashMap<>();
    for (Element paragraph : root.select(PARAGRAPHS)) {
      weigh(paragraph, root, weights);
    }
    Optional<Element> heaviest =
        weights.entrySet().stream()
            .max(Comparator.comparingDouble(it -> it.getValue() * (1 - linked(it.getKey()))))
            .map(Map.Entry::getKey);
    Element part = heaviest.orElse(root);
    takeOutLists(part);
    return Optional.of(part).filter(it -> it.text().length() >= LEAST_TEXT);
  }

  /// What the page itself marks, if it marks one part alone that has text enough.
  private static Optional<Element> marked(Document page) {
    for (String mark : MARKED) {
      Elements marked = page.select(mark);
      if (marked.size() == 1 && marked.getFirst().text().length() >= LEAST_TEXT) {
        return Optional.of(marked.getFirst());
      }
    }
    return Optional.empty();
  }

  private static void weigh(Element paragraph, Element root, Map<Element, Double> weights) {
    int length = runningText(paragraph);
    if (length < LEAST_PARAGRAPH) {
      return;
    }
    boolean box = !paragraph.normalName().equals("p");
    Element around = box || paragraph.equals(root) ? paragraph : parent(paragraph, root);
    weights.merge(around, (double) length, Double::sum);
    if (!around.equals(root)) {
      weights.merge(parent(around, root), length / 2.0, Double::sum);
    }
  }

  private static Element parent(Element element, Element root) {
    Element parent = element.parent();
    return element.equals(root) || parent == null ? root : parent;
  }

  /// The length of the text that stands in the element itself and what is within its lines.
  private static int runningText(Element paragraph) {
    int length = paragraph.ownText().length();
    for (Element child : paragraph.children()) {
      boolean inline = !child.isBlock() && !INLINE_BLOCKS.contains(child.normalName());
      if (inline && !child.normalName().equals("a")) {
        length += child.text().length();
      }
    }
    return length;
  }

  private static double linked(Element element) {
    int all = element.text().length();
    int links = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return all == 0 ? 1 : Math.min(1, (double) links / all);
  }

  /// Lists of other articles stand within many an article.
  private static void takeOutLists(Element part) {
    List<Element> lists = new ArrayList<>();
    for (Element list : part.select("ul, ol, div, section, table, p")) {
      if (!list.equals(part) && linked(list) > MOSTLY_LINKS) {
        lists.add(list);
      }
    }
    lists.forEach(Element::remove);
  }
}
