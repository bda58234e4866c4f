package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the people a text names.
///
/// A person is a known given name and the capitalised words after it, an initial or two and a
/// capitalised word, or two capitalised words right after an office ("Gouverneur Dmitri Machonin").
/// A surname alone is not found here: whose it is only an article's full names tell.
public final class PersonFinder {

  /// A person named in a text.
  ///
  /// @param span from the given name to the surname
  /// @param name as printed, with single spaces
  /// @param surname the last word of the name as printed
  public record Person(Span span, String name, String surname) {}

  private static final int LONGEST_NAME = 4;

  private final Set<String> givenNames = new HashSet<>();
  private final Lexicon roles;
  private final Gazetteer gazetteer;

  /// Uses the vocabulary's given names, offices and gazetteer.
  public PersonFinder(Vocabulary vocabulary) {
    this.roles = vocabulary.roles();
    this.gazetteer = vocabulary.gazetteer();
    for (Concept concept : vocabulary.firstNames().concepts()) {
      concept
          .terms()
          .forEach(
              (language, names) ->
                  names.forEach(name -> givenNames.add(Inflection.stem(name, language))));
    }
  }

  /// {@return the people named, in order of place}
  public List<Person> find(CharSequence text, Language language) {
    List<Word> words = Word.of(text);
    if (words.stream().noneMatch(Word::capitalised)) {
      return List.of();
    }
    BitSet taken = placesOfOtherNames(text, language);
    BitSet afterOffice = endsOfOffices(text, language);
    List<Person> people = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = lengthOfName(text, words, at, language, taken, afterOffice);
      if (length == 0) {
        at++;
      } else {
        people.add(person(words.subList(at, at + length), text));
        at += length;
      }
    }
    return people;
  }

  private BitSet placesOfOtherNames(CharSequence text, Language language) {
    BitSet places = new BitSet(text.length());
    for (Gazetteer.Mention mention : gazetteer.mentions(text, language)) {
      places.set(mention.span().start(), mention.span().end());
    }
    return places;
  }

  private BitSet endsOfOffices(CharSequence text, Language language) {
    BitSet ends = new BitSet(text.length() + 1);
    for (TermMatcher.Found<Concept> office : roles.find(text, language)) {
      ends.set(office.span().end());
    }
    return ends;
  }

  private int lengthOfName(
      CharSequence text,
      List<Word> words,
      int at,
      Language language,
      BitSet taken,
      BitSet afterOffice) {
    Word first = words.get(at);
    int length = 1;
    while (length < LONGEST_NAME
        && at + length < words.size()
        && joined(text, words.get(at + length - 1), words.get(at + length))
        && mayBePartOfName(words.get(at + length), taken)) {
      length++;
    }
    if (length < 2 || !mayBePartOfName(first, taken)) {
      return 0;
    }
    boolean initial = first.text().length() == 1;
    boolean given = givenNames.contains(Inflection.stem(first.text(), language));
    boolean office =
        at > 0
            && afterOffice.get(words.get(at - 1).span().end())
            && first.span().start() - words.get(at - 1).span().end() == 1;
    if (!given && !initial && !office) {
      return 0;
    }
    return language == Language.GERMAN && !initial ? Math.min(length, 2) : Math.min(length, 3);
  }

  /// Words of one name are separated by one space, a hyphen, or the full stop of an initial.
  private static boolean joined(CharSequence text, Word one, Word next) {
    String between = text.subSequence(one.span().end(), next.span().start()).toString();
    return between.equals(" ")
        || between.equals("\u00a0")
        || between.equals("-")
        || (one.text().length() == 1 && between.startsWith(".") && between.strip().length() <= 1);
  }

  private static boolean mayBePartOfName(Word word, BitSet taken) {
    return word.capitalised()
        && word.text().codePoints().allMatch(Character::isLetter)
        && (word.text().length() == 1 || !word.allCapitals())
        && !taken.get(word.span().start());
  }

  private static Person person(List<Word> words, CharSequence text) {
    Span span = new Span(words.getFirst().span().start(), words.getLast().span().end());
    String name = span.of(text).replaceAll("\\s+", " ");
    return new Person(span, name, words.getLast().text());
  }
}
