package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// News agencies and the lines with which articles are signed.
final class Newsrooms {

  private static final WordTable TABLE = WordTable.load(Newsrooms.class, "newsrooms.txt");
  private static final Map<String, String> AGENCIES = agencies();
  private static final Set<String> SMALL_IN_PLACES = TABLE.set("small in places");
  private static final int LONGEST_LINE = 120;
  private static final int MOST_NAME_WORDS = 8;
  private static final int LONGEST_AGENCY_WORDS = 3;

  private Newsrooms() {}

  /// A line that signs an article.
  ///
  /// @param author who wrote it, if the line says that
  record Signature(Optional<String> author) {}

  private static Map<String, String> agencies() {
    Map<String, String> names = new HashMap<>();
    for (String entry : TABLE.list("agencies")) {
      String[] forms = entry.split("/");
      for (String form : forms) {
        names.put(form, forms[0]);
      }
    }
    return names;
  }

  /// {@return the usual name of an agency that goes by `name` exactly}
  static Optional<String> agency(String name) {
    return Optional.ofNullable(AGENCIES.get(name.strip()));
  }

  /// An agency's name among the words of a text.
  ///
  /// @param name its usual name
  /// @param end the index behind its last token
  record Mention(String name, int end) {}

  /// {@return the agency whose name starts at a token}
  static Optional<Mention> agencyAt(CharSequence text, List<Token> tokens, int index) {
    for (int words = LONGEST_AGENCY_WORDS; words > 0; words--) {
      int end = index + words;
      if (end <= tokens.size()) {
        String name =
            text.subSequence(tokens.get(index).span().start(), tokens.get(end - 1).span().end())
                .toString();
        Optional<String> agency = agency(name);
        if (agency.isPresent()) {
          return Optional.of(new Mention(agency.get(), end));
        }
      }
    }
    return Optional.empty();
  }

  /// {@return a name in brackets without what stands before an agency there, as "Корр."}
  static String withoutReporter(String name) {
    String rest = name.strip();
    for (String reporter : TABLE.list("reporters")) {
      if (startsWith(rest, reporter)) {
        rest = rest.substring(reporter.length()).strip();
      }
    }
    return rest;
  }

  /// {@return what a paragraph says as a signature, if it is one}
  static Optional<Signature> signature(String paragraph) {
    if (paragraph.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    return rest(paragraph, "bylines")
        .or(() -> rest(paragraph, "bylines before names").filter(Newsrooms::areNames))
        .map(author -> new Signature(Optional.of(author)))
        .or(() -> rest(paragraph, "credits").map(_ -> new Signature(Optional.empty())));
  }

  private static Optional<String> rest(String paragraph, String heading) {
    return TABLE.list(heading).stream()
        .filter(label -> startsWith(paragraph, label))
        .map(label -> paragraph.substring(label.length()).strip())
        .filter(rest -> !rest.isEmpty())
        .findFirst();
  }

  private static boolean startsWith(String text, String label) {
    return text.regionMatches(true, 0, label, 0, label.length())
        && (label.endsWith(":")
            || (text.length() > label.length()
                && !Character.isLetterOrDigit(text.charAt(label.length()))));
  }

  private static boolean areNames(String rest) {
    String[] words = rest.split("[\\s,]++");
    for (String word : words) {
      boolean joins = SMALL_IN_PLACES.contains(word) || Set.of("and", "und", "и").contains(word);
      if (!joins && !word.isEmpty() && !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return words.length <= MOST_NAME_WORDS && !rest.endsWith(".");
  }

  /// {@return the name of a place without its writing in capitals: "ROSTOW-NA-DONU" as
  /// "Rostow-na-Donu"}
  static String placeName(String printed) {
    if (!printed.equals(printed.toUpperCase(Locale.ROOT))) {
      return printed;
    }
    StringBuilder name = new StringBuilder();
    for (String part : printed.toLowerCase(Locale.ROOT).splitWithDelimiters("[\\s/-]", 0)) {
      boolean small = !name.isEmpty() && SMALL_IN_PLACES.contains(part);
      name.append(small || part.isEmpty() ? part : withCapital(part));
    }
    return name.toString();
  }

  private static String withCapital(String word) {
    return Character.toTitleCase(word.charAt(0)) + word.substring(1);
  }

  /// {@return whether a word stays small within the name of a place}
  static boolean isSmallInPlaces(String word) {
    return SMALL_IN_PLACES.contains(word);
  }
}
