package dev.beleg.retrieval.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Ready-made index terms.
final class TermStream extends TokenStream {

  /// A term.
  ///
  /// @param text the term
  /// @param extra whether it stands at the place of the term before it and adds nothing to the
  ///   length of the text
  record Term(String text, boolean extra) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Term> terms;
  private Iterator<Term> rest;

  TermStream(List<Term> terms) {
    this.terms = terms;
    this.rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Term next = rest.next();
    term.append(next.text());
    increment.setPositionIncrement(next.extra() ? 0 : 1);
    return true;
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }
}
