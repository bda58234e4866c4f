package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.UpdateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/// How chats, keys and times stand in the columns that several tables have.
final class Columns {

  private Columns() {}

  static <S extends SqlStatement<S>> S bind(S statement, ChatId chat) {
    return statement.bind("surface", chat.surface()).bind("chat", chat.chat());
  }

  static <S extends SqlStatement<S>> S bind(S statement, ConversationId conversation) {
    return bind(statement, conversation.chat()).bind("thread", conversation.thread().orElse(""));
  }

  static <S extends SqlStatement<S>> S bind(S statement, UpdateKey key) {
    return statement.bind("surface", key.surface()).bind("key", key.id());
  }

  static ChatId chat(ResultSet row) throws SQLException {
    return new ChatId(row.getString("surface"), row.getString("chat"));
  }

  static ConversationId conversation(ResultSet row) throws SQLException {
    return new ConversationId(
        chat(row), Optional.of(row.getString("thread")).filter(name -> !name.isEmpty()));
  }

  static UpdateKey key(ResultSet row) throws SQLException {
    return new UpdateKey(row.getString("surface"), row.getString("key"));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
