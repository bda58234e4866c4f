package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The lines between two rows of `---` at the top of a text file, of the form `key: value`.
///
/// A block has at least one of the keys that are read, or `feed`, by which saved items of feeds are
/// known. The keys `title`, `link` (or `url`), `date` (or `published`) and `author` are read. The
/// block is blanked out of the reading but for the title, which is part of what a reader should
/// find.
final class HeaderBlock {

  private static final String FENCE = "---";
  private static final int MOST_LINES = 60;

  private final Draft draft;
  private final List<Entry> entries = new ArrayList<>();
  private int end;

  private HeaderBlock(Draft draft) {
    this.draft = draft;
  }

  /// A line of the block.
  private record Entry(String key, Span value) {}

  /// Reads the block, if there is one, and blanks it out.
  static Markup.Page read(Draft draft) {
    HeaderBlock block = new HeaderBlock(draft);
    if (!block.parse()) {
      return new Markup.Page(draft, Declared.NOTHING, Optional.empty());
    }
    Declared declared = block.declared();
    Optional<Span> title = block.value("title");
    title.ifPresentOrElse(
        shown -> {
          draft.blankOut(0, shown.start());
          draft.blankOut(shown.end(), block.end);
        },
        () -> draft.blankOut(0, block.end));
    return new Markup.Page(draft, declared, title);
  }

  private boolean parse() {
    int at = lineEnd(0);
    if (!line(0, at).equals(FENCE)) {
      return false;
    }
    for (int lines = 0; lines < MOST_LINES && at < draft.length(); lines++) {
      int start = at + 1;
      at = lineEnd(start);
      if (line(start, at).equals(FENCE)) {
        end = at;
        return value("title", "link", "url", "date", "published", "feed").isPresent();
      }
      addEntry(start, at);
    }
    return false;
  }

  private int lineEnd(int start) {
    int found = draft.verbatim().indexOf('\n', start);
    return found < 0 ? draft.length() : found;
  }

  private String line(int start, int lineEnd) {
    return start >= lineEnd ? "" : draft.verbatim().substring(start, lineEnd).strip();
  }

  private void addEntry(int start, int lineEnd) {
    String line = draft.verbatim().substring(Math.min(start, lineEnd), lineEnd);
    int colon = line.indexOf(':');
    if (colon > 0) {
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      entries.add(new Entry(key, valueSpan(start + colon + 1, lineEnd)));
    }
  }

  private Span valueSpan(int from, int to) {
    String text = draft.verbatim();
    int first = from;
    int last = to;
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    boolean quoted =
        last - first > 1
            && text.charAt(first) == text.charAt(last - 1)
            && "\"'".indexOf(text.charAt(first)) >= 0;
    return quoted ? new Span(first + 1, last - 1) : new Span(first, last);
  }

  private Optional<Span> value(String... keys) {
    return entries.stream()
        .filter(entry -> List.of(keys).contains(entry.key) && entry.value.length() > 0)
        .map(Entry::value)
        .findFirst();
  }

  private Optional<String> text(String... keys) {
    return value(keys).map(span -> span.of(draft.verbatim())).flatMap(Declared::text);
  }

  private Declared declared() {
    return new Declared(
        text("title"),
        text("author", "byline"),
        text("link", "url").flatMap(Declared::webAddress),
        text("date", "published")
            .flatMap(WrittenDates::day)
            .map(day -> new Published.On(day, "file header")));
  }
}
