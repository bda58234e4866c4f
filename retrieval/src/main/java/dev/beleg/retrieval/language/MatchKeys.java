package dev.beleg.retrieval.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What a word of a text may be called in a vocabulary: by its stem in each language, by its
/// letters, and, if it is an acronym, as printed. Keys of common words are kept.
final class MatchKeys {

  private static final RecentWords<MatchKeys> KEPT = new RecentWords<>(1 << 14);

  private final Map<Language, String> stems = new EnumMap<>(Language.class);
  private final String unstemmed;
  private final boolean acronym;
  private final String printed;

  private MatchKeys(Word word) {
    printed = word.text();
    acronym = word.allCapitals();
    unstemmed = Inflection.unstemmed(printed);
    for (Language language : Language.values()) {
      stems.put(language, Inflection.stem(printed, language));
    }
  }

  static MatchKeys of(Word word) {
    MatchKeys known = KEPT.known(word.text());
    if (known == null) {
      known = new MatchKeys(word);
      KEPT.keep(word.text(), known);
    }
    return known;
  }

  /// {@return whether the word is all in capitals, and may so be an acronym}
  boolean acronym() {
    return acronym;
  }

  String printed() {
    return printed;
  }

  String unstemmed() {
    return unstemmed;
  }

  String stem(Language language) {
    return Objects.requireNonNull(stems.get(language));
  }
}
