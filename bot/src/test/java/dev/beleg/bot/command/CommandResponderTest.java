package dev.beleg.bot.command;

import static dev.beleg.bot.chat.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Completion;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.PairingStore;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.digest.NoDigests;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands over the shipped articles, as every surface gives them.
class CommandResponderTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final UserId ADMIN = new UserId(Samples.SURFACE, "u-boss");

  @TempDir static Path folder;
  private static Shelf shelf;

  private final Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  private final CommandResponder responder = responder(Optional.empty());
  private int updates;

  @BeforeAll
  static void open() {
    shelf = new Shelf(Shelf.SEEDS, folder, CLOCK);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @Test
  void saysWhetherThereWasAnythingToAbort() {
    assertThat(saidToAbort(true)).isEqualTo("I have stopped.");
    assertThat(saidToAbort(false)).isEqualTo("Nothing is being answered here at the moment.");
  }

  @Test
  void aShortAnswerShowsTheFirstPlaceAloneAndAFullOneMore() {
    assertThat(shown("Was wird in Lipezk gemeinsam produziert?")).isEqualTo(1);
    assertThat(words("/länge ausführlich"))
        .isEqualTo(
            "Ab jetzt nenne ich hier auch weitere Stellen, und jedes Zitat mit den Sätzen"
                + " daneben.");
    assertThat(shown("Was wird in Lipezk gemeinsam produziert?")).isGreaterThan(1);
    assertThat(words("/length short")).isEqualTo("From now on I answer briefly here.");
    assertThat(shown("Was wird in Lipezk gemeinsam produziert?")).isEqualTo(1);
    assertThat(words("/length tall")).startsWith("Wie lang?");
  }

  @Test
  void aFullAnswerQuotesWithTheSentencesBesideAndUnderTheSameNumbers() {
    String question = "Кто губернатор Липецкой области?";
    Turn brief = ask(question).turn().orElseThrow();
    words("/длина подробно");
    Response.Said full = ask(question);
    List<Turn.Cited> cited = full.turn().orElseThrow().citations();
    assertThat(cited).hasSameSizeAs(brief.citations());
    for (int i = 0; i < cited.size(); i++) {
      assertThat(cited.get(i).quote())
          .contains(brief.citations().get(i).quote())
          .hasSizeGreaterThan(brief.citations().get(i).quote().length());
    }
    assertThat(full.reply().plainText()).contains("#" + cited.getFirst().start() + "-");
    words("/length short");
  }

  @Test
  void showsFiguresInPagesAndHowToSeeTheNext() {
    Response.Said first = ask("/figures");
    String words = first.reply().plainText();
    int left = Integer.parseInt(words.replaceFirst("(?s).*\\n([0-9]+) more figures?: .*", "$1"));
    assertThat(words)
        .contains(left + " more figure")
        .contains(": /figures 2 shows the next.")
        .contains("[More]");
    String second = words("/figures 2");
    assertThat(rows("/figures 2")).isEqualTo(left);
    assertThat(second).doesNotContain("[More]");
    assertThat(press(Map.of("More", "figures-page 2"), "More")).isEqualTo(second);
    assertThat(words("/figures 3")).isEqualTo("There are only 2 pages of these figures.");
    assertThat(words("/figures 0")).isEqualTo("There are only 2 pages of these figures.");
    assertThat(words("/figures lipezk 2021 1")).isEqualTo(words("/figures lipezk 2021"));
  }

  @Test
  void turnsTheSamePagesInEachLanguage() {
    assertThat(cited("/figures")).isEqualTo(cited("/zahlen")).isEqualTo(cited("/цифры"));
  }

  @Test
  void showsTheFiguresThatSomebodySaidHoweverTheNameIsWritten() {
    assertThat(words("/figures Demeschin")).contains("40");
    assertThat(rows("/figures Demeschin")).isEqualTo(rows("/figures Demeshin")).isPositive();
    assertThat(rows("/figures Демешин")).isEqualTo(rows("/figures Demeschin"));
    assertThat(words("/figures Demeschinkow")).contains("Demeschinkow");
    assertThat(rows("/figures Dmitri Demeschin")).isEqualTo(rows("/figures Demeschin"));
  }

  private List<String> cited(String command) {
    return ask(command).turn().orElseThrow().citations().stream().map(Turn.Cited::quote).toList();
  }

  private long rows(String command) {
    return ask(command).reply().blocks().stream()
        .filter(Reply.FigureTable.class::isInstance)
        .mapToLong(block -> ((Reply.FigureTable) block).rows().size())
        .sum();
  }

  @Test
  void offersTimesWithWhatTheyAreTimesOf() {
    assertThat(words("/figures lipetsk 1999"))
        .startsWith("The articles have no such figure of that time. There are: ")
        .contains("exports 2021", "trade turnover 2022");
  }

  @Test
  void aChartNamesTheWordsThatItDoesNotKnow() {
    assertThat(words("/chart atlantis")).startsWith("I know no “atlantis”.");
    assertThat(words("/chart lipetsk trade turnover atlantis"))
        .startsWith("Not understood: atlantis.");
  }

  @Test
  void whatCannotBeDrawnIsATableWithSources() {
    Response.Said said = ask("/chart perm");
    assertThat(said.reply().blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "FigureTable", "CitationList");
    assertThat(said.reply().plainText())
        .startsWith("A chart needs two figures in one unit with a known time. There are:");
  }

  @Test
  void asksWhenOfWhatWasSpokenOfLast() {
    ask("How high was trade with Lipetsk in 2021?");
    ask("and exports?");
    ask("When did Lukashenko meet the governor of Lipetsk?");
    assertThat(ask("when was that?").reply().plainText())
        .startsWith("Lipetsk Oblast")
        .doesNotContain("2021:")
        .doesNotContain("exports, ");
  }

  @Test
  void answersAQuestionInBlocksThatEverySurfaceCanRender() {
    Response.Said said = ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?");
    assertThat(said.reply().blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "QuoteBlock", "QuoteBlock", "CitationList", "Choices");
    assertThat(said.reply().plainText())
        .startsWith(
            "Handelsumsatz, Belarus – Gebiet Lipezk, 2021: 315 Mio. US-Dollar [1][2]\n«Der Handel")
        .contains(
            "auf Englisch: «In 2021, it amounted to $315 million.» [2]",
            "[1] 000_0cc63a20bb3e09ed.txt#1380-1548 · 2023-06-01 · de",
            "[Quellen] [Zahlen] [Diagramm] [👍] [👎]");
  }

  @Test
  void remembersAnAnswerWithThePlacesItCites() {
    Turn turn = ask("Кто губернатор Липецкой области?").turn().orElseThrow();
    assertThat(turn.question()).isEqualTo("Кто губернатор Липецкой области?");
    assertThat(turn.citations()).isNotEmpty();
    assertThat(stores.citations().of(turn.key())).hasSameSizeAs(turn.citations());
  }

  @Test
  void saysThatTheArticlesDoNotTellAndOffersNoSources() {
    Response.Said said = ask("Wer gewann die Fußball-Weltmeisterschaft 1974?");
    assertThat(said.reply().plainText()).endsWith("[👍] [👎]").doesNotContain("[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wie hoch war der Handelsumsatz mit Lipezk 2022? | und 2021?           | Gebiet Lipezk, Handelsumsatz, 2021:
          How high was trade with Lipetsk in 2022?        | and in 2021?        | Lipetsk Oblast, trade, 2021:
          Какой был товарооборот с Липецком в 2022 году?  | а в 2021?           | Липецкая область, товарооборот, 2021:
          """)
  void fillsInWhatAQuestionLeavesOut(String first, String second, String assumed) {
    ask(first);
    assertThat(ask(second).reply().plainText()).startsWith(assumed).contains("315");
  }

  @Test
  void beginsAnewWhenToldTo() {
    ask("Wie hoch war der Handelsumsatz mit Lipezk 2022?");
    assertThat(words("/neu")).isEqualTo("Die nächste Frage steht für sich.");
    assertThat(words("und 2021?")).doesNotContain("Lipezk");
  }

  @Test
  void leansOnNoQuestionOfAnotherChat() {
    ask("Wie hoch war der Handelsumsatz mit Lipezk 2022?");
    Response other = respond(Samples.asked("x", "b", "und 2021?", NOON));
    assertThat(((Response.Said) other).reply().plainText()).doesNotContain("Lipezk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /figures Lipetsk trade turnover 2021  | Belarus – Lipetsk Oblast | 315 million US dollars
          /zahlen lipezk handelsumsatz 2021     | Belarus – Gebiet Lipezk  | 315 Mio. US-Dollar
          /цифры липецк товарооборот 2021       | Беларусь – Липецкая область | 315 млн долларов США
          """)
  void listsFiguresThatAFewWordsName(String text, String subject, String value) {
    Reply reply = ask(text).reply();
    assertThat(reply.blocks().getFirst()).isInstanceOf(Reply.FigureTable.class);
    Reply.FigureTable table = (Reply.FigureTable) reply.blocks().getFirst();
    assertThat(table.rows()).isNotEmpty();
    assertThat(table.rows().getFirst()).contains(subject, value, "[1]");
    assertThat(reply.blocks().getLast()).isInstanceOf(Reply.CitationList.class);
  }

  @Test
  void citesForEachFigureASentenceThatHasIt() {
    Response.Said said = ask("/figures lipezk exporte");
    assertThat(said.turn().orElseThrow().citations())
        .allSatisfy(cited -> assertThat(cited.quote()).containsPattern("[0-9]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /zahlen Lipezkk         | „Lipezkk“ kenne ich nicht. Meinten Sie „Gebiet Lipezk“?
          /figures turnovver      | I know no “turnovver”. Did you mean “trade turnover”?
          /figures Tatarstan      | The articles have no figure about that. There are:
          /zahlen Lipezk 1999     | Für diese Zeit haben die Artikel keine solche Zahl. Vorhanden: Exporte 2021
          """)
  void saysWhatThereIsInsteadOfAFigureThatThereIsNot(String text, String expected) {
    assertThat(words(text)).startsWith(expected);
  }

  @Test
  void drawsASeriesEachNumberOfWhichIsTheWordsThatTellIt() {
    Response.Said said = ask("/chart Lipetsk trade turnover");
    Reply.Picture picture = (Reply.Picture) said.reply().blocks().getFirst();
    assertThat(picture.caption()).isEqualTo("Belarus – Lipetsk Oblast: trade turnover");
    assertThat(picture.png().bytes()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(said.reply().plainText()).contains("2021: 315 million US dollars [1]\n");
    assertThat(said.turn().orElseThrow().citations().getFirst().quote()).isEqualTo("$315 Mio.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /chart                    | Say what to draw:
          /diagramm Chabarowsk      | Für ein Diagramm braucht es zwei Zahlen
          /график Татарстан         | Об этом в статьях нет цифр.
          """)
  void saysWhyThereIsNothingToDraw(String text, String expected) {
    assertThat(words(text)).startsWith(expected);
  }

  @Test
  void checksEachFigureOfATextAndShowsWhatTheArticlesSay() {
    assertThat(words("/check Exports to Lipetsk rose 31% to $19m"))
        .startsWith("31%: supported\n")
        .contains("$19m: differs (value)\nBelarus → Lipetsk Oblast, exports, 2022: more than 91")
        .contains("taken for granted: 2022");
    assertThat(words("/check 7777 Tonnen Bananen")).contains("nicht in den Artikeln");
  }

  @Test
  void saysThatWhoSaidAFigureIsNotChecked() {
    assertThat(words("/prüfen Die Exporte nach Lipezk stiegen 2022 um 31 %, sagte Sergej Alejnik."))
        .startsWith("31 %: belegt\n")
        .contains("nicht geprüft: wer es gesagt hat");
    assertThat(words("/check Exports to Lipetsk rose 31% in 2022")).doesNotContain("who said it");
  }

  @Test
  void checksTheMessageThatItRepliesTo() {
    Update check =
        new Update.Asked(
            Samples.arrival("q", "a", NOON), "/prüfen", Optional.of("Exports rose 31% in 2022"));
    assertThat(((Response.Said) respond(check)).reply().plainText()).startsWith("31%: belegt");
  }

  @Test
  void asksForATextWhereThereIsNoneToCheck() {
    assertThat(words("/проверить")).startsWith("Какой текст?");
    assertThat(words("/check nothing here")).isEqualTo("This text has no figure to check.");
  }

  @Test
  void listsTheArticlesTheNewestFirst() {
    Reply.FigureTable table = (Reply.FigureTable) ask("/sources").reply().blocks().getFirst();
    assertThat(table.rows()).hasSize(5);
    assertThat(table.rows().getFirst()).startsWith("002_2df973b41103d8e7.txt", "2025-08-25", "de");
    assertThat(words("/quellen")).endsWith("5 Artikel");
  }

  @Test
  void showsTheNewestArticlesWithTheirFirstSentences() {
    Response.Said said = ask("/latest");
    assertThat(said.reply().plainText())
        .startsWith("2025-08-25: «MINSK, 25. August (BelTA) – Belarus hat der dem Gebiet Wologda")
        .contains("hit $0.5bn: «Belarus' trade with Lipetsk Oblast of Russia is at $330 million.»");
    assertThat(said.turn().orElseThrow().citations()).hasSize(5);
  }

  @Test
  void opensThePlaceBehindANumberOfTheLastAnswer() {
    ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?");
    assertThat(words("/source 2"))
        .contains("«In 2021, it amounted to $315 million.»", "#4636-4673");
    assertThat(words("/source [1]")).contains("«Der Handelsumsatz zwischen Belarus und");
    assertThat(words("/source 9")).isEqualTo("Die letzte Antwort hat kein [9].");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/source 001_7fe66222bde10e6b.txt#4636-4673",
        "/source 001_7fe66222bde10e6b.txt#4636–4673"
      })
  void opensAPlaceByFileAndRange(String text) {
    assertThat(words(text)).contains("«In 2021, it amounted to $315 million.»");
  }

  @Test
  void opensAnArticleByItsFile() {
    assertThat(words("/source 004_e7fd2283c810d65a.txt")).contains("«MOSKAU, 17. Mai (BelTA)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /source                                     | Say which: /source 1 shows
          /source ../../etc/passwd                    | There is no article ../../etc/passwd here
          /source /etc/passwd#0-10                    | There is no article /etc/passwd here
          /source a.txt#0-10                          | There is no article a.txt here
          /source 004_e7fd2283c810d65a.txt#0-999999   | 004_e7fd2283c810d65a.txt has
          /source 004_e7fd2283c810d65a.txt#9-2        | 004_e7fd2283c810d65a.txt has
          """)
  void opensNothingThatIsNoPlaceOfAnArticle(String text, String expected) {
    assertThat(words(text)).startsWith(expected);
  }

  @Test
  void theButtonsOfAnAnswerWork() {
    Map<String, String> actions = actions(ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?"));
    assertThat(press(actions, "Quellen")).contains("«Der Handelsumsatz", "«In 2021, it amounted");
    assertThat(press(actions, "Zahlen")).contains("315 Mio. US-Dollar | [1]");
    assertThat(press(actions, "Diagramm"))
        .startsWith("Belarus – Gebiet Lipezk: Handelsumsatz\n2021: 315 Mio");
    assertThat(press(actions, "👎")).isEqualTo("Danke, vermerkt.");
    assertThat(press(actions, "👍")).isEqualTo("Danke, vermerkt.");
    assertThat(stores.feedback().since(NOON, 9))
        .singleElement()
        .satisfies(
            feedback -> {
              assertThat(feedback.verdict()).isEqualTo(Feedback.Verdict.HELPFUL);
              assertThat(feedback.about().question()).startsWith("Wie hoch war");
              assertThat(feedback.about().answer()).contains("315 Mio. US-Dollar");
            });
  }

  @Test
  void aSignRatesTheLastAnswer() {
    assertThat(words("👍")).isEqualTo("There is no answer here that this could be about.");
    ask("Кто губернатор Липецкой области?");
    assertThat(words("👎")).isEqualTo("Спасибо, записано.");
    assertThat(stores.feedback().since(NOON, 9))
        .extracting(Feedback::verdict, feedback -> feedback.about().question())
        .containsExactly(tuple(Feedback.Verdict.UNHELPFUL, "Кто губернатор Липецкой области?"));
  }

  @Test
  void aButtonOfAnotherChatDoesNothing() {
    Map<String, String> actions = actions(ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?"));
    Update forged =
        new Update.Pressed(
            Samples.arrival("f", "b", NOON), actions.getOrDefault("Quellen", "missing"));
    assertThat(((Response.Said) respond(forged)).reply().plainText())
        .isEqualTo(
            "That button belongs to an answer that is no longer known here. Please ask again.");
    Update rating =
        new Update.Pressed(Samples.arrival("g", "b", NOON), actions.getOrDefault("👍", "missing"));
    respond(rating);
    assertThat(stores.feedback().since(NOON, 9)).isEmpty();
  }

  @Test
  void afterForgettingNothingIsKnown() {
    Map<String, String> actions = actions(ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?"));
    press(actions, "👍");
    assertThat(respond(asked("/forget"))).isInstanceOf(Response.Forget.class);
    assertThat(words("/source 1")).isEqualTo("The last answer has no [1].");
    assertThat(press(actions, "Quellen")).startsWith("That button belongs to an answer");
    assertThat(stores.feedback().since(NOON, 9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /language Deutsch      | Ab jetzt antworte ich hier auf Deutsch.     | Einen Befehl /xylophone gibt es nicht
          /sprache en            | From now on I reply in English here.        | There is no command /xylophone
          /язык русский          | Теперь здесь я отвечаю по-русски.           | Команды /xylophone нет
          """)
  void repliesInTheLanguageThatTheChatChooses(String choice, String said, String afterwards) {
    assertThat(words(choice)).isEqualTo(said);
    assertThat(words("/xylophone")).startsWith(afterwards);
    words("/language auto");
    assertThat(words("Кто губернатор Липецкой области?")).startsWith("губернатор");
  }

  @Test
  void answersInTheLanguageThatTheChatHasChosen() {
    words("/language ru");
    assertThat(words("Wie hoch war der Handelsumsatz mit Lipezk 2021?")).contains("млн долларов");
  }

  @Test
  void asksWhichLanguageWhereNoneIsNamed() {
    assertThat(words("/language")).startsWith("Which language?");
    assertThat(words("/sprache klingonisch")).startsWith("Welche Sprache?");
  }

  @Test
  void answersInTheLanguageOfTheOperatorWhereTheChatHasChosenNone() {
    Response said =
        responder(Optional.of(Language.ENGLISH))
            .respond(asked("/hilfe"), conversation("a"), stores.settings().of(chat("a")));
    assertThat(((Response.Said) said).reply().plainText()).startsWith("Ask in German");
  }

  @Test
  void commandsAreAnsweredInTheLanguageOfTheConversation() {
    ask("Кто губернатор Липецкой области?");
    assertThat(words("/latest")).contains("[1]");
    assertThat(words("/status")).isEqualTo("Это только для администраторов.");
  }

  @Test
  void listsTheCommandsThatTheAskerMayUse() {
    assertThat(words("/help")).contains("/figures ", "/forget ").doesNotContain("/pair", "/status");
    assertThat(words("/hilfe")).contains("/zahlen ", "/vergessen ");
    assertThat(words("/помощь")).contains("/цифры ", "/забыть ");
    assertThat(asAdmin("/help")).contains("/pair CODE", "/status ");
  }

  @Test
  void namesTheNearestCommandWhereOneIsUnknown() {
    assertThat(words("/hlep"))
        .isEqualTo("There is no command /hlep; did you mean /help? /help lists the commands.");
    assertThat(words("/xylophone"))
        .isEqualTo("There is no command /xylophone; /help lists the commands.");
  }

  @Test
  void tellsAdministratorsAloneHowItIs() {
    assertThat(words("/status")).isEqualTo("That is for administrators only.");
    assertThat(asAdmin("/status"))
        .isEqualTo(
            """
            5 articles
            since the start: 3 messages accepted, 0 came again; answered 2
            0 waiting to be answered, 0 waiting to be sent
            0 perhaps not arrived, 0 took too long, 0 failures of the store""");
  }

  @Test
  void anAdministratorConnectsAChatByItsCode() {
    ChatId waiting = chat("new");
    stores
        .pairings()
        .offer(new PairingStore.Offer("ABCD2345", waiting, NOON.plusSeconds(60)), NOON);
    assertThat(words("/pair ABCD2345")).isEqualTo("That is for administrators only.");
    assertThat(words("/pair")).isEqualTo("That is for administrators only.");
    assertThat(asAdmin("/pair")).startsWith("With which code?");
    assertThat(asAdmin("/pair WRONG")).startsWith("There is no such code");
    assertThat(stores.pairings().paired(waiting)).isFalse();
    assertThat(asAdmin("/pair abcd2345")).isEqualTo("Connected: sim:new");
    assertThat(stores.pairings().paired(waiting)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "👍", "😀😀", "?", "...", "{0}", "'", "%s", "\\u0000", "[1]"})
  void saysSomethingHelpfulToWhatIsNoQuestion(String text) {
    assertThat(words(text)).isNotBlank();
    assertThat(words("/figures " + text)).isNotBlank();
    assertThat(words("/chart " + text)).isNotBlank();
    assertThat(words("/check " + text)).isNotBlank();
    assertThat(words("/source " + text)).isNotBlank();
    assertThat(words("/language " + text)).isNotBlank();
    assertThat(words("/" + text)).isNotBlank();
  }

  @Test
  void takesAsMuchTextAsASurfaceMayHandOver() {
    String text = "Exports rose 31% to $19m; ".repeat(1_200);
    assertThat(words("/check " + text)).contains("were not checked");
    assertThat(words("/figures " + text)).isNotBlank();
    assertThat(words("/chart " + text)).isNotBlank();
    assertThat(words("/source " + text)).isNotBlank();
    assertThat(words("/" + "x".repeat(30_000))).isNotBlank();
  }

  @Test
  void repeatsLittleOfWhatIsTooLong() {
    String longest = "x".repeat(30_000);
    assertThat(words("/" + longest))
        .startsWith("There is no command /" + "x".repeat(60) + "…;")
        .hasSizeLessThan(200);
    for (String command : List.of("/source ", "/figures ", "/chart ")) {
      assertThat(words(command + longest)).hasSizeLessThan(300);
    }
    assertThat(words("/" + "😀x".repeat(15_000))).hasSizeLessThan(300);
  }

  @Test
  void saysThatTheNewestTakesNoArgument() {
    assertThat(words("/latest 3")).startsWith("Not understood: 3.\n2025-08-25: ");
  }

  @Test
  void sendsTheFileOfASourceOnRequest() throws IOException {
    ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?");
    String name = "001_7fe66222bde10e6b.txt";
    byte[] file = Files.readAllBytes(Shelf.SEEDS.resolve(name));
    Reply.Attachment sent = (Reply.Attachment) ask("/source 2 file").reply().blocks().getFirst();
    assertThat(sent.name()).isEqualTo(name);
    assertThat(sent.content()).isEqualTo(new Bytes(file));
    assertThat(sent.caption()).contains("Lipetsk Oblast could hit", "2023-06-01 · en");
    assertThat(ask("/source " + name + "#4636-4673 datei").reply().blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Attachment");
    assertThat(words("/source 9 file")).contains("[9]");
    assertThat(words("/source b.txt file")).contains("b.txt");
  }

  @Test
  void offersTheFileBelowAPassage() {
    ask("Wie hoch war der Handelsumsatz mit Lipezk 2021?");
    Map<String, String> actions = actions(ask("/source 2"));
    assertThat(actions).containsOnlyKeys("Datei [1]");
    String action = actions.values().iterator().next();
    Update press = new Update.Pressed(Samples.arrival("p-file", "a", NOON), action);
    Response.Said said = (Response.Said) respond(press);
    assertThat(said.reply().blocks().getFirst()).isInstanceOf(Reply.Attachment.class);
  }

  private static Map<String, String> actions(Response.Said said) {
    Reply.Choices choices = (Reply.Choices) said.reply().blocks().getLast();
    return choices.choices().stream()
        .collect(Collectors.toMap(Reply.Choice::label, Reply.Choice::action));
  }

  private String press(Map<String, String> actions, String label) {
    updates++;
    Update pressed =
        new Update.Pressed(
            Samples.arrival("p" + updates, "a", NOON), actions.getOrDefault(label, "missing"));
    return ((Response.Said) respond(pressed)).reply().plainText();
  }

  private String words(String text) {
    return ask(text).reply().plainText();
  }

  private String asAdmin(String text) {
    updates++;
    Response said = respond(Samples.asked("u" + updates, "boss", text, NOON));
    return ((Response.Said) said).reply().plainText();
  }

  private Response.Said ask(String text) {
    return (Response.Said) respond(asked(text));
  }

  private Update asked(String text) {
    updates++;
    return Samples.asked("u" + updates, "a", text, NOON);
  }

  /// Answers and keeps what the engine would keep.
  private long shown(String question) {
    return ask(question).reply().blocks().stream()
        .filter(Reply.QuoteBlock.class::isInstance)
        .count();
  }

  private String saidToAbort(boolean stopped) {
    Conversation conversation = new Conversation(Samples.conversation("a"), List.of(), stopped);
    updates++;
    Update update = Samples.asked("u" + updates, "a", "/abort", NOON);
    return ((Response.Said) responder.respond(update, conversation, ChatSettings.DEFAULT))
        .reply()
        .plainText();
  }

  private Response respond(Update update) {
    String chat = update.arrival().conversation().chat().chat();
    Response response =
        responder.respond(update, conversation(chat), stores.settings().of(chat(chat)));
    Outcome outcome = response instanceof Response.Forget ? Outcome.FORGOTTEN : Outcome.ANSWERED;
    Optional<Turn> turn = response instanceof Response.Said said ? said.turn() : Optional.empty();
    stores.inbox().accept(update);
    stores.inbox().finish(new Completion(update.arrival(), outcome, List.of(), turn, NOON));
    return response;
  }

  private Conversation conversation(String chat) {
    return new Conversation(
        Samples.conversation(chat),
        stores.conversations().turns(Samples.conversation(chat), NOON, 20));
  }

  private static ChatId chat(String chat) {
    return Samples.conversation(chat).chat();
  }

  @Test
  void answersCommandsInTheLanguageOfThePageAroundThem() {
    CommandResponder russian =
        responder(
            new CommandResponder.Languages(
                Optional.empty(), Language.ENGLISH, _ -> Optional.of(ReplyLanguage.RUSSIAN)));
    for (String words : List.of("/latest", "/chart lipezk", "/zahlen trade with Lipetsk in 2021")) {
      assertThat(said(russian, words).language()).as(words).isEqualTo(ReplyLanguage.RUSSIAN);
    }
    assertThat(said(russian, "Wer ist Gouverneur des Gebiets Lipezk?").language())
        .isEqualTo(ReplyLanguage.GERMAN);
  }

  private Response.Said said(CommandResponder by, String words) {
    updates++;
    Update update = Samples.asked("u" + updates, "a", words, NOON);
    Conversation nothing = new Conversation(Samples.conversation("a"), List.of());
    return (Response.Said) by.respond(update, nothing, ChatSettings.DEFAULT);
  }

  private CommandResponder responder(Optional<Language> fixed) {
    return responder(new CommandResponder.Languages(fixed, Language.ENGLISH));
  }

  private CommandResponder responder(CommandResponder.Languages languages) {
    AccessRules rules = new AccessRules(Set.of(), Set.of(), Set.of(), Set.of(ADMIN), true);
    ChatEngine.Counts counts =
        new ChatEngine.Counts(3, 0, 0, Map.of(Outcome.ANSWERED, 2L), 2, 0, 0, 0, 1, 0);
    return new CommandResponder(
        new CommandResponder.Parts(
            new CommandResponder.Articles(_ -> shelf.library(), Additions.none()),
            new CommandResponder.Chats(
                stores, new Access(rules, stores.pairings(), CLOCK, new Random(1)), () -> counts),
            NoDigests.digests(),
            languages,
            CLOCK));
  }
}
