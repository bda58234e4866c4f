package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausedProcessTest {

  /// Set `-Dbeleg.pause-seconds=61` for one that outlasts the time an answer may take.
  private static final Duration PAUSE =
      Duration.ofSeconds(Integer.getInteger("beleg.pause-seconds", 1));

  private static final Duration DEADLINE = EngineRules.ordinary().times().deadline();

  /// A language and a rating.
  private static final int COMMANDS = 2;

  private static final Set<Outcome> PROMPT = Set.of(Outcome.ANSWERED);

  /// What was begun before the pause took too long, and is told so.
  private static final Set<Outcome> LATE = Set.of(Outcome.ANSWERED, Outcome.FAILED);

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {2, 9})
  void aPausedProcessSaysEverythingOnceWhenItGoesOn(int after) throws Exception {
    List<String> accepted = pausedAfter(after);

    List<String> answered = new ArrayList<>();
    try (StateFile state = StateFile.open(home.resolve("data"), StateFile.Rules.DEFAULT)) {
      Stores stores = state.stores();
      assertThat(stores.inbox().open()).isEmpty();
      assertThat(stores.outbox().unfinished()).isEmpty();
      for (String key : accepted) {
        Outcome outcome = stores.inbox().outcome(Samples.key(key)).orElseThrow();
        assertThat(outcome).isIn(PAUSE.compareTo(DEADLINE) < 0 ? PROMPT : LATE);
        if (outcome == Outcome.ANSWERED) {
          answered.add("first answer " + key);
        }
      }
    }
    assertThat(accepted).hasSize(ChattingProcess.QUESTIONS);
    assertThat(arrivals()).hasSize(ChattingProcess.QUESTIONS + COMMANDS);
    assertThat(arrivals().stream().filter(line -> line.contains(" answer ")))
        .containsExactlyInAnyOrderElementsOf(answered);
    assertThat(arrivals()).allMatch(line -> line.startsWith("first "));
  }

  private List<String> pausedAfter(int line) throws Exception {
    List<String> arguments =
        List.of(
            home.resolve("data").toString(),
            home.resolve("platform").toString(),
            OuterProcess.NOWHERE,
            "1",
            "0");
    try (OuterProcess process =
        OuterProcess.start(
            ChattingProcess.class, home.resolve("errors"), OuterProcess.NOWHERE, arguments)) {
      return process.linesWithPause(line, PAUSE).stream()
          .filter(text -> !text.startsWith(ChattingProcess.COMMAND))
          .toList();
    }
  }

  private List<String> arrivals() throws IOException {
    return Files.readAllLines(home.resolve("platform"));
  }
}
