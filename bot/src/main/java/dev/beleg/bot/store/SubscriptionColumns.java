package dev.beleg.bot.store;

import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.digest.Choice;
import dev.beleg.bot.digest.Manner;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.digest.Selection;
import dev.beleg.bot.digest.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/// How subscriptions stand in their columns.
final class SubscriptionColumns {

  private static final int LONGEST = 20_000;

  private SubscriptionColumns() {}

  static <S extends SqlStatement<S>> S bind(S statement, Subscription subscription) {
    Sender sender = subscription.subscriber().sender();
    Schedule schedule = subscription.schedule();
    Selection selection = subscription.selection();
    Manner manner = subscription.manner();
    return statement
        .bind("user", sender.user().user())
        .bind("workspace", sender.workspace().map(WorkspaceId::workspace).orElse(null))
        .bind("alone", subscription.subscriber().alone())
        .bind("hour", schedule.at().toString())
        .bind("zone", schedule.zone().getId())
        .bind("days", days(schedule))
        .bind("regions", joined(selection.regions().only()))
        .bind("kinds", joined(selection.kinds().only()))
        .bind("exceptRegions", joined(selection.regions().except()))
        .bind("exceptKinds", joined(selection.kinds().except()))
        .bind("least", selection.least().orElse(null))
        .bind("language", manner.languageCode())
        .bind("onlyNews", manner.onlyNews())
        .bind("alerts", manner.alerts())
        .bind("quiet", manner.quiet().map(it -> it.from() + "/" + it.to()).orElse(null));
  }

  static Subscription read(ResultSet row) throws SQLException {
    String surface = row.getString("surface");
    Sender sender =
        new Sender(
            new UserId(surface, row.getString("user")),
            Optional.ofNullable(row.getString("workspace"))
                .map(name -> new WorkspaceId(surface, name)));
    return new Subscription(
        Columns.conversation(row),
        new Subscription.Subscriber(sender, row.getBoolean("alone")),
        new Schedule(
            LocalTime.parse(row.getString("hour")),
            ZoneId.of(row.getString("zone")),
            days(row.getString("days"))),
        Selection.of(
            new Choice<>(split(row.getString("regions")), split(row.getString("except_regions"))),
            new Choice<>(split(row.getString("kinds")), split(row.getString("except_kinds"))),
            Optional.ofNullable(row.getString("least"))),
        Manner.of(
            row.getString("language"),
            row.getBoolean("only_news"),
            row.getBoolean("alerts"),
            Optional.ofNullable(row.getString("quiet")).map(SubscriptionColumns::quiet)));
  }

  private static String days(Schedule schedule) {
    return schedule.week().stream()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining());
  }

  private static Set<DayOfWeek> days(String digits) {
    return digits.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
  }

  private static Manner.Quiet quiet(String hours) {
    String[] ends = hours.split("/", 2);
    return new Manner.Quiet(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private static String joined(Collection<String> codes) {
    return codes.stream().sorted().collect(Collectors.joining(" "));
  }

  /// More than anybody can have chosen would slow down the digests of all.
  private static Set<String> split(String codes) {
    if (codes.length() > LONGEST) {
      throw new IllegalStateException(
          "%d characters of regions or kinds, %d at most".formatted(codes.length(), LONGEST));
    }
    return codes.isEmpty()
        ? Set.of()
        : Arrays.stream(codes.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
