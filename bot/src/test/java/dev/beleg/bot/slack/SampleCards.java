package dev.beleg.bot.slack;

import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Five articles with at most one figure, which may be shown everywhere but in one channel.
///
/// @param shown what is shown of the figure; empty where there is none
/// @param newest the day of the newest article
record SampleCards(Optional<Reply> shown, Optional<LocalDate> newest) implements FigureCards {

  /// Where the figure may not be shown.
  static final String CLOSED = "CCLOSED";

  @Override
  public List<Card> find(Reader reader, String words, int most) {
    return words.startsWith("lip") || words.isEmpty()
        ? card(reader, "f1").stream().toList()
        : List.of();
  }

  @Override
  public Extent extent(Reader reader) {
    return new Extent(5, newest);
  }

  @Override
  public Optional<Card> card(Reader reader, String id) {
    boolean closed = reader.chat().filter(chat -> chat.chat().equals(CLOSED)).isPresent();
    return shown
        .filter(_ -> !closed && id.equals("f1"))
        .map(
            reply ->
                new Card(
                    "f1",
                    "almost $334m · trade turnover · " + "Lipetsk Oblast and so on ".repeat(5),
                    "2023-06-01 · Title",
                    ReplyLanguage.ENGLISH,
                    reply));
  }
}
