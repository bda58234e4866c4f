package dev.beleg.retrieval.ingest.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells in which charset a fetched text is written.
///
/// A byte order mark decides, then what is UTF-8 through and through, then what the server says,
/// then what stands in the text. Servers often name a charset for all their files that many of them
/// are not in, while nothing else passes for UTF-8. Each is decoded strictly; a text in none of
/// them is not guessed at.
final class TextDecoder {

  private static final Pattern SENT = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
  private static final Pattern WRITTEN =
      Pattern.compile("(?i)(?:encoding|charset)\\s*=\\s*[\"']?([\\w.:-]{1,40})");
  private static final int BEGINNING = 1_024;

  private TextDecoder() {}

  static Optional<String> decode(byte[] bytes, String contentType) {
    for (Charset charset : candidates(bytes, contentType)) {
      Optional<String> text = strictly(charset, bytes);
      if (text.isPresent()) {
        return text.map(TextDecoder::withoutMark).filter(it -> it.indexOf('\0') < 0);
      }
    }
    return Optional.empty();
  }

  private static Set<Charset> candidates(byte[] bytes, String contentType) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    if (beginning.startsWith("\u00FE\u00FF") || beginning.startsWith("\u00FF\u00FE")) {
      return Set.of(StandardCharsets.UTF_16);
    }
    if (beginning.startsWith("\u00EF\u00BB\u00BF")) {
      return Set.of(StandardCharsets.UTF_8);
    }
    List<Charset> named = new ArrayList<>();
    named(SENT, contentType).ifPresent(named::add);
    named(WRITTEN, beginning).ifPresent(named::add);
    Set<Charset> candidates = new LinkedHashSet<>();
    named.stream().filter(it -> it.name().startsWith("UTF-16")).forEach(candidates::add);
    candidates.add(StandardCharsets.UTF_8);
    candidates.addAll(named);
    return candidates;
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    Matcher name = pattern.matcher(text);
    if (!name.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(asBrowsersDo(name.group(1))));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  /// Who names Latin 1 or ASCII writes windows-1252 (encoding.spec.whatwg.org).
  private static String asBrowsersDo(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
      default -> name;
    };
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
