package dev.beleg.retrieval.passage;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the sentences of an article's paragraphs. What reads longer than any sentence is cut
/// between words.
final class SentenceCutter {

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final SourceText text;
  private final Language language;
  private final int longest;

  /// @param longest the most that may be read of a sentence, in UTF-16 code units
  SentenceCutter(Article article, int longest) {
    this.text = article.text();
    this.language = article.language();
    this.longest = longest;
  }

  /// {@return the sentences of a paragraph, each a piece of its own}
  List<Piece> sentences(Span paragraph) {
    List<Piece> pieces = new ArrayList<>();
    for (Span found : splitter.split(text.reading(), paragraph, language)) {
      Span sentence = text.whole(found);
      int length = text.read(sentence).length();
      if (length <= longest) {
        pieces.add(new Piece(List.of(sentence), length));
      } else {
        cut(sentence, pieces);
      }
    }
    return pieces;
  }

  private void cut(Span sentence, List<Piece> pieces) {
    int start = sentence.start();
    while (start < sentence.end()) {
      Span part = text.whole(new Span(start, partEnd(start, sentence.end())));
      pieces.add(new Piece(List.of(part), text.read(part).length()));
      start = part.end();
      while (start < sentence.end() && isHidden(start)) {
        start++;
      }
    }
  }

  /// {@return the last end of a word before half the longest sentence has been read; where there is
  /// none, the place where it has, without parting a pair of surrogates}
  private int partEnd(int start, int limit) {
    int wordEnd = -1;
    int at = start;
    for (int read = 0; at < limit && read < longest / 2; at++) {
      read += isHidden(at) ? 0 : 1;
      if (isSpace(at) && !isSpace(at - 1)) {
        wordEnd = at;
      }
    }
    if (at == limit) {
      return limit;
    }
    boolean pair = Character.isLowSurrogate(text.reading().charAt(at));
    return wordEnd > start ? wordEnd : pair ? at + 1 : at;
  }

  private boolean isHidden(int index) {
    return isSpace(index) || text.reading().charAt(index) == SourceText.FILLER;
  }

  private boolean isSpace(int index) {
    char c = text.reading().charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
