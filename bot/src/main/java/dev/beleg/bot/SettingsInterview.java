package dev.beleg.bot;

import dev.beleg.bot.config.Key;
import dev.beleg.bot.config.SettingsReader;
import dev.beleg.bot.digest.Order;
import dev.beleg.bot.digest.OrderReader;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks what settings a first start needs, each as it is written into the file.
///
/// @param interview asks
/// @param surroundings where it takes place
record SettingsInterview(Interview interview, Surroundings surroundings) {

  private static final Pattern PLAIN_HOUR = Pattern.compile("\\s*[0-9]{1,2}:[0-9]{2}\\s*");

  /// {@return the folder of articles, absolute, since paths in the file start elsewhere}
  Optional<String> articles(Optional<String> given) {
    Optional<String> folder =
        interview
            .ask(
                "The folder of articles (empty for those that ship with Beleg)",
                given,
                this::noFolder)
            .map(it -> surroundings.resolve(Path.of(it)).toString());
    folder
        .filter(it -> !Files.isDirectory(Path.of(it)))
        .ifPresent(
            it ->
                surroundings.say(
                    "there is no folder " + it + " yet; make it and put articles there"));
    return folder;
  }

  private Optional<String> noFolder(String typed) {
    Optional<String> unread = problem(Key.CORPUS, typed);
    return unread.isEmpty() && Files.isRegularFile(surroundings.resolve(Path.of(typed)))
        ? Optional.of(typed + " is a file, not a folder")
        : unread;
  }

  /// {@return the language of replies}
  Optional<String> language(Optional<String> given) {
    return interview.ask(
        "The language of replies: de, en, ru or auto (empty for auto)",
        given,
        typed -> problem(Key.CHAT_LANGUAGE, typed));
  }

  /// {@return the hour of digests with its zone}
  Optional<String> digestHour(Optional<String> given) {
    return interview
        .ask(
            "When digests come that are ordered without an hour, such as 8:00 Europe/Berlin (empty to"
                + " ask for the hour)",
            given,
            typed -> problem(Key.CHAT_DIGEST_HOUR, read(typed)))
        .map(hour -> PLAIN_HOUR.matcher(hour).matches() ? read(zoned(hour)) : read(hour));
  }

  /// `8:00` → with the zone that is then asked for, else that of this machine, which is said
  private String zoned(String hour) {
    return interview
        .ask(
            "In which city or time zone that is (empty for that of this machine, "
                + ZoneId.systemDefault().getId()
                + ")",
            Optional.empty(),
            typed -> problem(Key.CHAT_DIGEST_HOUR, read(hour + " " + typed)))
        .map(zone -> hour + " " + zone)
        .orElseGet(() -> ofThisMachine(hour));
  }

  private String ofThisMachine(String hour) {
    String zone = ZoneId.systemDefault().getId();
    surroundings.say(
        "digests come at %s in the time zone of this machine, %s; --digest-hour '%s Europe/Berlin' names another"
            .formatted(hour, zone, hour));
    return hour + " " + zone;
  }

  /// `8:00 Берлин`, as `/digest` takes it → `08:00 Europe/Berlin`; other words as they are
  private String read(String hour) {
    Path lexicon = surroundings.folders().home().resolve("config/lexicon");
    Order order =
        new OrderReader().read(hour, Vocabulary.read(lexicon), new LanguageDetector().detect(hour));
    boolean plain = order.doubts().isEmpty() && order.regions().isAll() && order.kinds().isAll();
    return plain && order.at().isPresent() && order.zone().isPresent()
        ? order.at().get() + " " + order.zone().get().getId()
        : hour;
  }

  /// {@return where readers elsewhere reach the page}
  Optional<String> address(Optional<String> given) {
    return interview.ask(
        "Where readers elsewhere reach the web page, such as https://beleg.example.org (empty for"
            + " this machine alone)",
        given,
        typed -> problem(Key.WEB_ADDRESS, typed));
  }

  /// What the next start would say of a setting.
  private Optional<String> problem(Key key, String value) {
    SettingsReader reader =
        new SettingsReader(
            surroundings.folders().home(), surroundings.folders().working(), Map.of());
    return switch (reader.read(Optional.empty(), Map.of(key, value))) {
      case SettingsReader.Outcome.Loaded _ -> Optional.empty();
      case SettingsReader.Outcome.Refused refused ->
          refused.problems().stream()
              .filter(it -> it.key().filter(key::equals).isPresent())
              .map(it -> it.reason())
              .findFirst();
    };
  }
}
