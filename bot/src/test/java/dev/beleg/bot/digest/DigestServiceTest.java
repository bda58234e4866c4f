package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Sender;
import dev.beleg.retrieval.language.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What editions tell, over a real state and a real index; time moves by setting the clock.
class DigestServiceTest {

  @TempDir Path folder;
  private DigestWorld world;

  @BeforeEach
  void open() {
    world = new DigestWorld(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsANewEventAtTheHourAndOnlyOnce() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.turnAt("2026-03-03T06:59:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    world.turnAt("2026-03-03T07:00:00Z");
    world.turnAt("2026-03-03T07:01:00Z");
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("Tula Oblast", "agreed", "30 million US dollars", "[1] one.txt#");
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.letterbox.texts().getLast()).contains("Nothing new since 3 March 2026");
  }

  @Test
  void tellsACopyNotAgainButItsCorrection() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.turnAt("2026-03-03T07:00:00Z");
    world.publish("copy.txt", "2026-03-03", DigestWorld.NEWS);
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.letterbox.texts().getLast()).contains("Nothing new");
    world.publish(
        "fix.txt",
        "2026-03-04",
        "Correction: Belarus and Tula Oblast signed a contract for the supply of 30 trams, not 40,"
            + " Governor Dmitry Milyaev said.");
    world.turnAt("2026-03-05T07:00:00Z");
    assertThat(world.letterbox.texts().getLast()).contains("Corrected: ");
  }

  @Test
  void tellsALateArticleByTheOrderOfArrival() {
    world.publish("known.txt", "2026-03-01", DigestWorld.NEWS.replace("Tula", "Tver"));
    world.subscribe("a");
    world.publish("old.txt", "2024-01-01", DigestWorld.NEWS);
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("Tula")
        .doesNotContain("Tver");
  }

  @Test
  void keepsTheNewsOfAnArticleThatComesWhileItIsComposedForTheNextEdition() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.letterbox.whileComposing(
        () -> world.publish("two.txt", "2026-03-02", DigestWorld.NEWS.replace("Tula", "Tver")));
    world.turnAt("2026-03-03T07:00:00Z");
    world.letterbox.whileComposing(() -> {});
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.letterbox.texts().getFirst()).contains("Tula").doesNotContain("Tver");
    assertThat(world.letterbox.texts().getLast()).contains("Tver").doesNotContain("Tula");
  }

  @Test
  void drawsASeriesThatGainedAPointAndNoOther() {
    world.publish(
        "old.txt",
        "2024-03-01",
        "Trade turnover between Belarus and Tula Oblast came to $210 million in 2023.");
    world.subscribe("a");
    world.publish(
        "new.txt",
        "2026-03-02",
        "Belarus and Tula Oblast signed a contract for the supply of 40 trams, the governor said."
            + " Trade turnover between Belarus and Tula Oblast came to $250 million in 2025.");
    world.turnAt("2026-03-03T07:00:00Z");
    Reply edition = world.letterbox.sent().getFirst().draft().reply();
    assertThat(edition.blocks()).hasAtLeastOneElementOfType(Reply.Picture.class);
    assertThat(edition.plainText())
        .containsPattern("2023: 210 million US dollars \\[[0-9]+]")
        .containsPattern("2025: 250 million US dollars \\[[0-9]+]")
        .contains("old.txt#", "new.txt#");
    world.publish("other.txt", "2026-03-03", DigestWorld.NEWS.replace("Tula", "Tver"));
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.letterbox.sent().getLast().draft().reply().blocks())
        .doesNotHaveAnyElementsOfTypes(Reply.Picture.class);
  }

  @Test
  void goesOnByItselfWhenAPauseIsOver() {
    world.subscribe("a");
    world
        .state
        .digests()
        .pauseUntil(
            DigestWorld.conversation("a"), "as asked", Instant.parse("2026-03-05T23:00:00Z"));
    world.publish("one.txt", "2026-03-03", DigestWorld.NEWS);
    world.turnAt("2026-03-03T07:00:00Z");
    world.turnAt("2026-03-05T07:00:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    world.turnAt("2026-03-06T07:00:00Z");
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("Tula")
        .doesNotContain("missed");
    assertThat(world.held("a").resumes()).isEmpty();
  }

  @Test
  void leavesOutRegionsAndKindsThatAreNotWanted() {
    world.service.note(DigestWorld.conversation("a"));
    world
        .state
        .digests()
        .put(
            new Subscription(
                DigestWorld.conversation("a"),
                new Subscription.Subscriber(Sender.of("sim", "u"), true),
                Schedule.daily(LocalTime.of(8, 0), DigestWorld.BERLIN),
                new Selection(
                    new Choice<>(Set.of("RU"), Set.of("RU-TUL")), Choice.all(), Optional.empty()),
                new Manner(Language.ENGLISH, false, false, Optional.empty())),
            world.now);
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.publish("two.txt", "2026-03-02", DigestWorld.NEWS.replace("Tula", "Tver"));
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("Tver")
        .doesNotContain("Tula");
  }

  @Test
  void leavesOutAnEditionWithoutNewsWhereThatIsWanted() {
    world.state.digests().put(DigestWorld.subscription("a", DigestWorld.BERLIN, true), world.now);
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    assertThat(world.ends()).containsExactly("2026-03-03 empty");
    world.publish("one.txt", "2026-03-03", DigestWorld.NEWS);
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("Tula")
        .doesNotContain("missed");
  }

  @Test
  void sendsAnEditionAtOnceOncePerRequest() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    assertThat(world.service.now(DigestWorld.conversation("a"), "m1")).isTrue();
    assertThat(world.service.now(DigestWorld.conversation("a"), "m1")).isTrue();
    assertThat(world.service.now(DigestWorld.conversation("b"), "m2")).isFalse();
    assertThat(world.letterbox.sent()).hasSize(1);
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.texts().getLast()).contains("Nothing new");
  }

  @Test
  void tellsAnAlertAtOnceAndNotAgainAtTheHour() {
    Subscription plain = DigestWorld.subscription("a", DigestWorld.BERLIN, true);
    world.service.note(DigestWorld.conversation("a"));
    world
        .state
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
            world.now);
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.turnAt("2026-03-02T23:00:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    world.turnAt("2026-03-03T06:30:00Z");
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.texts()).singleElement().asString().contains("Tula");
  }

  @Test
  void tellsFurtherEventsOnFurtherPages() {
    world.subscribe("a");
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
      world.publish(region + ".txt", "2026-03-02", DigestWorld.NEWS.replace("Tula", region));
    }
    DigestStore.Held before = world.held("a");
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.texts().getFirst()).contains("and 2 more events").contains("[More]");
    Reply rest =
        world.service.page(before, new EditionReply.Page(before.told(), 12, 10)).orElseThrow();
    assertThat(rest.plainText().lines().filter(line -> line.startsWith("•"))).hasSize(2);
  }
}
