package dev.beleg.bot;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Subjects and measures by what a person types: the id, or a name in any language.
///
/// @param vocabulary the names
record TypedNames(Vocabulary vocabulary) {

  private record Reading(Span span, String id) {}

  /// {@return the gazetteer codes that may be meant, possibly none}
  Set<String> subjects(String typed) {
    Gazetteer gazetteer = vocabulary.gazetteer();
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (gazetteer.entry(code).isPresent()) {
      return Set.of(code);
    }
    List<Reading> readings = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Gazetteer.Mention mention : gazetteer.mentions(typed, language)) {
        GazetteerEntry entry = mention.entry();
        readings.add(new Reading(mention.span(), entry.code()));
      }
    }
    return longest(readings);
  }

  /// {@return the ids of the measures that may be meant, possibly none}
  Set<String> measures(String typed) {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    if (vocabulary.measures().concept(id).isPresent()) {
      return Set.of(id);
    }
    List<Reading> readings = new ArrayList<>();
    for (Language language : Language.values()) {
      for (var found : vocabulary.measures().find(typed, language)) {
        for (Concept concept : found.values()) {
          readings.add(new Reading(found.span(), concept.id()));
        }
      }
    }
    return longest(readings);
  }

  /// Of "Gebiet Wologda" the whole is meant, not what another language makes of a part.
  private static Set<String> longest(List<Reading> readings) {
    int length = readings.stream().mapToInt(reading -> reading.span.length()).max().orElse(0);
    Set<String> ids = new LinkedHashSet<>();
    readings.stream()
        .filter(reading -> reading.span.length() == length)
        .forEach(reading -> ids.add(reading.id));
    return ids;
  }
}
