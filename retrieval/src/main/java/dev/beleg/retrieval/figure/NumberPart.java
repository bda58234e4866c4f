package dev.beleg.retrieval.figure;

import java.math.BigDecimal;

/// A number word, or a part of one, with what it does in a number.
///
/// @param role what it does
/// @param value the value beside the term
record NumberPart(Role role, String value) {

  BigDecimal number() {
    return new Terms.Match(value, 0).number();
  }
}
