package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the resource file of a language: lines of `role<TAB>value<TAB>forms`, the forms separated
/// by "; ". Lines beginning with `#` are remarks.
///
/// A word of a form may end with `~`, matching by its stem, or with `+name`, standing for one form
/// per ending of the list that an `ending<TAB>name<TAB>endings` line gave, separated by `|`. A word
/// beginning with `=` matches only as printed.
final class TermFile {

  private final Language language;
  private final Terms terms;
  private final Map<String, List<String>> endings = new HashMap<>();

  private TermFile(Language language, Terms terms) {
    this.language = language;
    this.terms = terms;
  }

  /// Adds the terms of a language's files.
  static void load(Language language, Terms terms) {
    TermFile file = new TermFile(language, terms);
    file.read("numbers-" + language.code() + ".tsv");
    file.read("units-" + language.code() + ".tsv");
    file.read("periods-" + language.code() + ".tsv");
    file.read("phrases-" + language.code() + ".tsv");
  }

  private void read(String name) {
    Resource.lines(name).forEach(this::line);
  }

  private void line(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3) {
      throw new IllegalStateException("three fields wanted: '" + line + "' (" + language + ")");
    }
    if (fields[0].equals("ending")) {
      endings.put(fields[1], List.of(fields[2].split("\\|", -1)));
      return;
    }
    Role role = Role.valueOf(fields[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String form : fields[2].split(";")) {
      if (!form.isBlank()) {
        add(form.strip(), role, fields[1]);
      }
    }
  }

  private void add(String form, Role role, String value) {
    List<List<Terms.Step>> variants = List.of(List.of());
    for (String word : form.split(" ")) {
      List<List<Terms.Step>> longer = new ArrayList<>();
      for (List<Terms.Step> ending : inflected(word)) {
        variants.forEach(variant -> longer.add(joined(variant, ending)));
      }
      variants = longer;
    }
    variants.forEach(variant -> terms.add(variant, role, value));
  }

  private List<List<Terms.Step>> inflected(String word) {
    int plus = word.indexOf('+', 1);
    if (plus < 0) {
      return List.of(steps(word));
    }
    String base = word.substring(0, plus);
    List<String> list = endings.get(word.substring(plus + 1));
    if (list == null) {
      throw new IllegalStateException("unknown ending in '" + word + "' (" + language + ")");
    }
    return list.stream().map(ending -> steps(base + ending)).toList();
  }

  private List<Terms.Step> steps(String word) {
    boolean stem = word.length() > 1 && word.endsWith("~");
    boolean printed = word.length() > 1 && word.startsWith("=");
    String bare = word.substring(printed ? 1 : 0, word.length() - (stem ? 1 : 0));
    Terms.Matching matching =
        stem ? Terms.Matching.STEM : printed ? Terms.Matching.AS_PRINTED : Terms.Matching.FOLDED;
    return Cut.steps(bare, matching, language);
  }

  private static List<Terms.Step> joined(List<Terms.Step> first, List<Terms.Step> second) {
    List<Terms.Step> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /// Cuts the words of a term the way texts are cut.
  static final class Cut {

    private Cut() {}

    static List<Terms.Step> steps(String words, Terms.Matching matching, Language language) {
      Tokens tokens = Tokens.of(words, language);
      List<Terms.Step> steps = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.at(i);
        steps.add(new Terms.Step(token.text(), token.word() ? matching : Terms.Matching.FOLDED));
      }
      return steps;
    }
  }
}
