package dev.beleg.bot.digest;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Word;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Time zones by the cities that they are called by in three languages (CLDR's exemplar cities),
/// and by their ids.
final class ZoneNames {

  private static final int LONGEST = 4;

  private final Map<String, ZoneId> zones = new HashMap<>();

  /// Zones of an ocean or of a war's front line have no city; those with one are `Area/City`.
  ZoneNames() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
        ZoneId zone = ZoneId.of(id);
        for (Language language : Language.values()) {
          name(id, language).ifPresent(name -> put(name, zone));
        }
      }
    }
    ZoneId.getAvailableZoneIds().forEach(id -> zones.put(key(id), ZoneId.of(id)));
  }

  /// A link such as `Asia/Istanbul` is another name of `Europe/Istanbul`; either tells the same
  /// time.
  private void put(String name, ZoneId zone) {
    zones.putIfAbsent(key(name), zone);
  }

  private static Optional<String> name(String id, Language language) {
    return Optional.ofNullable(
        TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
            .getExemplarLocationName(id));
  }

  /// {@return the name of a zone's city, or its id where it has none}
  static String city(ZoneId zone, Language language) {
    return name(zone.getId(), language).orElse(zone.getId());
  }

  /// A zone that words name.
  ///
  /// @param words how many words
  record Found(ZoneId zone, int words) {}

  /// {@return the zone of the longest name that begins with a word}
  Optional<Found> at(List<Word> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
      ZoneId zone = zones.get(key(words.subList(from, from + length)));
      if (zone != null) {
        return Optional.of(new Found(zone, length));
      }
    }
    return Optional.empty();
  }

  private static String key(String name) {
    return key(Word.of(name));
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }
}
