package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
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
          "SIGKILL");

  /// A question that as many processes died of is given up, and its asker told.
  private static final int MOST_ATTEMPTS = 3;

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
    accepted.addAll(run("none", 1, rounds, random));
    List<String> commands = takeCommands(accepted);

    Map<String, Integer> first = arrivals("first");
    Map<String, Integer> repeats = arrivals("repeat");
    try (StateFile state = StateFile.open(home.resolve("data"), StateFile.Rules.DEFAULT)) {
      Stores stores = state.stores();
      assertThat(stores.inbox().open()).isEmpty();
      assertThat(stores.outbox().unfinished()).isEmpty();
      for (String key : accepted) {
        boolean givenUp = attempts(key) > MOST_ATTEMPTS;
        assertThat(stores.inbox().outcome(Samples.key(key)))
            .as(key)
            .contains(givenUp ? Outcome.FAILED : Outcome.ANSWERED);
        boolean there = first.containsKey(key) || repeats.containsKey(key);
        assertThat(there || isKnownToBeLost(key) || (givenUp && isTold(key))).as(key).isTrue();
      }
      checkCommands(stores, commands);
    }
    assertThat(first.values()).allMatch(times -> times == 1);
    assertThat(repeats.values()).allMatch(times -> times == 1);
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

  /// What a command has changed is there, whatever ended the process that gave it.
  private static void checkCommands(Stores stores, List<String> commands) {
    for (String key : commands) {
      assertThat(stores.inbox().outcome(Samples.key(key))).as(key).contains(Outcome.ANSWERED);
    }
    assertThat(stores.settings().of(Samples.conversation("c0").chat()).language())
        .contains(ReplyLanguage.RUSSIAN);
    List<String> rated =
        stores.feedback().since(Instant.EPOCH, Integer.MAX_VALUE).stream()
            .map(feedback -> feedback.update().id())
            .toList();
    assertThat(rated)
        .containsAll(
            commands.stream()
                .filter(key -> key.startsWith("rating"))
                .map(key -> ChattingProcess.key(key.substring("rating".length()), 0))
                .toList());
  }

  /// Whether two processes in a row ended while they sent the answer, so that nobody knows whether
  /// it arrived and it is not sent a third time.
  private boolean isKnownToBeLost(String key) {
    return number(
            """
            SELECT count(*) FROM outbox JOIN inbox ON answered = sequence
            WHERE key = :key AND state = 'lost' AND repeat = 1
            """,
            key)
        == 1;
  }

  /// {@return how many processes began to answer}
  private int attempts(String key) {
    return number("SELECT attempts FROM inbox WHERE key = :key", key);
  }

  private boolean isTold(String key) {
    return number(
            "SELECT count(*) FROM outbox JOIN inbox ON answered = sequence WHERE key = :key", key)
        == 1;
  }

  private int number(String query, String key) {
    try (Handle sql = Sqlite.open(home.resolve("data/state.db"), Sqlite.reading())) {
      return sql.createQuery(query).bind("key", key).mapTo(Integer.class).one();
    }
  }

  /// {@return the questions that the process has accepted}
  private List<String> run(String point, int times, int round, Random random) throws Exception {
    String rounds = round == 0 ? "0" : (round - 1) + "," + round;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChattingProcess.class.getName(),
                home.resolve("data").toString(),
                home.resolve("platform").toString(),
                point,
                String.valueOf(times),
                rounds)
            .redirectError(home.resolve("errors").toFile())
            .start();
    boolean kill = point.equals("SIGKILL");
    int killAfter = ChattingProcess.QUESTIONS + random.nextInt(ChattingProcess.QUESTIONS);
    List<String> accepted = new ArrayList<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        accepted.add(line);
        if (kill && accepted.size() == killAfter) {
          // Through the handle, as the process itself would close the output it has yet to give.
          process.toHandle().destroyForcibly();
        }
      }
      int status = process.waitFor();
      assertThat(status).as("%s: %s", point, errors()).isIn(expected(point));
    } finally {
      process.destroyForcibly();
    }
    return accepted;
  }

  /// A process that is killed from outside may have been quicker.
  private static List<Integer> expected(String point) {
    return switch (point) {
      case "SIGKILL" -> List.of(137, 0);
      case "none" -> List.of(0);
      default -> List.of(ChattingProcess.ENDED_AT_THE_POINT);
    };
  }

  private String errors() throws IOException {
    return Files.readString(home.resolve("errors"));
  }

  private Map<String, Integer> arrivals(String kind) throws IOException {
    Map<String, Integer> times = new HashMap<>();
    for (String line : Files.readAllLines(home.resolve("platform"))) {
      String prefix = kind + " answer ";
      if (line.startsWith(prefix)) {
        times.merge(line.substring(prefix.length()), 1, Integer::sum);
      }
    }
    return times;
  }
}
