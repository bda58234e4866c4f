package dev.beleg.retrieval.ingest.fetch;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Reads what a server answers (RFC 9112), of any length only as far as is allowed.
///
/// @param in what it sends
record AnswerReader(InputStream in) {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
  private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(?:;.*)?");
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_LINES = 200;
  private static final int MOST_INTERIM = 5;
  private static final int FINAL = 200;
  private static final int HEXADECIMAL = 16;

  /// {@return the head of the answer; interim ones are passed over}
  Answer head() throws IOException {
    for (int interim = 0; interim < MOST_INTERIM; interim++) {
      Matcher status = STATUS.matcher(line());
      if (!status.matches()) {
        throw new FetchFailure(Trouble.BROKEN, "the server does not speak HTTP/1.1");
      }
      Answer head = new Answer(Integer.parseInt(status.group(1)), headers());
      if (head.status() >= FINAL) {
        return head;
      }
    }
    throw new FetchFailure(Trouble.BROKEN, "the server does not come to its answer");
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    for (int count = 0; count < MOST_LINES; count++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(
                line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    throw new FetchFailure(Trouble.BROKEN, "the head of the answer does not end");
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new FetchFailure(Trouble.BROKEN, "the server ended in the middle of its answer");
      }
      if (line.size() >= LONGEST_LINE) {
        throw new FetchFailure(Trouble.BROKEN, "the head of the answer does not end");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /// {@return the decoded body}
  ///
  /// @param mostBytes counted after decoding, which a small body may make large
  byte[] body(Answer head, int mostBytes) throws IOException {
    InputStream decoded = decoded(head, sent(head));
    byte[] body = decoded.readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      throw new FetchFailure(Trouble.TOO_LARGE, "is larger than " + mostBytes / 1_000 + " kB");
    }
    return body;
  }

  private InputStream sent(Answer head) throws IOException {
    if (head.word("transfer-encoding").equals("chunked")) {
      return new Chunks();
    }
    String length = head.word("content-length");
    if (length.isEmpty()) {
      return in;
    }
    if (!length.matches("[0-9]{1,15}")) {
      throw new FetchFailure(Trouble.BROKEN, "the answer has no length that can be read");
    }
    return new Counted(Long.parseLong(length));
  }

  private static InputStream decoded(Answer head, InputStream sent) throws IOException {
    return switch (head.word("content-encoding")) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> new GZIPInputStream(sent);
      case String other ->
          throw new FetchFailure(Trouble.BROKEN, "is packed in a way not asked for: " + other);
    };
  }

  /// A body of a length that was told beforehand.
  private final class Counted extends InputStream {
    private long left;

    Counted(long length) {
      left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(into, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new FetchFailure(Trouble.BROKEN, "the server ended in the middle of its answer");
      }
      left -= read;
      return read;
    }
  }

  /// A body in chunks, up to the empty one. What may follow it is not read.
  private final class Chunks extends InputStream {
    private Counted chunk = new Counted(0);
    private boolean begun;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (!ended) {
        int read = chunk.read(into, offset, length);
        if (read >= 0) {
          return read;
        }
        next();
      }
      return -1;
    }

    private void next() throws IOException {
      if (begun) {
        line();
      }
      begun = true;
      Matcher size = CHUNK.matcher(line());
      if (!size.matches()) {
        throw new FetchFailure(Trouble.BROKEN, "the answer's chunks cannot be read");
      }
      chunk = new Counted(Long.parseLong(size.group(1), HEXADECIMAL));
      ended = chunk.left == 0;
    }
  }
}
