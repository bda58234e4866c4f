package dev.beleg.bot.config;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.CollectionRules;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes what the chats go by of the settings' texts.
///
/// @param values the settings' texts
/// @param collections the names of the collections that there are
record ChatValues(GivenValues values, SortedSet<String> collections) {

  private static final String EVERY_OTHER = "default";
  private static final Pattern ID = Pattern.compile("([a-z]{1,20}):([^\\s*\\p{Cc}\\p{Cf}]{1,200})");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final Pattern HOUR = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?:\\s+(\\S+))?");
  private static final Pattern RATE = Pattern.compile("([0-9]{1,5}+) in (\\S.{0,20})");
  private static final int MOST_UPDATES = 10_000;
  private static final int MOST_TURNS = 200;
  private static final int MOST_WORKERS = 64;
  private static final int MOST_WAITING = 100_000;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  Settings.Chats chats() {
    Optional<ReplyLanguage> language =
        values.language(Key.CHAT_LANGUAGE).flatMap(chosen -> ReplyLanguage.of(chosen.code()));
    return new Settings.Chats(
        access(), collectionRules(), engine(language), unchosen(language), digestHour());
  }

  private AccessRules access() {
    return new AccessRules(
        ids(Key.ACCESS_CHATS, ChatId::new),
        ids(Key.ACCESS_WORKSPACES, WorkspaceId::new),
        ids(Key.ACCESS_USERS, UserId::new),
        ids(Key.ACCESS_ADMINS, UserId::new),
        values.flag(Key.ACCESS_PAIRING));
  }

  private <T> Set<T> ids(Key key, BiFunction<String, String, T> make) {
    Set<T> ids = new HashSet<>();
    for (Given.Item item : values.from(key).items()) {
      id(key, item.text(), item, make).ifPresent(ids::add);
    }
    return ids;
  }

  private <T> Optional<T> id(
      Key key, String text, Given.Item item, BiFunction<String, String, T> make) {
    Matcher id = ID.matcher(text);
    if (!id.matches()) {
      values.problem(
          key,
          item,
          "takes ids with their platform, such as 'telegram:12345', not '" + shown(text) + "'");
      return Optional.empty();
    }
    return Optional.of(make.apply(id.group(1), id.group(2)));
  }

  /// What steers a terminal is shown as a mark.
  private static String shown(String text) {
    return UNSEEN.matcher(text).replaceAll("\uFFFD");
  }

  private CollectionRules collectionRules() {
    Map<ChatId, Set<String>> chats = new HashMap<>();
    Set<String> others = new HashSet<>();
    Given given = values.from(Key.ACCESS_COLLECTIONS);
    for (Given.Item item : given.items()) {
      int at = item.text().indexOf(Shape.NAMED);
      String chat = item.text().substring(0, Math.max(0, at));
      collection(item, item.text().substring(at + 1))
          .ifPresent(
              name -> {
                if (chat.equals(EVERY_OTHER)) {
                  others.add(name);
                } else {
                  id(Key.ACCESS_COLLECTIONS, chat, item, ChatId::new)
                      .ifPresent(it -> chats.computeIfAbsent(it, _ -> new HashSet<>()).add(name));
                }
              });
    }
    boolean oneForAll = given.items().isEmpty() && collections.size() == 1;
    return new CollectionRules(chats, oneForAll ? collections : others);
  }

  private Optional<String> collection(Given.Item item, String name) {
    if (collections.contains(name)) {
      return Optional.of(name);
    }
    values.problem(
        Key.ACCESS_COLLECTIONS,
        item,
        Spelling.nearest(name, collections)
            .map(near -> "names no collection '%s'; did you mean '%s'?".formatted(name, near))
            .orElse(
                "names no collection '%s'; there are %s"
                    .formatted(name, String.join(", ", collections))));
    return Optional.empty();
  }

  private EngineRules engine(Optional<ReplyLanguage> language) {
    return new EngineRules(
        new RateRules(rate(Key.LIMITS_USER), rate(Key.LIMITS_CHAT)),
        new ConversationRules(
            values.count(Key.CONVERSATION_TURNS, MOST_TURNS),
            values.time(Key.CONVERSATION_EXPIRY, SECOND, DAY.multipliedBy(365))),
        new EngineRules.Capacity(
            values.count(Key.QUEUE_WORKERS, MOST_WORKERS),
            values.count(Key.QUEUE_WAITING, MOST_WAITING),
            values.count(Key.QUEUE_WAITING_EACH, MOST_WAITING)),
        times(),
        language.orElse(ReplyLanguage.ENGLISH));
  }

  private EngineRules.Times times() {
    return new EngineRules.Times(
        values.time(Key.QUEUE_TIME_TO_LIVE, SECOND, DAY),
        values.time(Key.QUEUE_ANSWER_TIME, SECOND, Duration.ofMinutes(10)),
        values.time(Key.QUEUE_CLOSING, SECOND, Duration.ofMinutes(5)),
        values.time(Key.KEEP_UPDATES, DAY, DAY.multipliedBy(365)),
        values.time(Key.KEEP_CITATIONS, DAY, DAY.multipliedBy(36_500)));
  }

  private RateRules.Rate rate(Key key) {
    Matcher rate = RATE.matcher(values.single(key).orElse("").strip());
    Optional<Duration> time = rate.matches() ? TimeSpan.parse(rate.group(2)) : Optional.empty();
    int updates = time.isPresent() ? Integer.parseInt(rate.group(1)) : 0;
    if (updates < 1 || updates > MOST_UPDATES || time.orElseThrow().isZero()) {
      values.problem(key, "takes a number in a time, such as '10 in 1 min'" + values.not(key));
      return RateRules.DEFAULT.user();
    }
    return new RateRules.Rate(updates, time.orElseThrow());
  }

  private Optional<Settings.DigestHour> digestHour() {
    String text = values.single(Key.CHAT_DIGEST_HOUR).orElse("").strip();
    Matcher hour = HOUR.matcher(text);
    if (text.equals("none")) {
      return Optional.empty();
    }
    try {
      if (hour.matches()) {
        LocalTime at =
            LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2)));
        String zone = Optional.ofNullable(hour.group(3)).orElse("UTC");
        return Optional.of(new Settings.DigestHour(at, ZoneId.of(zone)));
      }
    } catch (DateTimeException _) {
      // Told below, as any other text.
    }
    values.problem(
        Key.CHAT_DIGEST_HOUR,
        "takes an hour and a time zone, such as '8:00 Europe/Berlin' (the area, a slash, the city),"
            + " or none"
            + values.not(Key.CHAT_DIGEST_HOUR));
    return Optional.empty();
  }

  private ChatSettings unchosen(Optional<ReplyLanguage> language) {
    return new ChatSettings(
        language,
        values.choice(Key.CHAT_ANSWER_LENGTH, List.of("short", "full")).equals("full")
            ? ChatSettings.AnswerLength.FULL
            : ChatSettings.AnswerLength.SHORT,
        values.flag(Key.CHAT_ONLY_WHEN_MENTIONED)
            ? ChatSettings.Attention.MENTIONED
            : ChatSettings.Attention.ALL);
  }
}
