package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.SilentChannel;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Update;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A thousand questions at once, over the state file and on real threads. Time is printed.
@Timeout(300)
class ChatLoadTest {

  private static final int QUESTIONS = 1_000;
  private static final int CHATS = 200;
  private static final long FLAT = 16L << 20;

  @TempDir Path data;

  @Test
  void answersOrPolitelyRefusesAThousandQuestionsAtOnceAndRemembersNothingOfThem()
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ThreadTimers timers = new ThreadTimers();
        StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT);
        ChatEngine engine =
            engine(new Machinery(InstantSource.system(), timers, threads), state.stores())) {
      engine.start();
      long after = 0;
      for (int round = 0; round < 3; round++) {
        long began = System.nanoTime();
        ask(engine, threads, round);
        long milliseconds = Duration.ofNanos(System.nanoTime() - began).toMillis();
        System.out.println(QUESTIONS + " questions at once: " + milliseconds + " ms");
        checkOutcomes(state.stores(), round);
        after = round == 1 ? usedMemory() : after;
      }
      Map<Outcome, Long> outcomes = engine.counts().outcomes();
      System.out.println("outcomes: " + outcomes);
      long answered = outcomes.getOrDefault(Outcome.ANSWERED, 0L);
      long busy = outcomes.getOrDefault(Outcome.BUSY, 0L);
      assertThat(answered + busy).isEqualTo(3L * QUESTIONS);
      assertThat(answered).isPositive();
      assertThat(engine.counts().sent()).isEqualTo(3L * QUESTIONS);
      assertThat(usedMemory() - after).isLessThan(FLAT);
    }
  }

  private static void ask(ChatEngine engine, ExecutorService threads, int round) throws Exception {
    List<Future<ChatEngine.Acceptance>> deliveries = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      Update question =
          Samples.asked(key(round, i), "c" + i % CHATS, "Wie hoch war er?", Instant.now());
      deliveries.add(threads.submit(() -> engine.accept(question)));
    }
    for (Future<ChatEngine.Acceptance> delivery : deliveries) {
      assertThat(delivery.get()).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    }
    while (engine.counts().working() + engine.counts().unsent() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static String key(int round, int question) {
    return "r" + round + "q" + question;
  }

  private static void checkOutcomes(Stores stores, int round) {
    for (int i = 0; i < QUESTIONS; i++) {
      assertThat(stores.inbox().outcome(Samples.key(key(round, i))).orElseThrow())
          .isIn(Outcome.ANSWERED, Outcome.BUSY);
    }
    assertThat(stores.outbox().unfinished()).isEmpty();
  }

  private static long usedMemory() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }

  private static ChatEngine engine(Machinery machinery, Stores stores) {
    EngineRules ordinary = EngineRules.ordinary();
    RateRules.Rate plenty = new RateRules.Rate(1_000_000, Duration.ofMinutes(1));
    EngineRules rules =
        new EngineRules(
            new RateRules(plenty, plenty),
            ordinary.conversations(),
            ordinary.capacity(),
            ordinary.times(),
            ReplyLanguage.GERMAN);
    Set<ChatId> chats =
        IntStream.range(0, CHATS)
            .mapToObj(chat -> Samples.conversation("c" + chat).chat())
            .collect(Collectors.toSet());
    AccessRules everybody = new AccessRules(chats, Set.of(), Set.of(), Set.of(), false);
    Access access = new Access(everybody, stores.pairings(), machinery.clock(), new Random(1));
    return new ChatEngine(
        rules,
        machinery,
        new Parts(stores, access, List.of(new SilentChannel()), (update, _, _) -> answer(update)));
  }

  private static Responder.Response answer(Update update) {
    return new Responder.Response.Said(
        ReplyLanguage.GERMAN,
        Reply.of("Er betrug fast 334 Mio. [1]"),
        Optional.of(Samples.turn(update.arrival().key().id(), Instant.now())));
  }
}
