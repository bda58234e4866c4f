package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.Paragraph;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The figures of one article, in the coordinates of its file. Paragraphs that repeat an earlier
/// one are read once.
///
/// @param article the article
/// @param language the article's language
/// @param published the day it appeared, where known
/// @param figures in order of place, with what they are about as far as the text tells
public record ArticleFigures(
    ArticleId article, Language language, Optional<LocalDate> published, List<Figure> figures) {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public ArticleFigures {
    figures = List.copyOf(figures);
  }

  /// Reads the figures of an article.
  ///
  /// @param vocabulary the names and measures to look for
  public static ArticleFigures of(
      Article article, FigureExtractor extractor, Vocabulary vocabulary) {
    String reading = reading(article);
    Optional<LocalDate> date = article.published().knownDate();
    FigureReader reader = new FigureReader(extractor, vocabulary);
    List<Figure> figures =
        reader.read(reading, article.language(), date).figures().stream()
            .filter(ArticleFigures::worthKeeping)
            .map(
                figure -> figure.at(article.text().verbatim(), article.text().whole(figure.span())))
            .toList();
    return new ArticleFigures(article.id(), article.language(), date, figures);
  }

  /// "The second visit" and "100% sure" are read, yet measure nothing; what did not happen has no
  /// figure.
  private static boolean worthKeeping(Figure figure) {
    boolean ordinal = figure.note().filter(RankReader.ORDINAL_ONLY::equals).isPresent();
    boolean phrase =
        figure.unit() instanceof Unit.Percent
            && figure.quantity().value().compareTo(ALL) == 0
            && figure.measure().isEmpty()
            && figure.period().unstated();
    return !ordinal && !phrase && !figure.telling().denied();
  }

  /// {@return the text with all but the first telling of each paragraph blanked out, a line to
  /// each}
  private static String reading(Article article) {
    String whole = article.text().reading();
    char[] kept = " ".repeat(whole.length()).toCharArray();
    for (Paragraph paragraph : article.paragraphs()) {
      if (!paragraph.repeated() && paragraph.role() != Paragraph.Role.BYLINE) {
        int start = paragraph.span().start();
        whole.getChars(start, paragraph.span().end(), kept, start);
        if (start > 0) {
          kept[start - 1] = '\n';
        }
      }
    }
    return new String(kept);
  }
}
