package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.MemoryStores;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SignedRequestsTest {

  private static final String MESSAGE = Payloads.direct("D1", "1.000100", "Wrocław żółć?");

  private final SlackCaller caller = new SlackCaller();
  private CountDownLatch free = new CountDownLatch(0);
  private SimulatedSlack slack;
  private SlackWorld world;

  @BeforeEach
  void start() {
    slack = new SimulatedSlack();
    SlackAccount account =
        new SlackAccount(
            new SlackAccount.Membership.One(SimulatedSlack.BOT_TOKEN),
            caller.entrance(),
            slack.api());
    world =
        new SlackWorld(
            slack,
            account,
            (update, conversation, settings) -> {
              await(free);
              return SlackWorld.echo(update, conversation, settings);
            },
            new MemoryStores(ConversationRules.DEFAULT).stores(),
            FigureCards.none());
    slack.socket().until(caller::isHeard);
  }

  @AfterEach
  void stop() {
    world.close();
    slack.close();
  }

  @Test
  void answersASignedMessageOnceThoughItComesTwice() throws IOException {
    assertThat(caller.signed(MESSAGE, Duration.ZERO).statusCode()).isEqualTo(200);
    assertThat(caller.signed(MESSAGE, Duration.ZERO).statusCode()).isEqualTo(200);
    assertThat(slack.await("chat.postMessage", 1).getFirst().shown())
        .isEqualTo("you said: Wrocław żółć?\n");
    assertThat(world.engine().counts().repeated()).isEqualTo(1);
  }

  private static void await(CountDownLatch free) {
    try {
      free.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// SL-03: what is not acknowledged in three seconds comes again at once, after a minute and after
  /// five.
  @Test
  void acknowledgesWhileEveryWorkerIsBusyAndAnswersOnceWhatComesFourTimes() throws IOException {
    free = new CountDownLatch(1);
    for (int again = 0; again < 4; again++) {
      for (int n = 0; n < 10; n++) {
        String message = Payloads.direct("D" + n, n + ".000100", "Omsk?");
        assertThat(caller.signed(message, Duration.ZERO).statusCode()).isEqualTo(200);
      }
    }
    assertThat(slack.calls("chat.postMessage")).isEmpty();
    free.countDown();
    slack.socket().until(() -> world.engine().counts().working() == 0);
    slack.socket().until(() -> world.engine().counts().unsent() == 0);
    assertThat(slack.calls("chat.postMessage"))
        .extracting(call -> call.get("channel"))
        .containsExactlyInAnyOrder("D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9");
    assertThat(world.engine().counts().repeated()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 86_400, -86_400, 31_536_000})
  void refusesWhatIsTooOldOrFromTheFuture(long seconds) throws IOException {
    assertThat(caller.signed(MESSAGE, Duration.ofSeconds(seconds)).statusCode()).isEqualTo(401);
    assertThat(world.updates()).isEmpty();
  }

  @Test
  void refusesWhatNobodyHasSigned() throws IOException {
    String now = String.valueOf(Instant.now().getEpochSecond());
    String good =
        new Signature(SlackCaller.SECRET).of(now, MESSAGE.getBytes(StandardCharsets.UTF_8));
    String other = new Signature("other").of(now, MESSAGE.getBytes(StandardCharsets.UTF_8));
    for (HttpResponse<String> response :
        List.of(
            caller.unsigned(MESSAGE),
            caller.send(MESSAGE, now, other),
            caller.send(MESSAGE + " ", now, good),
            caller.send(MESSAGE, now + "0", good),
            caller.send(MESSAGE, "now", good),
            caller.unsigned("{\"type\":\"url_verification\",\"challenge\":\"<script>\"}"))) {
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.body()).isEmpty();
    }
    assertThat(world.updates()).isEmpty();
  }

  @Test
  void saysNothingToWhoLooksAtTheCertificateOrElsewhere() throws IOException {
    HttpResponse<String> check = caller.unsigned("ssl_check=1&token=x&command=/beleg&text=hi");
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body()).isEmpty();
    assertThat(caller.get("/slack/install").statusCode()).isEqualTo(404);
    assertThat(caller.get("/slack/events").statusCode()).isEqualTo(404);
    assertThat(world.updates()).isEmpty();
  }

  @Test
  void provesToSlackThatTheAddressIsOurs() throws IOException {
    HttpResponse<String> response =
        caller.signed(
            "{\"token\":\"x\",\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}",
            Duration.ZERO);
    assertThat(response.body()).isEqualTo("3eZbrw1a");
  }

  @Test
  void answersACommandAndTheWindowAsOverASocket() throws IOException {
    String command =
        "command=%2Fbeleg&text=Omsk&team_id=T1&channel_id=C1&user_id=UANNA&trigger_id=t1"
            + "&response_url=http%3A%2F%2F127.0.0.1%3A1%2F";
    assertThat(caller.signed(command, Duration.ZERO).statusCode()).isEqualTo(200);
    assertThat(slack.await("chat.postEphemeral", 1).getFirst().shown())
        .isEqualTo("you said: Omsk\n");
    String typed = "payload=" + URLEncoder.encode(Payloads.typed("lip"), StandardCharsets.UTF_8);
    assertThat(caller.signed(typed, Duration.ZERO).body()).contains("\"options\":[]");
  }

  @Test
  void letsSlackComeAgainWhereItCannotStore() throws IOException {
    world.engine().close();
    assertThat(caller.signed(MESSAGE, Duration.ZERO).statusCode()).isEqualTo(503);
  }

  @Test
  void tellsTheOperatorThatSlackHoldsEventsBack() throws IOException {
    String limited =
        "{\"token\":\"x\",\"type\":\"app_rate_limited\",\"team_id\":\"T1\","
            + "\"minute_rate_limited\":1700000000,\"api_app_id\":\"A1\"}";
    assertThat(caller.unsigned(limited).statusCode()).isEqualTo(401);
    assertThat(world.surface().heartbeat().trouble()).isEmpty();
    assertThat(caller.signed(limited, Duration.ZERO).statusCode()).isEqualTo(200);
    assertThat(world.surface().heartbeat().trouble())
        .contains("Slack holds events back: a workspace had more than 30,000 in an hour");
    assertThat(caller.signed(MESSAGE, Duration.ZERO).statusCode()).isEqualTo(200);
    slack.await("chat.postMessage", 1);
  }

  @Test
  void writesNoBodyThatNobodyHasSignedToTheLog() throws IOException {
    List<String> log = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            log.add(line.getMessage() + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      caller.unsigned(MESSAGE);
      caller.signed("{\"type\":\"Wrocław", Duration.ZERO);
      caller.signed("{\"type\":\"Wrocław\"}", Duration.ZERO);
    } finally {
      root.removeHandler(handler);
    }
    assertThat(String.join("\n", log)).doesNotContain("Wroc", "canary", "v0=");
  }

  @Test
  void refusesABodyThatIsNoMessage() throws IOException {
    assertThat(caller.signed("{\"type\":", Duration.ZERO).statusCode()).isEqualTo(200);
    assertThat(caller.signed("x".repeat(1_000_001), Duration.ZERO).statusCode()).isEqualTo(413);
  }
}
