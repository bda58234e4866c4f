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
  private static final Map<Language, Terms> LOADED = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      Terms terms = new Terms(language);
      TermFile.load(language, terms);
      Currencies.addTo(terms);
      MeasureNames.addTo(terms);
      LOADED.put(language, terms);
    }
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final Map<Role, String> values = new EnumMap<>(Role.class);
  }

  private final Language language;
  private final Node root = new Node();

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

  Language language() {
    return language;
  }

  /// Adds a term; one that is there with the same role keeps its first value.
  void add(List<Step> steps, Role role, String value) {
    List<Node> ends = List.of(root);
    for (Step step : steps) {
      List<Node> further = new ArrayList<>();
      for (Node end : ends) {
        further.add(end.next.computeIfAbsent(key(step), _ -> new Node()));
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
      case STEM -> stemKey(Inflection.stem(step.text, language));
      case AS_PRINTED -> printedKey(step.text);
    };
  }

  private static String stemKey(String stem) {
    return "~" + stem;
  }

  private static String printedKey(String word) {
    return "=" + word;
  }

  /// {@return the longest term of a role that begins at a token}
  Optional<Match> match(Tokens tokens, int place, Role role) {
    return Optional.ofNullable(longest(root, tokens, place, role, LONGEST));
  }

  /// {@return whether a term of a role begins at a token}
  boolean has(Tokens tokens, int place, Role role) {
    return longest(root, tokens, place, role, LONGEST) != null;
  }

  /// {@return the longest term of a role that ends before a token; its `end` is where it begins}
  Optional<Match> matchBefore(Tokens tokens, int place, Role role) {
    for (int length = LONGEST; length > 0; length--) {
      int begin = place - length;
      if (begin >= 0) {
        Match match = longest(root, tokens, begin, role, length);
        if (match != null && match.end == place) {
          return Optional.of(new Match(match.value, begin));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Match longest(Node node, Tokens tokens, int place, Role role, int left) {
    Match best = null;
    Token token = tokens.at(place);
    if (left > 0 && !token.edge()) {
      best = further(node.next.get(token.key()), tokens, place, role, left);
      if (token.word()) {
        best =
            longer(
                best, further(node.next.get(printedKey(token.text())), tokens, place, role, left));
        best =
            longer(best, further(node.next.get(stemKey(token.stem())), tokens, place, role, left));
      }
    }
    return best;
  }

  private @Nullable Match further(
      @Nullable Node node, Tokens tokens, int place, Role role, int left) {
    if (node == null) {
      return null;
    }
    Match deeper =
        node.next.isEmpty() || tokens.at(place + 1).gap() == Token.Gap.LINE
            ? null
            : longest(node, tokens, place + 1, role, left - 1);
    String value = node.values.get(role);
    return deeper != null || value == null ? deeper : new Match(value, place + 1);
  }

  private static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.end > one.end ? other : one;
  }

  /// {@return the value of a role that a single folded word has, as for the parts of compounds}
  Optional<String> word(String folded, Role role) {
    Node node = root.next.get(folded);
    return node == null ? Optional.empty() : Optional.ofNullable(node.values.get(role));
  }
}
