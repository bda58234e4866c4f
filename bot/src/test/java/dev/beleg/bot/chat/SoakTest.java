package dev.beleg.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Weeks of questions from many chats in virtual time: what the engine holds stays as it was.
class SoakTest {

  /// Set `-Dbeleg.soak-updates=1000000` for the whole.
  private static final int UPDATES = Integer.getInteger("beleg.soak-updates", 10_000);

  private static final int CHATS = UPDATES / 10;
  private static final int SAMPLES = 10;
  private static final Duration APART = Duration.ofSeconds(2);
  private static final long FLAT = 16L << 20;

  private final VirtualMachinery time = new VirtualMachinery(Samples.NOON);
  private final Stores stores =
      new MemoryStores(new ConversationRules(20, Duration.ofMinutes(30))).stores();

  @Test
  void holdsNoMoreAfterManyQuestionsOfManyChatsThanAfterHalfOfThem() {
    Random random = new Random(7);
    ChatEngine engine = engine();
    engine.start();
    Set<Thread> begun = Thread.getAllStackTraces().keySet();
    List<Long> held = new ArrayList<>();
    for (int i = 1; i <= UPDATES; i++) {
      engine.accept(
          Samples.asked("q" + i, "c" + random.nextInt(CHATS), "Wie hoch war er?", time.now()));
      time.runFor(APART);
      if (i % (UPDATES / SAMPLES) == 0) {
        held.add(usedMemory());
      }
    }
    time.runFor(Duration.ofHours(2));
    System.out.println(UPDATES + " updates of " + CHATS + " chats, bytes held: " + held);

    ChatEngine.Counts counts = engine.counts();
    assertThat(counts.outcomes().getOrDefault(Outcome.ANSWERED, 0L)).isEqualTo(UPDATES);
    assertThat(counts.sent()).isEqualTo(UPDATES);
    assertThat(counts.working() + counts.unsent()).isZero();
    assertThat(stores.inbox().prune(time.now().plus(APART))).isZero();
    assertThat(stores.outbox().prune(time.now().plus(APART))).isZero();
    assertThat(stores.conversations().prune(time.now().plus(APART))).isZero();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !begun.contains(thread) && isOfEngine(thread))
        .isEmpty();
    assertThat(held.getLast() - held.get(SAMPLES / 2)).isLessThan(FLAT);
  }

  /// Other classes of the same process leave threads of libraries behind for a while.
  private static boolean isOfEngine(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(
            frame -> frame.getClassName().startsWith(ChatEngine.class.getPackageName() + "."));
  }

  private ChatEngine engine() {
    Duration hour = Duration.ofHours(1);
    EngineRules ordinary = EngineRules.ordinary();
    EngineRules rules =
        new EngineRules(
            RateRules.DEFAULT,
            new ConversationRules(20, Duration.ofMinutes(30)),
            ordinary.capacity(),
            new EngineRules.Times(
                ordinary.times().toLive(), ordinary.times().deadline(), Duration.ZERO, hour, hour),
            ReplyLanguage.GERMAN);
    Set<ChatId> chats =
        IntStream.range(0, CHATS)
            .mapToObj(chat -> Samples.conversation("c" + chat).chat())
            .collect(Collectors.toSet());
    AccessRules everybody = new AccessRules(chats, Set.of(), Set.of(), Set.of(), false);
    Machinery machinery = time.machinery();
    Access access = new Access(everybody, stores.pairings(), machinery.clock(), new Random(1));
    return new ChatEngine(
        rules,
        machinery,
        new Parts(
            stores,
            access,
            List.of(new SilentChannel()),
            (update, _, _) ->
                new Responder.Response.Said(
                    ReplyLanguage.GERMAN,
                    Reply.of("Er betrug fast 334 Mio. [1]"),
                    Optional.of(Samples.turn(update.arrival().key().id(), time.now())))));
  }

  private static long usedMemory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
