package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.SourceDecoder.Decoded;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads the bytes of a file as an article: plain text, Markdown, HTML or PDF, by the end of its
/// name.
///
/// A file is read whole or rejected with a reason; no input makes the reader throw. Safe for use by
/// several threads.
public final class ArticleReader {

  /// The largest file that is read unless a limit is given: 5 MB.
  public static final int DEFAULT_LIMIT = 5_000_000;

  private static final char LOST = '\ufffd';

  private final int limit;
  private final Function<ArticleId, Markup> markups;
  private final LanguageDetector detector = new LanguageDetector();

  public ArticleReader() {
    this(DEFAULT_LIMIT);
  }

  /// @param limit the most bytes a file may have, at least 1
  public ArticleReader(int limit) {
    this(limit, Markup::of);
  }

  ArticleReader(int limit, Function<ArticleId, Markup> markups) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    this.limit = limit;
    this.markups = markups;
  }

  /// Reads a file.
  ///
  /// @param id its name, whose end tells how it is written
  /// @param bytes the whole file
  /// @return the article or why the file is none
  public ReadResult read(ArticleId id, byte[] bytes) {
    if (bytes.length == 0) {
      return new ReadResult.Rejected("empty file: nothing to read");
    }
    Optional<String> tooLarge = refusal(bytes.length);
    if (tooLarge.isPresent()) {
      return new ReadResult.Rejected(tooLarge.get());
    }
    try {
      return switch (decode(id, bytes)) {
        case Decoded.Refused(String reason) -> new ReadResult.Rejected(reason);
        case Decoded.Text(String text) -> read(id, text);
      };
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // One malicious file must not keep the others from being read.
      return new ReadResult.Rejected(
          "unreadable markup (" + e.getClass().getSimpleName() + "): save its text as .txt");
    }
  }

  private static Decoded decode(ArticleId id, byte[] bytes) {
    return PdfMarkup.isNamed(id) ? PdfText.decode(bytes) : SourceDecoder.decode(bytes);
  }

  /// {@return why a file is too large to be read; empty where it is not}
  ///
  /// @param bytes its size
  public Optional<String> refusal(long bytes) {
    return bytes <= limit ? Optional.empty() : Optional.of(tooLarge(megabytes(bytes)));
  }

  /// What is a little larger than the limit looks like it.
  private String tooLarge(String size) {
    String most = megabytes(limit);
    return (size.equals(most)
            ? "it has more than " + most + ", the limit"
            : size + " is over the limit of " + most)
        + ": split the file or raise the limit";
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private ReadResult read(ArticleId id, String verbatim) {
    Markup markup = markups.apply(id);
    Optional<String> refusal = markup.refusal(verbatim);
    if (refusal.isPresent()) {
      return new ReadResult.Rejected(refusal.get());
    }
    Markup.Page page = markup.page(verbatim);
    int invisible = InvisibleCharacters.takeOut(page.draft());
    SourceText text = page.draft().finish();
    int lost = text.reading().indexOf(LOST);
    if (lost >= 0) {
      return new ReadResult.Rejected(
          "letters were lost before it was saved (U+FFFD in line %d): fetch it again"
              .formatted(Mojibake.lineOf(verbatim, lost)));
    }
    if (Lines.visible(text.reading()).isEmpty()) {
      return new ReadResult.Rejected("no visible text: nothing to read");
    }
    return new ReadResult.Read(article(id, text, page), invisible);
  }

  private Article article(ArticleId id, SourceText text, Markup.Page page) {
    Language language = detector.detect(text.reading());
    Optional<Span> title = page.title();
    ArticleParts parts =
        new ArticleParts(id, text, new Paragraphs(text, title, language).find(), language);
    return new Article(
        id,
        text,
        parts.header(page.declared()),
        language,
        parts.published(page.declared()),
        parts.paragraphs());
  }
}
