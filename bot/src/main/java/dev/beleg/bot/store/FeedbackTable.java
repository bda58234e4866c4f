package dev.beleg.bot.store;

import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.FeedbackStore;
import dev.beleg.bot.chat.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What people think of answers, in the table `feedback`.
final class FeedbackTable implements FeedbackStore {

  private final ReadableRows rows = new ReadableRows("feedback", "surface", "key", "user");
  private final Transactions transactions;

  FeedbackTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void put(Feedback feedback) {
    transactions.in(
        sql ->
            Columns.bind(
                    sql.createUpdate(
                        """
                        INSERT OR REPLACE INTO feedback (surface, key, user, chat, thread, verdict,
                          question, answer, at)
                        VALUES (:surface, :key, :user, :chat, :thread, :verdict, :question, :answer,
                          :at)
                        """),
                    feedback.conversation())
                .bind("key", feedback.update().id())
                .bind("user", feedback.user().user())
                .bind("verdict", feedback.verdict().name())
                .bind("question", feedback.about().question())
                .bind("answer", feedback.about().answer())
                .bind("at", feedback.at().toEpochMilli())
                .execute());
  }

  @Override
  public List<Feedback> since(Instant since, int atMost) {
    return transactions.in(
        sql ->
            rows.of(
                sql.createQuery(
                        """
                        SELECT * FROM feedback WHERE at >= :since
                        ORDER BY at, surface, key, user LIMIT :atMost
                        """)
                    .bind("since", since.toEpochMilli())
                    .bind("atMost", atMost),
                (row, _) -> feedback(row)));
  }

  private static Feedback feedback(ResultSet row) throws SQLException {
    return new Feedback(
        Columns.key(row),
        Columns.conversation(row),
        new UserId(row.getString("surface"), row.getString("user")),
        Feedback.Verdict.valueOf(row.getString("verdict")),
        new Feedback.Answered(row.getString("question"), row.getString("answer")),
        Columns.time(row, "at"));
  }

  @Override
  public int prune(Instant before) {
    return transactions.in(
        sql ->
            sql.createUpdate("DELETE FROM feedback WHERE at < :before")
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
