package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.CitationStore;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.UpdateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The places that answers have shown, in the table `citation`.
final class CitationTable implements CitationStore {

  private static final String OF_UPDATE =
      "SELECT * FROM citation WHERE surface = :surface AND key = :key ORDER BY number";

  private final ReadableRows rows = new ReadableRows("citation", "surface", "key", "number");
  private final Transactions transactions;

  CitationTable(Transactions transactions) {
    this.transactions = transactions;
  }

  static void add(Handle sql, ConversationId conversation, Turn turn) {
    int number = 0;
    for (Turn.Cited cited : turn.citations()) {
      number++;
      Columns.bind(
              sql.createUpdate(
                  """
                  INSERT OR REPLACE INTO citation (surface, key, number, chat, thread, source,
                    start, "end", quote, at)
                  VALUES (:surface, :key, :number, :chat, :thread, :source, :start, :end, :quote,
                    :at)
                  """),
              conversation)
          .bind("key", turn.key().id())
          .bind("number", number)
          .bind("source", cited.source())
          .bind("start", cited.start())
          .bind("end", cited.end())
          .bind("quote", cited.quote())
          .bind("at", turn.at().toEpochMilli())
          .execute();
    }
  }

  static List<Turn.Cited> cited(Handle sql, UpdateKey key) {
    return Columns.bind(sql.createQuery(OF_UPDATE), key).map((row, _) -> cited(row)).list();
  }

  private static Turn.Cited cited(ResultSet row) throws SQLException {
    return new Turn.Cited(
        row.getString("source"), row.getInt("start"), row.getInt("end"), row.getString("quote"));
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        Columns.key(row),
        Columns.conversation(row),
        row.getInt("number"),
        cited(row),
        Columns.time(row, "at"));
  }

  @Override
  public List<Given> of(UpdateKey update) {
    return transactions.in(
        sql -> rows.of(Columns.bind(sql.createQuery(OF_UPDATE), update), (row, _) -> given(row)));
  }

  @Override
  public Optional<Given> last(ChatId chat, String source, Range range) {
    return transactions.in(
        sql ->
            Columns.bind(
                    sql.createQuery(
                        """
                        SELECT * FROM citation
                        WHERE surface = :surface AND chat = :chat AND source = :source
                          AND start = :start AND "end" = :end
                        ORDER BY at DESC, key DESC LIMIT 1
                        """),
                    chat)
                .bind("source", source)
                .bind("start", range.start())
                .bind("end", range.end())
                .map((row, _) -> given(row))
                .findOne());
  }

  @Override
  public int prune(Instant before) {
    return transactions.in(
        sql ->
            sql.createUpdate("DELETE FROM citation WHERE at < :before")
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
