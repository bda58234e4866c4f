package dev.beleg.retrieval.ingest.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a reader sees of an article's page.
///
/// @param title the headline
/// @param day the day that the page says that it was published, outside its text
/// @param paragraphs the text in order, each on one line
/// @param invisible how many characters without visible form were taken out
public record PageText(
    Optional<String> title, Optional<LocalDate> day, List<String> paragraphs, int invisible) {

  /// No text.
  static final PageText NONE = new PageText(Optional.empty(), Optional.empty(), List.of(), 0);

  public PageText {
    paragraphs = List.copyOf(paragraphs);
  }

  /// {@return the number of UTF-16 code units of the text}
  public int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
