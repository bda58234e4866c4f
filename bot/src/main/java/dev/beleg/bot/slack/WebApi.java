package dev.beleg.bot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.beleg.bot.chat.Delivery;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Slack's Web API with what came of each call: `ok:false` is no exception there, a request to wait
/// is one, and a lost answer tells nothing.
final class WebApi implements AutoCloseable {

  /// Slack answers within seconds or not at all.
  private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

  private static final Duration UNREACHABLE = Duration.ofSeconds(5);
  private static final Duration BUSY = Duration.ofSeconds(30);
  private static final Duration LOCKED_OUT = Duration.ofMinutes(5);
  private static final Duration UNRENEWED = Duration.ofMinutes(1);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String EXPIRED = "token_expired";

  private static final Set<String> TRY_LATER =
      Set.of("ratelimited", "rate_limited", "service_unavailable", "team_added_to_org");

  private static final Set<String> PERHAPS_DONE =
      Set.of("internal_error", "fatal_error", "request_timeout");

  /// The operator mends these with another token; until then nothing is lost.
  private static final Set<String> NO_ACCESS =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          EXPIRED,
          "org_login_required",
          "ekm_access_denied");

  /// A call of a method.
  ///
  /// @param <T> the response
  @FunctionalInterface
  interface Call<T extends SlackApiTextResponse> {
    /// {@return what Slack answers; nothing where it answers `null`}
    @Nullable T to(MethodsClient methods) throws IOException, SlackApiException;
  }

  /// What came of a call.
  ///
  /// @param <T> the response
  sealed interface Result<T> {

    /// Slack did it.
    ///
    /// @param response what it says
    record Done<T>(T response) implements Result<T> {}

    /// Slack did not, or nobody knows.
    ///
    /// @param delivery what that means for a message; not [Delivery.Delivered]
    /// @param error Slack's word for it, such as `not_in_channel`, or ours
    record Failed<T>(Delivery delivery, String error) implements Result<T> {}

    /// {@return whether the token is no longer good}
    default boolean isLockedOut() {
      return this instanceof Failed<T> failed && NO_ACCESS.contains(failed.error);
    }

    /// {@return the response; empty where there is none}
    default Optional<T> answer() {
      return this instanceof Done<T> done ? Optional.of(done.response) : Optional.empty();
    }
  }

  /// What a workspace lets us in with.
  interface Token {

    /// {@return the token to use now; empty where there is none that is still good}
    Optional<String> now();

    /// {@return whether another one takes the place of a token that Slack called expired}
    default boolean isRenewed(@SuppressWarnings("unused") String expired) {
      return false;
    }
  }

  private final Slack slack;
  private final boolean owned;
  private final Token token;

  /// Makes what calls Slack with one token for good.
  WebApi(String api, String token) {
    this(client(api), true, () -> Optional.of(token));
  }

  /// Makes what calls Slack without any token.
  WebApi(String api) {
    this(api, "");
  }

  private WebApi(Slack slack, boolean owned, Token token) {
    this.slack = slack;
    this.owned = owned;
    this.token = token;
  }

  /// {@return what calls Slack over the same connections with another token; it need not be closed}
  WebApi as(Token another) {
    return new WebApi(slack, false, another);
  }

  private static Slack client(String api) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api);
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(LONGEST_CALL.toMillis()));
    return Slack.getInstance(config, new SlackHttpClient(askingOnce(config)));
  }

  /// By itself the client sends a request again whose answer was lost: an unmarked repeat.
  private static OkHttpClient askingOnce(SlackConfig config) {
    return SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        .retryOnConnectionFailure(false)
        .build();
  }

  /// {@return the library's entry, for the parts of it that want one}
  Slack slack() {
    return slack;
  }

  /// Calls a method once.
  <T extends SlackApiTextResponse> Result<T> call(Call<T> call) {
    return signedIn(with -> call(with, call));
  }

  /// A token that ran out is renewed, and then the call is made once more: nothing was done.
  private <T> Result<T> signedIn(Function<String, Result<T>> call) {
    Optional<String> first = token.now();
    if (first.isEmpty()) {
      return new Result.Failed<>(new Delivery.Deferred(UNRENEWED), EXPIRED);
    }
    Result<T> result = call.apply(first.get());
    boolean expired = result instanceof Result.Failed<T> failed && failed.error.equals(EXPIRED);
    return expired && token.isRenewed(first.get()) ? token.now().map(call).orElse(result) : result;
  }

  private <T extends SlackApiTextResponse> Result<T> call(String with, Call<T> call) {
    try {
      T response = call.to(with.isEmpty() ? slack.methods() : slack.methods(with));
      if (response == null) {
        return unknown("no words");
      }
      return response.isOk()
          ? new Result.Done<>(response)
          : failed(Optional.ofNullable(response.getError()).orElse("no reason"));
    } catch (SlackApiException e) {
      return failed(e);
    } catch (ConnectException | UnknownHostException e) {
      return new Result.Failed<>(new Delivery.Deferred(UNREACHABLE), e.getClass().getSimpleName());
    } catch (IOException | JsonParseException e) {
      return unknown(e.getClass().getSimpleName());
    }
  }

  /// Calls a method with parameters that the library does not know.
  <T extends SlackApiTextResponse> Result<T> call(
      String method, Map<String, String> parameters, Class<T> response) {
    return signedIn(
        with ->
            call(
                with,
                methods ->
                    methods.postFormWithTokenAndParseResponse(
                        form -> {
                          parameters.forEach(form::add);
                          return form;
                        },
                        method,
                        with,
                        response)));
  }

  private static <T> Result<T> failed(String error) {
    if (TRY_LATER.contains(error)) {
      return new Result.Failed<>(new Delivery.Deferred(BUSY), error);
    }
    if (NO_ACCESS.contains(error)) {
      return new Result.Failed<>(new Delivery.Deferred(LOCKED_OUT), error);
    }
    return PERHAPS_DONE.contains(error)
        ? unknown(error)
        : new Result.Failed<>(new Delivery.Refused(error), error);
  }

  private static <T> Result<T> failed(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY_REQUESTS) {
      String wait = Optional.ofNullable(e.getResponse().header("Retry-After")).orElse("");
      return new Result.Failed<>(new Delivery.Deferred(seconds(wait)), "ratelimited");
    }
    return status >= 500
        ? unknown("status " + status)
        : new Result.Failed<>(new Delivery.Refused("status " + status), "status " + status);
  }

  private static Duration seconds(String wait) {
    return wait.strip().matches("[1-9][0-9]{0,5}+")
        ? Duration.ofSeconds(Long.parseLong(wait.strip()))
        : BUSY;
  }

  private static <T> Result<T> unknown(String reason) {
    return new Result.Failed<>(new Delivery.Unknown(reason), reason);
  }

  @Override
  public void close() {
    try {
      if (owned) {
        slack.close();
      }
    } catch (Exception e) {
      Notes.failure("closing the Web API", e);
    }
  }
}
