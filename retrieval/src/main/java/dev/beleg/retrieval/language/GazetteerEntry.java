package dev.beleg.retrieval.language;

import java.util.List;
import java.util.Map;

/// A region, country or organisation that news name.
///
/// @param code ISO 3166-2 for regions ("RU-LIP"), ISO 3166-1 alpha-2 for countries ("BY"), `X-` and
///   a name for groups of countries, a name of our own for organisations
/// @param kind what it is
/// @param names by language, the preferred one first
public record GazetteerEntry(String code, Kind kind, Map<Language, List<String>> names) {

  /// The code of the country whose dealings with others the articles tell. They often leave it out.
  public static final String HOME = "BY";

  /// What an entry is.
  public enum Kind {
    REGION,
    COUNTRY,
    ORGANISATION
  }

  public GazetteerEntry {
    names = Map.copyOf(names);
  }

  /// {@return the preferred name in a language, or in any other where it has none}
  public String name(Language language) {
    List<String> own = names.getOrDefault(language, List.of());
    if (!own.isEmpty()) {
      return own.getFirst();
    }
    return names.values().stream().flatMap(List::stream).findFirst().orElse(code);
  }

  /// {@return the code}
  @Override
  public String toString() {
    return code;
  }
}
