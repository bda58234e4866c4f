package dev.beleg.bot;

import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.command.CommandMenu;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.telegram.TelegramAccount;
import dev.beleg.bot.telegram.TelegramSurface;
import dev.beleg.bot.telegram.WebhookRules;
import java.util.ArrayList;
import java.util.List;

/// The surfaces that the settings name.
final class Surfaces {

  /// What makes surfaces run, for the line that says that there is none.
  static final String HOW =
      "set BELEG_TELEGRAM_TOKEN or BELEG_SLACK_BOT_TOKEN with BELEG_SLACK_APP_TOKEN";

  private Surfaces() {}

  /// {@return those whose tokens are set}
  static List<Surface> of(Settings settings, Surroundings surroundings) {
    List<Surface> surfaces = new ArrayList<>();
    settings.telegram().map(it -> telegram(it, surroundings)).ifPresent(surfaces::add);
    return List.copyOf(surfaces);
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
