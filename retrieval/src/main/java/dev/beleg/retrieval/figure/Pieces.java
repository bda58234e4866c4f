package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Cuts a long text into pieces that are read one after the other, so that no rule looks further
/// than a piece reaches and memory does not grow with the text. Articles are one piece.
///
/// A piece ends with a line, else with a sentence, else between two words, else beside a number, so
/// that none is torn. What goes on without any blank for a whole piece is no text and is left out.
final class Pieces {

  /// How many code units a piece has at most.
  static final int LONGEST = 50_000;

  private final String text;

  private Pieces(String text) {
    this.text = text;
  }

  /// {@return the pieces of a text, in order, none empty}
  static List<Span> of(String text) {
    return text.length() <= LONGEST ? List.of(new Span(0, text.length())) : new Pieces(text).cut();
  }

  private List<Span> cut() {
    List<Span> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = end(from);
      if (to > from) {
        pieces.add(new Span(from, to));
      }
      from = to > from ? to : blankBehind(from + LONGEST);
    }
    return pieces;
  }

  /// Where a piece ends; where it begins, if what follows has no end in reach.
  private int end(int from) {
    int limit = from + LONGEST;
    if (limit >= text.length()) {
      return text.length();
    }
    for (IntPredicate ends :
        List.<IntPredicate>of(this::line, this::sentence, this::words, this::number)) {
      int last = last(ends, limit, limit - LONGEST / 2);
      if (last > limit - LONGEST / 2) {
        return last;
      }
    }
    return last(this::blankBefore, limit, from);
  }

  /// The last place of a stretch that has a property; its beginning where none has.
  private static int last(IntPredicate wanted, int from, int downTo) {
    int place = from;
    while (place > downTo && !wanted.test(place)) {
      place--;
    }
    return place;
  }

  private int blankBehind(int place) {
    int end = place;
    while (end < text.length() && !blank(end)) {
      end++;
    }
    return end;
  }

  private boolean line(int place) {
    return text.charAt(place - 1) == '\n';
  }

  private boolean sentence(int place) {
    return blank(place - 1) && ".!?".indexOf(text.charAt(place - 2)) >= 0 && !digit(place);
  }

  private boolean words(int place) {
    return blank(place - 1) && !digit(place - 2) && !digit(place);
  }

  /// Three digits may belong to the number before them.
  private boolean number(int place) {
    int end = place;
    while (end < text.length() && digit(end) && end - place < 4) {
      end++;
    }
    return blank(place - 1) && end - place != 3;
  }

  private boolean blankBefore(int place) {
    return blank(place - 1);
  }

  private boolean blank(int place) {
    return Character.isWhitespace(text.charAt(place)) || Character.isSpaceChar(text.charAt(place));
  }

  private boolean digit(int place) {
    return Character.isDigit(text.charAt(place));
  }
}
