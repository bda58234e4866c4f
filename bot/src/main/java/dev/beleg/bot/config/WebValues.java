package dev.beleg.bot.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes what the web page goes by of the settings' texts.
///
/// @param values the settings' texts
record WebValues(GivenValues values) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");
  private static final List<AddressBlock> THIS_MACHINE =
      Stream.of("127.0.0.0/8", "::1").flatMap(it -> AddressBlock.parse(it).stream()).toList();
  private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:_-]{1,253}");
  private static final int MOST_PORTS = 65_535;
  private static final int SHORTEST_TOKEN = 16;

  Settings.Web web() {
    Optional<URI> address = address();
    Settings.Web web =
        new Settings.Web(
            values.flag(Key.WEB_PAGE),
            host(),
            values.count(Key.WEB_PORT, MOST_PORTS),
            address,
            proxies(address),
            values.secret(Key.WEB_TOKEN),
            values.secret(Key.WEB_ADMIN_TOKEN));
    if (web.served()) {
      check(web);
    }
    return web;
  }

  private void check(Settings.Web web) {
    boolean elsewhere = !LOOPBACK.contains(web.host());
    if (web.address().isEmpty() && elsewhere) {
      values.problem(
          Key.WEB_HOST, "lets others reach the page: set 'web.address', which they reach it at");
    }
    if (web.token().isEmpty() && (elsewhere || web.address().isPresent())) {
      values.problem(
          Key.WEB_TOKEN,
          "is needed where others reach the page; set %s or %s"
              .formatted(Key.WEB_TOKEN.environmentName(), Key.WEB_TOKEN.fileVariable()));
    }
    requireLong(Key.WEB_TOKEN, web.token());
    requireLong(Key.WEB_ADMIN_TOKEN, web.adminToken());
    if (web.token().isPresent() && web.token().equals(web.adminToken())) {
      values.problem(Key.WEB_ADMIN_TOKEN, "has to be another one than 'web.token'");
    }
  }

  private void requireLong(Key key, Optional<Secret> token) {
    if (token.filter(it -> it.reveal().length() < SHORTEST_TOKEN).isPresent()) {
      values.problem(key, "is too short: at least " + SHORTEST_TOKEN + " characters, by chance");
    }
  }

  private String host() {
    String host = values.single(Key.WEB_HOST).orElse("").strip().toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      values.problem(Key.WEB_HOST, "takes an address to listen on" + values.not(Key.WEB_HOST));
    }
    return host;
  }

  private Optional<URI> address() {
    String text = values.single(Key.WEB_ADDRESS).orElse("").strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> address = uri(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    if (address.isEmpty()) {
      values.problem(
          Key.WEB_ADDRESS,
          "takes where readers reach the page, without a path, such as 'https://beleg.example.org'"
              + values.not(Key.WEB_ADDRESS));
    }
    return address;
  }

  /// Where the page has another address than its own, what comes from this machine is the proxy's,
  /// unless others are named.
  private List<AddressBlock> proxies(Optional<URI> address) {
    List<AddressBlock> named = named();
    return named.isEmpty() && address.isPresent() ? THIS_MACHINE : named;
  }

  private List<AddressBlock> named() {
    List<AddressBlock> proxies = new ArrayList<>();
    for (Given.Item item : values.from(Key.WEB_PROXIES).items()) {
      AddressBlock.parse(item.text())
          .ifPresentOrElse(
              proxies::add,
              () ->
                  values.problem(
                      Key.WEB_PROXIES,
                      item,
                      "takes addresses such as '10.0.0.1' or '172.16.0.0/12', not '%s'"
                          .formatted(item.text())));
    }
    return proxies;
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = URI.create(text);
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawPath().isEmpty()
              && Set.of("http", "https").contains(uri.getScheme());
      return plain ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
