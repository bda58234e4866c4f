package dev.beleg.bot.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Tests of what strangers try, on pages without and with a sign-in.
abstract class TwoSites {

  @TempDir static Path folder;

  /// On one machine, without a sign-in.
  static Site open;

  /// With a sign-in, under a public name.
  static Site closed;

  @BeforeAll
  static void open() throws Exception {
    open = Site.onLoopback(folder.resolve("open"));
    closed = Site.withSignIn(folder.resolve("closed"));
  }

  @AfterAll
  static void close() {
    open.close();
    closed.close();
  }

  /// {@return a form of our own page to a site, as it goes over the wire}
  static String form(Site site, String path, String body, String... headers) {
    return String.join(
        "\r\n",
        "POST " + path + " HTTP/1.1",
        "Host: localhost:" + site.port(),
        "Origin: http://localhost:" + site.port(),
        String.join("\r\n", headers),
        "",
        body);
  }
}
