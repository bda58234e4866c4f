package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Inflection;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whom and what one article names, found again in other spellings and scripts.
final class ArticleNames {

  private static final int SHORTEST_INFLECTED = 4;
  private static final String ADJECTIVE = "sk";

  /// @param bare the loose key of the stem, in which names of two scripts meet
  private record Key(String loose, String stem, String bare, boolean capitalised, String printed) {}

  private final Language language;
  private final List<Key> keys;
  private final Set<String> codes = new HashSet<>();
  private final ArticleOffices told;
  private final TextReading whole;
  private final List<TextReading> sentences;
  private final Lazy<String> folded;
  private final Lazy<ArticleSides> sides;
  private final Lazy<ArticleSpeakers> speakers;

  ArticleNames(SuppliedPassage supplied, Readers by, ArticleOffices told) {
    String text = supplied.articleText();
    this.language = supplied.source().language();
    this.keys = Word.of(text).stream().map(word -> key(word, language)).toList();
    this.whole = by.text(text, language);
    this.folded = new Lazy<>(() -> QuotationRule.fold(text));
    whole.places().forEach(mention -> codes.add(mention.entry().code()));
    codes.addAll(supplied.source().regions());
    this.told = told;
    this.sentences =
        new SentenceSplitter()
            .split(text, new Span(0, text.length()), language).stream()
                .map(sentence -> by.text(sentence.of(text), language))
                .toList();
    ArticleSides.Lexicons offices = one -> by.vocabulary().roles().find(one.text(), one.language());
    this.sides = new Lazy<>(() -> new ArticleSides(whole, sentences, told, offices));
    this.speakers = new Lazy<>(() -> new ArticleSpeakers(sentences, told, sides(), offices));
  }

  private static Key key(Word word, Language language) {
    String stem = Inflection.stem(word.text(), language);
    return new Key(
        LooseKey.of(word.text()), stem, LooseKey.of(stem), word.capitalised(), word.text());
  }

  /// {@return all sentences of the article, in order}
  List<TextReading> sentences() {
    return sentences;
  }

  /// {@return whether a sentence is one of [#sentences]}
  boolean isOwn(TextReading sentence) {
    return sentences.stream().anyMatch(own -> own == sentence);
  }

  /// {@return the countries and regions that it tells of}
  ArticleSides sides() {
    return sides.get();
  }

  /// {@return who says what in it}
  ArticleSpeakers speakers() {
    return speakers.get();
  }

  /// {@return the whole article}
  TextReading whole() {
    return whole;
  }

  /// {@return whether the article has some words in a row, with any white space and marks}
  boolean quotes(String wanted) {
    return folded.get().contains(wanted);
  }

  /// {@return whom the article names and which offices it gives them}
  ArticleOffices told() {
    return told;
  }

  /// {@return whether the article names a place or an organisation, or one that lies in it}
  boolean names(GazetteerEntry entry) {
    String code = entry.code();
    return codes.contains(code)
        || (entry.kind() == GazetteerEntry.Kind.COUNTRY
            && codes.stream().anyMatch(named -> named.startsWith(code + "-")));
  }

  /// {@return whether a word stands in the article with a capital letter, in any form and script}
  ///
  /// @param written the language that the word is written in
  boolean names(Word word, Language written) {
    Key wanted = key(word, written);
    return keys.stream().anyMatch(key -> key.capitalised && same(key, wanted));
  }

  /// {@return whether a word stands in the article in any form}
  ///
  /// @param written the language that the word is written in
  boolean has(Word word, Language written) {
    Key wanted = key(word, written);
    return keys.stream().anyMatch(key -> same(key, wanted));
  }

  /// {@return whether the article has the word letter for letter, as a code like "SU-57" must be}
  boolean hasPrinted(String word) {
    return keys.stream().anyMatch(key -> key.printed.equalsIgnoreCase(word));
  }

  /// {@return whether all words of a name stand together somewhere, in any order, with at most one
  /// more between them}
  boolean namesTogether(List<Word> name, Language written) {
    List<Key> wanted = name.stream().map(word -> key(word, written)).toList();
    int window = name.size() + 1;
    for (int from = 0; from < keys.size(); from++) {
      List<Key> near = keys.subList(from, Math.min(keys.size(), from + window));
      if (wanted.stream().allMatch(one -> near.stream().anyMatch(key -> sameOrInitial(key, one)))) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether the article names a person by all words of a name, or where it names none of
  /// that surname so, has the words next to each other}
  boolean namesPerson(List<Word> name, Language written) {
    List<Key> wanted = name.stream().map(word -> key(word, written)).toList();
    for (PersonFinder.Person person : told.people()) {
      List<Key> own = Word.of(person.name()).stream().map(word -> key(word, language)).toList();
      if (wanted.stream().allMatch(one -> own.stream().anyMatch(key -> sameOrInitial(key, one)))) {
        return true;
      }
    }
    boolean other =
        told.people().stream()
            .map(person -> key(Word.of(person.surname()).getFirst(), language))
            .anyMatch(surname -> same(surname, wanted.getLast()));
    return !other && namesTogether(name, written);
  }

  private static boolean sameOrInitial(Key key, Key wanted) {
    boolean initial = wanted.printed.length() == 1 || key.printed.length() == 1;
    return key.capitalised
        && (initial
            ? !key.loose.isEmpty()
                && !wanted.loose.isEmpty()
                && key.loose.charAt(0) == wanted.loose.charAt(0)
            : same(key, wanted));
  }

  /// "Оше" is a form of "Osh": Russian adds a vowel to a name of any length.
  private static boolean isShortForm(Key form, Key base) {
    int length = base.loose.length();
    return length > 1
        && length < SHORTEST_INFLECTED
        && form.capitalised
        && base.capitalised
        && form.loose.length() == length + 1
        && form.loose.startsWith(base.loose)
        && Character.UnicodeScript.of(form.printed.codePointAt(0))
            == Character.UnicodeScript.CYRILLIC
        && "aeiou".indexOf(form.loose.charAt(length)) >= 0;
  }

  /// "Гарлыкский" is of Garlyk.
  private static boolean isAdjective(Key form, Key base) {
    return form.capitalised
        && base.capitalised
        && base.loose.length() > SHORTEST_INFLECTED
        && form.loose.startsWith(base.loose + ADJECTIVE);
  }

  /// "Петропавловском" is a form of "Petropavlovsk".
  private static boolean sameBare(Key one, Key other) {
    return one.capitalised
        && other.capitalised
        && one.bare.length() >= SHORTEST_INFLECTED
        && (one.bare.equals(other.bare)
            || one.bare.equals(other.loose)
            || other.bare.equals(one.loose));
  }

  private static boolean same(Key one, Key other) {
    if (one.loose.isEmpty() || other.loose.isEmpty()) {
      return one.printed.equals(other.printed);
    }
    boolean inflected = Math.min(one.loose.length(), other.loose.length()) >= SHORTEST_INFLECTED;
    return one.loose.equals(other.loose)
        || isAdjective(one, other)
        || isAdjective(other, one)
        || isShortForm(one, other)
        || isShortForm(other, one)
        || (inflected
            && (one.stem.equals(other.stem)
                || sameBare(one, other)
                || LooseKey.sameName(one.loose, other.loose)));
  }
}
