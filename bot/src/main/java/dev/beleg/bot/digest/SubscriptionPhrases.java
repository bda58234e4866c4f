package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.retrieval.announcement.Status;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says subscriptions in words, so that whoever made one sees what was understood.
public final class SubscriptionPhrases {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Phrases phrases = new Phrases(SubscriptionPhrases.class);

  /// {@return one of the sentences about subscriptions: `none`, `ended`, `stopped`, `how`, `zone`,
  /// `asked`}
  public String say(String key, Language language) {
    return phrases.say(language, "subscription." + key);
  }

  /// {@return that some words were not understood}
  public String unread(List<String> words, Language language) {
    return phrases.say(language, "subscription.unread", String.join(", ", words));
  }

  /// {@return what a subscription brings and when next, a line each}
  public List<String> of(
      DigestStore.Held held, Vocabulary vocabulary, Instant now, Language language) {
    Subscription subscription = held.subscription();
    List<String> what = new ArrayList<>();
    what.add(when(subscription.schedule(), language));
    what.add(regions(subscription.selection(), vocabulary, language));
    what.addAll(limits(subscription.selection(), vocabulary, language));
    what.addAll(manner(subscription.manner(), language));
    String next =
        held.paused()
            .map(reason -> phrases.say(language, "subscription.paused", reason))
            .orElseGet(() -> next(subscription.schedule(), now, language));
    return List.of(String.join("; ", what) + ".", next);
  }

  private String when(Schedule schedule, Language language) {
    return phrases.say(
        language,
        "subscription.when",
        days(schedule, language),
        HOUR.format(schedule.at()),
        ZoneNames.city(schedule.zone(), language));
  }

  private String days(Schedule schedule, Language language) {
    Set<DayOfWeek> days = schedule.days();
    if (days.size() == DayOfWeek.values().length) {
      return phrases.say(language, "days.all");
    }
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
      return phrases.say(language, "days.weekdays");
    }
    if (days.equals(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))) {
      return phrases.say(language, "days.weekend");
    }
    return schedule.week().stream()
        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()))
        .collect(Collectors.joining(", "));
  }

  private String regions(Selection selection, Vocabulary vocabulary, Language language) {
    return selection.regions().isEmpty()
        ? phrases.say(language, "subscription.everywhere")
        : selection.regions().stream()
            .sorted()
            .map(code -> name(code, vocabulary, language))
            .collect(Collectors.joining(", "));
  }

  private static String name(String code, Vocabulary vocabulary, Language language) {
    return vocabulary.gazetteer().entry(code).map(entry -> entry.name(language)).orElse(code);
  }

  private List<String> limits(Selection selection, Vocabulary vocabulary, Language language) {
    List<String> limits = new ArrayList<>();
    if (!selection.kinds().isEmpty()) {
      String kinds =
          selection.kinds().stream()
              .sorted()
              .flatMap(id -> vocabulary.announcing().kinds().concept(id).stream())
              .map((Concept kind) -> kind.name(language))
              .collect(Collectors.joining(", "));
      limits.add(phrases.say(language, "subscription.kinds", kinds));
    }
    Optional<Status> least = selection.atLeast();
    least.ifPresent(
        status ->
            limits.add(
                phrases.say(
                    language,
                    "subscription.least",
                    phrases.say(language, "status." + status.id()))));
    return limits;
  }

  private List<String> manner(Manner manner, Language language) {
    List<String> said = new ArrayList<>();
    if (manner.language() != language) {
      said.add(phrases.say(manner.language(), "subscription.language"));
    }
    if (manner.onlyNews()) {
      said.add(phrases.say(language, "subscription.only-news"));
    }
    if (manner.alerts()) {
      said.add(phrases.say(language, "subscription.alerts"));
    }
    manner
        .quiet()
        .ifPresent(
            quiet ->
                said.add(
                    phrases.say(
                        language,
                        "subscription.quiet",
                        HOUR.format(quiet.from()),
                        HOUR.format(quiet.to()))));
    return said;
  }

  private String next(Schedule schedule, Instant now, Language language) {
    String time =
        DateTimeFormatter.ofPattern(
                "EEEE, d. MMMM, HH:mm".replace(".", dot(language)), language.locale())
            .format(schedule.next(now).atZone(schedule.zone()));
    return phrases.say(language, "subscription.next", time);
  }

  private static String dot(Language language) {
    return language == Language.GERMAN ? "." : "";
  }
}
