package dev.beleg.bot.store;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Subscriptions and editions in the tables `subscription`, `edition`, `edition_part` and
/// `numbered_article`.
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

  private final Transactions transactions;

  DigestTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Held> active() {
    return transactions.in(
        sql ->
            sql
                .createQuery(LAST + " WHERE paused IS NULL ORDER BY surface, chat, thread")
                .map((row, _) -> readable(sql, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  @Override
  public List<Held> paused() {
    return transactions.in(
        sql ->
            sql.createQuery(LAST + " WHERE paused IS NOT NULL ORDER BY surface, chat, thread")
                .map((row, _) -> held(row))
                .list());
  }

  /// One that this version cannot read would fail the others each time.
  private static Optional<Held> readable(Handle sql, ResultSet row) throws SQLException {
    try {
      return Optional.of(held(row));
    } catch (RuntimeException unreadable) {
      pause(sql, Columns.conversation(row), "unreadable: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Held> of(ConversationId conversation) {
    return transactions.in(
        sql ->
            Columns.bind(sql.createQuery(LAST + OF), conversation)
                .map((row, _) -> held(row))
                .findOne());
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
    return transactions.in(
        sql -> {
          Map<String, Long> numbers = numbers(sql);
          for (String article : articles) {
            if (!numbers.containsKey(article)) {
              numbers.put(article, number(sql, article, now));
            }
          }
          return numbers;
        });
  }

  private static Map<String, Long> numbers(Handle sql) {
    Map<String, Long> numbers = new HashMap<>();
    sql.createQuery("SELECT article, number FROM numbered_article")
        .map((row, _) -> numbers.put(row.getString(1), row.getLong(2)))
        .list();
    return numbers;
  }

  private static long number(Handle sql, String article, Instant now) {
    return sql.createQuery(
            "INSERT INTO numbered_article (article, at) VALUES (:article, :now) RETURNING number")
        .bind("article", article)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public boolean reserve(Slot slot, Instant now) {
    return transactions.in(
        sql ->
            bind(
                        sql.createUpdate(
                            """
                            INSERT INTO edition (surface, chat, thread, slot, state, reserved, changed)
                            VALUES (:surface, :chat, :thread, :slot, 'reserved', :now, :now)
                            ON CONFLICT DO NOTHING
                            """),
                        slot)
                    .bind("now", now.toEpochMilli())
                    .execute()
                > 0);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Slot slot) {
    return Columns.bind(statement, slot.conversation()).bind("slot", slot.slot());
  }

  @Override
  public List<Slot> reserved() {
    return transactions.in(
        sql ->
            sql.createQuery(
                    "SELECT * FROM edition WHERE state = 'reserved' ORDER BY reserved, slot")
                .map((row, _) -> new Slot(Columns.conversation(row), row.getString("slot")))
                .list());
  }

  @Override
  public List<Message> queue(Slot slot, List<Message.Draft> drafts, long told, Instant now) {
    return transactions.in(sql -> queue(sql, slot, drafts, told, now));
  }

  private static List<Message> queue(
      Handle sql, Slot slot, List<Message.Draft> drafts, long told, Instant now) {
    boolean wanted =
        Columns.bind(
                    sql.createUpdate(
                        "UPDATE subscription SET told = max(told, :told)"
                            + OF
                            + " AND paused IS NULL"),
                    slot.conversation())
                .bind("told", told)
                .execute()
            > 0;
    End end = !wanted ? End.CANCELLED : drafts.isEmpty() ? End.EMPTY : End.QUEUED;
    boolean open = end(sql, slot, end, now);
    if (!open || end != End.QUEUED) {
      return List.of();
    }
    List<Message> messages = OutboxTable.add(sql, Optional.empty(), drafts, now);
    messages.forEach(message -> keepPart(sql, slot, message));
    return messages;
  }

  private static void keepPart(Handle sql, Slot slot, Message message) {
    bind(
            sql.createUpdate(
                """
                INSERT INTO edition_part (message, surface, chat, thread, slot)
                VALUES (:message, :surface, :chat, :thread, :slot)
                """),
            slot)
        .bind("message", message.id())
        .execute();
  }

  @Override
  public void end(Slot slot, End end, Instant now) {
    transactions.in(sql -> end(sql, slot, end, now));
  }

  private static boolean end(Handle sql, Slot slot, End end, Instant now) {
    return bind(
                sql.createUpdate(
                    "UPDATE edition SET state = :state, changed = :now"
                        + OF
                        + " AND slot = :slot AND state = 'reserved'"),
                slot)
            .bind("state", end.name().toLowerCase(Locale.ROOT))
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  @Override
  public Map<ConversationId, String> refused() {
    return transactions.in(
        sql -> {
          Map<ConversationId, String> refused = new HashMap<>();
          sql.createQuery(
                  """
                  SELECT part.surface, part.chat, part.thread, outbox.detail
                  FROM edition_part AS part JOIN outbox ON outbox.id = part.message
                    JOIN subscription ON subscription.surface = part.surface
                      AND subscription.chat = part.chat AND subscription.thread = part.thread
                  WHERE outbox.state = 'refused' AND subscription.paused IS NULL
                    AND outbox.changed >= subscription.since
                  """)
              .map(
                  (row, _) ->
                      refused.put(
                          Columns.conversation(row),
                          Optional.ofNullable(row.getString("detail")).orElse("")))
              .list();
          return refused;
        });
  }
}
