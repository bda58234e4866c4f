package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import java.util.List;
import java.util.Locale;

/// What the sources say to a question, or that they do not.
public sealed interface Answer {

  /// {@return what to tell the asker, in the question's language, with `[n]` after each claim}
  String text();

  /// {@return the same answer with a line before its text}
  Answer after(String line);

  /// An answer that rests on the sources.
  ///
  /// @param text statement and quotations, each with its `[n]`
  /// @param citations the places in the sources, numbered from 1 in order, at least one
  /// @param figures the figures it states, each from a cited place
  record Grounded(String text, List<Citation> citations, List<SourcedFigure> figures)
      implements Answer {
    public Grounded {
      citations = List.copyOf(citations);
      figures = List.copyOf(figures);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("an answer without a citation is none: " + text);
      }
    }

    @Override
    public Grounded after(String line) {
      return new Grounded(line + "\n" + text, citations, figures);
    }
  }

  /// The sources do not hold an answer.
  ///
  /// @param reason why not
  /// @param text says so, and what is nearest
  record Abstained(Reason reason, String text) implements Answer {
    @Override
    public Abstained after(String line) {
      return new Abstained(reason, line + "\n" + text);
    }
  }

  /// A figure with the article it stands in.
  ///
  /// @param id the figure's id in the ledger
  /// @param figure in the article's coordinates
  /// @param citation the citation that shows it
  record SourcedFigure(String id, Figure figure, Citation citation) {}

  /// Why there is no answer.
  enum Reason {
    /// No article is about what is asked.
    NO_MATCHING_ARTICLE,
    /// Articles are about it, and none holds what is asked.
    NOT_IN_SOURCES,
    /// Nothing is asked.
    NOT_A_QUESTION,
    /// Something that answering needs is out of order.
    UNAVAILABLE;

    /// {@return the name in lower case, as shown to scripts}
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
