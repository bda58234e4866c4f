package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.asked;
import static dev.beleg.bot.chat.Samples.conversation;
import static dev.beleg.bot.chat.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The engine on real threads.
@Timeout(120)
class EngineThreadsTest {

  private static final int CHATS = 100;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ThreadTimers timers = new ThreadTimers();
  private final Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  private final RecordingChannel channel = new RecordingChannel();

  @AfterEach
  void end() {
    timers.close();
    threads.shutdownNow();
  }

  private ChatEngine start(
      RateRules rates,
      EngineRules.Capacity capacity,
      EngineRules.Times times,
      Responder responder) {
    EngineRules rules =
        new EngineRules(rates, ConversationRules.DEFAULT, capacity, times, ReplyLanguage.ENGLISH);
    return start(timers, rules, responder);
  }

  private ChatEngine start(Timers with, EngineRules rules, Responder responder) {
    Set<ChatId> chats =
        IntStream.range(0, CHATS)
            .mapToObj(n -> conversation("c" + n).chat())
            .collect(Collectors.toSet());
    AccessRules everybody = new AccessRules(chats, Set.of(), Set.of(), Set.of(), false);
    InstantSource clock = InstantSource.system();
    ChatEngine engine =
        new ChatEngine(
            rules,
            new Machinery(clock, with, threads),
            new Parts(
                stores,
                new Access(everybody, stores.pairings(), clock, new Random(1)),
                List.of(channel),
                responder));
    engine.start();
    return engine;
  }

  private static Responder.Response echo(Update update) {
    return new Responder.Response.Said(
        ReplyLanguage.ENGLISH, Reply.of("re: " + ((Update.Asked) update).text()), Optional.empty());
  }

  private static EngineRules.Times times(Duration deadline, Duration closing) {
    Duration day = Duration.ofDays(1);
    return new EngineRules.Times(day, deadline, closing, day, day);
  }

  private static void awaitQuiet(ChatEngine engine) {
    while (engine.counts().working() + engine.counts().unsent() > 0) {
      LockSupport.parkNanos(200_000);
    }
  }

  private static final RateRules PLENTY =
      new RateRules(
          new RateRules.Rate(1_000_000, Duration.ofMinutes(1)),
          new RateRules.Rate(1_000_000, Duration.ofMinutes(1)));

  @Test
  void answersOrPolitelyRefusesEachOfAThousandQuestions() throws Exception {
    ChatEngine engine =
        start(
            PLENTY,
            new EngineRules.Capacity(4, 256, 8),
            times(Duration.ofSeconds(60), Duration.ofSeconds(25)),
            (update, _, _) -> echo(update));
    List<Future<?>> deliveries = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Update question = asked("q" + i, "c" + i % CHATS, "text" + i, Instant.now());
      deliveries.add(threads.submit(() -> engine.accept(question)));
    }
    for (Future<?> delivery : deliveries) {
      assertThat(delivery.get()).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    }
    awaitQuiet(engine);
    assertThat(channel.sent()).hasSize(1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(stores.inbox().outcome(key("q" + i)).orElseThrow())
          .isIn(Outcome.ANSWERED, Outcome.BUSY);
    }
    assertThat(engine.counts().accepted()).isEqualTo(1_000);
    engine.close();
  }

  @Test
  void aFloodFromOneChatLeavesTheOthersTheirAnswers() throws Exception {
    RateRules.Rate ten = new RateRules.Rate(10, Duration.ofHours(1));
    ChatEngine engine =
        start(
            new RateRules(ten, ten),
            new EngineRules.Capacity(2, 2_000, 10),
            times(Duration.ofSeconds(60), Duration.ofSeconds(25)),
            (update, _, _) -> echo(update));
    List<Future<?>> deliveries = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Update flood = asked("f" + i, "c0", "flood", Instant.now());
      deliveries.add(threads.submit(() -> engine.accept(flood)));
      if (i % 10 == 0) {
        Update other = asked("o" + i, "c" + (1 + i / 10 % 99), "other", Instant.now());
        deliveries.add(threads.submit(() -> engine.accept(other)));
      }
    }
    for (Future<?> delivery : deliveries) {
      delivery.get();
    }
    awaitQuiet(engine);
    for (int i = 0; i < 1_000; i += 10) {
      assertThat(stores.inbox().outcome(key("o" + i))).contains(Outcome.ANSWERED);
    }
    assertThat(channel.texts()).filteredOn("re: flood"::equals).hasSize(10);
    assertThat(channel.texts()).filteredOn(text -> text.contains("many questions")).hasSize(1);
    engine.close();
  }

  @Test
  void givesUpAnAnswerThatTakesTooLongAndGoesOn() throws Exception {
    Duration deadline = Duration.ofSeconds(77);
    BlockingQueue<Runnable> deadlines = new LinkedBlockingQueue<>();
    Timers byHand =
        (delay, task) -> {
          if (!delay.equals(deadline)) {
            return timers.after(delay, task);
          }
          deadlines.add(task);
          return () -> deadlines.remove(task);
        };
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    ChatEngine engine =
        start(
            byHand,
            new EngineRules(
                PLENTY,
                ConversationRules.DEFAULT,
                new EngineRules.Capacity(1, 10, 10),
                times(deadline, Duration.ofSeconds(25)),
                ReplyLanguage.ENGLISH),
            (update, _, _) -> {
              if (update.arrival().key().id().equals("stuck")) {
                try {
                  working.countDown();
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                }
              }
              return echo(update);
            });
    engine.accept(asked("stuck", "c1", "x", Instant.now()));
    engine.accept(asked("next", "c1", "y", Instant.now()));
    assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
    deadlines.take().run();
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    awaitQuiet(engine);
    assertThat(channel.texts())
        .containsExactly("The answer took too long and was given up.", "re: y");
    assertThat(stores.inbox().outcome(key("stuck"))).contains(Outcome.FAILED);
    assertThat(engine.counts().overdue()).isEqualTo(1);
    engine.close();
  }

  @Test
  void waitsAtItsEndForWhatIsUnderWayAndLeavesTheRestForTheNextStart() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ChatEngine engine =
        start(
            PLENTY,
            new EngineRules.Capacity(1, 10, 10),
            times(Duration.ofSeconds(60), Duration.ofSeconds(60)),
            (update, _, _) -> {
              working.countDown();
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return echo(update);
            });
    engine.accept(asked("1", "c1", "x", Instant.now()));
    engine.accept(asked("2", "c1", "y", Instant.now()));
    assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
    Future<?> closing = threads.submit(engine::close);
    while (engine.accept(asked("1", "c1", "x")) != ChatEngine.Acceptance.CLOSED) {
      LockSupport.parkNanos(200_000);
    }
    mayEnd.countDown();
    closing.get();
    assertThat(stores.inbox().outcome(key("1"))).contains(Outcome.ANSWERED);
    assertThat(stores.inbox().open())
        .extracting(open -> open.update().arrival().key())
        .containsExactly(key("2"));
  }

  @Test
  void interruptsAtItsEndWhatDoesNotEndAndUsesNothingOfIt() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    AtomicInteger interrupted = new AtomicInteger();
    ChatEngine engine =
        start(
            PLENTY,
            new EngineRules.Capacity(1, 10, 10),
            times(Duration.ofSeconds(60), Duration.ofMillis(20)),
            (update, _, _) -> {
              working.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.incrementAndGet();
              }
              return echo(update);
            });
    engine.accept(asked("1", "c1", "x", Instant.now()));
    assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
    engine.close();
    while (interrupted.get() == 0) {
      LockSupport.parkNanos(200_000);
    }
    assertThat(stores.inbox().open()).hasSize(1);
    assertThat(channel.sent()).isEmpty();
  }
}
