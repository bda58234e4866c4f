package dev.beleg.retrieval.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address of the web in the one form in which it is compared, kept and fetched.
///
/// `HTTPS://Пример.Рф/новости?q=ä#top` → `https://xn--e1afmkfd.xn--p1ai/%D0%BD…?q=%C3%A4`
///
/// @param secure whether it is `https`, not `http`
/// @param host lower-case ASCII without a dot at the end, an IPv6 address in brackets
/// @param port from 1 to 65535
/// @param target path and query, ASCII, begins with `/`
public record WebAddress(boolean secure, String host, int port, String target) {

  private static final int LONGEST = 2_000;
  private static final int MOST_PORT = 65_535;
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private static final Pattern PARTS =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]{0,30}):(//([^/?#]*)([^#]*)(?:#.*)?|.*)");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[^:\\[\\]]{1,253})(?::([0-9]{1,5}))?");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+){0,60}");
  private static final Pattern ILL_FORMED = Pattern.compile("[\\p{Cntrl}\\\\]");
  private static final String PLAIN = "-._~:/?#@!$&'()*+,;=";

  /// What a text turned out to be.
  public sealed interface Reading {

    /// An address.
    ///
    /// @param address the address
    record Read(WebAddress address) implements Reading {}

    /// No address that is ever fetched.
    ///
    /// @param rule the rule that it breaks, in English
    record Refused(String rule) implements Reading {}
  }

  /// {@return the address that a text is, if it is one}
  public static Optional<WebAddress> of(String text) {
    return read(text) instanceof Reading.Read(WebAddress address)
        ? Optional.of(address)
        : Optional.empty();
  }

  /// Reads an address.
  ///
  /// @param text with scheme and host; letters of any script
  public static Reading read(String text) {
    String stripped = text.strip();
    Matcher parts = PARTS.matcher(stripped);
    if (stripped.length() > LONGEST) {
      return new Reading.Refused("an address has at most " + LONGEST + " characters");
    }
    if (ILL_FORMED.matcher(stripped).find() || !parts.matches()) {
      return new Reading.Refused("not a web address");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return new Reading.Refused("only http and https are fetched");
    }
    if (parts.group(3) == null) {
      return new Reading.Refused("not a web address");
    }
    return read(scheme.equals("https"), parts.group(3), parts.group(4));
  }

  private static Reading read(boolean secure, String authority, String rest) {
    if (authority.indexOf('@') >= 0) {
      return new Reading.Refused("an address with a name before '@' is not fetched");
    }
    Matcher parts = HOST_AND_PORT.matcher(authority);
    Optional<String> host = parts.matches() ? host(parts.group(1)) : Optional.empty();
    if (host.isEmpty()) {
      return new Reading.Refused("has no host that can be looked up");
    }
    int usual = secure ? HTTPS : HTTP;
    int port = parts.group(2) == null ? usual : Integer.parseInt(parts.group(2));
    if (port < 1 || port > MOST_PORT) {
      return new Reading.Refused("a port is a number from 1 to " + MOST_PORT);
    }
    String target = encoded(rest.startsWith("/") ? rest : "/" + rest);
    return new Reading.Read(new WebAddress(secure, host.get(), port, target));
  }

  private static Optional<String> host(String written) {
    if (written.startsWith("[")) {
      return Optional.of(written.toLowerCase(Locale.ROOT));
    }
    try {
      String ascii = IDN.toASCII(written).toLowerCase(Locale.ROOT);
      String plain = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return Optional.of(plain).filter(it -> HOST.matcher(it).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// What an address cannot hold is written in percent, what is so written stays.
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain || (c == '%' && isEncoded(bytes, i))) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
      }
    }
    return encoded.toString();
  }

  private static boolean isEncoded(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  /// {@return the address that a reference on this page leads to, or why to none}
  ///
  /// @param reference absolute or relative
  public Reading resolve(String reference) {
    String stripped = reference.strip();
    if (PARTS.matcher(stripped).matches() || stripped.length() > LONGEST) {
      return read(stripped);
    }
    try {
      String relative = encoded(stripped);
      // URI drops the last step of the path before a bare query.
      String full = relative.startsWith("?") ? path() + relative : relative;
      return read(URI.create(toString()).resolve(full).toString());
    } catch (IllegalArgumentException _) {
      return new Reading.Refused("not a web address");
    }
  }

  private String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /// {@return scheme, host and port, to which rules of a site apply}
  public String origin() {
    int usual = secure ? HTTPS : HTTP;
    return (secure ? "https://" : "http://") + host + (port == usual ? "" : ":" + port);
  }

  /// {@return the host with the port where it is not the usual one}
  String authority() {
    return origin().substring(origin().indexOf("//") + 2);
  }

  /// {@return the whole address}
  @Override
  public String toString() {
    return origin() + target;
  }
}
