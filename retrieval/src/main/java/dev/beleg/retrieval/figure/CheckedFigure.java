package dev.beleg.retrieval.figure;

import java.util.List;

/// A figure of a text with what the ledger says about it.
///
/// @param claimed the figure as the text has it
/// @param verdict what the ledger says
/// @param assumed what the text leaves open, in the order of [Assumed]; none where the sources say
///   nothing of the figure
public record CheckedFigure(Figure claimed, Verdict verdict, List<Assumed> assumed) {

  public CheckedFigure {
    assumed = List.copyOf(assumed);
  }

  /// What a ledger says about a figure.
  public sealed interface Verdict {
    /// The sources say so.
    ///
    /// @param sourced the entries that do, at least one
    record Supported(List<LedgerEntry> sourced) implements Verdict {}

    /// The sources say something else of the same thing.
    ///
    /// @param why in what, at least one
    /// @param sourced the entries that come nearest, at least one
    record Differs(List<Difference> why, List<LedgerEntry> sourced) implements Verdict {}

    /// The sources say nothing of it.
    record NotInSources() implements Verdict {
      @Override
      public List<LedgerEntry> sourced() {
        return List.of();
      }
    }

    /// {@return the entries that it rests on, the nearest first; none where the sources say
    /// nothing}
    List<LedgerEntry> sourced();

    /// {@return the name shown to scripts: `supported`, `differs` or `not_in_sources`}
    default String id() {
      return switch (this) {
        case Supported _ -> "supported";
        case Differs _ -> "differs";
        case NotInSources _ -> "not_in_sources";
      };
    }
  }
}
