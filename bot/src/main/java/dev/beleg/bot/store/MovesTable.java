package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatMoves;
import java.util.HashMap;
import java.util.Map;

/// The moved chats in the table `moved_chat`.
final class MovesTable implements ChatMoves {

  private final Transactions transactions;

  MovesTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<ChatId, ChatId> all() {
    return transactions.in(
        sql -> {
          Map<ChatId, ChatId> all = new HashMap<>();
          sql.createQuery("SELECT * FROM moved_chat")
              .map(
                  (row, _) ->
                      all.put(
                          Columns.chat(row),
                          new ChatId(row.getString("surface"), row.getString("now"))))
              .list();
          return Map.copyOf(all);
        });
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
