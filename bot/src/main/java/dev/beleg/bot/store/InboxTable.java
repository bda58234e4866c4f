package dev.beleg.bot.store;

import dev.beleg.bot.chat.Completion;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.Inbox;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The updates in the table `inbox`.
final class InboxTable implements Inbox {

  private final ReadableRows rows = new ReadableRows("inbox", "sequence");
  private final Transactions transactions;
  private final ConversationRules rules;

  InboxTable(Transactions transactions, ConversationRules rules) {
    this.transactions = transactions;
    this.rules = rules;
  }

  @Override
  public Optional<Long> accept(Update update) {
    String words = ChatJson.write(update);
    return transactions.in(
        sql ->
            Columns.bind(
                    sql.createQuery(
                        """
                        INSERT INTO inbox (surface, key, words) VALUES (:surface, :key, :words)
                        ON CONFLICT (surface, key) DO NOTHING
                        RETURNING sequence
                        """),
                    update.arrival().key())
                .bind("words", words)
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public int begin(UpdateKey key) {
    return transactions.in(
        sql ->
            Columns.bind(
                    sql.createQuery(
                        """
                        UPDATE inbox SET attempts = attempts + 1
                        WHERE surface = :surface AND key = :key
                        RETURNING attempts
                        """),
                    key)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<Message> finish(Completion completion) {
    return completion.outcome() == Outcome.FORGOTTEN
        ? transactions.erasing(sql -> finish(sql, completion))
        : transactions.in(sql -> finish(sql, completion));
  }

  private List<Message> finish(Handle sql, Completion completion) {
    UpdateKey key = completion.arrival().key();
    Optional<Long> ended =
        Columns.bind(
                sql.createQuery(
                    """
                    UPDATE inbox SET outcome = :outcome, finished = :at, words = NULL
                    WHERE surface = :surface AND key = :key AND outcome IS NULL
                    RETURNING sequence
                    """),
                key)
            .bind("outcome", completion.outcome().name())
            .bind("at", completion.at().toEpochMilli())
            .mapTo(Long.class)
            .findOne();
    if (ended.isEmpty()) {
      return OutboxTable.unfinishedAnswers(sql, key);
    }
    if (completion.outcome() == Outcome.FORGOTTEN) {
      ConversationTable.forget(sql, completion.arrival().conversation());
    }
    completion
        .turn()
        .ifPresent(
            turn ->
                ConversationTable.add(
                    sql, completion.arrival().conversation(), turn, rules.turns()));
    return OutboxTable.add(sql, ended, completion.messages(), completion.at());
  }

  /// An update that this version cannot read ends here; it would be no more readable next time. Its
  /// words stay for somebody to look at.
  @Override
  public List<Open> open() {
    return transactions.in(
        sql ->
            rows.of(
                sql.createQuery(
                    """
                    SELECT sequence, words, attempts FROM inbox
                    WHERE outcome IS NULL ORDER BY sequence
                    """),
                (row, _) ->
                    new Open(
                        row.getLong("sequence"),
                        ChatJson.update(row.getString("words")),
                        row.getInt("attempts")),
                (name, _) -> endUnreadable(sql, name.getFirst())));
  }

  private static void endUnreadable(Handle sql, String sequence) {
    sql.createUpdate("UPDATE inbox SET outcome = :outcome WHERE sequence = :sequence")
        .bind("outcome", Outcome.FAILED.name())
        .bind("sequence", Long.parseLong(sequence))
        .execute();
  }

  @Override
  public Optional<Outcome> outcome(UpdateKey key) {
    return transactions.in(
        sql ->
            Columns.bind(
                    sql.createQuery(
                        """
                        SELECT outcome FROM inbox
                        WHERE surface = :surface AND key = :key AND outcome IS NOT NULL
                        """),
                    key)
                .mapTo(String.class)
                .findOne()
                .map(Outcome::valueOf));
  }

  @Override
  public int prune(Instant before) {
    return transactions.in(
        sql ->
            sql.createUpdate("DELETE FROM inbox WHERE finished < :before")
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
