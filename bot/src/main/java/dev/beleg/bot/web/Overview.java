package dev.beleg.bot.web;

import java.util.List;

/// How the program runs, for whoever runs it: a table for each subject.
///
/// @param tables in the order in which they are shown
public record Overview(List<Table> tables) {

  public Overview {
    tables = List.copyOf(tables);
  }

  /// What a table is about, with the columns it has.
  public enum Subject {
    /// The collections of articles.
    COLLECTIONS("collection folder articles newest looked"),
    /// The feeds that articles come from.
    FEEDS("feed read articles state"),
    /// The files that no article could be read from.
    REJECTED("file reason"),
    /// Who is sent digests.
    SUBSCRIPTIONS("conversation hour next last state"),
    /// The messages that wait to be sent.
    OUTBOX("conversation state due"),
    /// What the gate has decided since the start.
    GATE("decision count"),
    /// What people think of answers, the latest first.
    FEEDBACK("time verdict question answer");

    private final String columns;

    Subject(String columns) {
      this.columns = columns;
    }

    List<String> columns() {
      return List.of(columns.split(" "));
    }
  }

  /// What there is on a subject.
  ///
  /// @param subject the subject
  /// @param rows each with a cell for each column of the subject; may be none
  public record Table(Subject subject, List<List<String>> rows) {

    public Table {
      rows = List.copyOf(rows);
      for (List<String> row : rows) {
        if (row.size() != subject.columns().size()) {
          throw new IllegalArgumentException("%s has no row %s".formatted(subject, row));
        }
      }
    }
  }
}
