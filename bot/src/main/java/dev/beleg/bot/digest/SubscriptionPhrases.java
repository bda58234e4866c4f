package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.retrieval.announcement.Status;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
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
  /// `asked`, `unsaved`, `nothing-left`, `no-hour`, `unsent`}
  public String say(String key, Language language) {
    return phrases.say(language, "subscription." + key);
  }

  /// {@return why an order is not followed}
  public String doubt(Doubt doubt, Language language) {
    return switch (doubt) {
      case Doubt.Unread(String word, Optional<String> near) -> near("unread", word, near, language);
      case Doubt.Impossible(String word, Optional<String> near) ->
          near("impossible", word, near, language);
      case Doubt.Contradictory(String one, String other) ->
          phrases.say(language, "doubt.contradictory", one, other);
      case Doubt.Placeless(String word) -> phrases.say(language, "doubt.placeless", word);
      case Doubt.Unattached(String word) -> phrases.say(language, "doubt.unattached", word);
    };
  }

  private String near(String key, String word, Optional<String> near, Language language) {
    return near.map(known -> phrases.say(language, "doubt." + key + ".near", word, known))
        .orElseGet(() -> phrases.say(language, "doubt." + key, word));
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
            .map(reason -> paused(held, reason, language))
            .orElseGet(() -> next(subscription.schedule(), now, language));
    return List.of(String.join("; ", what) + ".", next);
  }

  private String paused(DigestStore.Held held, String reason, Language language) {
    return held.resumes()
        .map(end -> day(end, held.subscription().schedule().zone(), language))
        .map(day -> phrases.say(language, "subscription.paused-until", day))
        .orElseGet(() -> phrases.say(language, "subscription.paused", reason));
  }

  private static String day(Instant time, ZoneId zone, Language language) {
    return DateTimeFormatter.ofPattern(
            "EEEE, d. MMMM yyyy".replace(".", dot(language)), language.locale())
        .format(time.atZone(zone));
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
    Choice<String> regions = selection.regions();
    List<String> said = new ArrayList<>();
    said.add(
        regions.only().isEmpty()
            ? phrases.say(language, "subscription.everywhere")
            : regions(regions.only(), vocabulary, language));
    if (!regions.except().isEmpty()) {
      said.add(except(regions(regions.except(), vocabulary, language), language));
    }
    return String.join(", ", said);
  }

  private String except(String names, Language language) {
    return phrases.say(language, "subscription.except", names);
  }

  private static String regions(Set<String> codes, Vocabulary vocabulary, Language language) {
    return codes.stream()
        .sorted()
        .map(code -> name(code, vocabulary, language))
        .collect(Collectors.joining(", "));
  }

  private static String name(String code, Vocabulary vocabulary, Language language) {
    return vocabulary.gazetteer().entry(code).map(entry -> entry.name(language)).orElse(code);
  }

  private List<String> limits(Selection selection, Vocabulary vocabulary, Language language) {
    List<String> limits = new ArrayList<>();
    Choice<String> kinds = selection.kinds();
    if (!kinds.only().isEmpty()) {
      limits.add(
          phrases.say(language, "subscription.kinds", kinds(kinds.only(), vocabulary, language)));
    }
    if (!kinds.except().isEmpty()) {
      limits.add(except(kinds(kinds.except(), vocabulary, language), language));
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

  private static String kinds(Set<String> ids, Vocabulary vocabulary, Language language) {
    return ids.stream()
        .sorted()
        .flatMap(id -> vocabulary.announcing().kinds().concept(id).stream())
        .map((Concept kind) -> kind.name(language))
        .collect(Collectors.joining(", "));
  }

  private List<String> manner(Manner manner, Language language) {
    List<String> said = new ArrayList<>();
    if (manner.language() != language) {
      said.add(phrases.say(language, "subscription.in." + manner.language().code()));
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
