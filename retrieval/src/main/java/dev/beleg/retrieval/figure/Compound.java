package dev.beleg.retrieval.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a word that is written in one into the number words it is made of:
/// "zweihundertsechsundfünfzig" → zwei, hundert, sechs, und, fünfzig.
final class Compound {

  private static final int LONGEST_WORD = 96;
  private static final int SHORTEST_WORD = 4;
  private static final int LONGEST_PART = 12;
  private static final List<Role> ROLES =
      List.of(
          Role.UNIT,
          Role.TEEN,
          Role.TEN,
          Role.HUNDRED,
          Role.HUNDREDS,
          Role.SCALE,
          Role.ONE,
          Role.HALF_MORE,
          Role.AND,
          Role.ORDINAL,
          Role.ORDINAL_SUFFIX);

  private final Terms terms;

  Compound(Terms terms) {
    this.terms = terms;
  }

  /// {@return the parts of a folded word, at least two; empty if it is not made of number words}
  List<NumberPart> parts(String word) {
    boolean small = word.length() > LONGEST_WORD || word.length() < SHORTEST_WORD;
    if (small || !terms.beginsNumber(word)) {
      return List.of();
    }
    List<NumberPart> parts = new ArrayList<>();
    boolean whole = cut(word, 0, parts, new boolean[word.length() + 1]);
    return whole && parts.size() > 1 ? parts : List.of();
  }

  private boolean cut(String word, int from, List<NumberPart> parts, boolean[] dead) {
    if (from == word.length()) {
      return true;
    }
    for (int to = Math.min(word.length(), from + LONGEST_PART); to > from && !dead[from]; to--) {
      Optional<NumberPart> part = part(word.substring(from, to), from);
      if (part.isPresent()) {
        parts.add(part.get());
        if (cut(word, to, parts, dead)) {
          return true;
        }
        parts.removeLast();
      }
    }
    dead[from] = true;
    return false;
  }

  private Optional<NumberPart> part(String piece, int from) {
    for (Role role : ROLES) {
      boolean suffix = role == Role.ORDINAL_SUFFIX;
      Optional<String> value = suffix && from == 0 ? Optional.empty() : terms.word(piece, role);
      if (value.isPresent()) {
        return Optional.of(new NumberPart(role == Role.ONE ? Role.UNIT : role, value.get()));
      }
    }
    return Optional.empty();
  }
}
