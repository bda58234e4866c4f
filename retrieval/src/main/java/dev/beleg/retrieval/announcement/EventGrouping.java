package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.article.ArticleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds which reports tell the same event: by region, days and likeness, across languages.
///
/// The oldest report founds an event; a later one joins the event that it is most like, if it is
/// like enough. A correction joins with less likeness and up to a month later. An event that is
/// like an older one of the region, shares a kind with it and comes later follows it.
public final class EventGrouping {

  private static final long DAYS = 3;
  private static final long DAYS_OF_CORRECTION = 31;
  private static final long DAYS_OF_STORY = 730;

  private static final double SAME = 0.45;

  /// What announces nothing by itself has to be a copy.
  private static final double SAME_BARE = 0.55;

  private static final double SAME_CORRECTED = 0.3;
  private static final double FOLLOWING = 0.2;
  private static final double FOLLOWING_OTHERWISE = 0.3;

  private static final int KINDS = 3;
  private static final int ID_LENGTH = 12;

  private static final Comparator<Report> OLDEST_FIRST =
      Comparator.comparing((Report report) -> report.published().orElse(LocalDate.MAX))
          .thenComparing(report -> report.traits().correction())
          .thenComparing(Report::article);

  private final Likeness likeness;
  private final List<List<Report>> groups = new ArrayList<>();
  private final Map<String, List<List<Report>>> byRegion = new HashMap<>();

  private EventGrouping(Collection<Report> reports) {
    likeness = new Likeness(reports);
    reports.stream().sorted(OLDEST_FIRST).forEach(this::add);
  }

  /// Groups reports.
  ///
  /// @param reports in any order; the result does not depend on it
  /// @return the events, the oldest first; reports that announce nothing and join no event are in
  ///   none
  public static List<Event> of(Collection<Report> reports) {
    return new EventGrouping(reports).events();
  }

  private void add(Report report) {
    Optional<List<Report>> same =
        near(report)
            .filter(group -> isNear(group, report))
            .filter(group -> likeness(group, report) >= least(report))
            .max(Comparator.comparingDouble(group -> likeness(group, report)));
    if (same.isPresent()) {
      same.get().add(report);
    } else if (!report.announcements().isEmpty()) {
      found(report);
    }
  }

  private void found(Report report) {
    List<Report> group = new ArrayList<>(List.of(report));
    groups.add(group);
    for (String region : report.traits().regions()) {
      byRegion.computeIfAbsent(region, _ -> new ArrayList<>()).add(group);
    }
  }

  private Stream<List<Report>> near(Report report) {
    return report.traits().regions().stream()
        .flatMap(region -> byRegion.getOrDefault(region, List.of()).stream())
        .distinct();
  }

  private static double least(Report report) {
    if (report.traits().correction()) {
      return SAME_CORRECTED;
    }
    return report.announcements().isEmpty() ? SAME_BARE : SAME;
  }

  /// The average keeps chains of ever less alike reports apart. A correction corrects one of them,
  /// and its numbers differ from those.
  private double likeness(List<Report> group, Report report) {
    if (report.traits().correction()) {
      return group.stream().mapToDouble(other -> likeness.ofWords(other, report)).max().orElse(0);
    }
    return group.stream().mapToDouble(other -> likeness.of(other, report)).average().orElse(0);
  }

  private static boolean isNear(List<Report> group, Report report) {
    long most = report.traits().correction() ? DAYS_OF_CORRECTION : DAYS;
    return group.stream().anyMatch(other -> days(other, report).filter(d -> d > most).isEmpty());
  }

  /// {@return the days from one report to another; empty where a day is not known}
  private static Optional<Long> days(Report one, Report other) {
    return one.published()
        .flatMap(first -> other.published().map(second -> ChronoUnit.DAYS.between(first, second)))
        .map(Math::abs);
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (List<Report> group : groups) {
      Event event = new Event(id(group.getFirst().article()), group, Optional.empty());
      events.add(new Event(event.id(), group, followed(event, events).map(Event::id)));
    }
    return events;
  }

  private Optional<Event> followed(Event event, List<Event> older) {
    return older.stream()
        .filter(other -> !Collections.disjoint(other.regions(), event.regions()))
        .filter(other -> isLater(event, other))
        .filter(other -> likeness(other.reports(), event) >= leastToFollow(event, other))
        .max(Comparator.comparingDouble(other -> likeness(other.reports(), event)));
  }

  private static double leastToFollow(Event event, Event other) {
    return sharesKind(event, other) ? FOLLOWING : FOLLOWING_OTHERWISE;
  }

  private double likeness(List<Report> older, Event event) {
    return likeness(older, event.reports().getFirst());
  }

  private static boolean isLater(Event event, Event other) {
    return event
        .date()
        .flatMap(day -> other.date().map(before -> ChronoUnit.DAYS.between(before, day)))
        .filter(days -> days > 0 && days <= DAYS_OF_STORY)
        .isPresent();
  }

  private static boolean sharesKind(Event event, Event other) {
    List<String> kinds = other.kinds().stream().limit(KINDS).toList();
    return event.kinds().stream().limit(KINDS).anyMatch(kinds::contains);
  }

  private static String id(ArticleId first) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(first.path().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
