package dev.beleg.bot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.beleg.bot.slack.WebApi.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Looks whether Slack takes the tokens, without receiving or sending anything.
public final class SlackProbe {

  /// What Slack says to a token.
  public sealed interface Found {

    /// It is good.
    ///
    /// @param workspace the workspace; empty for the token of an app, which belongs to none
    /// @param missing the scopes that it lacks, in order
    record Good(String workspace, Set<String> missing) implements Found {}

    /// It is not, or Slack cannot be reached.
    ///
    /// @param error Slack's word for it
    record Bad(String error) implements Found {}
  }

  private SlackProbe() {}

  /// {@return what Slack says to the token of the bot}
  public static Found bot(SlackAccount account) {
    Notes.silenceTheLibrary();
    try (WebApi api = new WebApi(account.api(), account.botToken())) {
      return switch (api.call(methods -> methods.authTest(request -> request))) {
        case Result.Done<AuthTestResponse> done ->
            new Found.Good(
                Optional.ofNullable(done.response().getTeam()).orElse(""),
                missing(done.response()));
        case Result.Failed<AuthTestResponse> failed -> new Found.Bad(failed.error());
      };
    }
  }

  private static Set<String> missing(AuthTestResponse response) {
    Set<String> missing = new TreeSet<>(Manifest.scopes());
    Map<String, List<String>> headers = response.getHttpResponseHeaders();
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase("x-oauth-scopes")) {
        header.getValue().stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .forEach(missing::remove);
      }
    }
    return missing;
  }

  /// {@return what Slack says to the token of the app}
  public static Found app(SlackAccount account, String appToken) {
    Notes.silenceTheLibrary();
    try (WebApi api = new WebApi(account.api(), appToken)) {
      return switch (api.call(methods -> methods.appsConnectionsOpen(request -> request))) {
        case Result.Done<?> _ -> new Found.Good("", Set.of());
        case Result.Failed<?> failed -> new Found.Bad(failed.error());
      };
    }
  }
}
