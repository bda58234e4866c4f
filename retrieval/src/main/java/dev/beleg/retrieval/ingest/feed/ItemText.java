package dev.beleg.retrieval.ingest.feed;

import java.util.List;
import java.util.Optional;

/// An item as it is saved: a header of lines `key: value` between two lines `---`, then the text, a
/// paragraph on each line.
///
/// @param key by what the item is known again
/// @param feed the name of its feed
/// @param title on one line, may be empty
/// @param day when it was published
/// @param paragraphs in order, at least one
record ItemText(ItemKey key, String feed, String title, ItemDay day, List<String> paragraphs) {

  private static final String FENCE = "---";
  private static final int LONGEST_TITLE = 500;

  ItemText {
    paragraphs = List.copyOf(paragraphs);
  }

  /// {@return the whole file}
  ///
  /// @param earlier the name of the file with the version before this one
  String file(Optional<String> earlier) {
    StringBuilder file = new StringBuilder(FENCE).append('\n');
    line(file, "title", quoted(oneLine(title)));
    key.link().ifPresent(link -> line(file, "link", link.toString()));
    day.day().ifPresent(date -> line(file, "date", date.toString()));
    day.note().ifPresent(note -> line(file, "date-note", note));
    line(file, "feed", feed);
    key.guid().ifPresent(guid -> line(file, "guid", oneLine(guid)));
    earlier.ifPresent(name -> line(file, ItemFolder.EARLIER, name));
    file.append(FENCE).append('\n');
    paragraphs.forEach(paragraph -> file.append('\n').append(paragraph).append('\n'));
    return file.toString();
  }

  private static void line(StringBuilder file, String name, String value) {
    if (!value.isEmpty()) {
      file.append(name).append(": ").append(value).append('\n');
    }
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > LONGEST_TITLE
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE / 2))
        : line;
  }

  /// {@return a value of a header as it was before it was written}
  static String read(String value) {
    boolean doubled =
        value.length() > 3 && quoted(value.substring(1, value.length() - 1)).equals(value);
    return doubled ? value.substring(1, value.length() - 1) : value;
  }

  /// The reader of headers takes off a pair of quotation marks around a value.
  private static String quoted(String value) {
    boolean loses =
        value.length() > 1
            && value.charAt(0) == value.charAt(value.length() - 1)
            && "\"'".indexOf(value.charAt(0)) >= 0;
    return loses ? value.charAt(0) + value + value.charAt(0) : value;
  }
}
