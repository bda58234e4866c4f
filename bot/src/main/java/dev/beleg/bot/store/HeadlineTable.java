package dev.beleg.bot.store;

import dev.beleg.bot.digest.HeadlineStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Lines about events in the table `headline`.
final class HeadlineTable implements HeadlineStore {

  private static final Duration KEPT = Duration.ofDays(90);

  private final Transactions transactions;

  HeadlineTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Kept> of(String event, String texts) {
    return transactions.in(
        sql ->
            sql.createQuery("SELECT line FROM headline WHERE event = :event AND texts = :texts")
                .bind("event", event)
                .bind("texts", texts)
                .map((row, _) -> new Kept(Optional.ofNullable(row.getString("line"))))
                .findOne());
  }

  @Override
  public void keep(String event, String texts, Kept kept, Instant now) {
    transactions.in(
        sql -> {
          sql.createUpdate("DELETE FROM headline WHERE at < :before")
              .bind("before", now.minus(KEPT).toEpochMilli())
              .execute();
          return sql.createUpdate(
                  """
                  INSERT OR REPLACE INTO headline (event, texts, line, at)
                  VALUES (:event, :texts, :line, :at)
                  """)
              .bind("event", event)
              .bind("texts", texts)
              .bind("line", kept.line())
              .bind("at", now.toEpochMilli())
              .execute();
        });
  }
}
