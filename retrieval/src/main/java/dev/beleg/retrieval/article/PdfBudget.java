package dev.beleg.retrieval.article;

import java.io.Serial;
import java.time.Duration;

/// What the reading of one PDF may cost, whatever its parts ask for.
///
/// Once it is spent, each further demand fails as well: the library goes on after some failures.
final class PdfBudget {

  /// A part with more than that is no page of text, in bytes.
  static final int LARGEST = 16 << 20;

  /// All parts together, in bytes; a part that is unpacked again counts again.
  static final int ALL = 128 << 20;

  /// A part counts as so much at least, in bytes.
  static final int LEAST = 8 << 10;

  /// Arrays, dictionaries, names and strings that a part, or the file as it stands, may begin: each
  /// takes a hundred bytes of memory.
  static final int MOST_OBJECTS = 2_000_000;

  /// Drawing operators and shown letters.
  static final int MOST_STEPS = 5_000_000;

  /// Letters of one page, which are kept until its end.
  static final int MOST_LETTERS = 400_000;

  /// Bytes that are looked at, some of them several times.
  static final int MOST_READ = 500_000_000;

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int READS_PER_LOOK_AT_THE_CLOCK = 1 << 12;

  private static final String TOO_MUCH = "a PDF that unpacks to too much: save its text as .txt";
  private static final String TOO_LONG = "a PDF that takes too long to read: save its text as .txt";

  private final long end = System.nanoTime() + LONGEST.toNanos();
  private long unpacked;
  private long steps;
  private long letters;
  private long read;
  private long reads;
  private String spent = "";

  /// A PDF asked for more than it may.
  static final class Overdrawn extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private Overdrawn(String reason) {
      super(reason, null, false, false);
    }
  }

  /// {@return why it is spent; empty while it is not}
  String spent() {
    return spent;
  }

  /// A part is unpacked.
  void unpack(long bytes) {
    unpacked += Math.max(LEAST, bytes);
    demand(bytes <= LARGEST && unpacked <= ALL, TOO_MUCH);
  }

  /// A part begins so many objects.
  void hold(long objects) {
    demand(objects <= MOST_OBJECTS, TOO_MUCH);
  }

  /// Something is drawn.
  void step() {
    demand(++steps <= MOST_STEPS && System.nanoTime() < end, TOO_LONG);
  }

  /// Letters are shown on the page.
  void show(int count) {
    letters += count;
    steps += count;
    demand(letters <= MOST_LETTERS && steps <= MOST_STEPS, TOO_LONG);
  }

  /// The letters of a page are let go.
  void endPage() {
    letters = 0;
  }

  /// Bytes are looked at.
  void read(int bytes) {
    read += Math.max(1, bytes);
    boolean inTime = ++reads % READS_PER_LOOK_AT_THE_CLOCK != 0 || System.nanoTime() < end;
    demand(read <= MOST_READ && inTime, TOO_LONG);
  }

  private void demand(boolean granted, String reason) {
    if (!granted && spent.isEmpty()) {
      spent = reason;
    }
    if (!spent.isEmpty()) {
      throw new Overdrawn(spent);
    }
  }
}
