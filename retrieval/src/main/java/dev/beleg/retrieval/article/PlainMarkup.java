package dev.beleg.retrieval.article;

/// Plain text: what stands there is what a reader sees, but for a header block. A line is a
/// paragraph, unless the lines are broken at a fixed width.
final class PlainMarkup implements Markup {

  @Override
  public Page page(String verbatim) {
    Page page = HeaderBlock.read(Draft.of(verbatim));
    HardWraps.join(page.draft());
    return page;
  }
}
