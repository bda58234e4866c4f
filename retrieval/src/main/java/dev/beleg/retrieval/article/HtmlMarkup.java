package dev.beleg.retrieval.article;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/// HTML: what a browser would show of the article, each letter at its place in the file.
///
/// The article is what the page marks as such (`article`, `main` and their like), else the whole
/// body; navigation, forms, scripts and hidden elements are left out.
final class HtmlMarkup implements Markup {

  private static final String[] MAIN_PARTS = {
    "[itemprop=articleBody]", "article", "main", "[role=main]"
  };

  /// A marked part with less text is a teaser or an empty frame.
  private static final int LEAST_TEXT = 200;

  /// Five megabytes of the densest pages have fewer.
  static final int MOST_TAGS = 100_000;

  /// Signs that a page should have written as `&lt;`.
  static final int MOST_STRAY_SIGNS = 10_000;

  @Override
  public Optional<String> refusal(String verbatim) {
    int tags = 0;
    int stray = 0;
    for (int at = verbatim.indexOf('<'); at >= 0; at = verbatim.indexOf('<', at + 1)) {
      char next = at + 1 < verbatim.length() ? verbatim.charAt(at + 1) : ' ';
      if (Character.isLetter(next)) {
        tags++;
      } else if ("/!?".indexOf(next) < 0) {
        stray++;
      }
    }
    int found = stray;
    return over(tags, MOST_TAGS, "tags").or(() -> over(found, MOST_STRAY_SIGNS, "< without a tag"));
  }

  private static Optional<String> over(int count, int most, String what) {
    return count <= most
        ? Optional.empty()
        : Optional.of(
            "a page with %d %s, over the limit of %d: save its text as .txt"
                .formatted(count, what, most));
  }

  @Override
  public Page page(String verbatim) {
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(verbatim, "");
    Element article = articleOf(document);
    Optional<Element> headline = headline(document, article);
    HtmlPainter painter = new HtmlPainter(verbatim);
    painter.paint(article);
    headline.ifPresent(painter::paint);
    return new Page(painter.draft(), HtmlHead.read(document), headline.flatMap(painter::lineOf));
  }

  private static Element articleOf(Document document) {
    for (String part : MAIN_PARTS) {
      Elements marked = document.select(part);
      if (marked.size() == 1 && marked.getFirst().text().length() >= LEAST_TEXT) {
        return marked.getFirst();
      }
    }
    return document.body();
  }

  /// The first heading of the article, else of the page, else the title in its head.
  private static Optional<Element> headline(Document document, Element article) {
    return first(article, "h1").or(() -> first(document, "h1")).or(() -> first(document, "title"));
  }

  private static Optional<Element> first(Element within, String selector) {
    return within.select(selector).stream()
        .filter(Element::hasText)
        .filter(heading -> heading.parents().stream().noneMatch(HtmlVisibility::isUnseen))
        .filter(heading -> !HtmlVisibility.isUnseen(heading))
        .findFirst();
  }
}
