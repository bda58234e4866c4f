package dev.beleg.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;

/// The files that pages load: styles, script, icon.
final class Assets {

  /// A file that pages load.
  ///
  /// @param path where it is served
  /// @param type its media type
  /// @param content what it says
  record Asset(String path, String type, String content) {

    /// {@return where it is loaded from; another address whenever its content is another}
    String address() {
      CRC32 sum = new CRC32();
      sum.update(content.getBytes(StandardCharsets.UTF_8));
      return path + "?v=" + HexFormat.of().toHexDigits((int) sum.getValue());
    }
  }

  private final Asset styles = read("page.css", "text/css; charset=utf-8");
  private final Asset script = read("page.js", "text/javascript; charset=utf-8");
  private final Asset icon = read("icon.svg", "image/svg+xml; charset=utf-8");

  Asset styles() {
    return styles;
  }

  Asset script() {
    return script;
  }

  Asset icon() {
    return icon;
  }

  private static Asset read(String name, String type) {
    try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return new Asset("/" + name, type, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
