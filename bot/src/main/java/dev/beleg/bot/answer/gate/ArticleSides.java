package dev.beleg.bot.answer.gate;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which countries and regions an article tells of, and who in it speaks for which.
///
/// An office tells whom its holder speaks for. Where an article has two sides and the holders of
/// all placed offices are of one, the others are of the other.
final class ArticleSides {

  private static final String GROUP = "X-";
  private static final int BACK = 2;
  private static final int MOST = 2;
  private static final Words WORDS = Words.read();

  private final Lexicons by;
  private final List<TextReading> sentences;
  private final ArticleOffices told;
  private final Set<String> main;
  private final Map<String, String> surnames = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Map<TextReading, List<Side>> sides = new HashMap<>();

  /// The offices of the vocabulary.
  @FunctionalInterface
  interface Lexicons {
    List<TermMatcher.Found<Concept>> offices(TextReading text);
  }

  /// The words of `sides.tsv`.
  private record Words(
      Map<Language, Set<String>> region,
      Map<Language, Set<String>> country,
      Map<Language, Set<String>> we) {

    static Words read() {
      Words words =
          new Words(
              new EnumMap<>(Language.class),
              new EnumMap<>(Language.class),
              new EnumMap<>(Language.class));
      for (List<String> row : ResourceRows.of(ArticleSides.class, "sides.tsv")) {
        Set<String> items = Set.of(row.get(2).strip().split("\\s*;\\s*"));
        words.of(row.getFirst()).put(Language.of(row.get(1)), items);
      }
      return words;
    }

    private Map<Language, Set<String>> of(String kind) {
      return switch (kind) {
        case "REGION" -> region;
        case "COUNTRY" -> country;
        case "WE" -> we;
        default -> throw new IllegalArgumentException("sides.tsv: " + kind);
      };
    }

    private static boolean has(Map<Language, Set<String>> some, Word word, Language language) {
      return Objects.requireNonNull(some.get(language)).contains(word.folded());
    }
  }

  ArticleSides(TextReading whole, List<TextReading> sentences, ArticleOffices told, Lexicons by) {
    this.by = by;
    this.sentences = sentences;
    this.told = told;
    this.main = main(places(whole));
    told.offices().forEach(this::placed);
    told.offices().forEach(this::unplaced);
    told.held()
        .forEach(
            held ->
                Optional.ofNullable(surnames.get(held.surname()))
                    .ifPresent(code -> roles.merge(held.role(), code, ArticleSides::same)));
  }

  /// An office that two sides have stands for neither.
  private static String same(String one, String other) {
    return one.equals(other) ? one : "";
  }

  private void placed(OfficeFinder.Office office) {
    office
        .where()
        .ifPresent(where -> surnames.putIfAbsent(surname(office), narrowed(where.code())));
  }

  /// The governor of "a Russian region" speaks for that of the article.
  private String narrowed(String code) {
    return main.stream().filter(one -> one.startsWith(code + "-")).findFirst().orElse(side(code));
  }

  private void unplaced(OfficeFinder.Office office) {
    Set<String> others =
        main.stream().filter(code -> !surnames.containsValue(code)).collect(Collectors.toSet());
    if (!surnames.isEmpty() && main.size() == MOST && others.size() == 1) {
      surnames.putIfAbsent(surname(office), others.iterator().next());
    }
  }

  private static String surname(OfficeFinder.Office office) {
    return LooseKey.of(office.holder().surname());
  }

  /// The two that are named most; a country whose region is one of them is not counted.
  private static Set<String> main(List<Gazetteer.Mention> places) {
    Map<String, Long> counts =
        places.stream()
            .map(place -> side(place.entry().code()))
            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    return counts.keySet().stream()
        .filter(code -> counts.keySet().stream().noneMatch(it -> it.startsWith(code + "-")))
        .sorted(Comparator.comparingLong((String code) -> -counts.getOrDefault(code, 0L)))
        .limit(MOST)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// What the home country's regions do, it does.
  private static String side(String code) {
    return code.startsWith(GazetteerEntry.HOME + "-") ? GazetteerEntry.HOME : code;
  }

  private static List<Gazetteer.Mention> places(TextReading text) {
    return text.places().stream()
        .filter(place -> place.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
        .filter(place -> !place.entry().code().startsWith(GROUP))
        .filter(place -> !isDateline(place.span().of(text.text())))
        .toList();
  }

  /// "MINSK, 3 May".
  private static boolean isDateline(String printed) {
    return printed.equals(printed.toUpperCase(Locale.ROOT));
  }

  /// {@return the country or region that somebody speaks for, where that is told}
  ///
  /// @param surname the key of the surname
  Optional<String> speaksFor(String surname) {
    return surnames.entrySet().stream()
        .filter(known -> LooseKey.sameName(known.getKey(), surname))
        .map(Map.Entry::getValue)
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  /// {@return the two that are named most}
  Set<String> main() {
    return main;
  }

  /// {@return the sides that a sentence of the article or about it names, in order of place}
  List<Side> in(TextReading text) {
    return sides.computeIfAbsent(text, this::read);
  }

  private List<Side> read(TextReading text) {
    List<Side> found = new ArrayList<>();
    places(text)
        .forEach(
            place ->
                found.add(
                    new Side(
                        place.span(),
                        place.entry().code(),
                        maySubject(text, place),
                        place.form() == Gazetteer.Form.ADJECTIVE)));
    people(text, found);
    offices(text, found);
    generic(text, found);
    found.sort(Comparator.comparing(Side::span));
    return List.copyOf(found);
  }

  /// In Russian the form tells: "Вологодской области" has something done to it.
  private static boolean maySubject(TextReading text, Gazetteer.Mention place) {
    return text.language() != Language.RUSSIAN
        || place.form() == Gazetteer.Form.ADJECTIVE
        || place.entry().names().getOrDefault(Language.RUSSIAN, List.of()).stream()
            .anyMatch(name -> name.equalsIgnoreCase(place.span().of(text.text())));
  }

  private void people(TextReading text, List<Side> found) {
    for (ArticleOffices.Holder holder :
        ArticleOffices.holders(text.text(), text.people(), told.people())) {
      speaksFor(holder.surname()).ifPresent(code -> add(holder.span(), code, found));
    }
  }

  private void offices(TextReading text, List<Side> found) {
    for (TermMatcher.Found<Concept> office : by.offices(text)) {
      Set<String> codes =
          office.values().stream()
              .map(role -> roles.getOrDefault(role.id(), ""))
              .filter(code -> !code.isEmpty())
              .collect(Collectors.toSet());
      if (codes.size() == 1) {
        add(office.span(), codes.iterator().next(), found);
      }
    }
  }

  private static void add(Span span, String code, List<Side> found) {
    if (found.stream().noneMatch(side -> side.span().overlaps(span))) {
      found.add(new Side(span, code, true, false));
    }
  }

  private void generic(TextReading text, List<Side> found) {
    Optional<String> region = main.stream().filter(code -> code.indexOf('-') > 0).findFirst();
    Optional<String> country = main.stream().filter(code -> code.indexOf('-') < 0).findFirst();
    boolean both = region.isPresent() && country.isPresent();
    for (Word word : text.words()) {
      if (both && Words.has(WORDS.region, word, text.language())) {
        add(word.span(), region.get(), found);
      } else if (both && Words.has(WORDS.country, word, text.language())) {
        add(word.span(), country.get(), found);
      } else if (Words.has(WORDS.we, word, text.language())) {
        speaker(text, found).ifPresent(code -> add(word.span(), code, found));
      }
    }
  }

  /// Whoever is named as a person in the sentence, else the one named last before.
  private Optional<String> speaker(TextReading text, List<Side> found) {
    Optional<String> own = person(text, found);
    int at = sentences.indexOf(text);
    for (int back = 1; own.isEmpty() && at >= back && back <= BACK; back++) {
      TextReading before = sentences.get(at - back);
      List<Side> sides = new ArrayList<>();
      people(before, sides);
      offices(before, sides);
      own = person(before, sides);
    }
    return own;
  }

  private Optional<String> person(TextReading text, List<Side> found) {
    List<Span> named = new ArrayList<>();
    ArticleOffices.holders(text.text(), text.people(), told.people())
        .forEach(holder -> named.add(holder.span()));
    by.offices(text).forEach(office -> named.add(office.span()));
    Set<String> codes =
        found.stream()
            .filter(side -> named.stream().anyMatch(span -> span.equals(side.span())))
            .map(Side::code)
            .collect(Collectors.toSet());
    return codes.size() == 1 ? codes.stream().findFirst() : Optional.empty();
  }
}
