package dev.beleg.retrieval.article;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Finds the traces of a text that was decoded wrongly before it was saved: UTF-8 read as an older
/// encoding ("fÃ¼r", "РґР»СЏ") and characters that no text holds.
final class Mojibake {

  private static final List<Charset> MISTAKEN_FOR =
      List.of(Charset.forName("windows-1252"), Charset.forName("windows-1251"));

  private static final char NEXT_LINE = '\u0085';

  /// So many stretches are damage where they make up a tenth of those that could be, fewer where
  /// they make up half.
  private static final int MANY = 3;

  private Mojibake() {}

  /// {@return why the text must not be quoted, if so}
  static Optional<String> find(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '\u0080' && c <= '\u009f' && c != NEXT_LINE) {
        return Optional.of(describe(text, at, String.format("U+%04X", (int) c)));
      }
    }
    return findTwiceEncoded(text);
  }

  private static Optional<String> findTwiceEncoded(String text) {
    int stretches = 0;
    int damaged = 0;
    int first = -1;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = stretchEnd(text, start);
      if (end - start > 1) {
        stretches++;
        if (isTwiceEncoded(text.substring(start, end))) {
          damaged++;
          first = first < 0 ? start : first;
        }
      }
    }
    boolean many = damaged >= MANY && damaged * 10 >= stretches;
    if (!many && (damaged == 0 || damaged * 2 < stretches)) {
      return Optional.empty();
    }
    return Optional.of(describe(text, first, "'" + text.substring(first, first + 2) + "'"));
  }

  private static int stretchEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '\u0080') {
      at++;
    }
    return at;
  }

  private static boolean isTwiceEncoded(String stretch) {
    return MISTAKEN_FOR.stream().anyMatch(charset -> isUtf8In(charset, stretch));
  }

  private static boolean isUtf8In(Charset charset, String stretch) {
    try {
      var bytes = charset.newEncoder().encode(CharBuffer.wrap(stretch));
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String describe(String text, int at, String what) {
    return "decoded wrongly before it was saved (%s in line %d): fetch it again and save it as UTF-8"
        .formatted(what, lineOf(text, at));
  }

  /// {@return the number of the line, from 1, in which a place lies}
  static long lineOf(String text, int at) {
    return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
