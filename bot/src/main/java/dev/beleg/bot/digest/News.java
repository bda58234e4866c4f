package dev.beleg.bot.digest;

import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which events are news between two articles, by the order in which articles came and not by their
/// dates: a late article about old times is news, a copy of what was told is none.
///
/// @param numbers the numbers of all articles by path
/// @param told the number of the last article whose news was told
/// @param upTo the number of the last article whose news is to be told
record News(Map<String, Long> numbers, long told, long upTo) {

  /// {@return what is new about an event; empty for nothing}
  Optional<Novelty> of(Event event) {
    List<Report> known = event.reports().stream().filter(report -> number(report) <= upTo).toList();
    List<Report> before = known.stream().filter(report -> number(report) <= told).toList();
    List<Report> fresh = known.stream().filter(report -> number(report) > told).toList();
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    if (before.stream().allMatch(report -> report.announcements().isEmpty())) {
      return Optional.of(Novelty.NEW);
    }
    if (fresh.stream().anyMatch(report -> report.traits().correction())) {
      return Optional.of(Novelty.CORRECTED);
    }
    Event earlier = new Event(event.id(), before, event.follows());
    return event.status().compareTo(earlier.status()) > 0
        ? Optional.of(Novelty.ADVANCED)
        : Optional.empty();
  }

  /// An article that has no number yet comes after all that have one.
  private long number(Report report) {
    return numbers.getOrDefault(report.article().path(), Long.MAX_VALUE);
  }
}
