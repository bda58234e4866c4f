package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Tells which regions an article is about: those abroad that it names most; where it names none,
/// the countries; where it names no other country, the regions at home.
final class RegionRule {

  private static final String RUSSIA = "RU";

  /// Unions of countries are no side of their own.
  private static final String GROUPS = "X";

  private RegionRule() {}

  /// {@return gazetteer codes; those named more than half as often as the first}
  static Set<String> regions(Collection<Gazetteer.Mention> mentions) {
    Set<String> abroad =
        most(
            mentions,
            entry -> isRegion(entry) && !country(entry.code()).equals(GazetteerEntry.HOME));
    if (!abroad.isEmpty()) {
      return abroad;
    }
    Set<String> countries = most(mentions, entry -> isForeign(entry) && !isFrame(entry));
    if (!countries.isEmpty()) {
      return countries;
    }
    boolean russia = mentions.stream().anyMatch(it -> it.entry().code().equals(RUSSIA));
    return russia ? Set.of(RUSSIA) : most(mentions, RegionRule::isRegion);
  }

  /// {@return whether two countries, or regions of two, are named, or an organisation and a place
  /// abroad: cooperation has two sides}
  static boolean hasTwoSides(Collection<Gazetteer.Mention> mentions) {
    Set<String> countries =
        mentions.stream()
            .map(Gazetteer.Mention::entry)
            .filter(entry -> !isOrganisation(entry))
            .map(entry -> country(entry.code()))
            .filter(country -> !country.equals(GROUPS))
            .collect(Collectors.toSet());
    boolean abroad = countries.stream().anyMatch(country -> !country.equals(GazetteerEntry.HOME));
    boolean organisation = mentions.stream().anyMatch(name -> isOrganisation(name.entry()));
    return countries.size() > 1 || (abroad && organisation);
  }

  static boolean isOrganisation(GazetteerEntry entry) {
    return entry.kind() == GazetteerEntry.Kind.ORGANISATION;
  }

  private static Set<String> most(
      Collection<Gazetteer.Mention> mentions, Predicate<GazetteerEntry> wanted) {
    Map<String, Integer> counts = new HashMap<>();
    mentions.stream()
        .map(Gazetteer.Mention::entry)
        .filter(wanted)
        .forEach(entry -> counts.merge(entry.code(), 1, Integer::sum));
    int largest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() * 2 > largest)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isRegion(GazetteerEntry entry) {
    return entry.kind() == GazetteerEntry.Kind.REGION;
  }

  private static boolean isForeign(GazetteerEntry entry) {
    return entry.kind() == GazetteerEntry.Kind.COUNTRY && !entry.code().equals(GazetteerEntry.HOME);
  }

  /// Russia and groups of countries are the frame of most news, seldom what it is about.
  private static boolean isFrame(GazetteerEntry entry) {
    return entry.code().equals(RUSSIA) || country(entry.code()).equals(GROUPS);
  }

  private static String country(String code) {
    int hyphen = code.indexOf('-');
    return hyphen < 0 ? code : code.substring(0, hyphen);
  }
}
