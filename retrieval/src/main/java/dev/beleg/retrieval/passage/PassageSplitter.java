package dev.beleg.retrieval.passage;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.Paragraph;
import dev.beleg.retrieval.article.Paragraph.Role;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts an article into passages of whole sentences.
///
/// A passage is a paragraph; short ones are joined with their neighbours and long ones cut between
/// sentences. The title is joined with the text below it: alone it would be found for its shortness
/// and prove little, and there it lends its words to the lead. Repeated paragraphs and bylines are
/// in no passage, and no passage reaches across them. Safe for use by several threads.
public final class PassageSplitter {

  /// Passages shorter than this are joined with a neighbour, in UTF-16 code units.
  public static final int DEFAULT_SHORTEST = 400;

  /// Paragraphs longer than this are cut, in UTF-16 code units.
  public static final int DEFAULT_LONGEST = 1000;

  private final SentenceSplitter sentenceSplitter = new SentenceSplitter();
  private final int shortest;
  private final int longest;

  public PassageSplitter() {
    this(DEFAULT_SHORTEST, DEFAULT_LONGEST);
  }

  /// @param shortest the length below which neighbours are joined, at least 0
  /// @param longest the length above which paragraphs are cut, at least `shortest` and at least 1
  public PassageSplitter(int shortest, int longest) {
    if (shortest < 0 || longest < Math.max(1, shortest)) {
      throw new IllegalArgumentException("not a range of lengths: " + shortest + "-" + longest);
    }
    this.shortest = shortest;
    this.longest = longest;
  }

  /// {@return the passages in order of place; empty for an article without words}
  public List<Passage> split(Article article) {
    List<List<Span>> passages = new ArrayList<>();
    for (List<Paragraph> run : runs(article)) {
      List<List<Span>> pieces = new ArrayList<>();
      for (Paragraph paragraph : run) {
        pieces.addAll(pieces(article, paragraph));
      }
      passages.addAll(joined(pieces));
    }
    return passages.stream().map(sentences -> passage(article, sentences)).toList();
  }

  /// {@return the paragraphs to index, in runs that nothing left out interrupts}
  private static List<List<Paragraph>> runs(Article article) {
    List<List<Paragraph>> runs = new ArrayList<>();
    List<Paragraph> run = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      if (paragraph.role() == Role.BYLINE || paragraph.repeated()) {
        runs.add(run);
        run = new ArrayList<>();
      } else if (hasWords(article, paragraph)) {
        run.add(paragraph);
      }
    }
    runs.add(run);
    return runs;
  }

  private static boolean hasWords(Article article, Paragraph paragraph) {
    return paragraph
        .span()
        .of(article.text().reading())
        .codePoints()
        .anyMatch(Character::isLetterOrDigit);
  }

  /// {@return the sentences of a paragraph, in as many groups of like length as it needs}
  private List<List<Span>> pieces(Article article, Paragraph paragraph) {
    List<Span> sentences =
        sentenceSplitter
            .split(article.text().reading(), paragraph.span(), article.language())
            .stream()
            .flatMap(sentence -> handy(article, sentence).stream())
            .toList();
    int count = (paragraph.span().length() + longest - 1) / longest;
    int aim = paragraph.span().length() / count;
    List<List<Span>> pieces = new ArrayList<>();
    List<Span> piece = new ArrayList<>();
    for (Span sentence : sentences) {
      if (!piece.isEmpty() && isBetterWithout(piece, sentence, aim)) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
      piece.add(sentence);
    }
    pieces.add(piece);
    return pieces;
  }

  private boolean isBetterWithout(List<Span> piece, Span sentence, int aim) {
    int without = length(piece);
    int with = sentence.end() - piece.getFirst().start();
    return with > longest || Math.abs(without - aim) < Math.abs(with - aim);
  }

  /// A sentence of more than twice the longest passage is no sentence: it is cut between words.
  private List<Span> handy(Article article, Span sentence) {
    List<Span> parts = new ArrayList<>();
    int start = sentence.start();
    while (sentence.end() - start > 2 * longest) {
      int end = wordEnd(article.text().reading(), start);
      parts.add(new Span(start, end));
      start = end;
      while (start < sentence.end() && isBlank(article.text().reading().charAt(start))) {
        start++;
      }
    }
    if (start < sentence.end()) {
      parts.add(new Span(start, sentence.end()));
    }
    return parts;
  }

  /// {@return the last end of a word within the longest passage from `start` on; where there is
  /// none, the end of that without parting a pair of surrogates}
  private int wordEnd(String reading, int start) {
    int last = start + longest;
    int end = last;
    while (end > start && !(isBlank(reading.charAt(end)) && !isBlank(reading.charAt(end - 1)))) {
      end--;
    }
    if (end > start) {
      return end;
    }
    return Character.isLowSurrogate(reading.charAt(last)) ? last + 1 : last;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int length(List<Span> sentences) {
    return sentences.getLast().end() - sentences.getFirst().start();
  }

  /// {@return the pieces with each short one joined to the next, else to the one before, where both
  /// fit into one passage}
  private List<List<Span>> joined(List<List<Span>> pieces) {
    List<List<Span>> joined = new ArrayList<>();
    for (List<Span> piece : pieces) {
      if (!joined.isEmpty() && isBetterJoined(joined.getLast(), piece)) {
        joined.getLast().addAll(piece);
      } else {
        joined.add(new ArrayList<>(piece));
      }
    }
    return joined;
  }

  private boolean isBetterJoined(List<Span> before, List<Span> piece) {
    boolean isShort = length(before) < shortest || length(piece) < shortest / 2;
    return isShort && piece.getLast().end() - before.getFirst().start() <= longest;
  }

  private static Passage passage(Article article, List<Span> sentences) {
    Span span = new Span(sentences.getFirst().start(), sentences.getLast().end());
    return new Passage(
        article.id(), article.language(), span, article.text().slice(span), sentences);
  }
}
