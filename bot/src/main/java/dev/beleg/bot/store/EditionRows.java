package dev.beleg.bot.store;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.digest.DigestStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Editions from the row that takes one on to its end, in the tables `edition` and `edition_part`.
final class EditionRows {

  private static final String OF =
      " WHERE surface = :surface AND chat = :chat AND thread = :thread";

  /// The messages of editions of a conversation that may not have arrived, of which nothing was
  /// said yet.
  private static final String LOST =
      """
      (SELECT part.message, part.slot
       FROM edition_part AS part JOIN outbox ON outbox.id = part.message
       WHERE part.surface = :surface AND part.chat = :chat AND part.thread = :thread
         AND part.loss_said = 0 AND outbox.state = 'lost' AND outbox.changed <= :upTo)
      """;

  private EditionRows() {}

  static boolean reserve(Handle sql, DigestStore.Slot slot, Instant now) {
    return bind(
                sql.createUpdate(
                    """
                    INSERT INTO edition (surface, chat, thread, slot, state, reserved, changed)
                    VALUES (:surface, :chat, :thread, :slot, 'reserved', :now, :now)
                    ON CONFLICT DO NOTHING
                    """),
                slot)
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, DigestStore.Slot slot) {
    return Columns.bind(statement, slot.conversation()).bind("slot", slot.slot());
  }

  static List<DigestStore.Slot> reserved(Handle sql, ReadableRows rows) {
    return rows.of(
        sql.createQuery("SELECT * FROM edition WHERE state = 'reserved' ORDER BY reserved, slot"),
        (row, _) -> new DigestStore.Slot(Columns.conversation(row), row.getString("slot")));
  }

  static Optional<DigestStore.Unsure> unsure(
      Handle sql, ConversationId conversation, Instant upTo) {
    return Columns.bind(
            sql.createQuery(
                """
                SELECT count(*) AS editions, min(reserved) AS first, min(told_before) AS told,
                  max(told_up_to) AS up_to
                FROM edition WHERE surface = :surface AND chat = :chat AND thread = :thread
                  AND told_before IS NOT NULL AND slot IN (SELECT slot FROM %s)
                """
                    .formatted(LOST)),
            conversation)
        .bind("upTo", upTo.toEpochMilli())
        .map(
            (row, _) ->
                new DigestStore.Unsure(
                    row.getInt("editions"),
                    Columns.time(row, "first"),
                    row.getLong("told"),
                    row.getLong("up_to")))
        .findOne()
        .filter(found -> found.editions() > 0);
  }

  private static void lossSaid(Handle sql, ConversationId conversation, Instant upTo) {
    Columns.bind(
            sql.createUpdate(
                "UPDATE edition_part SET loss_said = 1 WHERE message IN (SELECT message FROM "
                    + LOST
                    + ")"),
            conversation)
        .bind("upTo", upTo.toEpochMilli())
        .execute();
  }

  static List<Message> queue(
      Handle sql, DigestStore.Slot slot, List<Message.Draft> drafts, long told, Instant now) {
    keepTold(sql, slot, told);
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
    DigestStore.End end =
        !wanted
            ? DigestStore.End.CANCELLED
            : drafts.isEmpty() ? DigestStore.End.EMPTY : DigestStore.End.QUEUED;
    boolean open = end(sql, slot, end, now);
    if (!open || end != DigestStore.End.QUEUED) {
      return List.of();
    }
    lossSaid(sql, slot.conversation(), now);
    List<Message> messages = OutboxTable.add(sql, Optional.empty(), drafts, now);
    messages.forEach(message -> keepPart(sql, slot, message));
    return messages;
  }

  private static void keepTold(Handle sql, DigestStore.Slot slot, long told) {
    bind(
            sql.createUpdate(
                """
                UPDATE edition SET told_up_to = :told, told_before =
                  (SELECT told FROM subscription
                   WHERE surface = :surface AND chat = :chat AND thread = :thread)
                WHERE surface = :surface AND chat = :chat AND thread = :thread AND slot = :slot
                  AND state = 'reserved'
                """),
            slot)
        .bind("told", told)
        .execute();
  }

  private static void keepPart(Handle sql, DigestStore.Slot slot, Message message) {
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

  static boolean end(Handle sql, DigestStore.Slot slot, DigestStore.End end, Instant now) {
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

  static Map<ConversationId, String> refused(Handle sql, ReadableRows rows) {
    Map<ConversationId, String> refused = new HashMap<>();
    rows.of(
            sql.createQuery(
                """
                SELECT part.surface, part.chat, part.thread, outbox.detail
                FROM edition_part AS part JOIN outbox ON outbox.id = part.message
                  JOIN subscription ON subscription.surface = part.surface
                    AND subscription.chat = part.chat AND subscription.thread = part.thread
                WHERE outbox.state = 'refused' AND subscription.paused IS NULL
                  AND outbox.changed >= subscription.since
                """),
            (row, _) ->
                Map.entry(
                    Columns.conversation(row),
                    Optional.ofNullable(row.getString("detail")).orElse("")))
        .forEach(one -> refused.put(one.getKey(), one.getValue()));
    return refused;
  }
}
