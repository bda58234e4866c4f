package dev.beleg.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody says anything for more than a week, over the ends of months and years.
class QuietDaysTest {

  private final Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
  private final RecordingChannel channel = new RecordingChannel();
  private final List<Integer> turnsBefore = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2028-02-25T23:59:59Z",
        "2026-12-27T12:00:00Z",
        "2026-03-25T00:30:00Z",
        "2026-10-20T00:30:00Z"
      })
  void theNextQuestionIsAnsweredAndLeansOnNothing(Instant start) {
    VirtualMachinery time = new VirtualMachinery(start);
    ChatEngine engine = engine(time);
    engine.start();
    engine.accept(Samples.asked("1", "a", "x", start));
    time.runFor(Duration.ofDays(8).plusHours(2));
    assertThat(engine.accept(Samples.asked("2", "a", "y", time.now())))
        .isEqualTo(ChatEngine.Acceptance.ACCEPTED);
    time.runFor(Duration.ofMinutes(1));

    assertThat(channel.texts()).containsExactly("re: 1", "re: 2");
    assertThat(turnsBefore).containsExactly(0, 0);
    assertThat(stores.inbox().outcome(Samples.key("1"))).isEmpty();
    assertThat(stores.inbox().outcome(Samples.key("2"))).contains(Outcome.ANSWERED);
  }

  private ChatEngine engine(VirtualMachinery time) {
    AccessRules everybody =
        new AccessRules(
            Set.of(Samples.conversation("a").chat()), Set.of(), Set.of(), Set.of(), false);
    Machinery machinery = time.machinery();
    Access access = new Access(everybody, stores.pairings(), machinery.clock(), new Random(1));
    return new ChatEngine(
        EngineRules.ordinary(),
        machinery,
        new Parts(
            stores,
            access,
            List.of(channel),
            (update, conversation, _) -> {
              turnsBefore.add(conversation.turns().size());
              String id = update.arrival().key().id();
              return new Responder.Response.Said(
                  ReplyLanguage.ENGLISH,
                  Reply.of("re: " + id),
                  Optional.of(Samples.turn(id, time.now())));
            }));
  }
}
