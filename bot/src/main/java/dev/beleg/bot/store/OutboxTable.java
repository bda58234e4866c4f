package dev.beleg.bot.store;

import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Message.State;
import dev.beleg.bot.chat.Outbox;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.UpdateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The messages in the table `outbox`.
final class OutboxTable implements Outbox {

  private static final String OPEN =
      "SELECT * FROM outbox WHERE words IS NOT NULL AND state <> 'lost' ";

  private final Transactions transactions;

  OutboxTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Message> add(List<Message.Draft> drafts, Instant now) {
    return transactions.in(sql -> add(sql, Optional.empty(), drafts, now));
  }

  /// Adds messages.
  ///
  /// @param answered the place of the update that they answer
  static List<Message> add(
      Handle sql, Optional<Long> answered, List<Message.Draft> drafts, Instant now) {
    return drafts.stream()
        .map(draft -> Message.written(insert(sql, answered, draft, now), draft, now))
        .toList();
  }

  private static long insert(
      Handle sql, Optional<Long> answered, Message.Draft draft, Instant now) {
    return Columns.bind(
            sql.createQuery(
                """
                INSERT INTO outbox (answered, surface, chat, thread, reply_to, language, words,
                  state, due, repeat, changed)
                VALUES (:answered, :surface, :chat, :thread, :replyTo, :language, :words,
                  'waiting', :now, 0, :now)
                RETURNING id
                """),
            draft.conversation())
        .bind("answered", answered.orElse(null))
        .bind("replyTo", draft.replyTo().orElse(null))
        .bind("language", draft.language().code())
        .bind("words", ChatJson.write(draft.reply()))
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void save(Message message, Instant now) {
    transactions.in(
        sql ->
            sql.createUpdate(
                    """
                    UPDATE outbox SET state = :state, detail = :detail, due = :due,
                      repeat = :repeat, changed = :now,
                      words = CASE WHEN :last THEN NULL ELSE words END
                    WHERE id = :id
                    """)
                .bind("id", message.id())
                .bind("state", name(message.state()))
                .bind("detail", detail(message.state()).orElse(null))
                .bind("due", message.due().toEpochMilli())
                .bind("repeat", message.repeat())
                .bind("last", message.state().last())
                .bind("now", now.toEpochMilli())
                .execute());
  }

  private static String name(State state) {
    return switch (state) {
      case State.Waiting _ -> "waiting";
      case State.Sending _ -> "sending";
      case State.Delivered _ -> "delivered";
      case State.Refused _ -> "refused";
      case State.Lost _ -> "lost";
    };
  }

  private static Optional<String> detail(State state) {
    return switch (state) {
      case State.Waiting _, State.Sending _ -> Optional.empty();
      case State.Delivered delivered -> Optional.of(delivered.message());
      case State.Refused refused -> Optional.of(refused.reason());
      case State.Lost lost -> Optional.of(lost.reason());
    };
  }

  /// A message that this version cannot read is lost; it would be no more readable next time. Its
  /// words stay for somebody to look at.
  @Override
  public List<Message> unfinished() {
    return transactions.in(sql -> readable(sql, sql.createQuery(OPEN + "ORDER BY id")));
  }

  private static List<Message> readable(Handle sql, Query query) {
    return new ReadableRows("outbox", "id")
        .of(query, (row, _) -> message(row), (name, _) -> lose(sql, name.getFirst()));
  }

  private static void lose(Handle sql, String id) {
    sql.createUpdate("UPDATE outbox SET state = 'lost', detail = 'unreadable' WHERE id = :id")
        .bind("id", Long.parseLong(id))
        .execute();
  }

  static List<Message> unfinishedAnswers(Handle sql, UpdateKey key) {
    return readable(
        sql,
        Columns.bind(
            sql.createQuery(
                OPEN
                    + """
                    AND answered =
                      (SELECT sequence FROM inbox WHERE surface = :surface AND key = :key)
                    ORDER BY id
                    """),
            key));
  }

  private static Message message(ResultSet row) throws SQLException {
    Reply reply = ChatJson.reply(row.getString("words"));
    ReplyLanguage language =
        ReplyLanguage.of(row.getString("language")).orElse(ReplyLanguage.ENGLISH);
    Message.Draft draft =
        new Message.Draft(
            Columns.conversation(row),
            Optional.ofNullable(row.getString("reply_to")),
            language,
            reply);
    State state =
        row.getString("state").equals("sending")
            ? new State.Sending()
            : new State.Waiting(pause(row));
    return new Message(
        row.getLong("id"), draft, state, Columns.time(row, "due"), row.getBoolean("repeat"));
  }

  private static Duration pause(ResultSet row) throws SQLException {
    Duration pause = Duration.between(Columns.time(row, "changed"), Columns.time(row, "due"));
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  /// That a message of an edition was lost is kept until the next edition says so.
  @Override
  public int prune(Instant before) {
    return transactions.in(
        sql ->
            sql.createUpdate(
                    """
                    DELETE FROM outbox WHERE words IS NULL AND changed < :before
                      AND NOT (state = 'lost' AND id IN
                        (SELECT message FROM edition_part WHERE loss_said = 0))
                    """)
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
