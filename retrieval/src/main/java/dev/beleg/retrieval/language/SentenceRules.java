package dev.beleg.retrieval.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a language's abbreviations, numbers and first words tell about the end of a sentence.
final class SentenceRules {

  /// When the full stop of an abbreviation also ends its sentence.
  enum Ending {
    /// Not at all.
    NEVER,
    /// Where a word follows that typically opens sentences.
    BEFORE_STARTER,
    /// Where a word with a capital follows.
    BEFORE_CAPITAL,
    /// Where a typical first word follows and a number precedes: "2022 г." against "г. Минск".
    AFTER_NUMBER,
    /// Unless a number follows: "no. 5" against "the answer is no."
    UNLESS_BEFORE_NUMBER
  }

  private static final Map<Language, SentenceRules> BY_LANGUAGE = loadAll();

  private final Map<String, Ending> abbreviations = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> starters;
  private final Set<String> cardinalNouns;
  private final Set<String> ordinalArticles;
  private final Set<String> speechVerbs;
  private final boolean ordinalsTakeFullStop;

  private SentenceRules(Language language) {
    WordTable table = WordTable.load(SentenceRules.class, "sentences-" + language.code() + ".txt");
    starters = table.set("starters");
    cardinalNouns = table.set("cardinal");
    ordinalArticles = table.set("before ordinal");
    speechVerbs = table.set("speech");
    ordinalsTakeFullStop = language == Language.GERMAN;
    add(table, "never", Ending.NEVER);
    add(table, "starter", Ending.BEFORE_STARTER);
    add(table, "capital", Ending.BEFORE_CAPITAL);
    add(table, "number starter", Ending.AFTER_NUMBER);
    add(table, "before number", Ending.UNLESS_BEFORE_NUMBER);
  }

  private static Map<Language, SentenceRules> loadAll() {
    Map<Language, SentenceRules> rules = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      rules.put(language, new SentenceRules(language));
    }
    return rules;
  }

  static SentenceRules of(Language language) {
    return Objects.requireNonNull(BY_LANGUAGE.get(language));
  }

  private void add(WordTable table, String heading, Ending ending) {
    for (String entry : table.list(heading)) {
      String joined = entry.replace(" ", "");
      abbreviations.put(joined, ending);
      for (int dot = joined.indexOf('.'); dot >= 0; dot = joined.indexOf('.', dot + 1)) {
        beginnings.add(joined.substring(0, dot + 1));
      }
    }
  }

  /// {@return how an abbreviation ends sentences, or null for what is none}
  ///
  /// @param joined with its full stops and without spaces ("z.B.")
  @Nullable Ending ending(String joined) {
    Ending ending = abbreviations.get(joined);
    return ending != null ? ending : abbreviations.get(withSmallFirst(joined));
  }

  /// {@return whether an abbreviation of several parts begins with these, or consists of them}
  boolean beginsAbbreviation(String joined) {
    return beginnings.contains(joined) || beginnings.contains(withSmallFirst(joined));
  }

  /// At the start of a sentence "Z. B." is "z. B."; a single letter with a capital is an initial.
  private static String withSmallFirst(String joined) {
    boolean initial = joined.length() == 2;
    return initial ? joined : Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
  }

  /// {@return whether a word with a capital typically opens a sentence}
  boolean opensSentences(String word) {
    return starters.contains(word);
  }

  /// {@return whether a number after this word counts instead of ranking}
  boolean makesCardinal(String word) {
    return cardinalNouns.contains(word);
  }

  /// {@return whether a long number after this word ranks}
  boolean makesOrdinal(String word) {
    return ordinalArticles.contains(word);
  }

  /// {@return whether a word tells who spoke the words in quotation marks before it}
  boolean isSpeechVerb(String word) {
    return speechVerbs.contains(word);
  }

  /// {@return whether "3." means "third"}
  boolean ordinalsTakeFullStop() {
    return ordinalsTakeFullStop;
  }
}
