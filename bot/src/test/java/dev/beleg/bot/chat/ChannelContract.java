package dev.beleg.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every surface does. Each implementation nests these tests.
public abstract class ChannelContract {

  private static final Reply EVERYTHING =
      new Reply(
          List.of(
              new Reply.Paragraph("Gouverneur: Igor Artamonow [1] <b>&amp;\u202e\u001b[31m"),
              new Reply.QuoteBlock("auf Englisch:", "the governor, Igor Artamonov", 1),
              new Reply.FigureTable(List.of("Jahr", "Wert"), List.of(List.of("2022", "334 Mio."))),
              new Reply.Picture(new Bytes(new byte[] {1, 2, 3}), "Handelsumsatz"),
              new Reply.Attachment("a.txt", new Bytes(new byte[] {4}), "Title · 2023-06-01"),
              new Reply.CitationList(
                  List.of(
                      new Reply.CitationList.Entry(
                          1, "a.txt#10-38", "Title", "2023-06-01", "en", Optional.empty()))),
              new Reply.Choices(List.of(new Reply.Choice("Quellen", "sources 1")))));

  private Channel channel;

  /// {@return a channel whose platform takes everything}
  protected abstract Channel create();

  /// {@return a conversation of that channel}
  protected abstract ConversationId conversation();

  @BeforeEach
  void createChannel() {
    channel = create();
  }

  @Test
  void isNamedAsItsChatsAre() {
    assertThat(conversation().chat().surface()).isEqualTo(channel.surface());
  }

  @Test
  void saysWithinWhichLimitsItStays() {
    Limits limits = channel.limits();
    assertThat(limits).isEqualTo(channel.limits());
    assertThat(limits.ruler().length(new Reply.Paragraph("Wer?"))).isBetween(4, limits.length());
  }

  @Test
  void measuresNoLessWhereThereIsMoreToSay() {
    Limits.Ruler ruler = channel.limits().ruler();
    int before = 0;
    for (String text : List.of("", "a", "a&", "a&<", "a&<😀", "a&<😀 und mehr")) {
      int length = ruler.length(new Reply.Paragraph(text));
      assertThat(length).isGreaterThanOrEqualTo(before);
      before = length;
    }
  }

  @Test
  void deliversEveryKindOfBlock() {
    assertThat(channel.send(message(1, EVERYTHING))).isInstanceOf(Delivery.Delivered.class);
    for (Reply.Block block : EVERYTHING.blocks()) {
      assertThat(channel.send(message(2, new Reply(List.of(block)))))
          .isInstanceOf(Delivery.Delivered.class);
    }
  }

  @Test
  void changesWhatItHasDelivered() {
    Delivery sent = channel.send(message(1, Reply.of("…")));
    String id = ((Delivery.Delivered) sent).message();
    assertThat(channel.edit(conversation(), id, EVERYTHING)).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void mayBeToldThatSomethingIsWorkedOn() {
    UserId user = new UserId(channel.surface(), "u");
    Arrival arrival =
        new Arrival(
            new UpdateKey(channel.surface(), "1"),
            new Sender(user, Optional.empty()),
            conversation(),
            Arrival.Addressing.DIRECT,
            Optional.of("m"),
            Samples.NOON);
    assertThatCode(() -> channel.working(arrival)).doesNotThrowAnyException();
  }

  @Test
  void waitsBetweenMessagesNoLongerThanPeopleDo() {
    assertThat(channel.limits().betweenMessages()).isLessThan(Duration.ofMinutes(1));
  }

  private Message message(long id, Reply reply) {
    Message.Draft draft =
        new Message.Draft(conversation(), Optional.empty(), ReplyLanguage.GERMAN, reply);
    return Message.written(id, draft, Samples.NOON).sending();
  }
}
