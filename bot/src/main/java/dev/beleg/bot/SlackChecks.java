package dev.beleg.bot;

import dev.beleg.bot.slack.SlackAccount;
import dev.beleg.bot.slack.SlackProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checks of `doctor` that ask Slack about the tokens.
final class SlackChecks {

  private static final String HOW = "; docs/slack.md says where the tokens come from";

  private SlackChecks() {}

  /// {@return what was found; nothing is asked where no token is set}
  static List<Finding> all(Optional<SlackAccount> account) {
    List<Finding> findings = new ArrayList<>();
    account.ifPresentOrElse(
        it -> {
          findings.add(bot(it));
          findings.add(entrance(it));
        },
        () -> findings.add(Finding.ok("slack", "no token is set, so nothing is done in Slack")));
    return findings;
  }

  private static Finding bot(SlackAccount account) {
    return switch (SlackProbe.bot(account)) {
      case SlackProbe.Found.Good good when good.missing().isEmpty() ->
          Finding.ok("slack", "the bot is in the workspace " + good.workspace());
      case SlackProbe.Found.Good good ->
          Finding.mend(
              "slack",
              "the bot lacks the scopes "
                  + String.join(", ", good.missing())
                  + "; install the app again with config/slack-manifest.yaml");
      case SlackProbe.Found.Bad bad ->
          Finding.mend("slack", "the token of the bot is not taken: " + bad.error() + HOW);
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
