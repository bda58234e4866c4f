package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.Locale;
import java.util.Optional;

/// A way of writing text, as the end of a file's name tells it.
@FunctionalInterface
interface Markup {

  /// Tells what a reader sees of a file.
  ///
  /// @param verbatim the decoded file
  Page page(String verbatim);

  /// {@return why a file costs more to read than any article; empty where it does not}
  default Optional<String> refusal(String verbatim) {
    return Optional.empty();
  }

  /// What a reader sees of a file, and what its markup says about it.
  ///
  /// @param draft the reading so far; a line is a paragraph
  /// @param declared what the file says of itself outside its text
  /// @param title where the markup shows the title, if it does
  record Page(Draft draft, Declared declared, Optional<Span> title) {}

  /// {@return how a file is written: `.html`, `.htm` and `.xhtml` as HTML, `.md` and `.markdown` as
  /// Markdown, `.pdf` as the text of a PDF, all others as plain text}
  static Markup of(ArticleId id) {
    String path = id.path().toLowerCase(Locale.ROOT);
    if (path.endsWith(".html") || path.endsWith(".htm") || path.endsWith(".xhtml")) {
      return new HtmlMarkup();
    }
    if (path.endsWith(".md") || path.endsWith(".markdown")) {
      return new MarkdownMarkup();
    }
    return PdfMarkup.isNamed(id) ? new PdfMarkup() : new PlainMarkup();
  }
}
