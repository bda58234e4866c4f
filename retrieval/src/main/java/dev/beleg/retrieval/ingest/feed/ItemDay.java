package dev.beleg.retrieval.ingest.feed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The day of an item after it was judged.
///
/// @param day the day; empty where nothing credible is told
/// @param note what was wrong with what was told; empty if nothing
record ItemDay(Optional<LocalDate> day, Optional<String> note) {

  /// Before this nobody published on the web; clocks that are not set show such days.
  private static final LocalDate FIRST = LocalDate.of(1991, 1, 1);

  /// Further ahead than this is no slip of a time zone or an early release.
  private static final int MOST_AHEAD = 7;

  /// Judges what a feed and a page tell. The page goes first where both tell about the same day,
  /// since feeds count in Greenwich; a day to come becomes today, one far off is unknown.
  static ItemDay of(Optional<LocalDate> feed, Optional<LocalDate> page, LocalDate today) {
    ItemDay ofFeed = judged(feed, today);
    ItemDay ofPage = judged(page, today);
    boolean near =
        ofFeed.day.isPresent()
            && ofPage.day.isPresent()
            && Math.abs(ChronoUnit.DAYS.between(ofFeed.day.get(), ofPage.day.get())) <= 1;
    if (near && ofPage.note.isEmpty()) {
      return ofPage;
    }
    return ofFeed.day.isEmpty() && ofPage.day.isPresent() ? ofPage : ofFeed;
  }

  private static ItemDay judged(Optional<LocalDate> told, LocalDate today) {
    if (told.isEmpty()) {
      return new ItemDay(told, Optional.empty());
    }
    LocalDate day = told.get();
    if (day.isBefore(FIRST) || day.isAfter(today.plusDays(MOST_AHEAD))) {
      return new ItemDay(Optional.empty(), Optional.of("the feed says " + day));
    }
    return day.isAfter(today)
        ? new ItemDay(Optional.of(today), Optional.of("the feed says " + day))
        : new ItemDay(told, Optional.empty());
  }
}
