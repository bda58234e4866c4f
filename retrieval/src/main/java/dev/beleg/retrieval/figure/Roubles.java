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

/// Whose roubles a text tells of: by name ("belarussische Rubel"), or where no more than its words
/// are known.
///
/// Where a text tells amounts of neither by name, the place in capitals that it begins with
/// decides; else a text that names one country means that one's, one that names both leaves it
/// open, and one that names neither means the Russian one.
final class Roubles {

  static final String BELARUSIAN = "BYN";
  static final String RUSSIAN = "RUB";

  private static final Set<String> OWNED = Set.of(BELARUSIAN, RUSSIAN);

  private static final int DATELINE = 4;

  /// What names of either country and of its towns begin with, by its currency.
  private static final Map<String, List<String>> NAMES =
      Resource.lines("roubles.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toMap(
                  fields -> fields[0], fields -> Arrays.asList(fields[1].split("; "))));

  private Roubles() {}

  /// {@return the currency of all amounts in roubles that tell whose; empty where none does or
  /// where both do}
  static Optional<String> told(Tokens tokens) {
    Set<String> owned = currencies(tokens);
    owned.retainAll(OWNED);
    return single(owned);
  }

  /// {@return whether words tell of roubles and not whose}
  static boolean bare(String words, Language language) {
    Set<String> currencies = currencies(Tokens.of(words, language));
    return currencies.contains(Unit.SOME_ROUBLE) && currencies.stream().noneMatch(OWNED::contains);
  }

  /// {@return whether a figure is told in roubles and not in whose}
  static boolean open(Figure figure) {
    return figure.unit() instanceof Unit.Money money && money.someRoubles();
  }

  /// {@return figures in the roubles that their text means, by its words alone}
  static List<Figure> settled(List<Figure> figures, Tokens tokens) {
    if (figures.stream().noneMatch(Roubles::open)) {
      return figures;
    }
    Unit meant = new Unit.Money(byWords(tokens));
    return figures.stream().map(figure -> open(figure) ? figure.withUnit(meant) : figure).toList();
  }

  private static String byWords(Tokens tokens) {
    return told(tokens).or(() -> dateline(tokens)).orElseGet(() -> named(tokens));
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
    return named.isEmpty() ? RUSSIAN : single(named).orElse(Unit.SOME_ROUBLE);
  }

  private static Optional<String> currency(Token token) {
    return List.of(BELARUSIAN, RUSSIAN).stream()
        .filter(_ -> token.word())
        .filter(
            code -> NAMES.getOrDefault(code, List.of()).stream().anyMatch(token.key()::startsWith))
        .findFirst();
  }

  private static Optional<String> single(Set<String> currencies) {
    return currencies.size() == 1 ? currencies.stream().findFirst() : Optional.empty();
  }

  private static Set<String> currencies(Tokens tokens) {
    Terms terms = Terms.of(tokens.language());
    return IntStream.range(0, tokens.size())
        .mapToObj(i -> terms.match(tokens, i, Role.CURRENCY))
        .flatMap(Optional::stream)
        .map(Terms.Match::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
