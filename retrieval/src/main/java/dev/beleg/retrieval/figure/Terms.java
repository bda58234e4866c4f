package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Inflection;
import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of one language that rules look for, with what each does.
///
/// A term is a row of tokens; points within it are optional. Its words match in the spelling of
/// [Spelling#fold], by their stem, or exactly as printed, as the term was added.
final class Terms {

  /// A term found at a place.
  ///
  /// @param value what the resource file says beside the term
  /// @param end the token after its last one
  record Match(String value, int end) {
    BigDecimal number() {
      int slash = value.indexOf('/');
      return slash < 0
          ? new BigDecimal(value)
          : Fractions.of(value.substring(0, slash), value.substring(slash + 1));
    }

    int whole() {
      return Integer.parseInt(value);
    }
  }

  /// How a word of a term matches a token.
  enum Matching {
    FOLDED,
    STEM,
    AS_PRINTED
  }

  /// A word or sign of a term.
  record Step(String text, Matching matching) {}

  private static final int LONGEST = 8;
  private static final int BEGINNING = 3;
  private static final List<Role> NUMBERS =
      List.of(
          Role.UNIT,
          Role.ONE,
          Role.TEEN,
          Role.TEN,
          Role.HUNDRED,
          Role.HUNDREDS,
          Role.SCALE,
          Role.ORDINAL);
  private static final Map<Language, Terms> LOADED = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      Terms terms = new Terms(language);
      TermFile.load(language, terms);
      Currencies.addTo(terms);
      MeasureNames.addTo(terms);
      terms.summarise();
      LOADED.put(language, terms);
    }
  }

  private static final class Node {
    final Map<Matching, Map<String, Node>> next = new EnumMap<>(Matching.class);
    final Map<Role, String> values = new EnumMap<>(Role.class);

    @Nullable Node step(Matching matching, String key) {
      Map<String, Node> nodes = next.get(matching);
      return nodes == null ? null : nodes.get(key);
    }

    Node grown(Matching matching, String key) {
      return next.computeIfAbsent(matching, _ -> new HashMap<>())
          .computeIfAbsent(key, _ -> new Node());
    }
  }

  private final Language language;
  private final Node root = new Node();
  private Set<String> numberBeginnings = Set.of();
  private List<String> timesWords = List.of();
  private List<String> ordinalStems = List.of();

  private Terms(Language language) {
    this.language = language;
  }

  /// {@return the words of a language}
  static Terms of(Language language) {
    Terms terms = LOADED.get(language);
    if (terms == null) {
      throw new IllegalStateException("no terms for " + language);
    }
    return terms;
  }

  private void summarise() {
    numberBeginnings =
        NUMBERS.stream()
            .flatMap(role -> words(role).stream())
            .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
            .collect(Collectors.toUnmodifiableSet());
    timesWords = words(Role.TIMES);
    ordinalStems = words(Role.ORDINAL_STEM);
  }

  /// {@return whether a folded word ends as "dreimal" or begins as "zweitgrößte" does}
  boolean mayCount(String word) {
    return timesWords.stream().anyMatch(word::endsWith)
        || ordinalStems.stream().anyMatch(word::startsWith);
  }

  Language language() {
    return language;
  }

  /// Adds a term; one that is there with the same role keeps its first value.
  void add(List<Step> steps, Role role, String value) {
    List<Node> ends = List.of(root);
    for (Step step : steps) {
      List<Node> further = new ArrayList<>();
      for (Node end : ends) {
        further.add(end.grown(step.matching, key(step)));
      }
      if (step.text.equals(".")) {
        further.addAll(ends);
      }
      ends = further;
    }
    ends.forEach(end -> end.values.putIfAbsent(role, value));
  }

  private String key(Step step) {
    return switch (step.matching) {
      case FOLDED -> Spelling.fold(step.text);
      case STEM -> Inflection.stem(step.text, language);
      case AS_PRINTED -> step.text;
    };
  }

  /// {@return the longest term of a role that begins at a token}
  Optional<Match> match(Tokens tokens, int place, Role role) {
    return tokens.terms(this).from(place, role);
  }

  /// {@return whether a term of a role begins at a token}
  boolean has(Tokens tokens, int place, Role role) {
    return tokens.terms(this).has(place, role);
  }

  /// {@return the longest term of a role that ends before a token; its `end` is where it begins}
  Optional<Match> matchBefore(Tokens tokens, int place, Role role) {
    return tokens.terms(this).before(place, role);
  }

  /// Finds all terms of a text in one pass.
  TermsFound find(Tokens tokens) {
    TermsFound found = new TermsFound();
    for (int place = 0; place < tokens.size(); place++) {
      walk(root, tokens, place, place, found);
    }
    return found;
  }

  private void walk(Node node, Tokens tokens, int first, int place, TermsFound found) {
    Token token = tokens.at(place);
    boolean apart = place > first && token.gap() == Token.Gap.LINE;
    if (token.edge() || apart || place - first >= LONGEST || node.next.isEmpty()) {
      return;
    }
    visit(node.step(Matching.FOLDED, token.key()), tokens, first, place, found);
    if (token.word()) {
      visit(node.step(Matching.AS_PRINTED, token.text()), tokens, first, place, found);
      visit(node.step(Matching.STEM, token.stem()), tokens, first, place, found);
    }
  }

  private void visit(@Nullable Node node, Tokens tokens, int first, int place, TermsFound found) {
    if (node != null) {
      node.values.forEach((role, value) -> found.add(role, value, first, place + 1));
      walk(node, tokens, first, place + 1, found);
    }
  }

  /// {@return the value of a role that a single folded word has, as for the parts of compounds}
  Optional<String> word(String folded, Role role) {
    Node node = root.step(Matching.FOLDED, folded);
    return node == null ? Optional.empty() : Optional.ofNullable(node.values.get(role));
  }

  /// {@return whether a noun counts events: "three times"}
  boolean counts(String noun) {
    String folded = Spelling.fold(noun);
    return word(folded, Role.TIMES).isPresent() || word(folded, Role.TIMES_ALONE).isPresent();
  }

  /// {@return whether a folded word begins as a number word does, by its first three letters}
  boolean beginsNumber(String word) {
    return numberBeginnings.contains(word.substring(0, Math.min(BEGINNING, word.length())));
  }

  /// {@return the single words that have a role}
  List<String> words(Role role) {
    Map<String, Node> nodes = root.next.getOrDefault(Matching.FOLDED, Map.of());
    return nodes.entrySet().stream()
        .filter(entry -> entry.getValue().values.containsKey(role))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
