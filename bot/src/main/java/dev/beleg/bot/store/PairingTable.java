package dev.beleg.bot.store;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.PairingStore;
import dev.beleg.bot.chat.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The connected chats in the table `paired_chat`, the codes in `pairing_offer`.
final class PairingTable implements PairingStore {

  private final ReadableRows rows = new ReadableRows("paired_chat", "surface", "chat");
  private final Transactions transactions;

  PairingTable(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean offer(Offer offer, Instant now) {
    return transactions.in(
        sql -> {
          eraseExpired(sql, now);
          return Columns.bind(
                      sql.createUpdate(
                          """
                          INSERT INTO pairing_offer (surface, chat, code, expires)
                          VALUES (:surface, :chat, :code, :expires)
                          ON CONFLICT (surface, chat) DO NOTHING
                          """),
                      offer.chat())
                  .bind("code", offer.code())
                  .bind("expires", offer.expires().toEpochMilli())
                  .execute()
              > 0;
        });
  }

  private static void eraseExpired(Handle sql, Instant now) {
    sql.createUpdate("DELETE FROM pairing_offer WHERE expires <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<ChatId> confirm(String code, UserId admin, Instant now) {
    return transactions.in(
        sql -> {
          eraseExpired(sql, now);
          Optional<ChatId> chat =
              sql.createQuery(
                      "DELETE FROM pairing_offer WHERE code = :code RETURNING surface, chat")
                  .bind("code", code)
                  .map((row, _) -> Columns.chat(row))
                  .findFirst();
          chat.ifPresent(known -> pair(sql, new Paired(known, admin, now)));
          return chat;
        });
  }

  private static void pair(Handle sql, Paired paired) {
    Columns.bind(
            sql.createUpdate(
                """
                INSERT OR REPLACE INTO paired_chat (surface, chat, admin_surface, confirmed_by, at)
                VALUES (:surface, :chat, :adminSurface, :confirmedBy, :at)
                """),
            paired.chat())
        .bind("adminSurface", paired.confirmedBy().surface())
        .bind("confirmedBy", paired.confirmedBy().user())
        .bind("at", paired.at().toEpochMilli())
        .execute();
  }

  @Override
  public boolean paired(ChatId chat) {
    return transactions.in(
        sql ->
            Columns.bind(
                    sql.createQuery(
                        "SELECT 1 FROM paired_chat WHERE surface = :surface AND chat = :chat"),
                    chat)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
  }

  @Override
  public List<Paired> all() {
    return transactions.in(
        sql ->
            rows.of(
                sql.createQuery("SELECT * FROM paired_chat ORDER BY at, surface, chat"),
                (row, _) -> paired(row)));
  }

  private static Paired paired(ResultSet row) throws SQLException {
    return new Paired(
        Columns.chat(row),
        new UserId(row.getString("admin_surface"), row.getString("confirmed_by")),
        Columns.time(row, "at"));
  }

  @Override
  public boolean unpair(ChatId chat) {
    return transactions.in(
        sql ->
            Columns.bind(
                        sql.createUpdate(
                            "DELETE FROM paired_chat WHERE surface = :surface AND chat = :chat"),
                        chat)
                    .execute()
                > 0);
  }
}
