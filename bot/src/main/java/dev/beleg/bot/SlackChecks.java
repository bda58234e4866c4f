package dev.beleg.bot;

import dev.beleg.bot.slack.SlackAccount;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.SlackProbe;
import dev.beleg.bot.store.StateReading;
import dev.beleg.bot.store.StateUnusable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checks of `doctor` that ask Slack about the tokens.
final class SlackChecks {

  private static final String HOW = "; docs/slack.md says where the tokens come from";

  private SlackChecks() {}

  /// {@return what was found; nothing is asked where no token is set}
  ///
  /// @param state where it is kept in which workspaces the app is installed
  static List<Finding> all(Optional<SlackAccount> account, Path state, InstantSource clock) {
    List<Finding> findings = new ArrayList<>();
    account.ifPresentOrElse(
        it -> {
          switch (it.membership()) {
            case Membership.One one -> findings.add(bot(SlackProbe.bot(it, one), ""));
            case Membership.Several several ->
                findings.addAll(installed(it, several, state, clock));
          }
          findings.add(entrance(it));
        },
        () -> findings.add(Finding.ok("slack", "no token is set, so nothing is done in Slack")));
    return findings;
  }

  private static List<Finding> installed(
      SlackAccount account, Membership.Several several, Path state, InstantSource clock) {
    try (StateReading reading = StateReading.open(state).orElse(null)) {
      List<Finding> findings = new ArrayList<>();
      if (reading != null) {
        SlackProbe.installed(account, several, reading.installations(), clock.instant())
            .forEach((team, found) -> findings.add(bot(found, " (" + team + ")")));
      }
      return findings.isEmpty() ? List.of(nowhere()) : findings;
    } catch (StateUnusable | UncheckedIOException e) {
      return List.of(Finding.mend("slack", Failures.message(e)));
    }
  }

  private static Finding nowhere() {
    return Finding.hint(
        "slack", "the app is installed nowhere yet; while it is served, open /slack/install");
  }

  private static Finding bot(SlackProbe.Found told, String team) {
    return switch (told) {
      case SlackProbe.Found.Good good when good.missing().isEmpty() ->
          Finding.ok("slack", "the bot is in the workspace " + good.workspace() + team);
      case SlackProbe.Found.Good good ->
          Finding.mend(
              "slack",
              "the bot lacks the scopes "
                  + String.join(", ", good.missing())
                  + team
                  + "; install the app again with config/slack-manifest.yaml");
      case SlackProbe.Found.Bad bad ->
          Finding.mend(
              "slack", "the token of the bot" + team + " is not taken: " + bad.error() + HOW);
    };
  }

  private static Finding entrance(SlackAccount account) {
    return switch (account.entrance()) {
      case SlackAccount.Entrance.Http http ->
          Finding.ok("slack", "signed requests are taken at " + http.address() + "/slack/events");
      case SlackAccount.Entrance.Socket socket ->
          switch (SlackProbe.app(account, socket.appToken())) {
            case SlackProbe.Found.Good _ -> Finding.ok("slack", "Socket Mode is on");
            case SlackProbe.Found.Bad bad ->
                Finding.mend("slack", "Socket Mode cannot be opened: " + bad.error() + HOW);
          };
    };
  }
}
