package dev.beleg.bot.store;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The installations of apps in the table `installation`.
final class InstallationTable implements InstallationStore {

  private final ReadableRows rows = new ReadableRows("installation", "version");
  private final Transactions transactions;

  InstallationTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Installation> all(String surface) {
    return transactions.in(
        sql ->
            rows.of(
                sql.createQuery(
                        """
                        SELECT * FROM installation WHERE surface = :surface
                        ORDER BY installed, workspace
                        """)
                    .bind("surface", surface),
                (row, _) -> installation(row)));
  }

  @Override
  public Optional<Installation> find(WorkspaceId workspace) {
    return transactions.in(
        sql ->
            bind(
                    sql.createQuery(
                        """
                        SELECT * FROM installation
                        WHERE surface = :surface AND workspace = :workspace
                        """),
                    workspace)
                .map((row, _) -> installation(row))
                .findOne());
  }

  private static Installation installation(ResultSet row) throws SQLException {
    return new Installation(
        new WorkspaceId(row.getString("surface"), row.getString("workspace")),
        new Bytes(row.getBytes("sealed")),
        row.getLong("version"),
        Columns.time(row, "installed"));
  }

  @Override
  public void put(WorkspaceId workspace, Bytes sealed, Instant now) {
    transactions.erasing(sql -> insert(sql, workspace, sealed, now));
  }

  /// The version is a number that the table has never had.
  private static int insert(Handle sql, WorkspaceId workspace, Bytes sealed, Instant installed) {
    return bind(
            sql.createUpdate(
                """
                INSERT OR REPLACE INTO installation (surface, workspace, sealed, installed)
                VALUES (:surface, :workspace, :sealed, :installed)
                """),
            workspace)
        .bind("sealed", sealed.bytes())
        .bind("installed", installed.toEpochMilli())
        .execute();
  }

  /// Nobody takes one on for so long: that was by a clock which was ahead.
  @Override
  public boolean claim(Installation before, Instant now, Instant until) {
    return transactions.in(
        sql ->
            sql.createUpdate(
                        """
                        UPDATE installation SET claimed = :until
                        WHERE version = :version AND (claimed <= :now OR claimed > :ahead)
                        """)
                    .bind("version", before.version())
                    .bind("now", now.toEpochMilli())
                    .bind("until", until.toEpochMilli())
                    .bind("ahead", until.plus(Duration.between(now, until)).toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean replace(Installation before, Bytes sealed) {
    return transactions.erasing(
        sql -> {
          boolean same =
              sql.createUpdate("DELETE FROM installation WHERE version = :version")
                      .bind("version", before.version())
                      .execute()
                  > 0;
          if (same) {
            insert(sql, before.workspace(), sealed, before.installed());
          }
          return same;
        });
  }

  @Override
  public boolean remove(WorkspaceId workspace, Instant notAfter) {
    return transactions.erasing(
        sql ->
            bind(
                        sql.createUpdate(
                            """
                            DELETE FROM installation
                            WHERE surface = :surface AND workspace = :workspace
                              AND installed <= :notAfter
                            """),
                        workspace)
                    .bind("notAfter", notAfter.toEpochMilli())
                    .execute()
                > 0);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, WorkspaceId workspace) {
    return statement.bind("surface", workspace.surface()).bind("workspace", workspace.workspace());
  }
}
