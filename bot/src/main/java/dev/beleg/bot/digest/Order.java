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
/// @param days the days of the week
/// @param regions gazetteer codes
/// @param kinds ids of kinds
/// @param traits what else
/// @param doubts what is not understood; an order with a doubt is not followed
public record Order(
    Optional<LocalTime> at,
    Optional<ZoneId> zone,
    Choice<DayOfWeek> days,
    Choice<String> regions,
    Choice<String> kinds,
    Traits traits,
    List<Doubt> doubts) {

  private static final ZoneId UNKNOWN = ZoneId.of("UTC");

  /// What else is said.
  ///
  /// @param weekly whether one edition a week is wanted
  /// @param everywhere whether all regions are wanted
  /// @param everything whether all kinds are wanted
  /// @param language the language of editions
  /// @param atLeast how far events have to be
  /// @param onlyNews whether an edition without an event is sent
  /// @param alerts whether events are sent at once
  /// @param quiet the quiet hours; empty within where there are to be none
  public record Traits(
      boolean weekly,
      boolean everywhere,
      boolean everything,
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
        && days.isAll()
        && regions.isAll()
        && kinds.isAll()
        && !said.weekly
        && !said.everywhere
        && !said.everything
        && said.language.isEmpty()
        && said.atLeast.isEmpty()
        && said.onlyNews.isEmpty()
        && said.alerts.isEmpty()
        && said.quiet.isEmpty();
  }

  /// {@return the schedule with what is said changed; empty where no hour or no day is left}
  public Optional<Schedule> schedule(Optional<Schedule> before) {
    Optional<LocalTime> hour = at.or(() -> before.map(Schedule::at));
    ZoneId place = zone.or(() -> before.map(Schedule::zone)).orElse(UNKNOWN);
    Set<DayOfWeek> week = week(before);
    return hour.filter(_ -> !week.isEmpty()).map(time -> new Schedule(time, place, week));
  }

  private Set<DayOfWeek> week(Optional<Schedule> before) {
    Set<DayOfWeek> base =
        !days.only().isEmpty()
            ? days.only()
            : traits.weekly
                ? Set.of(DayOfWeek.MONDAY)
                : before.map(Schedule::days).orElse(EnumSet.allOf(DayOfWeek.class));
    Set<DayOfWeek> left = EnumSet.copyOf(base);
    left.removeAll(days.except());
    return left;
  }

  /// {@return the selection with what is said changed}
  public Selection selection(Selection before) {
    return new Selection(
        changed(before.regions(), regions, traits.everywhere),
        changed(before.kinds(), kinds, traits.everything),
        traits.atLeast.or(before::atLeast));
  }

  private static Choice<String> changed(Choice<String> before, Choice<String> said, boolean all) {
    Choice<String> base = all ? Choice.all() : before;
    return said.isAll() ? base : base.changed(said);
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
