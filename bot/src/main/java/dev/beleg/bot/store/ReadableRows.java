package dev.beleg.bot.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/// The rows of a table one by one: one that cannot be read stays in the table, is told of in one
/// line, and holds up no other.
final class ReadableRows {

  private static final Logger LOGGER = System.getLogger(ReadableRows.class.getPackageName());

  /// Does something with a row that cannot be read, once all were looked at.
  @FunctionalInterface
  interface SettingAside {

    /// @param name its columns that name it
    /// @param failure why it cannot be read
    void accept(List<String> name, RuntimeException failure);
  }

  private final String table;
  private final List<String> named;
  private final Set<List<String>> told = ConcurrentHashMap.newKeySet();

  /// @param named the columns that name a row
  ReadableRows(String table, String... named) {
    this.table = table;
    this.named = List.of(named);
  }

  /// {@return the rows that can be read, in the order of the query}
  <T> List<T> of(Query query, RowMapper<T> reader) {
    return of(query, reader, (_, _) -> {});
  }

  /// {@return the rows that can be read, in the order of the query}
  ///
  /// @param aside marks one that cannot be read
  <T> List<T> of(Query query, RowMapper<T> reader, SettingAside aside) {
    List<Runnable> unreadable = new ArrayList<>();
    List<T> readable =
        query
            .map(
                (row, context) -> {
                  try {
                    return Optional.of(reader.map(row, context));
                  } catch (RuntimeException failure) {
                    List<String> name = name(row, failure);
                    unreadable.add(() -> aside.accept(name, failure));
                    return Optional.<T>empty();
                  }
                })
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    unreadable.forEach(Runnable::run);
    return readable;
  }

  /// What the failure says may quote the row, which nobody else is to read.
  private List<String> name(ResultSet row, RuntimeException failure) throws SQLException {
    if (SqlFailures.isUnavailable(failure)) {
      throw failure;
    }
    List<String> name = new ArrayList<>();
    for (String column : named) {
      name.add(Optional.ofNullable(row.getString(column)).orElse(""));
    }
    if (told.add(name)) {
      LOGGER.log(
          Level.WARNING,
          "a row of {0} in state.db cannot be read and is set aside: {1} = {2} ({3})",
          table,
          String.join(", ", named),
          String.join(", ", name),
          failure.getClass().getSimpleName());
    }
    return List.copyOf(name);
  }
}
