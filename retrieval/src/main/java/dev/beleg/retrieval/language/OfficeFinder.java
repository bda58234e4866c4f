package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds who holds which office according to a sentence.
///
/// An office and a person belong together when they stand next to each other, with at most the
/// region or country of the office and small words between: "Gouverneur des Gebiets Wologda, Georgi
/// Filimonow", "Wiktor Karankewitsch, stellvertretender Ministerpräsident".
public final class OfficeFinder {

  /// An office with its holder.
  ///
  /// @param holder the person
  /// @param role the office
  /// @param where the region or country whose office it is, if one is named
  /// @param seat where it is held, if that is named apart ("ambassador of Belarus in Russia")
  /// @param span from the first to the last word of office and holder
  public record Office(
      PersonFinder.Person holder,
      Concept role,
      Optional<GazetteerEntry> where,
      Optional<GazetteerEntry> seat,
      Span span) {}

  private static final int SMALL_WORDS = 5;

  /// Words between an office and its seat.
  private static final Set<String> AT = Set.of("in", "im", "bei", "to", "at", "в", "во", "при");

  private final PersonFinder people;
  private final Lexicon roles;
  private final Gazetteer gazetteer;

  /// Uses the vocabulary's offices and gazetteer.
  public OfficeFinder(Vocabulary vocabulary, PersonFinder people) {
    this.people = people;
    this.roles = vocabulary.roles();
    this.gazetteer = vocabulary.gazetteer();
  }

  /// {@return the offices with their holders, in order of the holders' places}
  public List<Office> find(CharSequence sentence, Language language) {
    List<PersonFinder.Person> named = people.find(sentence, language);
    if (named.isEmpty()) {
      return List.of();
    }
    List<TermMatcher.Found<Concept>> offices = roles.find(sentence, language);
    List<Gazetteer.Mention> places = places(sentence, language);
    List<Office> found = new ArrayList<>();
    for (PersonFinder.Person person : named) {
      offices.stream()
          .filter(office -> adjacent(sentence, office.span(), person.span(), places, named))
          .min(Comparator.comparingInt(office -> office.span().gap(person.span()).length()))
          .ifPresent(office -> found.addAll(offices(sentence, person, office, places)));
    }
    return found;
  }

  private List<Gazetteer.Mention> places(CharSequence sentence, Language language) {
    return gazetteer.mentions(sentence, language).stream()
        .filter(mention -> mention.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
        .toList();
  }

  private static boolean adjacent(
      CharSequence sentence,
      Span office,
      Span person,
      List<Gazetteer.Mention> places,
      List<PersonFinder.Person> named) {
    boolean officeFirst = office.end() <= person.start();
    boolean personFirst = person.end() <= office.start();
    if (!officeFirst && !personFirst) {
      return false;
    }
    Span between = office.gap(person);
    if (named.stream().anyMatch(other -> between.overlaps(other.span()))) {
      return false;
    }
    String gap = between.of(sentence);
    if (personFirst) {
      return gap.strip().startsWith(",") && wordsOutside(between, sentence, places) <= 2;
    }
    return gap.indexOf('.') < 0
        && gap.indexOf(';') < 0
        && gap.chars().filter(c -> c == ',').count() <= 1
        && wordsOutside(between, sentence, places) <= SMALL_WORDS
        && !hasLowerCaseLongWord(between, sentence, places);
  }

  /// A long word in lower case between office and name is most often a verb, and then the name
  /// belongs to someone else.
  private static boolean hasLowerCaseLongWord(
      Span between, CharSequence sentence, List<Gazetteer.Mention> places) {
    return Word.of(between.of(sentence)).stream()
        .filter(word -> outside(word.span().shift(between.start()), places))
        .anyMatch(word -> !word.capitalised() && word.text().length() > 8);
  }

  private static long wordsOutside(
      Span between, CharSequence sentence, List<Gazetteer.Mention> places) {
    return Word.of(between.of(sentence)).stream()
        .filter(word -> outside(word.span().shift(between.start()), places))
        .count();
  }

  private static boolean outside(Span word, List<Gazetteer.Mention> places) {
    return places.stream().noneMatch(place -> place.span().contains(word));
  }

  private static List<Office> offices(
      CharSequence sentence,
      PersonFinder.Person person,
      TermMatcher.Found<Concept> office,
      List<Gazetteer.Mention> places) {
    Span whole =
        new Span(
            Math.min(office.span().start(), person.span().start()),
            Math.max(office.span().end(), person.span().end()));
    Optional<Gazetteer.Mention> seat =
        places.stream().filter(place -> isSeat(sentence, office.span(), place)).findFirst();
    List<Gazetteer.Mention> others =
        places.stream().filter(place -> !seat.equals(Optional.of(place))).toList();
    Optional<GazetteerEntry> where = where(office.span(), whole, others);
    return office.values().stream()
        .map(role -> new Office(person, role, where, seat.map(Gazetteer.Mention::entry), whole))
        .toList();
  }

  /// {@return the places that a text names as the seat of an office, as "Belarus" is in "the
  /// ambassador of Russia in Belarus"}
  public List<GazetteerEntry> seats(CharSequence text, Language language) {
    List<Gazetteer.Mention> places = places(text, language);
    return roles.find(text, language).stream()
        .flatMap(office -> places.stream().filter(place -> isSeat(text, office.span(), place)))
        .map(Gazetteer.Mention::entry)
        .distinct()
        .toList();
  }

  /// Nothing but a word such as "in" and names of other places stands between office and seat.
  private static boolean isSeat(CharSequence text, Span office, Gazetteer.Mention place) {
    if (place.form() == Gazetteer.Form.ADJECTIVE || place.span().start() <= office.end()) {
      return false;
    }
    List<Word> between = Word.of(office.gap(place.span()).of(text));
    return !between.isEmpty()
        && between.size() <= SMALL_WORDS
        && AT.contains(between.getLast().folded());
  }

  /// The region between office and name; else a region or country just before or after the two.
  private static Optional<GazetteerEntry> where(
      Span office, Span whole, List<Gazetteer.Mention> places) {
    return places.stream()
        .filter(place -> near(place.span(), whole))
        .filter(place -> place.form() != Gazetteer.Form.PLACE)
        .min(
            Comparator.comparing(
                    (Gazetteer.Mention place) -> place.entry().kind() != GazetteerEntry.Kind.REGION)
                .thenComparingInt(place -> place.span().gap(office).length()))
        .map(Gazetteer.Mention::entry);
  }

  private static boolean near(Span place, Span whole) {
    return whole.contains(place)
        || (place.end() <= whole.start() && whole.start() - place.end() <= 2)
        || (place.start() >= whole.end() && place.start() - whole.end() <= 5);
  }
}
