package dev.beleg.bot;

import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.command.CommandMenu;
import dev.beleg.bot.config.Secret;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.http.CallServer;
import dev.beleg.bot.http.Connections;
import dev.beleg.bot.slack.SlackAccount;
import dev.beleg.bot.slack.SlackSurface;
import dev.beleg.bot.telegram.TelegramAccount;
import dev.beleg.bot.telegram.TelegramSurface;
import dev.beleg.bot.telegram.WebhookRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The surfaces that the settings name.
final class Surfaces {

  /// What makes surfaces run, for the line that says that there is none.
  static final String HOW =
      "set BELEG_TELEGRAM_TOKEN, or BELEG_SLACK_BOT_TOKEN with BELEG_SLACK_APP_TOKEN, or let"
          + " 'web.page' be yes";

  private Surfaces() {}

  /// {@return those whose tokens are set}
  static List<Surface> of(Settings settings, Surroundings surroundings) {
    List<Surface> surfaces = new ArrayList<>();
    slack(settings)
        .map(account -> new SlackSurface(account, surroundings.clock()))
        .ifPresent(surfaces::add);
    settings.telegram().map(it -> telegram(it, surroundings)).ifPresent(surfaces::add);
    return List.copyOf(surfaces);
  }

  /// {@return the app in Slack; empty where it has no token}
  static Optional<SlackAccount> slack(Settings settings) {
    return settings.slack().map(it -> account(it, settings.web()));
  }

  private static SlackAccount account(Settings.Slack slack, Settings.Web web) {
    SlackAccount.Entrance entrance =
        switch (slack.entrance()) {
          case Settings.Slack.Entrance.Socket socket ->
              new SlackAccount.Entrance.Socket(socket.appToken().reveal());
          case Settings.Slack.Entrance.Http http ->
              new SlackAccount.Entrance.Http(rules(http, web), http.signingSecret().reveal());
        };
    SlackAccount.Membership membership =
        switch (slack.membership()) {
          case Settings.Slack.Membership.One one ->
              new SlackAccount.Membership.One(one.botToken().reveal());
          case Settings.Slack.Membership.Several several ->
              new SlackAccount.Membership.Several(
                  several.clientId(),
                  several.clientSecret().reveal(),
                  several.keys().stream().map(Secret::reveal).toList());
        };
    return new SlackAccount(membership, entrance, slack.api());
  }

  /// Before the address stands what ends the encryption: on this machine, or a proxy of the page.
  private static CallServer.Rules rules(Settings.Slack.Entrance.Http http, Settings.Web web) {
    return new CallServer.Rules(
        http.address(),
        address ->
            address.isLoopbackAddress() || web.proxies().stream().anyMatch(it -> it.holds(address)),
        Connections.Bounds.ORDINARY);
  }

  /// {@return the account that the settings name}
  static TelegramAccount account(Settings.Telegram telegram) {
    return new TelegramAccount(telegram.token().reveal(), telegram.server());
  }

  private static WebhookRules webhook(Settings.Telegram.Webhook webhook) {
    return new WebhookRules(webhook.address(), webhook.listen(), webhook.secret().reveal());
  }

  private static TelegramSurface telegram(Settings.Telegram telegram, Surroundings surroundings) {
    return new TelegramSurface(
        new TelegramSurface.Parts(
            account(telegram),
            telegram.webhook().map(Surfaces::webhook),
            new CommandMenu()::contains,
            surroundings.clock()));
  }
}
