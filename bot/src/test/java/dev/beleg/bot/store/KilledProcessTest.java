package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

  /// Every point between receiving an update and recording that its answer was sent, and those at
  /// which commands change something. The latter stand apart: a command that is left is soon done
  /// again, and what three processes in a row have begun is given up.
  private static final List<String> POINTS =
      List.of(
          "before accept",
          "after accept",
          "before choosing",
          "before begin",
          "after begin",
          "while answering",
          "after choosing",
          "before finish",
          "after finish",
          "before marking as sending",
          "before rating",
          "after marking as sending",
          "before sending",
          "after sending",
          "after rating",
          "before marking as sent",
          "after marking as sent",
          OuterProcess.KILLED);

  @TempDir Path home;

  /// Each round starts a process that answers questions and ends it at one of the points, or from
  /// outside at a random moment. Set `-Dbeleg.kill-rounds=200` for a long run.
  @Test
  void everyAcceptedQuestionIsAnsweredOnceWhereverTheProcessEnds() throws Exception {
    Random random = new Random(11);
    List<String> accepted = new ArrayList<>();
    int rounds = Integer.getInteger("beleg.kill-rounds", POINTS.size());
    for (int round = 0; round < rounds; round++) {
      String point = POINTS.get(round % POINTS.size());
      int times = isOfCommands(point) ? 1 : 1 + random.nextInt(10);
      accepted.addAll(run(point, times, round, random));
    }
    accepted.addAll(run(OuterProcess.NOWHERE, 1, rounds, random));
    List<String> commands = takeCommands(accepted);

    List<String> arrived = arrivals();
    LeftAnswers.check(
        home.resolve("data"),
        accepted.stream().map(key -> new LeftAnswers.Said("", key, Samples.key(key))).toList(),
        _ -> arrived);
    try (StateFile state = StateFile.open(home.resolve("data"), StateFile.Rules.DEFAULT)) {
      checkCommands(state.stores(), commands, new LeftState(home.resolve("data/state.db")));
    }
  }

  /// A command is given once in each round.
  private static boolean isOfCommands(String point) {
    return point.endsWith("choosing") || point.endsWith("rating");
  }

  private static List<String> takeCommands(List<String> accepted) {
    List<String> commands =
        accepted.stream()
            .filter(line -> line.startsWith(ChattingProcess.COMMAND))
            .map(line -> line.substring(ChattingProcess.COMMAND.length()))
            .distinct()
            .toList();
    accepted.removeIf(line -> line.startsWith(ChattingProcess.COMMAND));
    return commands;
  }

  /// What a command has changed is there, whatever ended the process that gave it. Like a question,
  /// a command that was under way at the end of too many processes is given up and says so.
  private static void checkCommands(Stores stores, List<String> commands, LeftState left) {
    List<String> done = commands.stream().filter(key -> !left.isGivenUp(key)).toList();
    assertThat(done).hasSizeGreaterThan(commands.size() * 9 / 10);
    for (String key : commands) {
      assertThat(stores.inbox().outcome(Samples.key(key)))
          .as(key)
          .contains(done.contains(key) ? Outcome.ANSWERED : Outcome.FAILED);
    }
    assertThat(stores.settings().of(Samples.conversation("c0").chat()).language())
        .contains(ReplyLanguage.RUSSIAN);
    List<String> rated =
        stores.feedback().since(Instant.EPOCH, Integer.MAX_VALUE).stream()
            .map(feedback -> feedback.update().id())
            .toList();
    assertThat(rated)
        .containsAll(
            done.stream()
                .filter(key -> key.startsWith("rating"))
                .map(key -> ChattingProcess.key(key.substring("rating".length()), 0))
                .toList());
  }

  /// {@return the questions that the process has accepted}
  private List<String> run(String point, int times, int round, Random random) throws Exception {
    String rounds = round == 0 ? "0" : (round - 1) + "," + round;
    List<String> arguments =
        List.of(
            home.resolve("data").toString(),
            home.resolve("platform").toString(),
            point,
            String.valueOf(times),
            rounds);
    try (OuterProcess process =
        OuterProcess.start(ChattingProcess.class, home.resolve("errors"), point, arguments)) {
      return process.lines(ChattingProcess.QUESTIONS + random.nextInt(ChattingProcess.QUESTIONS));
    }
  }

  /// {@return the answers that have arrived, as people would read them}
  private List<String> arrivals() throws IOException {
    return Files.readAllLines(home.resolve("platform")).stream()
        .map(line -> line.replaceFirst("^first answer ", "re: "))
        .map(line -> line.replaceFirst("^repeat answer ", "(repeat) re: "))
        .toList();
  }
}
