package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.web.SignIn;
import dev.beleg.bot.web.SourceLinks;
import dev.beleg.bot.web.WebRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkedRepliesTest {

  private static final Reply.CitationList SOURCES =
      new Reply.CitationList(
          List.of(
              new Reply.CitationList.Entry(
                  1,
                  "a.txt#10-25",
                  "Title",
                  "2023-06-01",
                  "de",
                  Optional.of("https://a.example"))));

  @Test
  void leadsToTheMarkedWordsWhereReadersReachThem() {
    WebRules rules =
        new WebRules(
            "127.0.0.1",
            8090,
            Optional.of(URI.create("https://beleg.example.org")),
            _ -> false,
            Optional.of(new SignIn("correct-horse-battery")),
            Optional.empty());
    assertThat(link(rules))
        .startsWith("https://beleg.example.org/source/a.txt?range=10-25&key=")
        .endsWith("#10-25");
  }

  @Test
  void leadsToTheOriginalWhereNobodyReachesThem() {
    assertThat(
            link(
                new WebRules(
                    "127.0.0.1",
                    8090,
                    Optional.empty(),
                    _ -> false,
                    Optional.empty(),
                    Optional.empty())))
        .isEqualTo("https://a.example");
  }

  @Test
  void letsCardsTellHowMuchThereIs() {
    FigureCards.Extent extent = new FigureCards.Extent(5, Optional.empty());
    FigureCards cards =
        new FigureCards() {
          @Override
          public List<Card> find(Reader reader, String words, int most) {
            return List.of();
          }

          @Override
          public Optional<Card> card(Reader reader, String id) {
            return Optional.empty();
          }

          @Override
          public Extent extent(Reader reader) {
            return extent;
          }
        };
    FigureCards.Reader reader =
        new FigureCards.Reader(Sender.of("console", "u"), Optional.empty(), ReplyLanguage.ENGLISH);
    assertThat(new LinkedReplies(_ -> Optional.empty()).of(cards).extent(reader)).isEqualTo(extent);
  }

  @Test
  void letsTheRestStopWhatIsAnswered() {
    Responder stopping =
        new Responder() {
          @Override
          public Response respond(Update update, Conversation conversation, ChatSettings settings) {
            return new Response.Silence();
          }

          @Override
          public boolean stops(Update update) {
            return true;
          }
        };
    LinkedReplies linked = new LinkedReplies(_ -> Optional.empty());
    assertThat(linked.of(stopping).stops(Samples.asked("1", "c", "/abort"))).isTrue();
    try (Measures measures = new Measures()) {
      assertThat(
              measures
                  .answers()
                  .of(stopping, () -> Samples.NOON)
                  .stops(Samples.asked("1", "c", "/abort")))
          .isTrue();
    }
  }

  private static String link(WebRules rules) {
    Responder responder =
        new LinkedReplies(new SourceLinks(rules)::of)
            .of(
                (_, _, _) ->
                    new Responder.Response.Said(
                        ReplyLanguage.GERMAN, new Reply(List.of(SOURCES)), Optional.empty()));
    Responder.Response response =
        responder.respond(
            Samples.asked("1", "c", "Wer?"),
            new Conversation(Samples.conversation("c"), List.of()),
            ChatSettings.DEFAULT,
            _ -> {});
    Reply said = ((Responder.Response.Said) response).reply();
    return ((Reply.CitationList) said.blocks().getFirst())
        .entries()
        .getFirst()
        .link()
        .orElseThrow();
  }
}
