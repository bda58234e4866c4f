package dev.beleg.bot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.WebApi.Result;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

  private static final String EXPIRED =
      "its token has run out and is renewed when the chats are served";

  /// What a finding about an installation that cannot be opened goes on with.
  static final String OTHER_KEY =
      " were sealed with another key or are damaged; add the key before, after a comma, or install"
          + " the app there again at "
          + InstallPages.INSTALL;

  private SlackProbe() {}

  /// {@return what Slack says to each installation that there is, by workspace, the first installed
  /// first}
  public static Map<String, Found> installed(
      SlackAccount account, Membership.Several app, InstallationStore store, Instant now) {
    Vault vault = new Vault(store, new Seal(app.keys()));
    Map<String, Found> found = new LinkedHashMap<>();
    for (InstallationStore.Installation kept : vault.all()) {
      String team = kept.workspace().workspace();
      found.put(
          team,
          vault
              .held(kept)
              .map(held -> installed(account, held.credentials(), now))
              .orElseGet(() -> new Found.Bad("its tokens" + OTHER_KEY)));
    }
    return found;
  }

  private static Found installed(SlackAccount account, Credentials credentials, Instant now) {
    return credentials.isGood(now)
        ? bot(account.api(), credentials.token())
        : new Found.Bad(EXPIRED);
  }

  /// {@return what Slack says to the token of the bot}
  public static Found bot(SlackAccount account, Membership.One one) {
    return bot(account.api(), one.botToken());
  }

  private static Found bot(String address, String token) {
    Notes.silenceTheLibrary();
    try (WebApi api = new WebApi(address, token)) {
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
