package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.inGroup;
import static dev.beleg.bot.telegram.SimulatedTelegram.message;
import static dev.beleg.bot.telegram.TelegramWorld.GROUP;
import static dev.beleg.bot.telegram.TelegramWorld.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.HookedStores;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.chat.VirtualMachinery;
import dev.beleg.bot.telegram.SimulatedTelegram.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What survives when Telegram, the network or this process fail.
@Timeout(120)
class TelegramFaultTest {

  private final TelegramWorld world = new TelegramWorld();
  private final SimulatedTelegram telegram = world.telegram;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void confirmsNoUpdateBeforeItIsStored() {
    AtomicInteger failures = new AtomicInteger(3);
    world.stores =
        HookedStores.of(
            new MemoryStores(ConversationRules.DEFAULT).stores(),
            place -> {
              if (place.equals("before accept") && failures.getAndDecrement() > 0) {
                throw new StoreUnavailable("disk full", new IllegalStateException());
              }
            });
    world.start();
    telegram.say(message(USER, "eins"));
    telegram.say(message(USER, "zwei"));
    world.settle();
    assertThat(failures.get()).isNegative();
    assertThat(telegram.sent(USER)).containsExactly("re: eins", "re: zwei");
  }

  @Test
  void goesOnReceivingWhateverBreaksWhileItStores() {
    AtomicInteger faults = new AtomicInteger(2);
    world.stores =
        HookedStores.of(
            new MemoryStores(ConversationRules.DEFAULT).stores(),
            place -> {
              if (place.equals("before accept") && faults.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("x");
              }
            });
    TelegramSurface surface = world.start();
    telegram.say(message(USER, "eins"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: eins");
    assertThat(surface.heartbeat().isWell(world.clock.instant())).isTrue();
  }

  /// Set `-Dbeleg.restarts=108` for a long run.
  @Test
  void answersOnceWhateverIsDeliveredAgain() {
    var eins = message(USER, "eins").put("message_id", 500);
    for (int i = 0; i < Integer.getInteger("beleg.restarts", 5); i++) {
      telegram.deliver("message", eins);
      world.start();
      world.settle();
    }
    assertThat(telegram.sent(USER)).containsExactly("re: eins");
  }

  @Test
  void takesLowerIdsAfterAQuietWeek() {
    telegram.continueAt(900_000);
    world.start();
    telegram.say(message(USER, "vorher"));
    world.settle();
    world.pass(Duration.ofDays(7));
    telegram.continueAt(500);
    // The poll under way still asks for what comes after 900000.
    telegram.fail("getUpdates", Fault.json(200, "{\"ok\":true,\"result\":[]}"));
    world.start();
    telegram.say(message(USER, "nachher"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: vorher", "re: nachher");
  }

  @Test
  void passesOverAnUpdateThatCannotBeRead() {
    world.start();
    telegram.deliver(
        "message", SimulatedTelegram.json("{\"message_id\":\"not a number\",\"chat\":7}"));
    telegram.say(message(USER, "danach"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: danach");
    assertThat(world.engine().counts().accepted()).isEqualTo(1);
  }

  @Test
  void passesOverWhatItHasNotAskedFor() {
    world.start();
    telegram.deliver("poll", SimulatedTelegram.json("{\"id\":\"1\"}"));
    telegram.say(inGroup(GROUP, 5, "nichts für uns"));
    var joined = inGroup(GROUP, 5, "");
    joined.remove("text");
    joined.putArray("new_chat_members").add(SimulatedTelegram.user(6));
    telegram.say(joined);
    var ours = message(USER, "eine Karte");
    ours.set("via_bot", SimulatedTelegram.user(SimulatedTelegram.BOT));
    telegram.say(ours);
    telegram.say(message(USER, "für uns"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: für uns");
    assertThat(telegram.sent(GROUP)).isEmpty();
  }

  @Test
  void waitsAsLongAsAskedBeforeItPollsAgain() {
    telegram.fail("getUpdates", Fault.retryAfter(30));
    world.start();
    telegram.say(message(USER, "eins"));
    world.settle();
    assertThat(world.pauses).contains(Duration.ofSeconds(30));
  }

  @Test
  void pausesBetweenPollsThatAreAnsweredAtOnceWithNothing() {
    Fault nothing = Fault.json(200, "{\"ok\":true,\"result\":[]}");
    telegram.fail("getUpdates", nothing, nothing, nothing);
    world.start();
    telegram.await("a real poll", it -> it.calls("getUpdates").size() > 3);
    assertThat(world.pauses).hasSize(3).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void sendsNothingToAChatThatHasToWait() {
    TelegramSurface surface = world.start();
    telegram.fail("sendMessage", Fault.retryAfter(30));
    assertThat(surface.send(to(USER))).isEqualTo(new Delivery.Deferred(Duration.ofSeconds(30)));
    world.pass(Duration.ofSeconds(10));
    assertThat(surface.send(to(USER))).isEqualTo(new Delivery.Deferred(Duration.ofSeconds(20)));
    assertThat(surface.send(to(78))).isInstanceOf(Delivery.Delivered.class);
    assertThat(telegram.calls("sendMessage")).hasSize(2);
    world.pass(Duration.ofSeconds(20));
    assertThat(surface.send(to(USER))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void sendsAGroupNoMoreThanItMayGetInAMinute() {
    TelegramSurface surface = world.start();
    for (int i = 0; i < 20; i++) {
      assertThat(surface.send(to(GROUP))).isInstanceOf(Delivery.Delivered.class);
      world.pass(Duration.ofSeconds(1));
    }
    assertThat(surface.send(to(GROUP))).isEqualTo(new Delivery.Deferred(Duration.ofSeconds(40)));
    world.pass(Duration.ofSeconds(40));
    assertThat(surface.send(to(GROUP))).isInstanceOf(Delivery.Delivered.class);
  }

  /// A clock that is set runs the day, so that rates are those of Telegram and nobody waits.
  @Test
  void sendsAThousandChatsADigestWithoutBeingAskedToWait() {
    VirtualMachinery machinery = new VirtualMachinery(Samples.NOON);
    try (SimulatedTelegram strict = new SimulatedTelegram(machinery::now)) {
      strict.enforceRates();
      strict.block(500);
      TelegramSurface surface =
          new TelegramSurface(
              new TelegramSurface.Parts(
                  strict.account(), Optional.empty(), _ -> false, machinery::now));
      ChatEngine engine = TelegramWorld.engine(surface, machinery.machinery());
      engine.start();
      engine.send(LongStream.rangeClosed(1, 1_000).mapToObj(chat -> draft(chat)).toList());
      engine.send(IntStream.range(0, 60).mapToObj(_ -> draft(GROUP)).toList());
      machinery.runFor(Duration.ofMinutes(10));
      assertThat(strict.tooMany()).isZero();
      assertThat(engine.counts().unsent()).isZero();
      assertThat(strict.sent(GROUP)).hasSize(60);
      assertThat(strict.calls("sendMessage")).hasSize(1_060);
    }
  }

  @Test
  void losesNothingAndKeepsTheOrderOfAChatThatHasToWait() {
    VirtualMachinery machinery = new VirtualMachinery(Samples.NOON);
    try (SimulatedTelegram strict = new SimulatedTelegram(machinery::now)) {
      TelegramSurface surface =
          new TelegramSurface(
              new TelegramSurface.Parts(
                  strict.account(), Optional.empty(), _ -> false, machinery::now));
      ChatEngine engine = TelegramWorld.engine(surface, machinery.machinery());
      engine.start();
      strict.fail("sendMessage", Fault.retryAfter(30));
      engine.send(List.of(draft(USER, "eins"), draft(USER, "zwei")));
      machinery.runFor(Duration.ofSeconds(5));
      engine.send(List.of(draft(USER, "drei"), draft(78)));
      machinery.runFor(Duration.ofSeconds(24));
      assertThat(strict.sent(USER)).as("the one that was refused").containsExactly("eins");
      assertThat(strict.sent(78)).containsExactly("neu");
      machinery.runFor(Duration.ofSeconds(10));
      assertThat(strict.sent(USER)).containsExactly("eins", "eins", "zwei", "drei");
      assertThat(engine.counts().unsent()).isZero();
    }
  }

  private static Message.Draft draft(long chat) {
    return draft(chat, "neu");
  }

  private static Message.Draft draft(long chat, String words) {
    return new Message.Draft(
        ConversationId.of(TelegramSurface.NAME, String.valueOf(chat)),
        Optional.empty(),
        ReplyLanguage.GERMAN,
        Reply.of(words));
  }

  private static Message to(long chat) {
    return Message.written(1, draft(chat), Samples.NOON);
  }

  @Test
  void tellsOfARevokedTokenOnceAndSlowsDown() {
    Fault refused = Fault.error(401, "Unauthorized");
    telegram.fail("getMe", refused, refused);
    List<String> log =
        logged(
            () -> {
              TelegramSurface surface = world.start();
              telegram.await("two tries", it -> it.calls("getMe").size() >= 2);
              telegram.await("again well", _ -> surface.heartbeat().trouble().isEmpty());
            });
    assertThat(world.pauses).startsWith(Duration.ofMinutes(5), Duration.ofMinutes(5));
    assertThat(log.stream().filter(line -> line.contains("the token is refused"))).hasSize(1);
  }

  @Test
  void standsByWhileAnotherProcessPolls() {
    telegram.fail(
        "getUpdates",
        Fault.error(409, "Conflict: terminated by other getUpdates request"),
        Fault.error(409, "Conflict: terminated by other getUpdates request"));
    List<String> log =
        logged(
            () -> {
              world.start();
              telegram.say(message(USER, "eins"));
              world.settle();
            });
    assertThat(world.pauses).contains(Duration.ofSeconds(30));
    assertThat(log.stream().filter(line -> line.contains("another process"))).hasSize(1);
    assertThat(telegram.sent(USER)).containsExactly("re: eins");
  }

  @Test
  void isUnwellWhenNothingHasComeThroughForLong() {
    TelegramSurface surface = world.start();
    telegram.await("a poll", it -> !it.calls("getUpdates").isEmpty());
    assertThat(surface.heartbeat().isWell(world.clock.instant())).isTrue();
    world.pass(Duration.ofSeconds(91));
    assertThat(surface.heartbeat().isWell(world.clock.instant())).isFalse();
  }

  @Test
  void marksWhatMayHaveArrivedBefore() {
    world.start();
    telegram.fail("sendMessage", Fault.page(502));
    telegram.say(message(USER, "eins"));
    world.settle();
    telegram.fail("sendMessage", Fault.cutOff());
    telegram.say(message(USER, "zwei"));
    world.settle();
    telegram.fail("sendMessage", Fault.silence());
    telegram.say(message(USER, "drei"));
    world.settle();
    assertThat(telegram.sent(USER))
        .satisfiesExactly(
            it -> assertThat(it).isEqualTo("re: eins"),
            it -> assertThat(it).startsWith("(").endsWith("re: eins"),
            it -> assertThat(it).isEqualTo("re: zwei"),
            it -> assertThat(it).startsWith("(").endsWith("re: zwei"),
            it -> assertThat(it).isEqualTo("re: drei"),
            it -> assertThat(it).startsWith("(").endsWith("re: drei"));
  }

  @Test
  void marksNothingThatCannotHaveArrived() {
    world.start();
    telegram.fail("sendMessage", Fault.error(401, "Unauthorized"));
    telegram.say(message(USER, "eins"));
    telegram.await("a try", it -> it.calls("sendMessage").size() == 1);
    telegram.await("it waits", _ -> world.engine().counts().working() == 0);
    assertThat(world.engine().counts().unsent()).isEqualTo(1);
  }

  @Test
  void sendsTheWordsWhereTheMarkupIsRefused() {
    world.start();
    telegram.fail("sendMessage", Fault.error(400, "Bad Request: can't parse entities: x"));
    telegram.say(message(USER, "a < b & c"));
    world.settle();
    assertThat(telegram.calls("sendMessage")).hasSize(2);
    assertThat(telegram.calls("sendMessage").getLast().text("text")).isEqualTo("re: a < b & c");
  }

  @Test
  void leavesAChatAloneThatHasBlockedIt() {
    telegram.block(USER);
    world.start();
    telegram.say(message(USER, "eins"));
    world.settle();
    telegram.unblock(USER);
    telegram.say(message(USER, "/start"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: eins", "re: /start");
    assertThat(world.engine().counts().lost()).isZero();
  }

  @Test
  void followsAGroupThatWasUpgraded() {
    long upgraded = -1_009;
    world.start();
    telegram.move(GROUP, upgraded);
    telegram.say(inGroup(GROUP, 5, "/help"));
    world.settle();
    world.start();
    telegram.say(inGroup(upgraded, 5, "/help"));
    world.settle();
    assertThat(telegram.sent(upgraded)).containsExactly("re: /help", "re: /help");
    assertThat(world.answered)
        .extracting(update -> update.arrival().conversation().chat().chat())
        .containsOnly(String.valueOf(GROUP));
  }

  @Test
  void keepsItsTokenToItself() {
    telegram.fail("getMe", Fault.error(404, "Not Found: " + SimulatedTelegram.TOKEN));
    List<String> log =
        logged(
            () -> {
              TelegramSurface surface = world.start();
              telegram.fail("getUpdates", Fault.page(502), Fault.cutOff(), Fault.page(404));
              telegram.fail("sendMessage", Fault.page(400), Fault.cutOff());
              telegram.say(message(USER, "eins"));
              telegram.say(message(USER, "zwei"));
              world.settle();
              assertThat(surface.toString() + surface.heartbeat() + telegram.account())
                  .doesNotContain(SimulatedTelegram.TOKEN);
            });
    assertThat(log)
        .isNotEmpty()
        .noneMatch(line -> line.contains("AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"));
  }

  /// What is logged by whomever, at the finest level.
  private static List<String> logged(Runnable work) {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public synchronized void publish(LogRecord record) {
            lines.add(record.getMessage() + " " + record.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    List<Logger> loggers =
        Stream.of("dev.beleg.bot", "okhttp3", "org.telegram").map(Logger::getLogger).toList();
    loggers.forEach(logger -> logger.setLevel(Level.ALL));
    loggers.forEach(logger -> logger.addHandler(handler));
    try {
      work.run();
    } finally {
      loggers.forEach(logger -> logger.removeHandler(handler));
      loggers.forEach(logger -> logger.setLevel(null));
    }
    return List.copyOf(lines);
  }
}
