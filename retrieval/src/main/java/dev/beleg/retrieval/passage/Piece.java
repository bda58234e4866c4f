package dev.beleg.retrieval.passage;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.stream.Stream;

/// Sentences on their way into a passage.
///
/// @param sentences in order of place, at least one
/// @param length of what a person reads of them, in UTF-16 code units
record Piece(List<Span> sentences, int length) {

  int start() {
    return sentences.getFirst().start();
  }

  int end() {
    return sentences.getLast().end();
  }

  Piece with(Piece next) {
    List<Span> all = Stream.concat(sentences.stream(), next.sentences.stream()).toList();
    return new Piece(all, length + 1 + next.length);
  }

  Passage in(Article article) {
    Span span = new Span(start(), end());
    return new Passage(
        article.id(), article.language(), span, article.text().slice(span), sentences);
  }
}
