package dev.beleg.retrieval.passage;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.Paragraph;
import dev.beleg.retrieval.article.Paragraph.Role;
import java.util.ArrayList;
import java.util.List;

/// Cuts an article into passages of whole sentences.
///
/// A passage is a paragraph; short ones are joined with their neighbours and long ones cut between
/// sentences. The title is joined with the text below it: alone it would be found for its shortness
/// and prove little, and there it lends its words to the lead. Repeated paragraphs and bylines are
/// in no passage, and no passage reaches across them. Safe for use by several threads.
public final class PassageSplitter {

  /// Passages that read shorter than this are joined with a neighbour, in UTF-16 code units.
  public static final int DEFAULT_SHORTEST = 400;

  /// Paragraphs that read longer than this are cut, in UTF-16 code units.
  public static final int DEFAULT_LONGEST = 1000;

  /// What stands between paragraphs further apart (a script, a header block) is no part of a
  /// passage.
  private static final int WIDEST_GAP = 300;

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
    SentenceCutter cutter = new SentenceCutter(article, 2 * longest);
    List<Piece> passages = new ArrayList<>();
    for (List<Paragraph> run : runs(article)) {
      List<Piece> pieces = new ArrayList<>();
      for (Paragraph paragraph : run) {
        pieces.addAll(pieces(cutter.sentences(paragraph.span())));
      }
      passages.addAll(joined(pieces));
    }
    return passages.stream().map(piece -> piece.in(article)).toList();
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
  private List<Piece> pieces(List<Piece> sentences) {
    int length = sentences.stream().mapToInt(Piece::length).sum();
    int aim = length / ((length + longest - 1) / longest);
    List<Piece> pieces = new ArrayList<>();
    for (Piece sentence : sentences) {
      if (!pieces.isEmpty() && isBetterWith(pieces.getLast(), sentence, aim)) {
        pieces.add(pieces.removeLast().with(sentence));
      } else {
        pieces.add(sentence);
      }
    }
    return pieces;
  }

  private boolean isBetterWith(Piece piece, Piece sentence, int aim) {
    int with = piece.length() + sentence.length();
    return with <= longest && Math.abs(with - aim) <= Math.abs(piece.length() - aim);
  }

  /// {@return the pieces with each short one joined to the next, else to the one before, where both
  /// fit into one passage}
  private List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!joined.isEmpty() && isBetterJoined(joined.getLast(), piece)) {
        joined.add(joined.removeLast().with(piece));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  private boolean isBetterJoined(Piece before, Piece piece) {
    boolean isShort = before.length() < shortest || piece.length() < shortest / 2;
    boolean isNear = piece.start() - before.end() <= WIDEST_GAP;
    return isShort && isNear && before.length() + piece.length() <= longest;
  }
}
