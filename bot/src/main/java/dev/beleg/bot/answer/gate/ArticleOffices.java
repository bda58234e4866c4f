package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom a text names and which offices it gives them.
///
/// An office belongs to whom it stands beside, else to the person nearest to it in its sentence.
final class ArticleOffices {

  private static final int FARTHEST = 120;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+\\p{Lu}|\\n");

  /// A person as named at one place.
  ///
  /// @param surname the key of the surname
  record Holder(Span span, String surname) {}

  /// An office with its holder.
  ///
  /// @param surname the key of the holder's surname
  /// @param role the office's id
  record Held(String surname, String role) {}

  private final List<PersonFinder.Person> people;
  private final List<OfficeFinder.Office> offices;
  private final Set<Held> held = new HashSet<>();

  ArticleOffices(
      String text, Language language, Vocabulary vocabulary, PersonFinder finder, OfficeFinder by) {
    this.people = finder.find(text, language);
    this.offices = by.find(text, language);
    List<Holder> holders = holders(text, people, people);
    for (TermMatcher.Found<Concept> role : vocabulary.roles().find(text, language)) {
      List<OfficeFinder.Office> beside =
          offices.stream().filter(office -> office.span().contains(role.span())).toList();
      for (Concept concept : role.values()) {
        beside.forEach(office -> held.add(new Held(key(office.holder()), concept.id())));
        if (beside.isEmpty()) {
          nearest(text, role.span(), holders)
              .ifPresent(holder -> held.add(new Held(holder.surname, concept.id())));
        }
      }
    }
  }

  private static Optional<Holder> nearest(String text, Span role, List<Holder> holders) {
    return holders.stream()
        .filter(holder -> !holder.span.overlaps(role))
        .filter(holder -> role.gap(holder.span).length() <= FARTHEST)
        .filter(holder -> !SENTENCE_END.matcher(role.gap(holder.span).of(text)).find())
        .filter(
            holder -> isLinked(role.gap(holder.span).of(text), role.end() <= holder.span.start()))
        .min(Comparator.comparingInt(holder -> role.gap(holder.span).length()));
  }

  /// "Head of the agency, X"; "X, head of the agency"; "X is the head".
  private static boolean isLinked(String gap, boolean roleFirst) {
    String bare = gap.strip();
    return roleFirst
        ? !bare.substring(0, Math.max(0, bare.length() - 1)).contains(",")
        : bare.startsWith(",") || bare.indexOf(',') < 0;
  }

  private static String key(PersonFinder.Person person) {
    return LooseKey.of(person.surname());
  }

  /// Finds people by their whole names and those of others by their surnames alone.
  static List<Holder> holders(
      String text, List<PersonFinder.Person> named, List<PersonFinder.Person> known) {
    List<Holder> holders = new ArrayList<>();
    named.forEach(person -> holders.add(new Holder(person.span(), key(person))));
    Set<String> surnames = new HashSet<>();
    known.forEach(person -> surnames.add(key(person)));
    for (Word word : Word.of(text)) {
      if (word.capitalised()
          && named.stream().noneMatch(person -> person.span().overlaps(word.span()))) {
        String own = LooseKey.of(word.text());
        surnames.stream()
            .filter(surname -> LooseKey.sameName(surname, own))
            .findFirst()
            .ifPresent(surname -> holders.add(new Holder(word.span(), surname)));
      }
    }
    return holders;
  }

  /// {@return the people with their whole names, in order of place}
  List<PersonFinder.Person> people() {
    return people;
  }

  /// {@return the offices that stand beside their holders}
  List<OfficeFinder.Office> offices() {
    return offices;
  }

  /// {@return the offices that the text gives to somebody}
  Set<Held> held() {
    return held;
  }
}
