package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the infinitive of verb forms that a stemmer keeps apart from it: "stieg" and "gestiegen"
/// are of `steigen`, "liefert" is of `liefern`, "sold" is of `sell`.
///
/// Verbs whose stem changes stand in a list. The regular forms of a German verb are taken for ones
/// only if the word list of [Decompounder] has the infinitive and not the form.
public final class VerbForms {

  private static final Map<Language, VerbForms> ALL =
      Map.of(
          Language.GERMAN, new VerbForms(WordTable.load(VerbForms.class, "verbs-de.txt")),
          Language.ENGLISH, new VerbForms(WordTable.load(VerbForms.class, "verbs-en.txt")));

  private static final List<String> GERMAN_ENDINGS = List.of("eten", "ete", "et", "ten", "te", "t");
  private static final List<String> PARTICIPLE_ENDINGS = List.of("et", "t");
  private static final int SHORTEST_FORM = 4;
  private static final String GE = "ge";

  private final Map<String, String> infinitives = new HashMap<>();
  private final List<String> separable;
  private final List<String> inseparable;

  private VerbForms(WordTable table) {
    for (String line : table.list("verbs")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        infinitives.put(words[i], words[0]);
      }
    }
    this.separable = prefixes(table, "separable");
    this.inseparable = prefixes(table, "inseparable");
  }

  private static List<String> prefixes(WordTable table, String kind) {
    return table.headings().contains(kind) ? table.list(kind) : List.of();
  }

  /// {@return the forms of a language's verbs; empty for a language whose stemmer needs no help}
  public static Optional<VerbForms> of(Language language) {
    return Optional.ofNullable(ALL.get(language));
  }

  /// {@return the infinitive of which a word is a form; the word itself where none is known}
  ///
  /// @param word in lower case
  public String infinitive(String word) {
    String listed = infinitives.get(word);
    if (listed != null) {
      return listed;
    }
    if (separable.isEmpty() || word.length() < SHORTEST_FORM || isWord(word)) {
      return word;
    }
    return candidates(word).stream().filter(VerbForms::isWord).findFirst().orElse(word);
  }

  private static boolean isWord(String word) {
    return Decompounder.shared().knows(word);
  }

  private List<String> candidates(String word) {
    List<String> candidates = new ArrayList<>();
    addWithout(GERMAN_ENDINGS, word, "", candidates);
    addParticiple(word, "", candidates);
    for (String prefix : separable) {
      if (word.startsWith(prefix)) {
        addListed(word.substring(prefix.length()), prefix, candidates);
        addParticiple(word.substring(prefix.length()), prefix, candidates);
      }
    }
    for (String prefix : inseparable) {
      if (word.startsWith(prefix)) {
        String rest = word.substring(prefix.length());
        addListed(rest, prefix, candidates);
        addListed(GE + rest, prefix, candidates);
      }
    }
    return candidates;
  }

  private void addListed(String form, String prefix, List<String> candidates) {
    String listed = infinitives.get(form);
    if (listed != null) {
      candidates.add(prefix + listed);
    }
  }

  private static void addParticiple(String form, String prefix, List<String> candidates) {
    if (form.startsWith(GE)) {
      addWithout(PARTICIPLE_ENDINGS, form.substring(GE.length()), prefix, candidates);
    }
  }

  private static void addWithout(
      List<String> endings, String form, String prefix, List<String> candidates) {
    for (String ending : endings) {
      if (form.endsWith(ending)) {
        String stem = prefix + form.substring(0, form.length() - ending.length());
        candidates.add(stem + "en");
        if (stem.endsWith("er") || stem.endsWith("el")) {
          candidates.add(stem + "n");
        }
      }
    }
  }
}
