package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  @ParameterizedTest
  @CsvSource({
    "02:30, 2026-03-29, 2026-03-29T01:30:00Z",
    "02:30, 2026-10-25, 2026-10-25T00:30:00Z",
    "08:00, 2026-01-15, 2026-01-15T07:00:00Z",
    "08:00, 2028-02-29, 2028-02-29T07:00:00Z"
  })
  void isDueOnceWhereClocksAreChanged(LocalTime at, LocalDate day, Instant due) {
    assertThat(Schedule.daily(at, WARSAW).due(day)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-28T12:00:00Z, 2028-02-29T07:00:00Z",
    "2028-02-29T12:00:00Z, 2028-03-01T07:00:00Z",
    "2026-12-31T12:00:00Z, 2027-01-01T07:00:00Z"
  })
  void isDueOnTheNextDayOverALeapDayAndTheEndOfAYear(Instant now, Instant next) {
    assertThat(Schedule.daily(LocalTime.of(8, 0), WARSAW).next(now)).isEqualTo(next);
  }

  @Test
  void leavesOutTheDaysThatAreNotChosen() {
    Schedule weekdays =
        new Schedule(LocalTime.of(8, 0), WARSAW, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    Instant sunday = Instant.parse("2026-03-01T12:00:00Z");
    assertThat(weekdays.latest(Instant.EPOCH, sunday)).contains(LocalDate.parse("2026-02-27"));
    assertThat(weekdays.next(sunday)).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    assertThat(weekdays.between(LocalDate.parse("2026-02-26"), LocalDate.parse("2026-03-03")))
        .isEqualTo(2);
  }

  /// A clock that goes on from edition to edition, three years, in every zone.
  @Test
  void givesEachDayOfEachZoneOneEdition() {
    Instant begin = Instant.parse("2025-01-01T00:00:00Z");
    Instant end = begin.plus(Duration.ofDays(3 * 366));
    Random random = new Random(8);
    for (String id : ZoneId.getAvailableZoneIds()) {
      Schedule schedule =
          Schedule.daily(LocalTime.of(random.nextInt(24), random.nextInt(60)), ZoneId.of(id));
      Set<LocalDate> told = new HashSet<>();
      Instant now = begin;
      while (now.isBefore(end)) {
        LocalDate day = schedule.latest(begin, now).orElse(LocalDate.MIN);
        assertThat(day.equals(LocalDate.MIN) || told.add(day)).as("%s %s", id, now).isTrue();
        Instant next = schedule.next(now);
        assertThat(next).as("%s %s", id, now).isAfter(now);
        now = next;
      }
      long days =
          LocalDate.ofInstant(end, schedule.zone()).toEpochDay()
              - LocalDate.ofInstant(begin, schedule.zone()).toEpochDay();
      assertThat((long) told.size()).as(id).isBetween(days - 1, days + 1);
    }
  }
}
