package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.store.StateFile;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Digests over a real state and a real index; time moves by setting the clock.
class DigestServiceTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String NEWS =
      "Belarus and Tula Oblast signed a contract for the supply of 40 trams worth $30 million,"
          + " Governor Dmitry Milyaev said in Tula.";

  @TempDir Path folder;
  private Path corpus;
  private StateFile state;
  private ArticleIndex index;
  private Ingestor ingestor;
  private DigestService service;
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  private final List<Message> sent = new ArrayList<>();
  private Runnable whileComposing = () -> {};
  private boolean permitted = true;

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    state = StateFile.open(folder.resolve("state"), StateFile.Rules.DEFAULT);
    index = ArticleIndex.open(folder.resolve("index"), () -> now);
    ArticlePreparation preparation =
        new ArticlePreparation(
            new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, "test");
    ingestor = new Ingestor(index, preparation, () -> now);
    service = service();
  }

  @AfterEach
  void close() {
    index.close();
    state.close();
  }

  @Test
  void tellsANewEventAtTheHourAndOnlyOnce() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    turnAt("2026-03-03T06:59:00Z");
    assertThat(sent).isEmpty();
    turnAt("2026-03-03T07:00:00Z");
    turnAt("2026-03-03T07:01:00Z");
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Tula Oblast", "agreed", "30 million US dollars", "[1] one.txt#");
    turnAt("2026-03-04T07:00:00Z");
    assertThat(texts().getLast()).contains("Nothing new since 3 March 2026");
  }

  @Test
  void tellsACopyNotAgainButItsCorrection() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    turnAt("2026-03-03T07:00:00Z");
    publish("copy.txt", "2026-03-03", NEWS);
    turnAt("2026-03-04T07:00:00Z");
    assertThat(texts().getLast()).contains("Nothing new");
    publish(
        "fix.txt",
        "2026-03-04",
        "Correction: Belarus and Tula Oblast signed a contract for the supply of 30 trams, not 40,"
            + " Governor Dmitry Milyaev said.");
    turnAt("2026-03-05T07:00:00Z");
    assertThat(texts().getLast()).contains("Corrected: ");
  }

  @Test
  void tellsALateArticleByTheOrderOfArrival() throws IOException {
    publish("known.txt", "2026-03-01", NEWS.replace("Tula", "Tver"));
    subscribe("a");
    publish("old.txt", "2024-01-01", NEWS);
    turnAt("2026-03-03T07:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Tula").doesNotContain("Tver");
  }

  @Test
  void keepsTheNewsOfAnArticleThatComesWhileItIsComposedForTheNextEdition() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    whileComposing = () -> publishQuietly("two.txt", NEWS.replace("Tula", "Tver"));
    turnAt("2026-03-03T07:00:00Z");
    whileComposing = () -> {};
    turnAt("2026-03-04T07:00:00Z");
    assertThat(texts().getFirst()).contains("Tula").doesNotContain("Tver");
    assertThat(texts().getLast()).contains("Tver").doesNotContain("Tula");
  }

  @Test
  void putsTogetherAfterARestartWhatWasTakenOn() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    whileComposing =
        () -> {
          throw new IllegalStateException("the process ends here");
        };
    assertThat(turnAt("2026-03-03T07:00:00Z")).isEqualTo(1);
    whileComposing = () -> {};
    service = service();
    turnAt("2026-03-03T09:00:00Z");
    turnAt("2026-03-03T09:01:00Z");
    assertThat(texts()).singleElement().asString().contains("Tula");
  }

  @Test
  void tellsTheNewsOfAMissedEditionWithTheNextOneAndSaysSo() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    whileComposing =
        () -> {
          throw new IllegalStateException("the process ends here");
        };
    turnAt("2026-03-03T07:00:00Z");
    whileComposing = () -> {};
    turnAt("2026-03-04T07:00:00Z");
    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Tula", "One edition was missed; its news is told here.");
    assertThat(ends()).containsExactly("2026-03-03 missed", "2026-03-04 queued");
  }

  @Test
  void catchesUpOnceAfterThreeDays() throws IOException {
    subscribe("a");
    turnAt("2026-03-03T07:00:00Z");
    publish("one.txt", "2026-03-04", NEWS);
    turnAt("2026-03-07T12:00:00Z");
    turnAt("2026-03-07T12:01:00Z");
    assertThat(texts()).hasSize(2);
    assertThat(texts().getLast()).contains("3 editions were missed", "Tula");
  }

  @Test
  void neitherRepeatsNorSkipsWhenTheClockJumps() throws IOException {
    subscribe("a");
    for (String time :
        List.of(
            "2026-03-03T07:00:00Z",
            "2026-03-03T06:30:00Z",
            "2026-03-02T07:30:00Z",
            "2026-03-03T08:00:00Z",
            "2026-03-04T07:10:00Z",
            "2026-03-03T07:10:00Z",
            "2026-03-04T07:20:00Z",
            "2026-03-05T07:00:00Z")) {
      turnAt(time);
    }
    assertThat(ends())
        .containsExactly("2026-03-03 queued", "2026-03-04 queued", "2026-03-05 queued");
  }

  @Test
  void leavesForTheNextTurnWhatThereIsNoTimeFor() throws IOException {
    subscribe("a");
    subscribe("b");
    now = Instant.parse("2026-03-03T07:00:00Z");
    service.turn(sent::isEmpty);
    assertThat(sent).hasSize(1);
    service.turn(() -> true);
    assertThat(sent.stream().map(message -> message.draft().conversation()))
        .containsExactly(conversation("a"), conversation("b"));
  }

  @Test
  void doesNothingWhileATurnIsUnderWay() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    whileComposing =
        () -> {
          Thread other = Thread.ofVirtual().start(() -> service.turn(() -> true));
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    turnAt("2026-03-03T07:00:00Z");
    assertThat(sent).hasSize(1);
  }

  @Test
  void sendsLaterAndOnceWhatTheStateCouldNotKeep() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    AtomicInteger failures = new AtomicInteger(1);
    service = service(failingToQueue(failures));
    assertThat(turnAt("2026-03-03T07:00:00Z")).isOne();
    assertThat(sent).isEmpty();
    turnAt("2026-03-03T07:00:20Z");
    turnAt("2026-03-03T07:00:40Z");
    assertThat(texts()).singleElement().asString().contains("Tula Oblast");
  }

  private DigestStore failingToQueue(AtomicInteger failures) {
    return (DigestStore)
        Proxy.newProxyInstance(
            DigestStore.class.getClassLoader(),
            new Class<?>[] {DigestStore.class},
            (_, method, arguments) -> {
              if (method.getName().equals("queue") && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the disk is full");
              }
              return method.invoke(state.digests(), arguments);
            });
  }

  @Test
  void sendsOnceWhereTwoServicesHaveOneState() throws IOException {
    subscribe("a");
    DigestService other = service();
    now = Instant.parse("2026-03-03T07:00:00Z");
    service.turn(() -> true);
    other.turn(() -> true);
    assertThat(sent).hasSize(1);
  }

  @Test
  void sendsOneEditionADayWhateverTheZoneIsChangedTo() throws IOException {
    subscribe("a");
    turnAt("2026-03-03T07:00:00Z");
    state
        .digests()
        .put(subscription("a", ZoneId.of("America/New_York"), false), now.plusSeconds(60));
    turnAt("2026-03-03T13:00:00Z");
    turnAt("2026-03-04T13:00:00Z");
    assertThat(ends()).containsExactly("2026-03-03 queued", "2026-03-04 queued");
  }

  @Test
  void sendsNothingToWhoeverHasEndedHisDigestMeanwhile() throws IOException {
    subscribe("a");
    whileComposing = () -> state.digests().remove(conversation("a"));
    turnAt("2026-03-03T07:00:00Z");
    assertThat(sent).isEmpty();
    assertThat(ends()).containsExactly("2026-03-03 cancelled");
  }

  @Test
  void pausesWhoeverIsNoLongerPermitted() throws IOException {
    subscribe("a");
    permitted = false;
    turnAt("2026-03-03T07:00:00Z");
    assertThat(sent).isEmpty();
    assertThat(held("a").paused()).contains("not permitted");
  }

  @Test
  void pausesAChatThatTakesNoMessages() throws IOException {
    subscribe("a");
    subscribe("b");
    turnAt("2026-03-03T07:00:00Z");
    refuse(sent.getFirst());
    turnAt("2026-03-04T07:00:00Z");
    assertThat(held("a").paused()).contains("bot was blocked");
    assertThat(held("b").paused()).isEmpty();
    assertThat(sent).hasSize(3);
    state.digests().resume(conversation("a"), now);
    turnAt("2026-03-05T07:00:00Z");
    assertThat(sent).hasSize(5);
  }

  @Test
  void drawsASeriesThatGainedAPointAndNoOther() throws IOException {
    publish(
        "old.txt",
        "2024-03-01",
        "Trade turnover between Belarus and Tula Oblast came to $210 million in 2023.");
    subscribe("a");
    publish(
        "new.txt",
        "2026-03-02",
        "Belarus and Tula Oblast signed a contract for the supply of 40 trams, the governor said."
            + " Trade turnover between Belarus and Tula Oblast came to $250 million in 2025.");
    turnAt("2026-03-03T07:00:00Z");
    Reply edition = sent.getFirst().draft().reply();
    assertThat(edition.blocks()).hasAtLeastOneElementOfType(Reply.Picture.class);
    assertThat(edition.plainText())
        .containsPattern("2023: 210 million US dollars \\[[0-9]+]")
        .containsPattern("2025: 250 million US dollars \\[[0-9]+]")
        .contains("old.txt#", "new.txt#");
    publish("other.txt", "2026-03-03", NEWS.replace("Tula", "Tver"));
    turnAt("2026-03-04T07:00:00Z");
    assertThat(sent.getLast().draft().reply().blocks())
        .doesNotHaveAnyElementsOfTypes(Reply.Picture.class);
  }

  @Test
  void goesOnByItselfWhenAPauseIsOver() throws IOException {
    subscribe("a");
    state
        .digests()
        .pauseUntil(conversation("a"), "as asked", Instant.parse("2026-03-05T23:00:00Z"));
    publish("one.txt", "2026-03-03", NEWS);
    turnAt("2026-03-03T07:00:00Z");
    turnAt("2026-03-05T07:00:00Z");
    assertThat(sent).isEmpty();
    turnAt("2026-03-06T07:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Tula").doesNotContain("missed");
    assertThat(held("a").resumes()).isEmpty();
  }

  @Test
  void leavesOutRegionsAndKindsThatAreNotWanted() throws IOException {
    service.note(conversation("a"));
    state
        .digests()
        .put(
            new Subscription(
                conversation("a"),
                new Subscription.Subscriber(Sender.of("sim", "u"), true),
                Schedule.daily(LocalTime.of(8, 0), BERLIN),
                new Selection(
                    new Choice<>(Set.of("RU"), Set.of("RU-TUL")), Choice.all(), Optional.empty()),
                new Manner(Language.ENGLISH, false, false, Optional.empty())),
            now);
    publish("one.txt", "2026-03-02", NEWS);
    publish("two.txt", "2026-03-02", NEWS.replace("Tula", "Tver"));
    turnAt("2026-03-03T07:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Tver").doesNotContain("Tula");
  }

  @Test
  void failsOneSubscriptionThatCannotBeReadAndNoOther() throws Exception {
    subscribe("a");
    subscribe("b");
    write("UPDATE subscription SET zone = 'Mars/Olympus' WHERE chat = 'a'");
    turnAt("2026-03-03T07:00:00Z");
    assertThat(sent).hasSize(1);
    assertThat(read("SELECT paused FROM subscription WHERE chat = 'a'"))
        .first()
        .asString()
        .startsWith("unreadable: Unknown time-zone ID");
  }

  @Test
  void leavesOutAnEditionWithoutNewsWhereThatIsWanted() throws IOException {
    state.digests().put(subscription("a", BERLIN, true), now);
    turnAt("2026-03-03T07:00:00Z");
    assertThat(sent).isEmpty();
    assertThat(ends()).containsExactly("2026-03-03 empty");
    publish("one.txt", "2026-03-03", NEWS);
    turnAt("2026-03-04T07:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Tula").doesNotContain("missed");
  }

  @Test
  void sendsAnEditionAtOnceOncePerRequest() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    assertThat(service.now(conversation("a"), "m1")).isTrue();
    assertThat(service.now(conversation("a"), "m1")).isTrue();
    assertThat(service.now(conversation("b"), "m2")).isFalse();
    assertThat(sent).hasSize(1);
    turnAt("2026-03-03T07:00:00Z");
    assertThat(texts().getLast()).contains("Nothing new");
  }

  @Test
  void sendsAfterARestartWhatWasAskedForAtOnce() throws IOException {
    subscribe("a");
    publish("one.txt", "2026-03-02", NEWS);
    whileComposing =
        () -> {
          throw new IllegalStateException("the process ends here");
        };
    assertThatThrownBy(() -> service.now(conversation("a"), "m1"))
        .isInstanceOf(IllegalStateException.class);
    whileComposing = () -> {};
    service.now(conversation("a"), "m1");
    turnAt("2026-03-02T12:05:00Z");
    assertThat(texts()).singleElement().asString().contains("Tula");
  }

  @Test
  void tellsAnAlertAtOnceAndNotAgainAtTheHour() throws IOException {
    Subscription plain = subscription("a", BERLIN, true);
    service.note(conversation("a"));
    state
        .digests()
        .put(
            new Subscription(
                plain.conversation(),
                plain.subscriber(),
                plain.schedule(),
                plain.selection(),
                new Manner(
                    Language.ENGLISH,
                    true,
                    true,
                    Optional.of(new Manner.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))))),
            now);
    publish("one.txt", "2026-03-02", NEWS);
    turnAt("2026-03-02T23:00:00Z");
    assertThat(sent).isEmpty();
    turnAt("2026-03-03T06:30:00Z");
    turnAt("2026-03-03T07:00:00Z");
    assertThat(texts()).singleElement().asString().contains("Tula");
  }

  @Test
  void tellsFurtherEventsOnFurtherPages() throws IOException {
    subscribe("a");
    List<String> regions =
        List.of(
            "Tula",
            "Tver",
            "Omsk",
            "Penza",
            "Ryazan",
            "Samara",
            "Saratov",
            "Tomsk",
            "Kursk",
            "Kaluga",
            "Smolensk",
            "Pskov");
    for (String region : regions) {
      publish(region + ".txt", "2026-03-02", NEWS.replace("Tula", region));
    }
    DigestStore.Held before = held("a");
    turnAt("2026-03-03T07:00:00Z");
    assertThat(texts().getFirst()).contains("and 2 more events").contains("[More]");
    Reply rest = service.page(before, new EditionReply.Page(before.told(), 12, 10)).orElseThrow();
    assertThat(rest.plainText().lines().filter(line -> line.startsWith("•"))).hasSize(2);
  }

  @Test
  void servesAThousandSubscribersInOneTurn() throws IOException {
    publish("one.txt", "2026-03-02", NEWS);
    IntStream.range(0, 1_000).forEach(n -> subscribe("c" + n));
    publish("two.txt", "2026-03-02", NEWS.replace("Tula", "Tver"));
    assertThat(turnAt("2026-03-03T07:00:00Z")).isZero();
    assertThat(sent).hasSize(1_000);
    assertThat(sent.stream().map(message -> message.draft().conversation()).distinct())
        .hasSize(1_000);
  }

  private DigestService service() {
    return service(state.digests());
  }

  private DigestService service(DigestStore store) {
    return new DigestService(
        new DigestService.Parts(
            store,
            _ -> index.view(),
            new EditionPhrases(VOCABULARY),
            Headlines.NONE,
            new Letterbox(),
            _ -> permitted,
            () -> now));
  }

  private int turnAt(String time) {
    now = Instant.parse(time);
    return service.turn(() -> true);
  }

  private void subscribe(String chat) {
    service.note(conversation(chat));
    state.digests().put(subscription(chat, BERLIN, false), now);
  }

  private static Subscription subscription(String chat, ZoneId zone, boolean onlyNews) {
    return new Subscription(
        conversation(chat),
        new Subscription.Subscriber(Sender.of("sim", "u"), true),
        Schedule.daily(LocalTime.of(8, 0), zone),
        Selection.ALL,
        new Manner(Language.ENGLISH, onlyNews, false, Optional.empty()));
  }

  private static ConversationId conversation(String chat) {
    return ConversationId.of("sim", chat);
  }

  private DigestStore.Held held(String chat) {
    return state.digests().of(conversation(chat)).orElseThrow();
  }

  private void publish(String file, String day, String text) throws IOException {
    Files.writeString(corpus.resolve(file), "---\ndate: " + day + "\n---\n" + text);
    ingestor.reconcile(Corpus.of(corpus));
  }

  private void publishQuietly(String file, String text) {
    try {
      publish(file, "2026-03-02", text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refuse(Message message) {
    Message refused =
        new Message(
            message.id(),
            message.draft(),
            new Message.State.Refused("bot was blocked"),
            message.due(),
            false);
    state.stores().outbox().save(refused, now.plus(Duration.ofSeconds(1)));
  }

  private List<String> texts() {
    return sent.stream().map(message -> message.draft().reply().plainText()).toList();
  }

  private List<String> ends() {
    return read("SELECT slot || ' ' || state FROM edition ORDER BY slot");
  }

  private List<String> read(String query) {
    try (Connection connection = connection();
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String change) throws SQLException {
    try (Connection connection = connection()) {
      connection.createStatement().executeUpdate(change);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/state.db"));
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
      whileComposing.run();
      return List.of(new Message.Draft(conversation, Optional.empty(), language, reply));
    }

    @Override
    public void send(List<Message> messages) {
      sent.addAll(messages);
    }
  }
}
