package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Divides sentences that tell several figures: "334 in 2022 and 315 in 2021". Between two figures
/// the first comma, semicolon or "and" ends what belongs to the earlier one.
final class Clauses {

  private final List<Span> figures;
  private final List<Span> clauses;

  private Clauses(List<Span> figures, List<Span> clauses) {
    this.figures = figures;
    this.clauses = clauses;
  }

  /// Divides a text.
  ///
  /// @param figures the tokens of each figure, in order of place
  static Clauses of(Tokens tokens, Sentences sentences, List<Span> figures) {
    Terms terms = Terms.of(tokens.language());
    List<Span> clauses = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < figures.size(); i++) {
      Span figure = figures.get(i);
      int next = i + 1 < figures.size() ? figures.get(i + 1).start() : tokens.size();
      begin = start(begin, figure, sentences);
      int end = end(tokens, terms, sentences, figure, next);
      clauses.add(new Span(begin, end));
      begin = end == next ? begin : end;
    }
    return new Clauses(figures, clauses);
  }

  private static int start(int begin, Span figure, Sentences sentences) {
    return sentences.same(begin, figure.start()) ? begin : sentences.first(figure.start());
  }

  /// Where the figure's clause ends; the next figure where nothing divides the two.
  private static int end(Tokens tokens, Terms terms, Sentences sentences, Span figure, int next) {
    for (int i = figure.end(); i < next; i++) {
      boolean divides = tokens.at(i).isAny(",;") || terms.has(tokens, i, Role.CLAUSE);
      if (divides || !sentences.same(i, figure.start())) {
        return i;
      }
    }
    return next;
  }

  /// {@return the tokens that belong to a figure, those of all figures that nothing divides from it
  /// included; none for what is no figure of the text}
  Optional<Span> of(Span figure) {
    int at = Collections.binarySearch(figures, figure);
    return at < 0 ? Optional.empty() : Optional.of(clauses.get(at));
  }
}
