package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the sentence says in its own words has something in its place in a cited article: the same
/// word, one that means the same, a related one, a translation. What is grave ("was arrested") must
/// be told as such; of the other words the most must.
final class WordRule implements Rule {

  private static final int FEW = 2;
  private static final int SHORTEST = 3;

  private final CueWords grave = CueLists.read("grave-words.tsv");
  private final CueWords sides = CueLists.read("opposites.tsv");
  private final FigureExtractor extractor;
  private final WordTies ties;
  private final OrdinaryWords ordinary;
  private final Gazetteer gazetteer;
  private final PersonFinder people;

  WordRule(
      WordTies ties,
      OrdinaryWords ordinary,
      Vocabulary vocabulary,
      PersonFinder people,
      FigureExtractor extractor) {
    this.extractor = extractor;
    this.ties = ties;
    this.ordinary = ordinary;
    this.gazetteer = vocabulary.gazetteer();
    this.people = people;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    List<Word> words = Word.of(claim.text());
    for (CueWords.Found event : grave.find(words, claim.language())) {
      Span place = place(words, event);
      if (cited.stream()
          .noneMatch(passage -> tells(passage, event, place.of(claim.text()), claim.language()))) {
        findings.add(Flaw.Kind.UNTOLD, place.of(claim.text()));
      }
    }
    List<Span> own = ownWords(claim);
    List<WordTies.Tied> counted =
        ties.words(claim.text(), claim.language()).stream()
            .filter(word -> own.contains(word.span()))
            .toList();
    List<WordTies.Tied> untold =
        counted.stream()
            .filter(word -> cited.stream().noneMatch(passage -> word.in(marks(passage))))
            .toList();
    boolean many = untold.size() * 2 >= counted.size() && untold.size() >= FEW;
    if (many || (!untold.isEmpty() && untold.size() == counted.size())) {
      findings.add(Flaw.Kind.UNTOLD, untold.getFirst().span().of(claim.text()));
    }
  }

  private static Span place(List<Word> words, CueWords.Found found) {
    return new Span(words.get(found.from()).span().start(), words.get(found.to() - 1).span().end());
  }

  private boolean tells(
      PassageReading passage, CueWords.Found event, String printed, Language language) {
    String article = passage.supplied().articleText();
    return CueLists.ids(grave, article, passage.language()).contains(event.id())
        || (language == passage.language() && passage.names().has(Word.of(printed).getFirst()));
  }

  private Set<String> marks(PassageReading passage) {
    return ties.marks(passage.supplied().articleText(), passage.language());
  }

  /// Names, figures, opposite sides and words that carry little are judged elsewhere or not at all.
  private List<Span> ownWords(CitedSentence claim) {
    List<Span> names = new ArrayList<>();
    gazetteer.mentions(claim.text(), claim.language()).forEach(name -> names.add(name.span()));
    people.find(claim.text(), claim.language()).forEach(person -> names.add(person.span()));
    List<Word> words = Word.of(claim.text());
    sides
        .find(words, claim.language())
        .forEach(
            found -> words.subList(found.from(), found.to()).forEach(it -> names.add(it.span())));
    extractor
        .extract(claim.text(), claim.language(), Optional.empty())
        .figures()
        .forEach(figure -> names.add(figure.span()));
    return words.stream()
        .filter(word -> word.text().length() >= SHORTEST)
        .filter(word -> !isName(claim, word))
        .filter(word -> !ordinary.neutral(word.text(), claim.language()))
        .map(Word::span)
        .filter(span -> names.stream().noneMatch(span::overlaps))
        .toList();
  }

  private static boolean isName(CitedSentence claim, Word word) {
    return word.capitalised() && word.span().start() > 0 && claim.language() != Language.GERMAN;
  }
}
