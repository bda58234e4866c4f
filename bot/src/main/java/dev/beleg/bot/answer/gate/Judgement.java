package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Span;
import java.util.List;

/// What the gate decides of a sentence.
public sealed interface Judgement {

  /// A place that supports a sentence.
  ///
  /// @param passage the supplied passage
  /// @param span the sentences of it that do, in the article's coordinates
  record Support(SuppliedPassage passage, Span span) {}

  /// It may be shown.
  ///
  /// @param text the sentence without its citation marks
  /// @param support the places that support it, at least one, in the order cited
  /// @param recited whether they are other passages than the sentence cited
  record Released(String text, List<Support> support, boolean recited) implements Judgement {
    public Released {
      support = List.copyOf(support);
      if (support.isEmpty()) {
        throw new IllegalArgumentException("nothing supports: " + text);
      }
    }
  }

  /// It may not be shown.
  ///
  /// @param flaws what is wrong, at least one
  record Blocked(List<Flaw> flaws) implements Judgement {
    public Blocked {
      flaws = List.copyOf(flaws);
      if (flaws.isEmpty()) {
        throw new IllegalArgumentException("a sentence is blocked for a reason");
      }
    }
  }
}
