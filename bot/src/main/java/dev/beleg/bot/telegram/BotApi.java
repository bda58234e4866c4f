package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Fetched;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The Bot API over the library's client, with what the client loses on the way: whether a failed
/// call may have been done, and how long to wait.
final class BotApi {

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(30);

  /// A poll is answered after the time it asked for; a cut connection shows by that not happening.
  private static final Duration BEYOND_POLL = Duration.ofSeconds(15);

  /// For the case that Telegram asks to wait and does not say how long.
  private static final Duration UNTOLD_WAIT = Duration.ofSeconds(5);

  /// A connection that the server closes while it is used leaves open whether a message arrived: so
  /// none is used that has been idle for as long as servers wait.
  private static final Duration IDLE = Duration.ofSeconds(4);

  private static final int AT_ONCE = 64;

  /// Telegram hands out no larger file (Bot API, getFile).
  private static final long MOST_FETCHED = 20_000_001;

  /// A call of the client.
  ///
  /// @param <T> what it gives
  @FunctionalInterface
  interface Call<T> {
    /// Calls a method.
    T on(TelegramClient client) throws TelegramApiException;
  }

  private final TelegramAccount account;
  private final OkHttpClient http = http();
  private final TelegramClient client;

  BotApi(TelegramAccount account) {
    this.account = account;
    this.client = client(http.newBuilder().callTimeout(CALL).readTimeout(CALL).build());
  }

  private static OkHttpClient http() {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return CallStage.toldBy(
            new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECTING)
                .connectionPool(new ConnectionPool(AT_ONCE, IDLE.toSeconds(), TimeUnit.SECONDS))
                .followRedirects(false)
                // It would send a message again of which nobody knows whether it arrived.
                .retryOnConnectionFailure(false))
        .build();
  }

  private TelegramClient client(OkHttpClient over) {
    return new OkHttpTelegramClient(over, account.token(), account.url());
  }

  /// Asks for updates.
  ///
  /// @param wait how long the server waits for something to send
  BotAnswer<List<String>> updates(OptionalLong offset, Duration wait) {
    Duration most = wait.plus(BEYOND_POLL);
    OkHttpClient patient = http.newBuilder().callTimeout(most).readTimeout(most).build();
    return call(client(patient), it -> it.execute(new RawUpdates(offset, wait.toSeconds())));
  }

  /// {@return our own account}
  BotAnswer<Me> me() {
    return call(it -> Me.of(it.execute(new GetMe())));
  }

  /// Calls a method and waits for what comes of it.
  <T> BotAnswer<T> call(Call<T> call) {
    return call(client, call);
  }

  /// Calls a method of which it does not matter what comes of it.
  <T extends Serializable> void tell(BotApiMethod<T> method) {
    try {
      var _ = client.executeAsync(method).exceptionally(_ -> null);
    } catch (TelegramApiException _) {
      // It was worth a try.
    }
  }

  /// Fetches a file that somebody sent.
  ///
  /// @param id Telegram's id of it
  /// @param most the most bytes that it may have
  Fetched fetch(String id, long most) {
    return switch (call(it -> it.execute(new GetFile(id))).map(File::getFilePath)) {
      case BotAnswer.Given<String> given -> content(given.value(), most);
      case BotAnswer.Refused<String> refused when refused.says("file is too big") ->
          new Fetched.TooLarge();
      case BotAnswer.Refused<String> refused -> new Fetched.Failed(refused.toString());
      case BotAnswer.TooMany<String> _ -> new Fetched.Failed("Telegram asks to wait");
      case BotAnswer.NotSent<String> not -> new Fetched.Failed(not.reason());
      case BotAnswer.Lost<String> lost -> new Fetched.Failed(lost.reason());
    };
  }

  private Fetched content(String path, long most) {
    OkHttpClient patient = http.newBuilder().callTimeout(CALL).readTimeout(CALL).build();
    Request request = new Request.Builder().url(account.fileAddress(path)).build();
    try (Response response = patient.newCall(request).execute();
        ResponseBody body = Objects.requireNonNull(response.body())) {
      byte[] bytes = body.byteStream().readNBytes((int) Math.min(most + 1, MOST_FETCHED));
      if (!response.isSuccessful()) {
        return new Fetched.Failed("HTTP " + response.code());
      }
      return bytes.length > most ? new Fetched.TooLarge() : new Fetched.Content(new Bytes(bytes));
    } catch (IOException e) {
      return new Fetched.Failed(reason(e));
    }
  }

  private <T> BotAnswer<T> call(TelegramClient over, Call<T> call) {
    try {
      return new BotAnswer.Given<>(call.on(over));
    } catch (TelegramApiRequestException e) {
      return e.getApiResponse() == null
          ? new BotAnswer.Lost<>("an answer that is cut off or no JSON")
          : refused(e);
    } catch (TelegramApiException e) {
      return failed(e);
    }
  }

  private <T> BotAnswer<T> refused(TelegramApiRequestException refusal) {
    int code = Optional.ofNullable(refusal.getErrorCode()).orElse(0);
    Optional<ResponseParameters> parameters = Optional.ofNullable(refusal.getParameters());
    String description = account.redacted(refusal.getApiResponse());
    if (code == 429) {
      return new BotAnswer.TooMany<>(
          parameters
              .map(ResponseParameters::getRetryAfter)
              .filter(seconds -> seconds > 0)
              .map(Duration::ofSeconds)
              .orElse(UNTOLD_WAIT));
    }
    return code >= 500
        ? new BotAnswer.Lost<>(code + " " + description)
        : new BotAnswer.Refused<>(
            code,
            description,
            parameters
                .map(ResponseParameters::getMigrateToChatId)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
  }

  private <T> BotAnswer<T> failed(TelegramApiException failure) {
    return switch (failure.getCause()) {
      case CallStage.NotReached e -> new BotAnswer.NotSent<>(account.redacted(e.reason()));
      case CallStage.NotTheApi e when e.status() < 500 ->
          new BotAnswer.Refused<>(e.status(), "HTTP " + e.status(), OptionalLong.empty());
      case InterruptedException e -> {
        Thread.currentThread().interrupt();
        yield new BotAnswer.Lost<>(reason(e));
      }
      case Throwable e -> new BotAnswer.Lost<>(reason(e));
      case null -> new BotAnswer.Lost<>(reason(failure));
    };
  }

  private String reason(Throwable failure) {
    String message = Optional.ofNullable(failure.getMessage()).map(it -> ": " + it).orElse("");
    return account.redacted(failure.getClass().getSimpleName() + message);
  }
}
