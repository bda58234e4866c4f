package dev.beleg.retrieval.article;

/// Plain text: what stands there is what a reader sees, but for a header block.
final class PlainMarkup implements Markup {

  @Override
  public Page page(String verbatim) {
    return HeaderBlock.read(Draft.of(verbatim));
  }
}
