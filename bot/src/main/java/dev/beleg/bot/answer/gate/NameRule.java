package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whoever and whatever the sentence names by a proper name, a cited article names too: places and
/// organisations by the gazetteer, people by given name and surname together, any other word with a
/// capital letter in whatever spelling and script, unless it is a common word.
final class NameRule implements Rule {

  private final Lexicon roles;
  private final OrdinaryWords ordinary;

  NameRule(Lexicon roles, OrdinaryWords ordinary) {
    this.roles = roles;
    this.ordinary = ordinary;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    List<ArticleNames> names = reading.articles();
    List<Span> times = times(claim);
    List<Gazetteer.Mention> places =
        claim.reading().places().stream()
            .filter(place -> times.stream().noneMatch(span -> span.contains(place.span())))
            .filter(place -> !isSmallTalk(claim, place.span()))
            .toList();
    places(
        claim,
        places.stream()
            .filter(
                place ->
                    place.form() != Gazetteer.Form.ADJECTIVE
                        || !isMeant(claim, place.span(), names))
            .toList(),
        names,
        findings);
    List<PersonFinder.Person> persons = claim.reading().people();
    persons(claim, persons, names, findings);
    List<Span> settled = new ArrayList<>(times);
    places.forEach(place -> settled.add(place.span()));
    persons.forEach(person -> settled.add(person.span()));
    others(claim, settled, following(claim, places), names, findings);
  }

  /// The places that stand behind a noun without a word between, as the genitive of Russian does.
  private static List<Span> following(Claim claim, List<Gazetteer.Mention> places) {
    return claim.language() == Language.RUSSIAN
        ? places.stream().map(Gazetteer.Mention::span).toList()
        : List.of();
  }

  /// "мало" is no place.
  private boolean isSmallTalk(Claim claim, Span place) {
    return Word.of(place.of(claim.text())).stream()
        .allMatch(word -> !word.capitalised() && ordinary.neutral(word.text(), claim.language()));
  }

  /// Where one name stands for several places, one of them will do.
  private void places(
      Claim claim, List<Gazetteer.Mention> places, List<ArticleNames> names, Findings findings) {
    places.stream()
        .map(Gazetteer.Mention::span)
        .distinct()
        .filter(span -> !isNamed(claim, span, places, names))
        .forEach(span -> findings.add(Flaw.Kind.NAME, span.of(claim.text())));
  }

  /// The words in small letters only say what the named thing is: "Innoprom exhibition".
  private boolean namesAllBut(ArticleNames article, Claim claim, List<Word> words) {
    boolean opensSmall = !words.getFirst().capitalised();
    return words.stream().anyMatch(Word::capitalised)
        && words.stream()
            .allMatch(
                word ->
                    word.capitalised()
                        ? article.names(word, claim.language())
                        : opensSmall || ordinary.ordinary(word.text(), claim.language()));
  }

  private boolean isNamed(
      Claim claim, Span span, List<Gazetteer.Mention> places, List<ArticleNames> names) {
    List<Word> words = bare(claim, span);
    boolean entry =
        places.stream()
            .filter(place -> place.span().equals(span))
            .filter(place -> place.form() != Gazetteer.Form.PLACE)
            .anyMatch(place -> names.stream().anyMatch(article -> article.names(place.entry())));
    return entry
        || names.stream()
            .anyMatch(
                article ->
                    words.size() == 1
                        ? article.has(words.getFirst(), claim.language())
                        : article.namesTogether(words, claim.language())
                            || namesAllBut(article, claim, words));
  }

  private static boolean namesPerson(ArticleNames article, Claim claim, List<Word> words) {
    return words.size() == 1
        ? article.names(words.getFirst(), claim.language())
        : article.namesPerson(words, claim.language());
  }

  /// The words of a name without those that only say what is named ("Messe", "В").
  private List<Word> bare(Claim claim, Span name) {
    List<Word> words = Word.of(name.of(claim.text()));
    List<Word> bare =
        words.stream()
            .filter(word -> !ordinary.saysWhat(word.text(), claim.language()))
            .filter(word -> !ordinary.light(word.text(), claim.language()))
            .toList();
    return bare.isEmpty() ? words : bare;
  }

  private void persons(
      Claim claim, List<PersonFinder.Person> persons, List<ArticleNames> names, Findings findings) {
    for (PersonFinder.Person person : persons) {
      List<Word> words = bare(claim, person.span());
      if (names.stream().noneMatch(article -> namesPerson(article, claim, words))) {
        findings.add(Flaw.Kind.NAME, person.name());
      }
    }
  }

  /// Times are judged as times, and the words of amounts ("US dollars") as figures.
  private List<Span> times(Claim claim) {
    Extraction read = claim.figures();
    List<Span> spans = new ArrayList<>();
    read.periods().forEach(mention -> spans.add(mention.span()));
    read.figures().stream()
        .filter(figure -> !(figure.unit() instanceof Unit.Count))
        .forEach(figure -> spans.add(figure.span()));
    return spans;
  }

  private void others(
      Claim claim,
      List<Span> settled,
      List<Span> placed,
      List<ArticleNames> names,
      Findings findings) {
    List<Word> words = claim.reading().words();
    List<Span> offices = officesIn(claim);
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      boolean candidate =
          word.text().codePoints().anyMatch(Character::isUpperCase)
              && settled.stream().noneMatch(span -> span.overlaps(word.span()));
      if (candidate
          && !isCommon(claim, words, at, offices, placed)
          && names.stream().noneMatch(article -> article.names(word, claim.language()))
          && !isTranslated(claim, words, at, offices, placed, names)) {
        findings.add(Flaw.Kind.NAME, word.text());
      }
    }
  }

  /// "European" stands for "европейский"; a surname is not translated.
  private boolean isTranslated(
      Claim claim,
      List<Word> words,
      int at,
      List<Span> offices,
      List<Span> placed,
      List<ArticleNames> names) {
    Word word = words.get(at);
    return !followsOffice(words, at, offices)
        && !isPartOfPair(claim, words, at, placed)
        && isMeant(claim, word.span(), names);
  }

  private static boolean isMeant(Claim claim, Span word, List<ArticleNames> names) {
    return claim.ties().stream()
        .filter(tied -> tied.span().overlaps(word))
        .anyMatch(
            tied -> names.stream().anyMatch(article -> tied.meantIn(article.whole().marks())));
  }

  private List<Span> officesIn(Claim claim) {
    List<Span> spans = new ArrayList<>();
    for (TermMatcher.Found<Concept> found : roles.find(claim.text(), claim.language())) {
      spans.add(found.span());
    }
    return spans;
  }

  private boolean isCommon(
      Claim claim, List<Word> words, int at, List<Span> offices, List<Span> placed) {
    Word word = words.get(at);
    Language language = claim.language();
    if (ordinary.saysWhat(word.text(), language)) {
      return true;
    }
    if (followsOffice(words, at, offices) || isPartOfPair(claim, words, at, placed)) {
      return ordinary.light(word.text(), language) || isOffice(word, offices);
    }
    return opensSentence(claim.text(), word)
        ? ordinary.mayOpenSentence(word.text(), language)
        : ordinary.ordinary(word.text(), language);
  }

  private static boolean isOffice(Word word, List<Span> offices) {
    return offices.stream().anyMatch(office -> office.overlaps(word.span()));
  }

  /// "Präsident Fischer" is no fisher.
  private static boolean followsOffice(List<Word> words, int at, List<Span> offices) {
    return at > 0
        && offices.stream().anyMatch(office -> office.end() == words.get(at - 1).span().end())
        && words.get(at).span().start() - words.get(at - 1).span().end() == 1
        && words.get(at).capitalised();
  }

  /// Two words that both have capitals name somebody where capitals are rare, unless one of them is
  /// a place: "Торговля Беларуси" is no person.
  private boolean isPartOfPair(Claim claim, List<Word> words, int at, List<Span> placed) {
    if (claim.language() == Language.GERMAN) {
      return false;
    }
    List<Word> beside =
        Stream.of(at - 1, at + 1)
            .filter(i -> i >= 0 && i < words.size())
            .filter(
                i -> pairs(claim.text(), words.get(Math.min(i, at)), words.get(Math.max(i, at))))
            .map(words::get)
            .filter(word -> placed.stream().noneMatch(span -> span.overlaps(word.span())))
            .toList();
    boolean known =
        ordinary.ordinary(words.get(at).text(), claim.language())
            && beside.stream().anyMatch(word -> ordinary.ordinary(word.text(), claim.language()));
    return !beside.isEmpty() && !known;
  }

  private static boolean pairs(String text, Word one, Word other) {
    return one.capitalised()
        && other.capitalised()
        && one.text().length() > 1
        && one.span().gap(other.span()).of(text).isBlank();
  }

  private static boolean opensSentence(String text, Word word) {
    String before = text.substring(0, word.span().start()).stripTrailing();
    return before.isEmpty() || ".!?:„“\"«»”–—".indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
