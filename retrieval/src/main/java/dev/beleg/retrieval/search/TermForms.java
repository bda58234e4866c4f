package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Word;
import dev.beleg.retrieval.index.WordForms;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The forms that a question's terms can take in texts of one language, ready to be looked up by a
/// text's words.
final class TermForms {

  /// Strength of a compound that has the word as a part, and of a part of the compound asked for.
  private static final double PART = 0.6;

  /// Strength of a word, not a name, whose loose key is like the term's.
  private static final double LIKE = 0.8;

  /// Strength of a word that is surely like the term in meaning.
  private static final double LIKE_IN_MEANING = 0.3;

  /// A dictionary's translation is at least and at most this strong; 1 is for our own vocabulary.
  private static final double WEAKEST_TRANSLATION = 0.4;

  private static final double STRONGEST_TRANSLATION = 0.9;

  /// Strength of a word that is the term but for one letter, where no article has the term itself.
  private static final double MISSPELT = 0.6;

  private static final int SHORTEST_LIKE_KEY = 4;

  /// Is told what was found.
  interface Found {
    void match(int term, double strength, Span at);
  }

  /// A form of a term: the stems that follow the first one in the text, and how much it proves.
  private record Form(int term, List<String> further, double strength) {}

  private final Map<String, List<Form>> byStem = new HashMap<>();
  private final Map<String, List<Form>> byLatin = new HashMap<>();
  private final List<WordForms> words = new ArrayList<>();
  private final List<QuestionTerms.Term> terms;

  /// A bit for the first letter of each term's key, by its code modulo 64.
  private long firstLetters;

  /// @param expansions each term's translations; null in the question's own language
  /// @param like for each term the words of the text's language that are like it in meaning
  TermForms(
      List<Word> words,
      List<QuestionTerms.Term> terms,
      @Nullable List<List<Expansion>> expansions,
      List<List<Expansion>> like) {
    this.terms = terms;
    for (int i = 0; i < words.size(); i++) {
      WordForms word = words.get(i).forms();
      this.words.add(word);
      firstLetters |= word.key().isEmpty() ? 0 : 1L << word.key().charAt(0);
      add(byLatin, word.latin(), new Form(i, List.of(), 1));
      if (expansions == null) {
        addOwn(i, word);
      } else {
        for (Expansion expansion : expansions.get(i)) {
          addTranslation(expansion, i);
        }
      }
      for (Expansion expansion : like.get(i)) {
        addPhrase(expansion.stems(), i, LIKE_IN_MEANING * expansion.strength());
      }
    }
  }

  private void addOwn(int term, WordForms word) {
    add(byStem, word.stem(), new Form(term, List.of(), 1));
    for (String part : word.parts()) {
      add(byStem, part, new Form(term, List.of(), PART));
    }
  }

  private void addTranslation(Expansion expansion, int term) {
    double strength =
        expansion.strength() >= 1
            ? 1
            : WEAKEST_TRANSLATION
                + (STRONGEST_TRANSLATION - WEAKEST_TRANSLATION) * expansion.strength();
    addPhrase(expansion.stems(), term, strength);
  }

  private void addPhrase(List<String> stems, int term, double strength) {
    List<String> further = stems.size() == 1 ? List.of() : stems.subList(1, stems.size());
    add(byStem, stems.getFirst(), new Form(term, further, strength));
  }

  private static void add(Map<String, List<Form>> forms, String key, Form form) {
    forms.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(form);
  }

  /// Reports the terms that the words of a text stand for, in order of place.
  void find(List<Word> text, Found found) {
    Strongest strongest = new Strongest(terms.size());
    for (int at = 0; at < text.size(); at++) {
      if (text.get(at).forms().kind() != WordForms.Kind.STOP) {
        collect(text, at, strongest);
        strongest.report(found);
      }
    }
  }

  /// For each term the strongest of its forms at one place.
  private static final class Strongest {
    private final double[] strengths;
    private final Span[] spans;
    private boolean any;

    Strongest(int terms) {
      strengths = new double[terms];
      spans = new Span[terms];
    }

    void offer(int term, double strength, Span at) {
      if (strength > strengths[term]) {
        strengths[term] = strength;
        spans[term] = at;
        any = true;
      }
    }

    void report(Found found) {
      for (int term = 0; any && term < strengths.length; term++) {
        if (strengths[term] > 0) {
          found.match(term, strengths[term], spans[term]);
          strengths[term] = 0;
        }
      }
      any = false;
    }
  }

  private void collect(List<Word> text, int at, Strongest strongest) {
    WordForms word = text.get(at).forms();
    lookUp(byStem.get(word.stem()), 1, text, at, strongest);
    lookUp(byLatin.get(word.latin()), 1, text, at, strongest);
    for (String part : word.parts()) {
      lookUp(byStem.get(part), PART, text, at, strongest);
    }
    collectAlike(word.key(), text.get(at).span(), strongest);
  }

  private void collectAlike(String key, Span at, Strongest strongest) {
    if (key.length() < SHORTEST_LIKE_KEY || (firstLetters >>> key.charAt(0) & 1) == 0) {
      return;
    }
    for (int term = 0; term < words.size(); term++) {
      strongest.offer(term, likeness(term, key), at);
    }
  }

  private void lookUp(
      @Nullable List<Form> forms, double factor, List<Word> text, int at, Strongest strongest) {
    if (forms == null) {
      return;
    }
    for (Form form : forms) {
      int last = follow(form.further, text, at);
      if (last >= 0) {
        Span span = new Span(text.get(at).span().start(), text.get(last).span().end());
        strongest.offer(form.term, form.strength * factor, span);
      }
    }
  }

  /// The place of a phrase's last word, its words standing next to each other but for stop words;
  /// -1 if they do not.
  private static int follow(List<String> stems, List<Word> text, int at) {
    int last = at;
    for (String stem : stems) {
      do {
        last++;
      } while (last < text.size() && text.get(last).forms().kind() == WordForms.Kind.STOP);
      if (last >= text.size() || !text.get(last).forms().stem().equals(stem)) {
        return -1;
      }
    }
    return last;
  }

  /// A misspelling is looked for only where no article has the word as it was asked for, since
  /// names that differ in one letter are most often different names.
  private double likeness(int term, String found) {
    String asked = words.get(term).key();
    if (asked.length() < SHORTEST_LIKE_KEY
        || asked.charAt(0) != found.charAt(0)
        || asked.charAt(1) != found.charAt(1)) {
      return 0;
    }
    boolean name = terms.get(term).kind() == QuestionTerms.Kind.NAME;
    if (LooseKey.sameName(asked, found)) {
      return name ? 1 : LIKE;
    }
    if (terms.get(term).indexed()) {
      return 0;
    }
    boolean misspelt =
        name ? LooseKey.differInSlip(asked, found) : LooseKey.differInOneLetter(asked, found);
    return misspelt ? MISSPELT : 0;
  }
}
