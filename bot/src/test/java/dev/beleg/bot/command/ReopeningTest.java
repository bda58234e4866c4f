package dev.beleg.bot.command;

import static dev.beleg.bot.chat.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Completion;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.Update;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A place that was cited months ago, in a file that is not what it was.
class ReopeningTest {

  private static final String TEXT =
      """
      MINSK, 1. Juni 2023 (BelTA) - Belarus und das Gebiet Perm bauen den Handel aus.
      Die Exporte stiegen um 31 Prozent. Das sagte der Gouverneur.
      """;
  private static final String QUOTE = "Die Exporte stiegen um 31 Prozent.";
  private static final int START = TEXT.indexOf(QUOTE);
  private static final String PLACE = "perm.txt#" + START + "-" + (START + QUOTE.length());

  @TempDir Path folder;
  private final Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  private Shelf shelf;

  @BeforeEach
  void cite() throws IOException {
    Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(file(), TEXT);
    shelf = new Shelf(folder.resolve("corpus"), folder.resolve("index"), () -> NOON);
    Update asked = Samples.asked("1", "a", "Wie stiegen die Exporte?");
    stores.inbox().accept(asked);
    Turn turn =
        new Turn(
            asked.arrival().key(),
            ReplyLanguage.GERMAN,
            "Wie stiegen die Exporte?",
            "",
            "um 31 Prozent [1]",
            List.of(new Turn.Cited("perm.txt", START, START + QUOTE.length(), QUOTE)),
            NOON);
    stores
        .inbox()
        .finish(
            new Completion(asked.arrival(), Outcome.ANSWERED, List.of(), Optional.of(turn), NOON));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void showsThePlaceInItsLine() {
    assertThat(open("a", PLACE))
        .isEqualTo(
            "«Die Exporte stiegen um 31 Prozent.» Das sagte der Gouverneur. [1]\n"
                + "[1] "
                + PLACE
                + " · 2023-06-01 · de\n[Datei [1]]");
  }

  @Test
  void saysWhereTheWordsStandNowWhenTheFileHasChanged() throws IOException {
    change("Berichtigt.\n" + TEXT);
    assertThat(open("a", PLACE))
        .startsWith(
            PLACE
                + ": Die Datei wurde seither geändert; die Worte stehen jetzt an anderer Stelle:\n")
        .contains("«Die Exporte stiegen um 31 Prozent.»")
        .contains("[1] perm.txt#" + (START + 12) + "-");
  }

  @Test
  void showsTheWordsAsTheyWereWhenTheFileNoLongerHasThem() throws IOException {
    change(TEXT.replace("31 Prozent", "13 Prozent"));
    assertThat(open("a", PLACE))
        .isEqualTo(
            PLACE
                + ": Die Datei wurde seither geändert.\n"
                + "Als sie am 2. März 2026 als Beleg gezeigt wurde, stand dort: „"
                + QUOTE
                + "“");
  }

  @Test
  void showsTheWordsAsTheyWereWhenTheFileIsGone() throws IOException {
    Files.delete(file());
    shelf.reconcile();
    assertThat(open("a", PLACE))
        .startsWith(PLACE + ": Die Datei ist nicht mehr da.\n")
        .endsWith("stand dort: „" + QUOTE + "“");
    assertThat(open("a", "1")).endsWith("Dort stand: „" + QUOTE + "“");
  }

  @Test
  void saysSoBeforeTheIndexHasNoticedThatTheFileIsGone() throws IOException {
    Files.delete(file());
    assertThat(open("a", PLACE)).startsWith(PLACE + ": Die Datei wurde seither geändert.\n");
  }

  @Test
  void tellsAnotherChatNothingOfWhatIsGone() throws IOException {
    Files.delete(file());
    shelf.reconcile();
    assertThat(open("b", PLACE)).startsWith("Einen Artikel perm.txt gibt es hier nicht");
  }

  @Test
  void showsNoWordOfAnArticleThatTheChatMayNoLongerSee() throws IOException {
    String withheld = PLACE + ": Dieser Artikel gehört nicht mehr zu denen, die dieser Chat sieht.";
    assertThat(open("a", PLACE, shelf.ofAnotherCollection())).isEqualTo(withheld);
    assertThat(open("a", "1", shelf.ofAnotherCollection())).isEqualTo(withheld);
    Files.delete(file());
    shelf.reconcile();
    assertThat(open("a", PLACE, shelf.ofAnotherCollection())).isEqualTo(withheld);
  }

  @Test
  void readsTheWordsOfAPageThatIsGoneAsTheyWereShown() {
    String words = "Er nannte das <b>&quot;Handel &amp; Wandel&quot;</b>.";
    Turn.Cited cited = new Turn.Cited("seite.html", 0, words.length(), words);
    Update asked = Samples.asked("3", "c", "Was?");
    stores.inbox().accept(asked);
    Turn turn =
        new Turn(
            asked.arrival().key(), ReplyLanguage.GERMAN, "Was?", "", "[1]", List.of(cited), NOON);
    stores
        .inbox()
        .finish(
            new Completion(asked.arrival(), Outcome.ANSWERED, List.of(), Optional.of(turn), NOON));
    assertThat(open("c", "1")).endsWith("Dort stand: „Er nannte das \"Handel & Wandel\".“");
  }

  @Test
  void opensAFileWithADashInItsName() throws IOException {
    Files.writeString(folder.resolve("corpus/perm – trade.txt"), TEXT);
    shelf.reconcile();
    assertThat(open("a", "perm – trade.txt#" + START + "–" + (START + QUOTE.length())))
        .contains("«" + QUOTE + "»");
  }

  private void change(String text) throws IOException {
    Files.writeString(file(), text);
    shelf.reconcile();
  }

  private Path file() {
    return folder.resolve("corpus/perm.txt");
  }

  private String open(String chat, String place) {
    return open(chat, place, shelf.library());
  }

  private String open(String chat, String place, Library library) {
    Conversation conversation =
        new Conversation(
            Samples.conversation(chat),
            stores.conversations().turns(Samples.conversation(chat), NOON, 20));
    Request request =
        new Request(
            Samples.arrival("2", chat, NOON),
            conversation,
            ChatSettings.DEFAULT,
            Language.GERMAN,
            InstantSource.fixed(NOON).instant());
    Reopening reopening = new Reopening(new Phrases(CommandResponder.class), stores.citations());
    Response response = reopening.open(request, library, place);
    return ((Response.Said) response).reply().plainText();
  }
}
