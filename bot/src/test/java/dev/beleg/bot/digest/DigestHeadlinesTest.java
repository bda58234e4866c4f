package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.bot.answer.model.Allowance;
import dev.beleg.bot.answer.model.ModelHeadline;
import dev.beleg.bot.answer.model.ModelLimits;
import dev.beleg.bot.answer.model.ModelUse;
import dev.beleg.bot.answer.model.Spendings;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.store.StateFile;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of editions by a scripted model, over a real state, index and gate.
class DigestHeadlinesTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
  private static final GroundingGate GATE =
      new GroundingGate(VOCABULARY, new FigureExtractor(), Dictionaries.NONE);
  private static final String NEWS =
      "Belarus and Tula Oblast signed a contract for the supply of 40 trams worth $30 million,"
          + " Governor Dmitry Milyaev said in Tula.";
  private static final String TRUE = "Belarus and Tula Oblast signed a contract for 40 trams [1].";
  private static final String FALSE = "Belarus and Tula Oblast signed a contract for 60 trams [1].";
  private static final String BY_LISTS = "Supply, agreement: agreed";

  @TempDir Path folder;
  private Path corpus;
  private StateFile state;
  private ArticleIndex index;
  private Ingestor ingestor;
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private long tokensPerDay = 1_000_000;
  private final ScriptedModel model = new ScriptedModel();
  private final List<String> sent = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    state = StateFile.open(folder.resolve("state"), StateFile.Rules.DEFAULT);
    index = ArticleIndex.open(folder.resolve("index"), () -> now);
    ArticlePreparation preparation =
        new ArticlePreparation(
            new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, "test");
    ingestor = new Ingestor(index, preparation, () -> now);
  }

  @AfterEach
  void close() {
    index.close();
    state.close();
  }

  @Test
  void tellsAnEventInTheModelsWordsWithItsStatusFiguresAndSource() throws IOException {
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", NEWS);
    turn(service());
    assertThat(sent)
        .singleElement()
        .asString()
        .contains("• Belarus and Tula Oblast signed a contract for 40 trams (agreed) · ")
        .contains("30 million US dollars", "[1] one.txt#");
    assertThat(model.asked())
        .singleElement()
        .asString()
        .contains("one sentence in English", "[1] (2026-03-02)", NEWS);
  }

  @Test
  void writesALineOnceForAllSubscribersAndProcesses() throws IOException {
    model.says(TRUE);
    subscribe("a");
    subscribe("b");
    publish("one.txt", NEWS);
    DigestService service = service();
    turn(service);
    assertThat(service().preview(before("c")).plainText()).contains("for 40 trams (agreed)");
    assertThat(sent).hasSize(2).allMatch(text -> text.contains("for 40 trams (agreed)"));
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void asksNothingForAPreview() throws IOException {
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", NEWS);
    assertThat(service().preview(held("a")).plainText()).contains(BY_LISTS);
    assertThat(model.asked()).isEmpty();
  }

  @Test
  void hasTheWordsOfTheListsWhereTheGateRefusesAndDoesNotAskAgain() throws IOException {
    model.says(FALSE);
    subscribe("a");
    publish("one.txt", NEWS);
    turn(service());
    assertThat(sent).singleElement().asString().contains(BY_LISTS).doesNotContain("60");
    subscribeAsOf("b", 0);
    turn(service());
    assertThat(sent).hasSize(2);
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void refusesTwoSentencesAndNone() throws IOException {
    for (String said : List.of(TRUE + " " + TRUE, "NOT_IN_SOURCES")) {
      model.says(said);
      subscribe("a" + said.length());
      publish("one" + said.length() + ".txt", NEWS.replace("30", "3" + said.length()));
      turn(service());
      assertThat(sent.getLast()).contains(BY_LISTS);
      now = now.plus(Duration.ofDays(1));
    }
  }

  @Test
  void asksAgainNextTimeWhereTheModelIsDown() throws IOException {
    model.says(ScriptedModel.DOWN);
    subscribe("a");
    publish("one.txt", NEWS);
    turn(service());
    assertThat(sent).singleElement().asString().contains(BY_LISTS);
    model.says(TRUE);
    subscribeAsOf("b", 0);
    turn(service());
    assertThat(sent.getLast()).contains("for 40 trams (agreed)");
  }

  @Test
  void asksNothingOnceTheTokensOfTheDayAreUsedUp() throws IOException {
    tokensPerDay = ScriptedModel.TOKENS;
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", NEWS);
    publish("two.txt", NEWS.replace("Tula", "Tver").replace("40", "90"));
    turn(service());
    assertThat(model.asked()).hasSize(1);
    assertThat(sent).singleElement().asString().contains(BY_LISTS);
  }

  @Test
  void writesAnewWhenTheArticlesOfAnEventChange() throws IOException {
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", NEWS);
    turn(service());
    publish("one.txt", NEWS.replace("40", "50"));
    model.says(TRUE.replace("40", "50"));
    subscribeAsOf("b", 0);
    turn(service());
    assertThat(sent.getLast()).contains("for 50 trams (agreed)");
  }

  @Test
  void waitsNoLongerThanHalfAMinuteForTheLinesOfATurn() throws IOException {
    model.says(TRUE);
    model.whileAsked(() -> now = now.plus(Duration.ofSeconds(31)));
    subscribe("a");
    publish("one.txt", NEWS);
    publish("two.txt", NEWS.replace("Tula", "Tver").replace("40", "90"));
    turn(service());
    assertThat(model.asked()).hasSize(1);
    assertThat(sent).hasSize(1);
  }

  private DigestService service() {
    ModelUse use =
        new ModelUse(
            "scripted",
            model,
            new ModelUse.Rules(
                new ModelLimits(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    Optional.empty(),
                    enough(),
                    enough()),
                Spendings.FORGOTTEN,
                () -> now,
                _ -> {}),
            _ -> {});
    return new DigestService(
        new DigestService.Parts(
            state.digests(),
            _ -> index.view(),
            new EditionPhrases(VOCABULARY),
            new GatedHeadlines(() -> new ModelHeadline(use, GATE), state.headlines(), () -> now),
            new Letterbox(),
            _ -> true,
            () -> now));
  }

  private Allowance enough() {
    return new Allowance(tokensPerDay, Optional.empty());
  }

  private void turn(DigestService service) {
    now = now.plus(Duration.ofDays(1));
    service.turn(() -> true);
  }

  private void subscribe(String chat) {
    service().note(ConversationId.of("sim", chat));
    subscribeAsOf(chat, -1);
  }

  /// One that was told the news up to an article, or to the last one.
  private void subscribeAsOf(String chat, long told) {
    state.digests().put(before(chat).subscription(), now);
    if (told >= 0) {
      forget(chat);
    }
  }

  private void forget(String chat) {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/state.db"))) {
      connection
          .createStatement()
          .executeUpdate("UPDATE subscription SET told = 0 WHERE chat = '" + chat + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A subscription that was told nothing yet.
  private DigestStore.Held before(String chat) {
    Subscription subscription =
        new Subscription(
            ConversationId.of("sim", chat),
            new Subscription.Subscriber(Sender.of("sim", "u"), true),
            Schedule.daily(LocalTime.of(8, 0), ZoneOffset.UTC),
            Selection.ALL,
            new Manner(Language.ENGLISH, true, false, Optional.empty()));
    return new DigestStore.Held(
        subscription, Optional.empty(), Optional.empty(), now, 0, Optional.empty());
  }

  private DigestStore.Held held(String chat) {
    return state.digests().of(ConversationId.of("sim", chat)).orElseThrow();
  }

  private void publish(String file, String text) throws IOException {
    Files.writeString(corpus.resolve(file), "---\ndate: 2026-03-02\n---\n" + text);
    ingestor.reconcile(Corpus.of(corpus));
  }

  /// Keeps what is sent.
  private final class Letterbox implements DigestService.Post {

    @Override
    public boolean reaches(ConversationId conversation) {
      return true;
    }

    @Override
    public List<Message.Draft> drafts(
        ConversationId conversation, ReplyLanguage language, Reply reply) {
      return List.of(new Message.Draft(conversation, Optional.empty(), language, reply));
    }

    @Override
    public void send(List<Message> messages) {
      messages.forEach(message -> sent.add(message.draft().reply().plainText()));
    }
  }
}
