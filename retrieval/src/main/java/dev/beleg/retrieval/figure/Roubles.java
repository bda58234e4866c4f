package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whose rouble a text means where it does not say: Belarus and Russia both have one.
///
/// A text that tells amounts of one of the two by name means that one; else the place in capitals
/// that it begins with decides; else a text that names one country means that one's, one that names
/// both leaves it open, and one that names neither means the Russian one.
final class Roubles {

  /// How the value of a rouble without a country is written in the resource files.
  private static final String EITHER = "RUB|BYN";

  private static final String BELARUSIAN = "BYN";
  private static final String RUSSIAN = "RUB";
  private static final int DATELINE = 4;

  /// What names of either country and of its towns begin with, by its currency.
  private static final Map<String, List<String>> NAMES =
      Resource.lines("roubles.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toMap(
                  fields -> fields[0], fields -> Arrays.asList(fields[1].split("; "))));

  private final Tokens tokens;
  private Optional<String> settled = Optional.empty();

  /// Looks at nothing before a rouble is met.
  Roubles(Tokens tokens) {
    this.tokens = tokens;
  }

  private static Optional<String> single(Set<String> currencies) {
    return currencies.size() == 1 ? currencies.stream().findFirst() : Optional.empty();
  }

  /// The currencies of amounts told by name: "belarussische Rubel".
  private static Set<String> told(Tokens tokens) {
    Terms terms = Terms.of(tokens.language());
    return IntStream.range(0, tokens.size())
        .mapToObj(i -> terms.match(tokens, i, Role.CURRENCY))
        .flatMap(Optional::stream)
        .map(Terms.Match::value)
        .filter(NAMES::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// "BREST, 11. Juli"
  private static Optional<String> dateline(Tokens tokens) {
    return IntStream.range(0, Math.min(DATELINE, tokens.size()))
        .filter(i -> tokens.at(i).shouted())
        .mapToObj(i -> currency(tokens.at(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String named(Tokens tokens) {
    Set<String> named =
        IntStream.range(0, tokens.size())
            .mapToObj(i -> currency(tokens.at(i)))
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    return named.isEmpty() ? RUSSIAN : single(named).orElse(Unit.UNKNOWN_CURRENCY);
  }

  private static Optional<String> currency(Token token) {
    return List.of(BELARUSIAN, RUSSIAN).stream()
        .filter(_ -> token.word())
        .filter(
            code -> NAMES.getOrDefault(code, List.of()).stream().anyMatch(token.key()::startsWith))
        .findFirst();
  }

  /// {@return whether words tell of roubles and not whose}
  static boolean bare(String words, Language language) {
    Tokens tokens = Tokens.of(words, language);
    Terms terms = Terms.of(language);
    boolean either =
        IntStream.range(0, tokens.size())
            .mapToObj(i -> terms.match(tokens, i, Role.CURRENCY))
            .flatMap(Optional::stream)
            .anyMatch(match -> match.value().equals(EITHER));
    return either && told(tokens).isEmpty();
  }

  /// {@return the code that a term stands for}
  String settle(String value) {
    return value.equals(EITHER) ? settled() : value;
  }

  private String settled() {
    String code =
        settled
            .or(() -> single(told(tokens)))
            .or(() -> dateline(tokens))
            .orElseGet(() -> named(tokens));
    settled = Optional.of(code);
    return code;
  }
}
