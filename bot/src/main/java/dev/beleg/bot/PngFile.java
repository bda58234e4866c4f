package dev.beleg.bot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

/// A file that a picture is written to. Only a PNG picture is ever overwritten.
///
/// @param path where it is
record PngFile(Path path) {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /// Looks whether a picture may be written there.
  ///
  /// @throws CommandFailure if not
  static PngFile at(Path path) {
    Path folder = path.resolveSibling("");
    if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      throw CommandFailure.usage("--out " + path + " does not end in .png");
    }
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage(
          "there is no folder " + folder + " for the picture; make it first");
    }
    if (Files.exists(path) && !isPng(path)) {
      throw CommandFailure.usage(
          path + " is there and no PNG picture; choose another --out, nothing was changed");
    }
    return new PngFile(path);
  }

  private static boolean isPng(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
    } catch (IOException e) {
      return false;
    }
  }

  /// Writes a picture; others see it whole or not at all.
  void write(byte[] png) {
    Path half = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.write(half, png);
      Files.move(half, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the picture cannot be written to " + path + " (" + e + ")", e);
    }
  }
}
