package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The home of the app and the window of a digest, through the real library.
@Timeout(120)
class HomeTest {

  private static final Reply NEWS =
      new Reply(
          List.of(
              new Reply.QuoteBlock("2025-08-25 · Perm", "Werk <!channel> gebaut", 1),
              new Reply.CitationList(
                  List.of(
                      new Reply.CitationList.Entry(
                          1, "a.txt#1-9", "Title", "2025-08-25", "de", Optional.empty()))),
              new Reply.Choices(List.of(new Reply.Choice("Mehr", "digest 1")))));

  private final OneDigest desk = new OneDigest();
  private SimulatedSlack slack;
  private SlackWorld world;

  @BeforeEach
  void start() {
    slack = new SimulatedSlack();
    world =
        new SlackWorld(
                slack, SlackWorld::echo, new SampleCards(Optional.empty(), Optional.empty()), desk)
            .connected();
  }

  @AfterEach
  void stop() {
    world.close();
    slack.close();
  }

  /// Keeps one order and writes down what is done.
  private static final class OneDigest implements Desk {

    private final List<String> done = new ArrayList<>();
    private final List<String> ordered = new ArrayList<>();
    private Optional<Digest> digest = Optional.empty();
    private ChatSettings settings = ChatSettings.DEFAULT;

    private synchronized List<String> done() {
      return List.copyOf(done);
    }

    private synchronized List<String> ordered() {
      return List.copyOf(ordered);
    }

    private synchronized ChatSettings settings() {
      return settings;
    }

    @Override
    public Optional<Reply> announcements(Visitor visitor, int most) {
      return Optional.of(new Reply(NEWS.blocks().subList(0, 2)));
    }

    @Override
    public synchronized List<Digest> digests(Visitor visitor, ConversationId own) {
      return digest.stream().toList();
    }

    @Override
    public synchronized Optional<String> order(
        Visitor visitor, ConversationId where, boolean alone, String words, UpdateKey occasion) {
      if (words.contains("quibbel")) {
        return Optional.of("Nicht verstanden: quibbel.");
      }
      ordered.add(where + (alone ? " alone" : " among others"));
      digest = Optional.of(new Digest(where, List.of(words, "Nächste Ausgabe: morgen"), false));
      return Optional.empty();
    }

    @Override
    public Optional<Reply> preview(Visitor visitor, ConversationId conversation) {
      return Optional.of(NEWS);
    }

    @Override
    public synchronized void act(
        Visitor visitor, ConversationId conversation, Act act, UpdateKey occasion) {
      done.add(act + " " + conversation);
      digest = digest.map(it -> new Digest(it.conversation(), it.lines(), act == Act.PAUSE));
      if (act == Act.END) {
        digest = Optional.empty();
      }
    }

    @Override
    public synchronized ChatSettings settings(Visitor visitor, ChatId own) {
      return settings;
    }

    @Override
    public synchronized void choose(Visitor visitor, ChatId own, ChatSettings chosen) {
      done.add("choose " + own);
      settings = chosen;
    }
  }

  @Test
  void showsWhatIsNewAndWhatOnesOwnSettingsAre() {
    slack.socket().send("events_api", Payloads.home());
    String home = view(slack.await("views.publish", 1).getLast());
    assertThat(home)
        .contains("Ich kenne 5 Artikel.", "Die neuesten Meldungen", "Werk <!channel> gebaut [1]")
        .contains("Digest bestellen", "Kurze Antworten", "Antworten in der Sprache der Frage");
    assertThat(slack.refusals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "en-GB", "ru-RU"})
  void showsHomeAndWindowsThatSlackTakesInEachLanguage(String language) {
    slack.speak(language);
    slack.socket().send("interactive", Payloads.ordered("DUANNA", "8:00 " + "Berlin ".repeat(900)));
    slack.await("views.publish", 1);
    slack.socket().send("interactive", Payloads.pressedInView("home_digest1", "DUANNA", "", "1.1"));
    slack.await("views.open", 1);
    slack.socket().send("interactive", Payloads.figureShortcut("t9"));
    slack.await("views.open", 2);
    press("digest_preview", 1);
    press("digest_pause", 2);
    assertThat(slack.refusals()).isEmpty();
  }

  @Test
  void ordersADigestInAWindowAndShowsItAtHome() {
    slack.socket().send("interactive", Payloads.pressedInView("home_digest", "DUANNA", "", "1.1"));
    assertThat(view(slack.await("views.open", 1).getLast()))
        .contains("Wann und was?")
        .doesNotContain("Jetzt senden");

    String wrong = slack.socket().send("interactive", Payloads.ordered("DUANNA", "8:00 quibbel"));
    JsonObject told = slack.socket().awaitAcknowledged(wrong).getAsJsonObject("payload");
    assertThat(told.get("response_action").getAsString()).isEqualTo("errors");
    assertThat(told.getAsJsonObject("errors").get("digest_words").getAsString())
        .isEqualTo("Nicht verstanden: quibbel.");

    String right = slack.socket().send("interactive", Payloads.ordered("DUANNA", "8:00 Berlin"));
    assertThat(slack.socket().awaitAcknowledged(right).has("payload")).isFalse();
    assertThat(view(slack.await("views.publish", 1).getLast()))
        .contains("8:00 Berlin\nNächste Ausgabe: morgen", "In Ihren Nachrichten mit Beleg")
        .doesNotContain("Digest bestellen");
  }

  @Test
  void ordersADigestForAChannelThatIsChosenInTheWindow() {
    slack.socket().send("interactive", Payloads.pressedInView("home_digest", "DUANNA", "", "1.1"));
    String window = slack.await("views.open", 1).getFirst().get("view");
    assertThat(window).contains("\"digest_target\"", "Wohin (sonst in Ihre Nachrichten mit Beleg)");
    slack.socket().send("interactive", Payloads.orderedFor("C7", "8:00 Berlin"));
    assertThat(view(slack.await("views.publish", 1).getLast())).contains("<#C7>", "8:00 Berlin");
    slack.socket().send("interactive", Payloads.orderedFor("", "9:00 Berlin"));
    slack.await("views.publish", 2);
    slack.socket().send("interactive", Payloads.orderedFor("DOTHER", "9:00 Berlin"));
    slack.await("views.publish", 3);
    assertThat(desk.ordered())
        .containsExactly("slack:C7 among others", "slack:DUANNA alone", "slack:DUANNA alone");
    slack.socket().send("interactive", Payloads.pressedInView("home_digest1", "C7", "", "1.2"));
    assertThat(slack.await("views.open", 2).getLast().get("view")).doesNotContain("digest_target");
    assertThat(slack.refusals()).isEmpty();
  }

  @Test
  void pausesResumesSendsAndEndsADigestInItsWindow() {
    slack.socket().send("interactive", Payloads.ordered("C1 1.5", "8:00 Berlin"));
    slack.await("views.publish", 1);
    press("digest_pause", 1);
    assertThat(view(slack.calls("views.update").getLast())).contains("Fortsetzen");
    press("digest_resume", 2);
    press("digest_send", 3);
    assertThat(view(slack.calls("views.update").getLast())).contains("Anhalten", "Jetzt senden");
    press("digest_end", 4);
    assertThat(view(slack.calls("views.update").getLast())).doesNotContain("Jetzt senden");
    assertThat(desk.done())
        .containsExactly(
            "PAUSE slack:C1/1.5", "RESUME slack:C1/1.5", "SEND slack:C1/1.5", "END slack:C1/1.5");
    assertThat(slack.refusals()).isEmpty();
  }

  @Test
  void showsWhatTheNextEditionWouldSayWithoutTheButtonsOfAMessage() {
    slack.socket().send("interactive", Payloads.ordered("C1", "8:00 Berlin"));
    slack.await("views.publish", 1);
    press("digest_preview", 1);
    assertThat(view(slack.calls("views.update").getLast()))
        .contains("Werk <!channel> gebaut [1]")
        .doesNotContain("Mehr");
    assertThat(desk.done()).isEmpty();
  }

  @Test
  void keepsTheSettingsThatAreChosenAtHome() {
    slack.socket().send("interactive", Payloads.selected("home_language", "ru"));
    slack.socket().until(() -> settings().language().isPresent());
    slack.socket().send("interactive", Payloads.selected("home_length", "FULL"));
    slack.socket().until(() -> settings().length() == ChatSettings.AnswerLength.FULL);
    assertThat(settings())
        .isEqualTo(
            new ChatSettings(
                Optional.of(ReplyLanguage.RUSSIAN),
                ChatSettings.AnswerLength.FULL,
                ChatSettings.Attention.MENTIONED));
    assertThat(desk.done()).containsOnly("choose slack:DUANNA");
  }

  private ChatSettings settings() {
    return desk.settings();
  }

  private void press(String button, int count) {
    slack.socket().send("interactive", Payloads.pressedInView(button, "", "C1 1.5", count + ".1"));
    slack.await("views.update", count);
  }

  private static String view(Call call) {
    JsonObject view = JsonParser.parseString(call.get("view")).getAsJsonObject();
    assertThat(BlockRules.violations(view.getAsJsonArray("blocks"), 100)).isEmpty();
    return BlockRules.texts(view);
  }
}
