package dev.beleg.bot.store;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.ConversationStore;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.UpdateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The turns in the table `turn`, with the places they cite in the table `citation`.
final class ConversationTable implements ConversationStore {

  private static final String OF_CONVERSATION =
      " WHERE surface = :surface AND chat = :chat AND thread = :thread ";

  private final ReadableRows rows = new ReadableRows("turn", "id");
  private final Transactions transactions;

  ConversationTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Turn> turns(ConversationId conversation, Instant since, int atMost) {
    return transactions.in(
        sql ->
            rows.of(
                    Columns.bind(
                            sql.createQuery(
                                "SELECT * FROM turn"
                                    + OF_CONVERSATION
                                    + "AND at >= :since ORDER BY id DESC LIMIT :atMost"),
                            conversation)
                        .bind("since", since.toEpochMilli())
                        .bind("atMost", atMost),
                    (row, _) -> turn(sql, row))
                .reversed());
  }

  private static Turn turn(Handle sql, ResultSet row) throws SQLException {
    UpdateKey key = Columns.key(row);
    return new Turn(
        key,
        ReplyLanguage.of(row.getString("language")).orElse(ReplyLanguage.ENGLISH),
        row.getString("question"),
        row.getString("meaning"),
        row.getString("answer"),
        CitationTable.cited(sql, key),
        Columns.time(row, "at"));
  }

  /// Adds a turn and erases those that are too many.
  static void add(Handle sql, ConversationId conversation, Turn turn, int atMost) {
    Columns.bind(
            sql.createUpdate(
                """
                INSERT INTO turn (surface, chat, thread, key, language, question, meaning, answer,
                  at)
                VALUES (:surface, :chat, :thread, :key, :language, :question, :meaning, :answer,
                  :at)
                """),
            conversation)
        .bind("key", turn.key().id())
        .bind("language", turn.language().code())
        .bind("question", turn.question())
        .bind("meaning", turn.meaning())
        .bind("answer", turn.answer())
        .bind("at", turn.at().toEpochMilli())
        .execute();
    Columns.bind(
            sql.createUpdate(
                "DELETE FROM turn"
                    + OF_CONVERSATION
                    + "AND id NOT IN (SELECT id FROM turn"
                    + OF_CONVERSATION
                    + "ORDER BY id DESC LIMIT :atMost)"),
            conversation)
        .bind("atMost", atMost)
        .execute();
    CitationTable.add(sql, conversation, turn);
  }

  @Override
  public void forget(ConversationId conversation) {
    transactions.erasing(
        sql -> {
          forget(sql, conversation);
          return true;
        });
  }

  static void forget(Handle sql, ConversationId conversation) {
    for (String table : List.of("turn", "citation", "feedback")) {
      Columns.bind(sql.createUpdate("DELETE FROM <table>" + OF_CONVERSATION), conversation)
          .define("table", table)
          .execute();
    }
  }

  @Override
  public int prune(Instant before) {
    return transactions.in(
        sql ->
            sql.createUpdate("DELETE FROM turn WHERE at < :before")
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
