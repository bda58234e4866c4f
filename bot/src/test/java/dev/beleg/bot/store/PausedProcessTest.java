package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausedProcessTest {

  /// Set `-Dbeleg.pause-seconds=61` for one that outlasts the time an answer may take.
  private static final Duration PAUSE =
      Duration.ofSeconds(Integer.getInteger("beleg.pause-seconds", 1));

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {2, 9})
  void aPausedProcessSaysEverythingOnceWhenItGoesOn(int after) throws Exception {
    List<String> accepted = pausedAfter(after);

    try (StateFile state = StateFile.open(home.resolve("data"), StateFile.Rules.DEFAULT)) {
      Stores stores = state.stores();
      assertThat(stores.inbox().open()).isEmpty();
      assertThat(stores.outbox().unfinished()).isEmpty();
      assertThat(accepted)
          .hasSize(ChattingProcess.QUESTIONS)
          .allSatisfy(
              key ->
                  assertThat(stores.inbox().outcome(Samples.key(key))).contains(Outcome.ANSWERED));
    }
    List<String> questions =
        arrivals().stream().filter(line -> line.contains("answer ")).toList();
    Set<String> once = new HashSet<>(questions);
    assertThat(questions).hasSize(ChattingProcess.QUESTIONS).hasSameSizeAs(once);
    assertThat(arrivals()).noneMatch(line -> line.startsWith("repeat"));
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
