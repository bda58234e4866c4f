package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.WordTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How a language writes dates, periods and the tense of what happened in them.
final class DateWords {

  static final int EARLIEST_YEAR = 1990;
  static final int LATEST_YEAR = 2099;

  private static final Map<Language, DateWords> BY_LANGUAGE = loadAll();

  private final Language language;
  private final WordTable table;
  private final Map<String, Integer> months;
  private final Map<String, Integer> numbers;
  private final List<List<String>> ordinals;
  private final List<List<String>> measures;
  private final Map<String, Integer> scales;
  private final Map<String, PhraseList> phrases = new HashMap<>();

  private DateWords(Language language) {
    this.language = language;
    table = WordTable.load(DateWords.class, "dates-" + language.code() + ".txt");
    months = numbered("months");
    numbers = numbered("numbers");
    scales = numbered("scales");
    ordinals = choices("ordinals");
    measures = choices("measures");
    for (String heading : table.headings()) {
      phrases.put(
          heading, new PhraseList(table.list(heading).stream().map(Phrase::parse).toList()));
    }
  }

  private static Map<Language, DateWords> loadAll() {
    Map<Language, DateWords> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new DateWords(language));
    }
    return all;
  }

  static DateWords of(Language language) {
    return Objects.requireNonNull(BY_LANGUAGE.get(language));
  }

  private List<List<String>> choices(String heading) {
    return table.list(heading).stream().map(entry -> List.of(entry.split("/"))).toList();
  }

  private Map<String, Integer> numbered(String heading) {
    Map<String, Integer> numbered = new HashMap<>();
    List<String> entries = table.list(heading);
    for (int i = 0; i < entries.size(); i++) {
      for (String form : entries.get(i).split("/")) {
        numbered.put(form, i + 1);
      }
    }
    return numbered;
  }

  /// {@return whether a capital tells a noun from a verb}
  boolean writesNounsWithCapitals() {
    return language == Language.GERMAN;
  }

  /// {@return the month, 1 to 12, or 0 for other words}
  int month(String small) {
    return months.getOrDefault(small, 0);
  }

  /// {@return the words for months with their numbers, 1 to 12}
  Map<String, Integer> months() {
    return Map.copyOf(months);
  }

  /// {@return the short words for months, without their full stops}
  Set<String> shortMonths() {
    return table.set("short months");
  }

  /// {@return the value of a number word from one to twelve, or 0 for other words}
  int number(String small) {
    return numbers.getOrDefault(small, 0);
  }

  /// {@return 1 for thousand, 2 for million and so on, or 0 for other words}
  int scale(String small) {
    return scales.getOrDefault(small, 0);
  }

  /// {@return the value of an ordinal from first to fourth, or 0 for other words}
  int ordinal(String small) {
    return kind(ordinals, small);
  }

  /// {@return the number of the measure that a word names ("trade", "Exporte"), from 1, or 0}
  int measure(String small) {
    return kind(measures, small);
  }

  private static int kind(List<List<String>> kinds, String small) {
    for (int i = 0; i < kinds.size(); i++) {
      for (String form : kinds.get(i)) {
        if (Phrase.fits(form, small)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  /// {@return the phrases under a heading of the table}
  PhraseList phrases(String heading) {
    return Objects.requireNonNull(phrases.get(heading), heading);
  }

  /// {@return whether one of the phrases under a heading starts at a token}
  boolean startsAt(String heading, List<Token> tokens, int index) {
    return phrases(heading).match(this, tokens, index).isPresent();
  }

  /// {@return whether one of the phrases under a heading stands anywhere among the tokens}
  boolean occurs(String heading, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (startsAt(heading, tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the year that a token may write, 0 for others}
  static int year(Token token) {
    int number = token.number();
    return token.text().length() == 4 && number >= EARLIEST_YEAR && number <= LATEST_YEAR
        ? number
        : 0;
  }
}
