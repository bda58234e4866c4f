package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.Span;

/// A figure of the ledger with the sentence of a found passage that tells it.
///
/// @param entry the figure with all its sources
/// @param figure as the sentence tells it
/// @param evidence the sentence
record ToldFigure(LedgerEntry entry, Figure figure, Evidence evidence) {

  /// How far behind a figure its noun stands, in UTF-16 code units.
  private static final int CLAUSE = 30;

  /// {@return the words from the figure to shortly behind it, which name what is counted}
  String clause() {
    Span passage = evidence.passage().span();
    int from = figure.span().start() - passage.start();
    int to = Math.min(evidence.sentence().end() - passage.start(), from + CLAUSE);
    return evidence.passage().text().reading().substring(from, to);
  }
}
