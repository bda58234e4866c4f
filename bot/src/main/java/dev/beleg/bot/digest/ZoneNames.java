package dev.beleg.bot.digest;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Word;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Time zones by the cities that they are called by in three languages (CLDR's exemplar cities),
/// and by their ids.
final class ZoneNames {

  private static final int LONGEST = 4;
  private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z_]+/.*");

  private final TermMatcher<ZoneId> cities;
  private final TermMatcher<ZoneId> others = others();
  private final Map<String, ZoneId> ids = new HashMap<>();

  /// Zones of an ocean or of a war's front line have no city; those with one are `Area/City`. A
  /// link such as `Asia/Istanbul` is another name of `Europe/Istanbul`; either tells the same time.
  ZoneNames() {
    TermMatcher.Builder<ZoneId> builder = TermMatcher.builder();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      ZoneId zone = ZoneId.of(id);
      ids.put(key(Word.of(id)), zone);
      if (PLAIN.matcher(id).matches() && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
        for (Language language : Language.values()) {
          name(id, language).ifPresent(name -> builder.add(name, language, zone));
        }
      }
    }
    cities = builder.build();
  }

  private static TermMatcher<ZoneId> others() {
    TermMatcher.Builder<ZoneId> builder = TermMatcher.builder();
    Language[] languages = Language.values();
    for (List<String> row : ResourceRows.of(ZoneNames.class, "zone-words.tsv")) {
      for (int i = 1; i < row.size(); i++) {
        for (String term : row.get(i).split(";")) {
          builder.add(term.strip(), languages[i - 1], ZoneId.of(row.getFirst()));
        }
      }
    }
    return builder.build();
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

  /// {@return the names of cities in a language}
  static Set<String> cities(Language language) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> PLAIN.matcher(id).matches())
        .flatMap(id -> name(id, language).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A zone that words name.
  ///
  /// @param span from the first word to the last
  record Found(Span span, ZoneId zone) {}

  /// {@return the zones that are named, in no order; in a text that uses capital letters a city has
  /// one}
  List<Found> in(List<Word> words, Language language) {
    List<Found> found = new ArrayList<>();
    boolean capitals = words.stream().anyMatch(Word::capitalised);
    for (TermMatcher.Found<ZoneId> city : cities.find(words, language)) {
      if (!capitals || isCapitalised(city.span(), words)) {
        found.add(new Found(city.span(), city.values().getFirst()));
      }
    }
    others
        .find(words, language)
        .forEach(named -> found.add(new Found(named.span(), named.values().getFirst())));
    for (int i = 0; i < words.size(); i++) {
      byId(words, i).ifPresent(found::add);
    }
    return found;
  }

  private static boolean isCapitalised(Span span, List<Word> words) {
    return words.stream().anyMatch(word -> span.contains(word.span()) && word.capitalised());
  }

  /// "Europe/Berlin", "America/Argentina/Buenos_Aires".
  private Optional<Found> byId(List<Word> words, int from) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 1; length--) {
      List<Word> named = words.subList(from, from + length);
      ZoneId zone = ids.get(key(named));
      if (zone != null) {
        return Optional.of(
            new Found(
                new Span(named.getFirst().span().start(), named.getLast().span().end()), zone));
      }
    }
    return Optional.empty();
  }

  /// {@return the zone so many hours off Greenwich: "UTC+3"; empty where there is none}
  static Optional<ZoneId> ofOffset(String written) {
    try {
      return Optional.of(ZoneId.of(written));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }
}
