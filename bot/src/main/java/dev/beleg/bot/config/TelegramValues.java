package dev.beleg.bot.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes what the bot of Telegram goes by of the settings' texts.
///
/// @param values the settings' texts
record TelegramValues(GivenValues values) {

  private static final Pattern SERVER =
      Pattern.compile("https?://[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(:[0-9]{1,5})?");
  private static final Pattern PUBLIC = Pattern.compile("https://[^\\s/?#]{1,253}(/[^\\s?#]*)?");
  private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9.-]{1,253}):([0-9]{1,5})");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");
  private static final int LAST_PORT = 65_535;

  Optional<Settings.Telegram> telegram() {
    Optional<URI> server =
        address(
            Key.TELEGRAM_SERVER, SERVER, "the address of a server, such as 'https://a.org:8081'");
    Optional<InetSocketAddress> listen = listen();
    Optional<Settings.Telegram.Webhook> webhook =
        text(Key.TELEGRAM_WEBHOOK).isEmpty() ? Optional.empty() : webhook(listen);
    return values
        .secret(Key.TELEGRAM_TOKEN)
        .flatMap(token -> server.map(it -> new Settings.Telegram(token, it, webhook)));
  }

  private Optional<Settings.Telegram.Webhook> webhook(Optional<InetSocketAddress> listen) {
    Optional<URI> address =
        address(Key.TELEGRAM_WEBHOOK, PUBLIC, "an https address, such as 'https://a.org/telegram'");
    Optional<Secret> secret =
        values
            .secret(Key.TELEGRAM_WEBHOOK_SECRET)
            .filter(it -> SECRET.matcher(it.reveal()).matches());
    if (secret.isEmpty()) {
      values.problem(
          Key.TELEGRAM_WEBHOOK_SECRET,
          "takes 16 to 256 letters, digits, '_' and '-' beside 'telegram.webhook'; set "
              + Key.TELEGRAM_WEBHOOK_SECRET.environmentName());
    }
    return address.isPresent() && listen.isPresent() && secret.isPresent()
        ? Optional.of(new Settings.Telegram.Webhook(address.get(), listen.get(), secret.get()))
        : Optional.empty();
  }

  private Optional<URI> address(Key key, Pattern shape, String expected) {
    Optional<URI> address =
        Optional.of(text(key))
            .filter(it -> shape.matcher(it).matches())
            .flatMap(TelegramValues::uri);
    if (address.isEmpty()) {
      values.problem(key, "takes " + expected + values.not(key));
    }
    return address;
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Optional<InetSocketAddress> listen() {
    Matcher place = PLACE.matcher(text(Key.TELEGRAM_LISTEN));
    int port = place.matches() ? Integer.parseInt(place.group(2)) : LAST_PORT + 1;
    if (port > LAST_PORT) {
      values.problem(
          Key.TELEGRAM_LISTEN,
          "takes a host and a port, such as '127.0.0.1:8443'" + values.not(Key.TELEGRAM_LISTEN));
      return Optional.empty();
    }
    return Optional.of(new InetSocketAddress(place.group(1), port));
  }

  private String text(Key key) {
    return values.single(key).orElse("").strip();
  }
}
