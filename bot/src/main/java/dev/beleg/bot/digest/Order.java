package dev.beleg.bot.digest;

import dev.beleg.retrieval.announcement.Status;
import dev.beleg.retrieval.language.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody says about a digest. What he does not say stays as it is.
///
/// @param at the hour
/// @param zone the time zone
/// @param days the days of the week; empty where none is named
/// @param regions gazetteer codes; empty where none is named
/// @param kinds ids of kinds; empty where none is named
/// @param traits what else
/// @param unread the words that mean nothing
public record Order(
    Optional<LocalTime> at,
    Optional<ZoneId> zone,
    Set<DayOfWeek> days,
    Set<String> regions,
    Set<String> kinds,
    Traits traits,
    List<String> unread) {

  private static final ZoneId UNKNOWN = ZoneId.of("UTC");

  /// What else is said.
  ///
  /// @param weekly whether one edition a week is wanted
  /// @param everywhere whether all regions and kinds are wanted
  /// @param language the language of editions
  /// @param atLeast how far events have to be
  /// @param onlyNews whether an edition without an event is sent
  /// @param alerts whether events are sent at once
  /// @param quiet the quiet hours; empty within where there are to be none
  public record Traits(
      boolean weekly,
      boolean everywhere,
      Optional<Language> language,
      Optional<Status> atLeast,
      Optional<Boolean> onlyNews,
      Optional<Boolean> alerts,
      Optional<Optional<Manner.Quiet>> quiet) {}

  /// {@return whether nothing was understood}
  public boolean isEmpty() {
    Traits said = traits;
    return at.isEmpty()
        && zone.isEmpty()
        && days.isEmpty()
        && regions.isEmpty()
        && kinds.isEmpty()
        && !said.weekly
        && !said.everywhere
        && said.language.isEmpty()
        && said.atLeast.isEmpty()
        && said.onlyNews.isEmpty()
        && said.alerts.isEmpty()
        && said.quiet.isEmpty();
  }

  /// {@return the schedule with what is said changed; empty where no hour is known}
  public Optional<Schedule> schedule(Optional<Schedule> before) {
    Optional<LocalTime> hour = at.or(() -> before.map(Schedule::at));
    ZoneId place = zone.or(() -> before.map(Schedule::zone)).orElse(UNKNOWN);
    return hour.map(time -> new Schedule(time, place, days(before)));
  }

  private Set<DayOfWeek> days(Optional<Schedule> before) {
    if (!days.isEmpty()) {
      return days;
    }
    return traits.weekly
        ? EnumSet.of(DayOfWeek.MONDAY)
        : before.map(Schedule::days).orElse(EnumSet.allOf(DayOfWeek.class));
  }

  /// {@return the selection with what is said changed}
  public Selection selection(Selection before) {
    Selection base = traits.everywhere ? Selection.ALL : before;
    return new Selection(
        regions.isEmpty() ? base.regions() : regions,
        kinds.isEmpty() ? base.kinds() : kinds,
        traits.atLeast.or(base::atLeast));
  }

  /// {@return the manner with what is said changed}
  public Manner manner(Manner before) {
    return new Manner(
        traits.language.orElse(before.language()),
        traits.onlyNews.orElse(before.onlyNews()),
        traits.alerts.orElse(before.alerts()),
        traits.quiet.orElse(before.quiet()));
  }
}
