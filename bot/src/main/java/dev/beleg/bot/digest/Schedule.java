package dev.beleg.bot.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// When editions go out: at an hour of chosen days in a time zone.
///
/// Each day of the calendar has one edition at most. Where clocks are put forward over the hour, it
/// goes out as much later; where they are put back, at the first of the two.
///
/// @param at the hour
/// @param zone where it is that hour
/// @param days the days of the week, at least one
public record Schedule(LocalTime at, ZoneId zone, Set<DayOfWeek> days) {

  /// A whole week and the days that zones are apart.
  private static final int DAYS_BACK = 9;

  public Schedule {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a schedule without a day");
    }
    days = Set.copyOf(days);
  }

  /// {@return every day at an hour}
  public static Schedule daily(LocalTime at, ZoneId zone) {
    return new Schedule(at, zone, EnumSet.allOf(DayOfWeek.class));
  }

  /// {@return the days of the week in their order}
  public List<DayOfWeek> week() {
    return days.stream().sorted().toList();
  }

  /// {@return when the edition of a day is due, whether the schedule has that day or not}
  public Instant due(LocalDate day) {
    return day.atTime(at).atZone(zone).toInstant();
  }

  /// {@return the last day whose edition is due at a point in time}
  ///
  /// @param after only editions that were due after this
  public Optional<LocalDate> latest(Instant after, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.iterate(today.plusDays(1), day -> day.minusDays(1))
        .limit(DAYS_BACK)
        .filter(day -> days.contains(day.getDayOfWeek()))
        .filter(day -> !due(day).isAfter(now) && due(day).isAfter(after))
        .findFirst();
  }

  /// {@return when the next edition is due after a point in time}
  public Instant next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.iterate(today.minusDays(1), day -> day.plusDays(1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(this::due)
        .filter(due -> due.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /// {@return how many editions between two days were due, neither of the two counted}
  public int between(LocalDate one, LocalDate other) {
    return (int)
        one.plusDays(1)
            .datesUntil(other.isAfter(one) ? other : one.plusDays(1))
            .filter(day -> days.contains(day.getDayOfWeek()))
            .count();
  }
}
