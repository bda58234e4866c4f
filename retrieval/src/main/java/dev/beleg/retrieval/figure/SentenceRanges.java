package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;

/// The sentences and paragraphs of a text as ranges; a line end ends both.
final class SentenceRanges {

  private final List<Span> sentences;
  private final List<Span> paragraphs;

  private SentenceRanges(List<Span> sentences, List<Span> paragraphs) {
    this.sentences = sentences;
    this.paragraphs = paragraphs;
  }

  static SentenceRanges of(String text, Language language) {
    Tokens tokens = Tokens.of(text, language);
    Sentences numbers = Sentences.of(tokens);
    List<Span> sentences = new ArrayList<>();
    List<Span> paragraphs = new ArrayList<>();
    int sentence = 0;
    int paragraph = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      boolean ends = i == tokens.size();
      if (ends || !numbers.same(i, i - 1)) {
        sentences.add(tokens.span(sentence, i));
        sentence = i;
      }
      if (ends || tokens.at(i).gap() == Token.Gap.LINE) {
        paragraphs.add(tokens.span(paragraph, i));
        paragraph = i;
      }
    }
    return new SentenceRanges(List.copyOf(sentences), List.copyOf(paragraphs));
  }

  /// {@return the sentence a figure stands in}
  Span sentence(Span figure) {
    return around(sentences, figure);
  }

  /// {@return the paragraph a figure stands in}
  Span paragraph(Span figure) {
    return around(paragraphs, figure);
  }

  private static Span around(List<Span> ranges, Span figure) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (ranges.get(middle).start() <= figure.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return ranges.isEmpty() ? figure : ranges.get(low);
  }
}
