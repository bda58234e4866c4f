package dev.beleg.bot.store;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Subscriptions in the table `subscription`, with their editions and the numbers of articles.
final class DigestTable implements DigestStore {

  private static final String OF =
      " WHERE surface = :surface AND chat = :chat AND thread = :thread";

  /// Slots of scheduled editions are days; of others the text begins with a letter.
  private static final String LAST =
      """
      SELECT subscription.*, (SELECT max(slot) FROM edition
        WHERE edition.surface = subscription.surface AND edition.chat = subscription.chat
          AND edition.thread = subscription.thread AND edition.state IN ('queued', 'empty')
          AND edition.slot < 'a') AS last
      FROM subscription
      """;

  private static final Duration AHEAD = Duration.ofDays(1);

  private final ReadableRows subscriptions =
      new ReadableRows("subscription", "surface", "chat", "thread");
  private final ReadableRows editions =
      new ReadableRows("edition", "surface", "chat", "thread", "slot");
  private final Transactions transactions;

  DigestTable(Transactions transactions) {
    this.transactions = transactions;
  }

  /// One that this version cannot read is paused, as it would fail each time.
  @Override
  public List<Held> active() {
    return transactions.in(
        sql ->
            subscriptions.of(
                sql.createQuery(LAST + " WHERE paused IS NULL ORDER BY surface, chat, thread"),
                (row, _) -> held(row),
                (name, unreadable) -> pause(sql, name, unreadable)));
  }

  @Override
  public List<Held> paused() {
    return transactions.in(
        sql ->
            subscriptions.of(
                sql.createQuery(LAST + " WHERE paused IS NOT NULL ORDER BY surface, chat, thread"),
                (row, _) -> held(row)));
  }

  private static void pause(Handle sql, List<String> name, RuntimeException unreadable) {
    sql.createUpdate("UPDATE subscription SET paused = :reason, resumes = NULL" + OF)
        .bind("surface", name.get(0))
        .bind("chat", name.get(1))
        .bind("thread", name.get(2))
        .bind("reason", "unreadable: " + unreadable.getMessage())
        .execute();
  }

  @Override
  public Optional<Held> of(ConversationId conversation) {
    return transactions.in(
        sql ->
            subscriptions
                .of(Columns.bind(sql.createQuery(LAST + OF), conversation), (row, _) -> held(row))
                .stream()
                .findFirst());
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        SubscriptionColumns.read(row),
        Optional.ofNullable(row.getString("paused")),
        resumes(row),
        Columns.time(row, "since"),
        row.getLong("told"),
        Optional.ofNullable(row.getString("last")).map(LocalDate::parse));
  }

  private static Optional<Instant> resumes(ResultSet row) throws SQLException {
    Instant time = Columns.time(row, "resumes");
    return row.wasNull() ? Optional.empty() : Optional.of(time);
  }

  @Override
  public void put(Subscription subscription, Instant now) {
    transactions.in(
        sql ->
            SubscriptionColumns.bind(
                    Columns.bind(
                        sql.createUpdate(
                            """
                            INSERT INTO subscription (surface, chat, thread, user, workspace, alone,
                              hour, zone, days, regions, kinds, except_regions, except_kinds, least,
                              language, only_news, alerts, quiet, paused, since, told)
                            VALUES (:surface, :chat, :thread, :user, :workspace, :alone, :hour,
                              :zone, :days, :regions, :kinds, :exceptRegions, :exceptKinds, :least,
                              :language, :onlyNews, :alerts, :quiet, NULL, :now,
                              (SELECT coalesce(max(number), 0) FROM numbered_article))
                            ON CONFLICT (surface, chat, thread) DO UPDATE SET user = :user,
                              workspace = :workspace, alone = :alone, hour = :hour, zone = :zone,
                              days = :days, regions = :regions, kinds = :kinds,
                              except_regions = :exceptRegions, except_kinds = :exceptKinds,
                              least = :least, language = :language, only_news = :onlyNews,
                              alerts = :alerts, quiet = :quiet, paused = NULL, resumes = NULL,
                              since = :now
                            """),
                        subscription.conversation()),
                    subscription)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  @Override
  public boolean pause(ConversationId conversation, String reason) {
    return transactions.in(sql -> pause(sql, conversation, reason));
  }

  @Override
  public boolean pauseUntil(ConversationId conversation, String reason, Instant end) {
    return transactions.in(
        sql ->
            Columns.bind(
                        sql.createUpdate(
                            "UPDATE subscription SET paused = :reason, resumes = :end" + OF),
                        conversation)
                    .bind("reason", reason)
                    .bind("end", end.toEpochMilli())
                    .execute()
                > 0);
  }

  /// What begins later than tomorrow was put by a clock that was ahead.
  @Override
  public void resumeDue(Instant now) {
    transactions.in(
        sql ->
            sql.createUpdate(
                        """
                        UPDATE subscription SET paused = NULL, since = resumes, resumes = NULL
                        WHERE paused IS NOT NULL AND resumes <= :now
                        """)
                    .bind("now", now.toEpochMilli())
                    .execute()
                + sql.createUpdate("UPDATE subscription SET since = :now WHERE since > :tomorrow")
                    .bind("now", now.toEpochMilli())
                    .bind("tomorrow", now.plus(AHEAD).toEpochMilli())
                    .execute());
  }

  private static boolean pause(Handle sql, ConversationId conversation, String reason) {
    return Columns.bind(
                sql.createUpdate(
                    "UPDATE subscription SET paused = :reason, resumes = NULL"
                        + OF
                        + " AND (paused IS NULL OR resumes IS NOT NULL)"),
                conversation)
            .bind("reason", reason)
            .execute()
        > 0;
  }

  @Override
  public boolean resume(ConversationId conversation, Instant now) {
    return transactions.in(
        sql ->
            Columns.bind(
                        sql.createUpdate(
                            "UPDATE subscription SET paused = NULL, resumes = NULL, since = :now"
                                + OF),
                        conversation)
                    .bind("now", now.toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean remove(ConversationId conversation) {
    return transactions.in(
        sql ->
            Columns.bind(sql.createUpdate("DELETE FROM subscription" + OF), conversation).execute()
                > 0);
  }

  @Override
  public Map<String, Long> number(Collection<String> articles, Instant now) {
    return transactions.in(sql -> ArticleNumbers.number(sql, articles, now));
  }

  @Override
  public boolean reserve(Slot slot, Instant now) {
    return transactions.in(sql -> EditionRows.reserve(sql, slot, now));
  }

  @Override
  public List<Slot> reserved() {
    return transactions.in(sql -> EditionRows.reserved(sql, editions));
  }

  @Override
  public Optional<Unsure> unsure(ConversationId conversation, Instant upTo) {
    return transactions.in(sql -> EditionRows.unsure(sql, conversation, upTo));
  }

  @Override
  public List<Message> queue(Slot slot, List<Message.Draft> drafts, long told, Instant now) {
    return transactions.in(sql -> EditionRows.queue(sql, slot, drafts, told, now));
  }

  @Override
  public void end(Slot slot, End end, Instant now) {
    transactions.in(sql -> EditionRows.end(sql, slot, end, now));
  }

  @Override
  public Map<ConversationId, String> refused() {
    return transactions.in(sql -> EditionRows.refused(sql, subscriptions));
  }
}
