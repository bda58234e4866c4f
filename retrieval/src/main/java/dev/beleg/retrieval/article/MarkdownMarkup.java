package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.Optional;

/// Markdown: marks, link targets and pictures are left out, the lines of a paragraph are joined.
final class MarkdownMarkup implements Markup {

  @Override
  public Page page(String verbatim) {
    Page header = HeaderBlock.read(Draft.of(verbatim));
    MarkdownLines lines = new MarkdownLines(header.draft());
    lines.read();
    new MarkdownMarks(header.draft()).blankOut();
    Optional<Span> title = header.title().or(lines::firstHeading);
    return new Page(header.draft(), header.declared(), title);
  }
}
