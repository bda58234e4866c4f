package dev.beleg.retrieval.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns the bytes of a file into its text, or refuses: a text that may be wrong is never returned.
///
/// UTF-8 is read with or without a byte order mark, UTF-16 with one. Older encodings are recognised
/// only where the evidence leaves no doubt, see [LegacyEncodings].
final class SourceDecoder {

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("PDF", "%PDF-"),
          new Signature("RTF", "{\\rtf"),
          new Signature("ZIP or Office document", "PK\u0003\u0004"),
          new Signature("gzip", "\u001f\u008b"),
          new Signature("PNG image", "\u0089PNG"),
          new Signature("JPEG image", "\u00ff\u00d8\u00ff"),
          new Signature("GIF image", "GIF8"));

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};

  /// Control characters that part lines, columns and pages.
  private static final String PARTING = "\t\n\u000b\f\r";

  /// One in so many characters may be another control character in a text.
  private static final int CHARACTERS_PER_CONTROL = 200;

  /// With more than one in so many it never was a text.
  private static final int CHARACTERS_PER_BINARY_CONTROL = 10;

  /// So many may even be in a short one.
  private static final int FEW_CONTROLS = 3;

  private SourceDecoder() {}

  /// What bytes turned out to be.
  sealed interface Decoded {

    /// A text that can be trusted.
    record Text(String text) implements Decoded {}

    /// No text, or a damaged one.
    record Refused(String reason) implements Decoded {}
  }

  /// The first characters of files of another kind, in ISO 8859-1.
  private record Signature(String kind, String beginning) {
    boolean opens(byte[] bytes) {
      return startsWith(bytes, beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  static Decoded decode(byte[] bytes) {
    for (Signature signature : SIGNATURES) {
      if (signature.opens(bytes)) {
        return new Decoded.Refused(
            "not text but " + signature.kind() + ": save its text as .txt in UTF-8");
      }
    }
    Optional<String> text = decodeUnicode(bytes);
    if (text.isPresent()) {
      return checked(text.get());
    }
    return LegacyEncodings.decode(bytes)
        .map(SourceDecoder::checked)
        .orElseGet(() -> new Decoded.Refused(notUnicode(bytes)));
  }

  private static Optional<String> decodeUnicode(byte[] bytes) {
    if (startsWith(bytes, UTF_8_MARK)) {
      return strictly(StandardCharsets.UTF_8, bytes, UTF_8_MARK.length);
    }
    if (startsWith(bytes, UTF_16_BE_MARK)) {
      return strictly(StandardCharsets.UTF_16BE, bytes, UTF_16_BE_MARK.length);
    }
    if (startsWith(bytes, UTF_16_LE_MARK)) {
      return strictly(StandardCharsets.UTF_16LE, bytes, UTF_16_LE_MARK.length);
    }
    return strictly(StandardCharsets.UTF_8, bytes, 0);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.mismatch(bytes, 0, beginning.length, beginning, 0, beginning.length) < 0;
  }

  /// {@return the text from byte `from` on if every byte is as the encoding demands}
  static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// {@return a text, unless it is damaged}
  static Decoded checked(String text) {
    return controls(text)
        .or(() -> Mojibake.find(text))
        .<Decoded>map(Decoded.Refused::new)
        .orElseGet(() -> new Decoded.Text(text));
  }

  /// {@return why a text has too many control characters; empty if it has none or a few strays,
  /// which nobody sees}
  private static Optional<String> controls(String text) {
    int[] places =
        IntStream.range(0, text.length()).filter(i -> isControl(text.charAt(i))).toArray();
    boolean few = places.length <= FEW_CONTROLS;
    if (!few && places.length * CHARACTERS_PER_BINARY_CONTROL > text.length()) {
      return Optional.of("binary, or UTF-16 without a byte order mark: save its text as UTF-8");
    }
    boolean stray = few || places.length * CHARACTERS_PER_CONTROL <= text.length();
    return stray && text.indexOf('\0') < 0 ? Optional.empty() : Optional.of(controls(text, places));
  }

  private static String controls(String text, int[] places) {
    return "%s (U+%04X in line %d): remove them with tr -d '\\000-\\010\\016-\\037'"
        .formatted(
            places.length == 1 ? "a control character" : places.length + " control characters",
            (int) text.charAt(places[0]),
            Mojibake.lineOf(text, places[0]));
  }

  private static boolean isControl(char c) {
    return c < ' ' && PARTING.indexOf(c) < 0;
  }

  private static String notUnicode(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return "binary, not text: save its text as .txt in UTF-8";
      }
    }
    return "not UTF-8 and no other encoding is certain: save the file as UTF-8";
  }
}
