package dev.beleg.bot.config;

import java.net.URI;
import java.util.Optional;

/// Makes what the bot of Telegram goes by of the settings' texts.
///
/// @param values the settings' texts
record TelegramValues(GivenValues values) {

  Optional<Settings.Telegram> telegram() {
    URI server = server();
    return values.secret(Key.TELEGRAM_TOKEN).map(token -> new Settings.Telegram(token, server));
  }

  private URI server() {
    return values
        .address(Key.TELEGRAM_SERVER)
        .orElseGet(() -> URI.create(Key.TELEGRAM_SERVER.defaultText()));
  }
}
