package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatMoves;
import java.util.Map;
import java.util.stream.Collectors;

/// The moved chats in the table `moved_chat`.
final class MovesTable implements ChatMoves {

  private final ReadableRows rows = new ReadableRows("moved_chat", "surface", "chat");
  private final Transactions transactions;

  MovesTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<ChatId, ChatId> all() {
    return transactions.in(
        sql ->
            rows
                .of(
                    sql.createQuery("SELECT * FROM moved_chat"),
                    (row, _) ->
                        Map.entry(
                            Columns.chat(row),
                            new ChatId(row.getString("surface"), row.getString("now"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void put(ChatId first, ChatId now) {
    transactions.in(
        sql ->
            Columns.bind(
                    sql.createUpdate(
                        """
                        INSERT OR REPLACE INTO moved_chat (surface, chat, now)
                        VALUES (:surface, :chat, :now)
                        """),
                    first)
                .bind("now", now.chat())
                .execute());
  }
}
