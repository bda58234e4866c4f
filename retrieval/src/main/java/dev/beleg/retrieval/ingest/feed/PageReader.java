package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.Paragraph;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.article.ReadResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the article in a page as [ArticleReader] would in a file, after everything around it is
/// taken away: only what is seen, no menus, no lists of other articles.
public final class PageReader implements PageReading {

  private static final ArticleId PAGE = new ArticleId("page.html");

  /// How the basis of a day begins that a page tells outside its text; a day that the text tells is
  /// found again in the file.
  private static final List<String> DECLARED = List.of("page head", "time element");

  private final ArticleReader reader;

  /// @param reader reads what is left of the page
  public PageReader(ArticleReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<PageText> part(String html) {
    return article("<html><body><article>" + html + "</article></body></html>")
        .flatMap(read -> text(read, Optional.empty()));
  }

  @Override
  public Optional<PageText> page(String html) {
    Document page = Jsoup.parse(html);
    Optional<String> headline = headline(page);
    Optional<LocalDate> day = article(html).flatMap(it -> declared(it.article()));
    return MainPart.of(page)
        .flatMap(part -> article(withHeadline(headline, part)))
        .flatMap(read -> text(read, day));
  }

  private static Optional<String> headline(Document page) {
    return page.select("h1").stream()
        .filter(Element::hasText)
        .map(Element::text)
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
                    .map(meta -> meta.attr("content").strip())
                    .filter(it -> !it.isEmpty()));
  }

  private static String withHeadline(Optional<String> headline, Element part) {
    part.select("h1").remove();
    String title = headline.map(it -> "<h1>" + Html.escaped(it) + "</h1>\n").orElse("");
    return "<html><body>" + title + part.outerHtml() + "</body></html>";
  }

  private Optional<ReadResult.Read> article(String html) {
    return reader.read(PAGE, html.getBytes(StandardCharsets.UTF_8)) instanceof ReadResult.Read read
        ? Optional.of(read)
        : Optional.empty();
  }

  private static Optional<LocalDate> declared(Article article) {
    return article.published() instanceof Published.On(LocalDate day, String basis)
            && DECLARED.stream().anyMatch(basis::startsWith)
        ? Optional.of(day)
        : Optional.empty();
  }

  private static Optional<PageText> text(ReadResult.Read read, Optional<LocalDate> day) {
    Article article = read.article();
    List<String> paragraphs =
        article.paragraphs().stream()
            .filter(paragraph -> paragraph.role() != Paragraph.Role.TITLE && !paragraph.repeated())
            .map(paragraph -> article.text().read(paragraph.span()))
            .toList();
    return paragraphs.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageText(article.header().title(), day, paragraphs, read.invisible()));
  }
}
