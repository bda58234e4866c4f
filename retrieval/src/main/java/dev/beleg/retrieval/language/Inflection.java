package dev.beleg.retrieval.language;

import java.util.List;
import java.util.Locale;

/// Removes the endings of inflection, so that the forms of a word share one key.
///
/// The key is for comparing, not for reading: "Липецкой", "Липецкую" and "Липецк" share `липецк`,
/// "Aufzüge" and "Aufzug" share `aufzug`, "proposed" and "proposes" share `propos`. It errs towards
/// joining, which is right where several words must match in a row or a vocabulary is small.
public final class Inflection {

  private static final int SHORTEST_STEM = 3;

  private static final List<String> GERMAN = List.of("ern", "em", "en", "er", "es", "e", "n", "s");
  private static final List<String> ENGLISH = List.of("ing", "ed", "es", "s", "e");
  private static final int REFLEXIVE = 2;

  /// Verbs end so; "Беларусь" and "подпись" do not.
  private static final List<String> RUSSIAN_REFLEXIVE =
      List.of("ся", "лась", "лось", "лись", "юсь", "ясь", "тесь");

  private static final List<String> RUSSIAN =
      List.of(
          "овать", "овала", "овало", "овали", "овал", "иями", "ыми", "ими", "ями", "ами", "ого",
          "его", "ому", "ему", "иях", "иям", "ией", "ешь", "ают", "яют", "ает", "яет", "уют", "ует",
          "ила", "ило", "или", "ала", "ало", "али", "ела", "ело", "ели", "яла", "яли", "ить", "ать",
          "еть", "ять", "ено", "ены", "ена", "ах", "ях", "ам", "ям", "ов", "ев", "ей", "ой", "ый",
          "ий", "ая", "яя", "ое", "ее", "ую", "юю", "ые", "ие", "ым", "им", "ых", "их", "ом", "ем",
          "ия", "ья", "ии", "ью", "ию", "ье", "ил", "ал", "ел", "ял", "ит", "ят", "ут", "ют", "ат",
          "ет", "а", "я", "о", "е", "у", "ю", "ы", "и", "й", "ь");

  /// Ends of base forms that [#RUSSIAN] would take for endings.
  private static final List<String> RUSSIAN_BASE_ENDINGS =
      List.of("ов", "ев", "ом", "ем", "ам", "ет", "ит", "ат", "ут");

  private Inflection() {}

  /// Finds the key that the forms of a word share.
  ///
  /// @param word in any case
  /// @return in lower case, at least three letters long unless the word is shorter
  public static String stem(String word, Language language) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (folded.length() <= SHORTEST_STEM || Character.isDigit(folded.charAt(0))) {
      return foldLetters(folded);
    }
    return switch (language) {
      case GERMAN -> german(foldLetters(folded));
      case ENGLISH -> english(foldLetters(folded));
      case RUSSIAN -> withoutFleetingVowel(strip(withoutReflexive(foldLetters(folded)), RUSSIAN));
    };
  }

  /// Finds the key of a word in its base form. It differs from [#stem] where the base form happens
  /// to end like an inflected one: "Ростов" keeps its end, and so is found in "Ростове", not in
  /// "роста".
  ///
  /// @param word in its base form, in any case
  static String baseKey(String word, Language language) {
    String folded = foldLetters(word.toLowerCase(Locale.ROOT));
    return language == Language.RUSSIAN && endsLikeInflected(folded)
        ? folded
        : stem(word, language);
  }

  private static boolean endsLikeInflected(String base) {
    for (String ending : RUSSIAN_BASE_ENDINGS) {
      if (base.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the word in lower case with letters joined as [#stem] does, nothing removed}
  static String unstemmed(String word) {
    return foldLetters(word.toLowerCase(Locale.ROOT));
  }

  private static String foldLetters(String word) {
    int at = 0;
    while (at < word.length() && "ёäöüß".indexOf(word.charAt(at)) < 0) {
      at++;
    }
    return at == word.length() ? word : folded(word);
  }

  private static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length() + 1);
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case 'ё' -> folded.append('е');
        case 'ä' -> folded.append('a');
        case 'ö' -> folded.append('o');
        case 'ü' -> folded.append('u');
        case 'ß' -> folded.append("ss");
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }

  private static String withoutReflexive(String word) {
    int length = word.length() - REFLEXIVE;
    return length >= SHORTEST_STEM && RUSSIAN_REFLEXIVE.stream().anyMatch(word::endsWith)
        ? word.substring(0, length)
        : word;
  }

  private static String strip(String word, List<String> endings) {
    for (String ending : endings) {
      int length = word.length() - ending.length();
      if (length >= SHORTEST_STEM && word.endsWith(ending) && word.charAt(length - 1) != 'ъ') {
        return word.substring(0, length);
      }
    }
    return word;
  }

  /// Joins "Череповец" with "Череповце" and "рынок" with "рынка".
  private static String withoutFleetingVowel(String stem) {
    int last = stem.length() - 1;
    boolean fleeting = stem.endsWith("ец") || stem.endsWith("ок");
    return fleeting && last > SHORTEST_STEM
        ? stem.substring(0, last - 1) + stem.charAt(last)
        : stem;
  }

  /// A "Botschafter" is no "Botschaft": nouns in -schaft have no form in -er.
  private static String german(String word) {
    int agent = word.indexOf("schafter");
    return agent > 0
        ? word.substring(0, agent + "schafter".length())
        : withoutTense(strip(word, GERMAN));
  }

  /// Joins "importiert" with "importieren".
  private static String withoutTense(String stem) {
    return stem.endsWith("iert") && stem.length() > "iert".length() + 1
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  private static String english(String word) {
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return singleFinalConsonant(strip(word, ENGLISH), word);
  }

  private static String singleFinalConsonant(String stem, String word) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    boolean stripped = word.endsWith("ed") || word.endsWith("ing");
    return doubled && stripped && "bdgmnprt".indexOf(stem.charAt(last)) >= 0
        ? stem.substring(0, last)
        : stem;
  }
}
