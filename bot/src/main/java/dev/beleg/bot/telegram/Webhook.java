package dev.beleg.bot.telegram;

import dev.beleg.bot.http.Call;
import dev.beleg.bot.http.CallServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Is called by Telegram with updates. Telegram calls again until it is told that one is stored.
///
/// Each turn looks whether Telegram gets through to us, and gives how long to wait before the next.
final class Webhook implements Supplier<Duration>, AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(45);
  private static final int LONGEST_BODY = 1_000_000;
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final WebhookRules rules;
  private final BotApi api;
  private final Setbacks setbacks;
  private final Consumer<Me> introduced;
  private final Predicate<String> taken;
  private final CallServer server;
  private boolean set;

  /// Listens; what is called before the first turn is refused for the time being.
  ///
  /// @param taken stores an update, durably when it returns true
  Webhook(
      WebhookRules rules,
      BotApi api,
      Setbacks setbacks,
      Consumer<Me> introduced,
      Predicate<String> taken) {
    this.rules = rules;
    this.api = api;
    this.setbacks = setbacks;
    this.introduced = introduced;
    this.taken = taken;
    try {
      this.server =
          CallServer.start(
              CallServer.Rules.behindThisMachine(rules.listen()),
              call -> CallServer.Answer.nothing(status(call)));
    } catch (IOException e) {
      throw new UncheckedIOException("nobody can listen on " + rules.listen(), e);
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public Duration get() {
    return set ? look() : introduce();
  }

  private Duration introduce() {
    BotAnswer<Me> me = api.me();
    if (!(me instanceof BotAnswer.Given<Me> given)) {
      return setbacks.after(me);
    }
    introduced.accept(given.value());
    BotAnswer<Boolean> answer =
        api.call(
            it ->
                it.execute(
                    SetWebhook.builder()
                        .url(rules.address().toString())
                        .secretToken(rules.secret())
                        .allowedUpdates(RawUpdates.KINDS)
                        .build()));
    set = answer instanceof BotAnswer.Given<Boolean>;
    return setbacks.after(answer);
  }

  private Duration look() {
    BotAnswer<WebhookInfo> answer = api.call(it -> it.execute(new GetWebhookInfo()));
    if (answer instanceof BotAnswer.Given<WebhookInfo> given && isStuck(given.value())) {
      return setbacks.refused(
          "it cannot call us: "
              + Optional.ofNullable(given.value().getLastErrorMessage()).orElse("no reason given"),
          BETWEEN_LOOKS);
    }
    Duration wait = setbacks.after(answer);
    return wait.isZero() ? BETWEEN_LOOKS : wait;
  }

  /// An error of before does not matter once nothing waits.
  private static boolean isStuck(WebhookInfo state) {
    return state.getLastErrorDate() != null
        && Optional.ofNullable(state.getPendingUpdatesCount()).orElse(0) > 0;
  }

  private int status(Call call) throws IOException {
    if (!carriesSecret(call)) {
      return 401;
    }
    String type = call.header("Content-Type");
    if (!call.method().equals("POST") || !type.startsWith("application/json")) {
      return 415;
    }
    Optional<byte[]> body = call.body(LONGEST_BODY);
    if (body.isEmpty()) {
      return 413;
    }
    return taken.test(new String(body.get(), StandardCharsets.UTF_8)) ? 200 : 503;
  }

  /// In a time that does not depend on how much of it is right.
  private boolean carriesSecret(Call call) {
    String given = call.header(SECRET);
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), rules.secret().getBytes(StandardCharsets.UTF_8));
  }

  /// Ends listening. Telegram keeps what it cannot deliver.
  @Override
  public void close() {
    server.close();
  }
}
