package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.bot.answer.model.Allowance;
import dev.beleg.bot.answer.model.ModelHeadline;
import dev.beleg.bot.answer.model.ModelLimits;
import dev.beleg.bot.answer.model.ModelUse;
import dev.beleg.bot.answer.model.Spendings;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.Dictionaries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of editions by a scripted model, over a real state, index and gate.
class DigestHeadlinesTest {

  private static final GroundingGate GATE =
      new GroundingGate(DigestWorld.VOCABULARY, new FigureExtractor(), Dictionaries.NONE);
  private static final String TRUE = "Belarus and Tula Oblast signed a contract for 40 trams [1].";
  private static final String FALSE = "Belarus and Tula Oblast signed a contract for 60 trams [1].";
  private static final String BY_LISTS = "Supply, agreement: agreed";

  @TempDir Path folder;
  private DigestWorld world;
  private long tokensPerDay = 1_000_000;
  private final ScriptedModel model = new ScriptedModel();

  @BeforeEach
  void open() {
    world = new DigestWorld(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsAnEventInTheModelsWordsWithItsStatusFiguresAndSource() {
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    turn(service());
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("• Belarus and Tula Oblast signed a contract for 40 trams (agreed) · ")
        .contains("30 million US dollars", "[1] one.txt#");
    assertThat(model.asked())
        .singleElement()
        .asString()
        .contains("one sentence in English", "[1] (2026-03-02)", DigestWorld.NEWS);
  }

  @Test
  void writesALineOnceForAllSubscribersAndProcesses() {
    model.says(TRUE);
    subscribe("a");
    subscribe("b");
    publish("one.txt", DigestWorld.NEWS);
    DigestService service = service();
    turn(service);
    assertThat(service().preview(before("c")).plainText()).contains("for 40 trams (agreed)");
    assertThat(world.letterbox.texts())
        .hasSize(2)
        .allMatch(text -> text.contains("for 40 trams (agreed)"));
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void asksNothingForAPreview() {
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    assertThat(service().preview(world.held("a")).plainText()).contains(BY_LISTS);
    assertThat(model.asked()).isEmpty();
  }

  @Test
  void hasTheWordsOfTheListsWhereTheGateRefusesAndDoesNotAskAgain() {
    model.says(FALSE);
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    turn(service());
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains(BY_LISTS)
        .doesNotContain("60");
    subscribeAsOf("b", 0);
    turn(service());
    assertThat(world.letterbox.texts()).hasSize(2);
    assertThat(model.asked()).hasSize(1);
  }

  @Test
  void refusesTwoSentencesAndNone() {
    for (String said : List.of(TRUE + " " + TRUE, "NOT_IN_SOURCES")) {
      model.says(said);
      subscribe("a" + said.length());
      publish("one" + said.length() + ".txt", DigestWorld.NEWS.replace("30", "3" + said.length()));
      turn(service());
      assertThat(world.letterbox.texts().getLast()).contains(BY_LISTS);
      world.now = world.now.plus(Duration.ofDays(1));
    }
  }

  @Test
  void asksAgainNextTimeWhereTheModelIsDown() {
    model.says(ScriptedModel.DOWN);
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    turn(service());
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("The language model cannot be asked now", BY_LISTS, "[1] one.txt#");
    model.says(TRUE);
    subscribeAsOf("b", 0);
    turn(service());
    assertThat(world.letterbox.texts().getLast()).contains("for 40 trams (agreed)");
  }

  @Test
  void asksNothingOnceTheTokensOfTheDayAreUsedUp() {
    tokensPerDay = ScriptedModel.TOKENS;
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    publish("two.txt", DigestWorld.NEWS.replace("Tula", "Tver").replace("40", "90"));
    turn(service());
    assertThat(model.asked()).hasSize(1);
    assertThat(world.letterbox.texts()).singleElement().asString().contains(BY_LISTS);
  }

  @Test
  void writesAnewWhenTheArticlesOfAnEventChange() {
    model.says(TRUE);
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    turn(service());
    publish("one.txt", DigestWorld.NEWS.replace("40", "50"));
    model.says(TRUE.replace("40", "50"));
    subscribeAsOf("b", 0);
    turn(service());
    assertThat(world.letterbox.texts().getLast()).contains("for 50 trams (agreed)");
  }

  @Test
  void waitsNoLongerThanHalfAMinuteForTheLinesOfATurn() {
    model.says(TRUE);
    model.whileAsked(() -> world.now = world.now.plus(Duration.ofSeconds(31)));
    subscribe("a");
    publish("one.txt", DigestWorld.NEWS);
    publish("two.txt", DigestWorld.NEWS.replace("Tula", "Tver").replace("40", "90"));
    turn(service());
    assertThat(model.asked()).hasSize(1);
    assertThat(world.letterbox.texts()).hasSize(1);
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
                () -> world.now,
                _ -> {}),
            _ -> {});
    world.headlines =
        new GatedHeadlines(
            () -> new ModelHeadline(use, GATE), world.state.headlines(), () -> world.now);
    return world.service();
  }

  private Allowance enough() {
    return new Allowance(tokensPerDay, Optional.empty());
  }

  private void turn(DigestService service) {
    world.now = world.now.plus(Duration.ofDays(1));
    service.turn(() -> true);
  }

  private void subscribe(String chat) {
    service().note(DigestWorld.conversation(chat));
    subscribeAsOf(chat, -1);
  }

  /// One that was told the news up to an article, or to the last one.
  private void subscribeAsOf(String chat, long told) {
    world.state.digests().put(before(chat).subscription(), world.now);
    if (told >= 0) {
      world.write("UPDATE subscription SET told = 0 WHERE chat = '" + chat + "'");
    }
  }

  /// A subscription that was told nothing yet.
  private DigestStore.Held before(String chat) {
    Subscription subscription = DigestWorld.subscription(chat, ZoneOffset.UTC, true);
    return new DigestStore.Held(
        subscription, Optional.empty(), Optional.empty(), world.now, 0, Optional.empty());
  }

  private void publish(String file, String text) {
    world.publish(file, "2026-03-02", text);
  }
}
