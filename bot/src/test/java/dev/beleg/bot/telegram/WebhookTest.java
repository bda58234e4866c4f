package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.message;
import static dev.beleg.bot.telegram.TelegramWorld.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.HookedStores;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.StoreUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What Telegram, and whoever poses as it, gets for calling us.
@Timeout(120)
class WebhookTest {

  private static final int LONG = 100_000;
  private static final String SECRET = "a-secret-of-our-own";

  private final TelegramWorld world = new TelegramWorld();
  private final SimulatedTelegram telegram = world.telegram;
  private int port;

  @BeforeEach
  void start() {
    world.webhook =
        Optional.of(
            new WebhookRules(
                URI.create("https://example.org/telegram"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                SECRET));
    port = world.start().port();
    telegram.await("it is set", it -> !it.calls("setWebhook").isEmpty());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersOnceHoweverOftenItIsCalled() throws Exception {
    String update = update(1, "eins");
    assertThat(call(SECRET, "application/json", update)).isEqualTo(200);
    assertThat(call(SECRET, "application/json", update)).isEqualTo(200);
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: eins");
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  @Test
  void isCalledAgainUntilAnUpdateIsStored() throws Exception {
    world.close();
    try (TelegramWorld full = new TelegramWorld()) {
      AtomicInteger failures = new AtomicInteger(1);
      full.stores =
          HookedStores.of(
              new MemoryStores(ConversationRules.DEFAULT).stores(),
              place -> {
                if (place.equals("before accept") && failures.getAndDecrement() > 0) {
                  throw new StoreUnavailable("disk full", new IllegalStateException());
                }
              });
      full.webhook = world.webhook;
      port = full.start().port();
      full.telegram.await("it is set", it -> !it.calls("setWebhook").isEmpty());
      assertThat(call(SECRET, "application/json", update(1, "eins"))).isEqualTo(503);
      assertThat(call(SECRET, "application/json", update(1, "eins"))).isEqualTo(200);
      full.settle();
      assertThat(full.telegram.sent(USER)).containsExactly("re: eins");
    }
  }

  @Test
  void refusesWhoeverDoesNotKnowTheSecret() throws Exception {
    assertThat(call("", "application/json", update(1, "eins"))).isEqualTo(401);
    assertThat(call(SECRET + "x", "application/json", update(1, "eins"))).isEqualTo(401);
    assertThat(world.answered).isEmpty();
  }

  @Test
  void refusesWhatIsNoUpdate() throws Exception {
    assertThat(call(SECRET, "text/plain", update(1, "eins"))).isEqualTo(415);
    assertThat(call(SECRET, "application/json", "x".repeat(1_000_001))).isEqualTo(413);
    assertThat(world.answered).isEmpty();
  }

  @Test
  void tellsTelegramTheSecretAndNobodyElse() {
    assertThat(telegram.calls("setWebhook"))
        .singleElement()
        .satisfies(call -> assertThat(call.text("secret_token")).isEqualTo(SECRET));
    assertThat(world.webhook.toString()).doesNotContain(SECRET);
  }

  private static String update(long id, String text) {
    return "{\"update_id\":%d,\"message\":%s}"
        .formatted(id, message(USER, text).put("message_id", id));
  }

  private int call(String secret, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telegram"))
            .header("Content-Type", type)
            // A body that is refused is not sent: the refusal could be lost in a broken pipe.
            .expectContinue(body.length() > LONG)
            .POST(BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
