package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChannelContract;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.retrieval.index.ArticleIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSurfaceTest {

  @TempDir Path folder;
  private ArticleIndex index;
  private WebSurface surface;
  private Session session;

  @BeforeEach
  void open() {
    index = ArticleIndex.open(folder, () -> Samples.NOON);
    surface =
        new WebSurface(
            new WebSurface.Parts(
                new Shelf(index.view(), index.view(), _ -> Optional.empty()),
                new WebSurface.Standing(Optional::empty, () -> false, List::of, List::of),
                () -> new Overview(List.of()),
                () -> "",
                () -> Samples.NOON),
            new WebRules(
                "127.0.0.1", 0, Optional.empty(), _ -> false, Optional.empty(), Optional.empty()));
    session = surface.sessions().begin(Look.wishedBy(""), false);
  }

  @AfterEach
  void close() {
    surface.close();
    index.close();
  }

  @Nested
  class AsEverySurface extends ChannelContract {
    @Override
    protected Channel create() {
      return surface;
    }

    @Override
    protected ConversationId conversation() {
      return Asking.conversation(session);
    }
  }

  @Test
  void refusesWhatIsForAVisitThatIsOver() {
    surface.sessions().end(session);
    assertThat(surface.send(message("1", "late")))
        .isEqualTo(new Delivery.Refused("the visit is over"));
  }

  @Test
  void forgetsWhatIsAnswered() {
    session.transcript().say("secret", Samples.NOON);
    surface.send(message("1", "told"));
    surface.forget(Asking.conversation(session));
    assertThat(session.transcript().state().exchanges()).isEmpty();
  }

  @Test
  void tellsOnThePageThatSomethingIsNoLongerWorkedOn() {
    session.transcript().say("slowly", Samples.NOON);
    surface.takeBack(
        new Arrival(
            new UpdateKey(WebSurface.NAME, "1"),
            Sender.of(WebSurface.NAME, "u"),
            Asking.conversation(session),
            Arrival.Addressing.DIRECT,
            Optional.of("1"),
            Samples.NOON));
    assertThat(session.transcript().state().pending()).isFalse();
  }

  @Test
  void isNotWellBeforeItServes() {
    assertThat(surface.heartbeat().isWell(Samples.NOON)).isFalse();
  }

  private Message message(String exchange, String words) {
    return Message.written(
        1,
        new Message.Draft(
            Asking.conversation(session),
            Optional.of(exchange),
            ReplyLanguage.ENGLISH,
            Reply.of(words)),
        Samples.NOON);
  }
}
