package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.Message;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Digests while something fails, ends or comes twice, over a real state and a real index.
class DigestFaultsTest {

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
  void putsTogetherAfterARestartWhatWasTakenOn() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.letterbox.whileComposing(DigestFaultsTest::endHere);
    assertThat(world.turnAt("2026-03-03T07:00:00Z")).isEqualTo(1);
    world.letterbox.whileComposing(() -> {});
    world.service = world.service();
    world.turnAt("2026-03-03T09:00:00Z");
    world.turnAt("2026-03-03T09:01:00Z");
    assertThat(world.letterbox.texts()).singleElement().asString().contains("Tula");
  }

  @Test
  void tellsTheNewsOfAMissedEditionWithTheNextOneAndSaysSo() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.letterbox.whileComposing(DigestFaultsTest::endHere);
    world.turnAt("2026-03-03T07:00:00Z");
    world.letterbox.whileComposing(() -> {});
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.letterbox.texts())
        .singleElement()
        .asString()
        .contains("Tula", "One edition was missed; its news is told here.");
    assertThat(world.ends()).containsExactly("2026-03-03 missed", "2026-03-04 queued");
  }

  @Test
  void catchesUpOnceAfterThreeDays() {
    world.subscribe("a");
    world.turnAt("2026-03-03T07:00:00Z");
    world.publish("one.txt", "2026-03-04", DigestWorld.NEWS);
    world.turnAt("2026-03-07T12:00:00Z");
    world.turnAt("2026-03-07T12:01:00Z");
    assertThat(world.letterbox.texts()).hasSize(2);
    assertThat(world.letterbox.texts().getLast()).contains("3 editions were missed", "Tula");
  }

  @Test
  void neitherRepeatsNorSkipsWhenTheClockJumps() {
    world.subscribe("a");
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
      world.turnAt(time);
    }
    assertThat(world.ends())
        .containsExactly("2026-03-03 queued", "2026-03-04 queued", "2026-03-05 queued");
  }

  @Test
  void leavesForTheNextTurnWhatThereIsNoTimeFor() {
    world.subscribe("a");
    world.subscribe("b");
    world.now = Instant.parse("2026-03-03T07:00:00Z");
    world.service.turn(world.letterbox.sent()::isEmpty);
    assertThat(world.letterbox.sent()).hasSize(1);
    world.service.turn(() -> true);
    assertThat(world.letterbox.sent().stream().map(message -> message.draft().conversation()))
        .containsExactly(DigestWorld.conversation("a"), DigestWorld.conversation("b"));
  }

  @Test
  void doesNothingWhileATurnIsUnderWay() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.letterbox.whileComposing(
        () -> {
          Thread other = Thread.ofVirtual().start(() -> world.service.turn(() -> true));
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(1);
  }

  @Test
  void sendsLaterAndOnceWhatTheStateCouldNotKeep() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    AtomicInteger failures = new AtomicInteger(1);
    world.service = world.service(failingToQueue(failures));
    assertThat(world.turnAt("2026-03-03T07:00:00Z")).isOne();
    assertThat(world.letterbox.sent()).isEmpty();
    world.turnAt("2026-03-03T07:00:20Z");
    world.turnAt("2026-03-03T07:00:40Z");
    assertThat(world.letterbox.texts()).singleElement().asString().contains("Tula Oblast");
  }

  /// SL-12: the reason is told once, to whoever ordered it, where he alone reads.
  @Test
  void tellsOnceWhoOrderedItThatAChatTakesNoDigestAnyMore() {
    Subscription own = DigestWorld.subscription("a", DigestWorld.BERLIN, false);
    world.service.note(own.conversation());
    world
        .state
        .digests()
        .put(
            new Subscription(
                own.conversation(),
                new Subscription.Subscriber(own.subscriber().sender(), false),
                own.schedule(),
                own.selection(),
                own.manner()),
            world.now);
    world.turnAt("2026-03-03T07:00:00Z");
    world.end(world.letterbox.sent().getFirst(), new Message.State.Refused("is_archived"));
    world.turnAt("2026-03-04T07:00:00Z");
    world.turnAt("2026-03-05T07:00:00Z");
    assertThat(world.held("a").paused()).contains("is_archived");
    assertThat(world.letterbox.sent()).hasSize(1);
    assertThat(world.letterbox.told())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.conversation()).isEqualTo(DigestWorld.conversation("u"));
              assertThat(told.reply().plainText())
                  .contains("Your digest for sim:a is paused", "(is_archived)");
            });
  }

  private static void endHere() {
    throw new IllegalStateException("the process ends here");
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
              return method.invoke(world.state.digests(), arguments);
            });
  }

  @Test
  void sendsOnceWhereTwoServicesHaveOneState() {
    world.subscribe("a");
    DigestService other = world.service();
    world.now = Instant.parse("2026-03-03T07:00:00Z");
    world.service.turn(() -> true);
    other.turn(() -> true);
    assertThat(world.letterbox.sent()).hasSize(1);
  }

  @Test
  void sendsOneEditionADayWhateverTheZoneIsChangedTo() {
    world.subscribe("a");
    world.turnAt("2026-03-03T07:00:00Z");
    world
        .state
        .digests()
        .put(
            DigestWorld.subscription("a", ZoneId.of("America/New_York"), false),
            world.now.plusSeconds(60));
    world.turnAt("2026-03-03T13:00:00Z");
    world.turnAt("2026-03-04T13:00:00Z");
    assertThat(world.ends()).containsExactly("2026-03-03 queued", "2026-03-04 queued");
  }

  @Test
  void sendsNothingToWhoeverHasEndedHisDigestMeanwhile() {
    world.subscribe("a");
    world.letterbox.whileComposing(
        () -> world.state.digests().remove(DigestWorld.conversation("a")));
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    assertThat(world.ends()).containsExactly("2026-03-03 cancelled");
  }

  @Test
  void pausesWhoeverIsNoLongerPermitted() {
    world.subscribe("a");
    world.permitted = false;
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    assertThat(world.held("a").paused()).contains("not permitted");
  }

  @Test
  void pausesAChatThatTakesNoMessages() {
    world.subscribe("a");
    world.subscribe("b");
    world.turnAt("2026-03-03T07:00:00Z");
    world.end(world.letterbox.sent().getFirst(), new Message.State.Refused("bot was blocked"));
    world.turnAt("2026-03-04T07:00:00Z");
    assertThat(world.held("a").paused()).contains("bot was blocked");
    assertThat(world.held("b").paused()).isEmpty();
    assertThat(world.letterbox.sent()).hasSize(3);
    world.state.digests().resume(DigestWorld.conversation("a"), world.now);
    world.turnAt("2026-03-05T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(5);
  }

  @Test
  void failsOneSubscriptionThatCannotBeReadAndNoOther() {
    world.subscribe("a");
    world.subscribe("b");
    world.write("UPDATE subscription SET zone = 'Mars/Olympus' WHERE chat = 'a'");
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(1);
    assertThat(world.read("SELECT paused FROM subscription WHERE chat = 'a'"))
        .first()
        .asString()
        .startsWith("unreadable: Unknown time-zone ID");
  }

  @Test
  void failsOneSubscriptionWithTenThousandRegionsAndNoOther() {
    world.subscribe("a");
    world.subscribe("b");
    String regions =
        IntStream.range(0, 10_000).mapToObj(n -> "X" + n).collect(Collectors.joining(" "));
    world.write("UPDATE subscription SET regions = '" + regions + "' WHERE chat = 'a'");
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(1);
    assertThat(world.read("SELECT paused FROM subscription WHERE chat = 'a'"))
        .containsExactly("unreadable: 58889 characters of regions or kinds, 20000 at most");
  }

  @Test
  void sendsWhatWasOrderedWhileTheClockWasYearsAhead() {
    Instant right = world.now;
    world.now = Instant.parse("2030-01-01T00:00:00Z");
    world.subscribe("a");
    world.now = right;
    world.turnAt("2026-03-02T12:00:00Z");
    assertThat(world.letterbox.sent()).isEmpty();
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(1);
  }

  @Test
  void failsWhatNamesNoChatAndNoOther() {
    world.subscribe("a");
    world.subscribe("b");
    world.subscribe("c");
    world.state.digests().reserve(slot("c"), world.now);
    world.write("UPDATE subscription SET chat = '' WHERE chat = 'a'");
    world.write("UPDATE edition SET chat = ''");
    world.turnAt("2026-03-03T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(2);
    assertThat(world.state.digests().paused()).isEmpty();
    assertThat(world.read("SELECT paused FROM subscription WHERE chat = ''"))
        .first()
        .asString()
        .startsWith("unreadable: ");
  }

  private static DigestStore.Slot slot(String chat) {
    return new DigestStore.Slot(DigestWorld.conversation(chat), "2026-03-03");
  }

  @Test
  void sendsOnceWhereTwoServicesLookAtTheSameMoment() throws Exception {
    IntStream.range(0, 20).forEach(n -> world.subscribe("c" + n));
    world.now = Instant.parse("2026-03-03T07:00:00Z");
    DigestService other = world.service();
    Thread beside = Thread.ofVirtual().start(() -> other.turn(() -> true));
    world.service.turn(() -> true);
    beside.join();
    assertThat(world.ends()).hasSize(20).containsOnly("2026-03-03 queued");
    assertThat(world.read("SELECT chat FROM edition_part")).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void sendsAfterARestartWhatWasAskedForAtOnce() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.letterbox.whileComposing(DigestFaultsTest::endHere);
    assertThatThrownBy(() -> world.service.now(DigestWorld.conversation("a"), "m1"))
        .isInstanceOf(IllegalStateException.class);
    world.letterbox.whileComposing(() -> {});
    world.service.now(DigestWorld.conversation("a"), "m1");
    world.turnAt("2026-03-02T12:05:00Z");
    assertThat(world.letterbox.texts()).singleElement().asString().contains("Tula");
  }

  @Test
  void servesAThousandSubscribersInOneTurn() {
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    IntStream.range(0, 1_000).forEach(n -> world.subscribe("c" + n));
    world.publish("two.txt", "2026-03-02", DigestWorld.NEWS.replace("Tula", "Tver"));
    assertThat(world.turnAt("2026-03-03T07:00:00Z")).isZero();
    assertThat(world.letterbox.sent()).hasSize(1_000);
    assertThat(
            world.letterbox.sent().stream()
                .map(message -> message.draft().conversation())
                .distinct())
        .hasSize(1_000);
  }

  @Test
  void saysOnceThatAMessageMayNotHaveArrivedAndShowsItAgain() {
    world.subscribe("a");
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.turnAt("2026-03-03T07:00:00Z");
    world.end(world.letterbox.sent().getFirst(), new Message.State.Lost("no answer"));
    world.turnAt("2026-03-04T07:00:00Z");
    world.turnAt("2026-03-05T07:00:00Z");
    String doubt = "A message of the edition of 3 March 2026 may not have arrived.";
    assertThat(world.letterbox.texts().get(1))
        .contains(doubt, "Nothing new since 3 March 2026.", "[Show again]")
        .doesNotContain("Tula");
    assertThat(world.letterbox.texts().get(2)).doesNotContain(doubt, "[Show again]");
    assertThat(
            world
                .service
                .page(world.held("a"), EditionReply.Page.read("0:1:0").orElseThrow())
                .orElseThrow()
                .plainText())
        .contains("Tula Oblast", "[1] one.txt#");
  }

  @Test
  void saysAlsoAfterWeeksThatAMessageMayNotHaveArrived() {
    world.state.digests().put(DigestWorld.subscription("a", DigestWorld.BERLIN, true), world.now);
    world.publish("one.txt", "2026-03-02", DigestWorld.NEWS);
    world.turnAt("2026-03-03T07:00:00Z");
    world.end(world.letterbox.sent().getFirst(), new Message.State.Lost("no answer"));
    world.state.stores().outbox().prune(Instant.parse("2026-03-24T07:00:00Z"));
    world.turnAt("2026-03-25T07:00:00Z");
    assertThat(world.letterbox.texts().getLast()).contains("3 March 2026 may not have arrived");
    world.turnAt("2026-03-26T07:00:00Z");
    assertThat(world.letterbox.sent()).hasSize(2);
    world.state.stores().outbox().prune(Instant.parse("2026-03-24T07:00:00Z"));
    assertThat(world.read("SELECT id FROM outbox WHERE state = 'lost'")).isEmpty();
  }
}
