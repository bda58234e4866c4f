package dev.beleg.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {

  private static final Logger JOURNAL = Logger.getLogger("dev.beleg.bot.chat");

  private final List<String> journal = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          journal.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void readTheJournal() {
    JOURNAL.setUseParentHandlers(false);
    JOURNAL.addHandler(handler);
  }

  @AfterEach
  void leaveTheJournal() {
    JOURNAL.removeHandler(handler);
    JOURNAL.setUseParentHandlers(true);
  }

  private static Stores memory() {
    return new MemoryStores(EngineRules.ordinary().conversations()).stores();
  }

  /// Set `-Dbeleg.simulated-worlds=100000` for a long run.
  @Test
  void everyInvariantHoldsInEveryWorld() {
    for (long seed = 0; seed < Long.getLong("beleg.simulated-worlds", 1_000); seed++) {
      assertThat(new SimulatedWorld(seed, memory()).run()).as("seed %d", seed).isEmpty();
    }
    assertThat(journal).isNotEmpty().noneMatch(line -> line.contains(SimulatedWorld.CANARY));
  }

  @Test
  void theSameSeedHasTheSameHistory() {
    for (long seed = 0; seed < 20; seed++) {
      SimulatedWorld one = new SimulatedWorld(seed, memory());
      SimulatedWorld other = new SimulatedWorld(seed, memory());
      one.run();
      other.run();
      assertThat(one.log()).isNotEmpty().isEqualTo(other.log());
    }
  }

  /// Faults planted one at a time; a simulation that finds none of them would prove nothing.
  enum Planted {
    ACCEPTS_WITHOUT_STORING,
    FORGETS_THAT_IT_WAS_SENDING,
    FORGETS_HOW_LONG_TO_WAIT,
    TAKES_UNKNOWN_FOR_NOT_SENT,
    LOSES_THE_MESSAGES_OF_AN_END,
    RESUMES_MESSAGES_IN_ANY_ORDER,
    RESUMES_UPDATES_IN_ANY_ORDER
  }

  @ParameterizedTest
  @EnumSource(Planted.class)
  void findsEachPlantedFault(Planted fault) {
    UnaryOperator<Delivery> channel =
        fault == Planted.TAKES_UNKNOWN_FOR_NOT_SENT
            ? delivery ->
                delivery instanceof Delivery.Unknown
                    ? new Delivery.Deferred(Duration.ofSeconds(1))
                    : delivery
            : UnaryOperator.identity();
    assertThat(
            LongStream.range(0, 300)
                .filter(
                    seed ->
                        !new SimulatedWorld(seed, planted(fault, memory()), channel)
                            .run()
                            .isEmpty())
                .findFirst())
        .isPresent();
  }

  private static Stores planted(Planted fault, Stores sound) {
    return new Stores(
        new FaultyInbox(fault, sound.inbox()),
        new FaultyOutbox(fault, sound.outbox()),
        sound.conversations(),
        sound.citations(),
        sound.settings(),
        sound.pairings(),
        sound.feedback(),
        sound.moves());
  }

  private record FaultyInbox(Planted fault, Inbox sound) implements Inbox {

    @Override
    public Optional<Long> accept(Update update) {
      boolean lies =
          fault == Planted.ACCEPTS_WITHOUT_STORING && update.arrival().key().id().equals("k3");
      return lies ? Optional.of(1_000L) : sound.accept(update);
    }

    @Override
    public int begin(UpdateKey key) {
      return sound.open().stream().anyMatch(open -> open.update().arrival().key().equals(key))
          ? sound.begin(key)
          : 1;
    }

    @Override
    public List<Message> finish(Completion completion) {
      Completion stored =
          fault == Planted.LOSES_THE_MESSAGES_OF_AN_END
                  && completion.arrival().key().id().equals("k5")
              ? new Completion(
                  completion.arrival(),
                  completion.outcome(),
                  List.of(),
                  completion.turn(),
                  completion.at())
              : completion;
      return sound.finish(stored);
    }

    @Override
    public List<Open> open() {
      return fault == Planted.RESUMES_UPDATES_IN_ANY_ORDER ? sound.open().reversed() : sound.open();
    }

    @Override
    public Optional<Outcome> outcome(UpdateKey key) {
      return sound.outcome(key);
    }

    @Override
    public int prune(Instant before) {
      return sound.prune(before);
    }
  }

  private record FaultyOutbox(Planted fault, Outbox sound) implements Outbox {

    @Override
    public List<Message> add(List<Message.Draft> drafts, Instant now) {
      return sound.add(drafts, now);
    }

    @Override
    public void save(Message message, Instant now) {
      boolean sending = message.state() instanceof Message.State.Sending;
      if (fault == Planted.FORGETS_THAT_IT_WAS_SENDING && sending) {
        return;
      }
      Message stored =
          fault == Planted.FORGETS_HOW_LONG_TO_WAIT
              ? new Message(message.id(), message.draft(), message.state(), now, message.repeat())
              : message;
      sound.save(stored, now);
    }

    @Override
    public List<Message> unfinished() {
      return fault == Planted.RESUMES_MESSAGES_IN_ANY_ORDER
          ? sound.unfinished().reversed()
          : sound.unfinished();
    }

    @Override
    public int prune(Instant before) {
      return sound.prune(before);
    }
  }
}
