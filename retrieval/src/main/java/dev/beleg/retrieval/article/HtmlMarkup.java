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
