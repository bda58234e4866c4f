package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OuterProcess;
import dev.beleg.bot.chat.SurfaceProcess;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.store.LeftAnswers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that answer over Telegram and are ended between any two steps from its handing an
/// update out to our recording that the answer was sent.
class TelegramKillTest {

  private static final String DONE = " is done, the bot does not know";

  /// The first are those of the ordinary check, where the library and the server matter most.
  private static final List<String> POINTS =
      Stream.concat(
              Stream.of("getupdates" + DONE, "after accept", "sendmessage" + DONE),
              SurfaceProcess.POINTS.stream().filter(it -> !it.equals("after accept")))
          .toList();

  private static final int ORDINARY_ROUNDS = 3;

  /// Many processes that were killed have left much to do.
  private static final long PATIENCE_SECONDS = 300;

  /// Of a round.
  private static final int QUESTIONS = 2;

  @TempDir Path home;

  private final SimulatedTelegram telegram = new SimulatedTelegram(InstantSource.system());
  private final List<LeftAnswers.Said> said = new ArrayList<>();

  @AfterEach
  void close() {
    telegram.close();
  }

  /// Each round asks and starts a process that is ended at one of the points. Set
  /// `-Dbeleg.kill-rounds=108` for a long run.
  @Test
  void everyQuestionIsAnsweredOnceWhereverTheProcessEnds() throws Exception {
    Random random = new Random(23);
    int rounds = Integer.getInteger("beleg.kill-rounds", ORDINARY_ROUNDS);
    for (int round = 0; round < rounds; round++) {
      ask(round);
      run(POINTS.get(round % POINTS.size()), 1 + random.nextInt(QUESTIONS));
    }
    ask(rounds);
    run(OuterProcess.NOWHERE, 1);

    assertThat(telegram.unconfirmed()).isZero();
    LeftAnswers.check(home.resolve("data"), said, chat -> telegram.sent(Long.parseLong(chat)));
  }

  private void ask(int round) {
    for (int question = 0; question < QUESTIONS; question++) {
      long user = 1L + said.size() % PollingProcess.USERS;
      String text = "r" + round + "u" + user;
      String key = user + ":" + telegram.say(message(user, text));
      said.add(
          new LeftAnswers.Said(
              String.valueOf(user), text, new UpdateKey(TelegramSurface.NAME, key)));
    }
  }

  private void run(String point, int times) throws Exception {
    boolean seen = point.endsWith(DONE);
    List<String> arguments =
        List.of(
            home.resolve("data").toString(),
            telegram.account().server().toString(),
            point,
            String.valueOf(times));
    try (OuterProcess process =
        OuterProcess.start(
            PollingProcess.class,
            home.resolve("errors"),
            seen ? OuterProcess.KILLED : point,
            arguments)) {
      if (seen) {
        killAt(process, point.replace(DONE, ""), times);
      } else if (point.equals(OuterProcess.NOWHERE)) {
        telegram.await("all is stored", PATIENCE_SECONDS, it -> it.unconfirmed() == 0);
        process.finish();
      }
      process.awaitEnd();
      telegram.witnessedBy(_ -> {});
    }
  }

  /// A poll is the process's first; later ones wait for what nobody says.
  private void killAt(OuterProcess process, String method, int times) {
    AtomicInteger left = new AtomicInteger(method.equals("getupdates") ? 1 : times);
    telegram.witnessedBy(
        call -> {
          if (call.method().equals(method) && left.decrementAndGet() == 0) {
            process.kill();
          }
        });
  }
}
