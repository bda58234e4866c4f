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
            Columns.bind(
                    sql.createQuery(
                        "SELECT * FROM chat_settings WHERE surface = :surface AND chat = :chat"),
                    chat)
                .map((row, _) -> settings(row))
                .findOne()
                .orElse(unchosen));
  }

  private static ChatSettings settings(ResultSet row) throws SQLException {
    return new ChatSettings(
        Optional.ofNullable(row.getString("language")).flatMap(ReplyLanguage::of),
        ChatSettings.AnswerLength.valueOf(row.getString("length")),
        row.getBoolean("only_when_mentioned"));
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
                        VALUES (:surface, :chat, :language, :length, :onlyWhenMentioned)
                        """),
                    chat)
                .bind("language", settings.language().map(ReplyLanguage::code).orElse(null))
                .bind("length", settings.length().name())
                .bind("onlyWhenMentioned", settings.onlyWhenMentioned())
                .execute());
  }
}
