package dev.beleg.bot.telegram;

import java.net.InetSocketAddress;
import java.net.URI;

/// How Telegram calls us, in place of being asked.
///
/// @param address what Telegram calls: an `https` address that leads to `listen`
/// @param listen where we listen, behind what ends TLS
/// @param secret what each call has to carry (1 to 256 letters, digits, `_` and `-`)
public record WebhookRules(URI address, InetSocketAddress listen, String secret) {

  public WebhookRules {
    if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
      throw new IllegalArgumentException(
          "a secret is 1 to 256 letters, digits, '_' and '-', not " + secret.length());
    }
  }

  @Override
  public String toString() {
    return "WebhookRules[address=" + address + ", listen=" + listen + ", secret=***]";
  }
}
