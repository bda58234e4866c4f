package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ChatSettingsStore;
import dev.beleg.bot.chat.ReplyLanguage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// What the chats have chosen, in the table `chat_settings`.
final class ChatSettingsTable implements ChatSettingsStore {

  private final ReadableRows rows = new ReadableRows("chat_settings", "surface", "chat");
  private final Transactions transactions;
  private final ChatSettings unchosen;

  /// @param unchosen what holds in a chat that has chosen nothing
  ChatSettingsTable(Transactions transactions, ChatSettings unchosen) {
    this.transactions = transactions;
    this.unchosen = unchosen;
  }

  @Override
  public ChatSettings of(ChatId chat) {
    return transactions.in(
        sql ->
            rows
                .of(
                    Columns.bind(
                        sql.createQuery(
                            "SELECT * FROM chat_settings WHERE surface = :surface AND chat = :chat"),
                        chat),
                    (row, _) -> settings(row))
                .stream()
                .findFirst()
                .orElse(unchosen));
  }

  private static ChatSettings settings(ResultSet row) throws SQLException {
    return new ChatSettings(
        Optional.ofNullable(row.getString("language")).flatMap(ReplyLanguage::of),
        ChatSettings.AnswerLength.valueOf(row.getString("length")),
        attention(row.getInt("only_when_mentioned")));
  }

  /// The column once told no more than whether only mentions are answered.
  private static ChatSettings.Attention attention(int column) {
    return switch (column) {
      case 0 -> ChatSettings.Attention.ALL;
      case 2 -> ChatSettings.Attention.NEVER;
      default -> ChatSettings.Attention.MENTIONED;
    };
  }

  private static int column(ChatSettings.Attention attention) {
    return switch (attention) {
      case ALL -> 0;
      case MENTIONED -> 1;
      case NEVER -> 2;
    };
  }

  @Override
  public void put(ChatId chat, ChatSettings settings) {
    transactions.in(
        sql ->
            Columns.bind(
                    sql.createUpdate(
                        """
                        INSERT OR REPLACE INTO chat_settings (surface, chat, language, length,
                          only_when_mentioned)
                        VALUES (:surface, :chat, :language, :length, :attention)
                        """),
                    chat)
                .bind("language", settings.language().map(ReplyLanguage::code).orElse(null))
                .bind("length", settings.length().name())
                .bind("attention", column(settings.attention()))
                .execute());
  }
}
