package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.List;

/// What the sentence says in its own words has something in its place in a cited article: the same
/// word, one that means the same, a related one, a translation. What is grave ("was arrested") must
/// be told as such; of the other words the most must.
final class WordRule implements Rule {

  private static final int FEW = 2;
  private static final int SHORTEST = 3;

  private final CueWords grave = CueLists.read("grave-words.tsv");
  private final CueWords sides;
  private final OrdinaryWords ordinary;

  /// @param sides the words of opposite sides
  WordRule(CueWords sides, OrdinaryWords ordinary) {
    this.sides = sides;
    this.ordinary = ordinary;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    List<ArticleNames> articles = reading.articles();
    for (CueWords.Found event : claim.reading().cues(grave)) {
      Span place = claim.reading().span(event);
      if (articles.stream()
          .noneMatch(article -> tells(article, event, place.of(claim.text()), claim.language()))) {
        findings.add(Flaw.Kind.UNTOLD, place.of(claim.text()));
      }
    }
    List<Span> own = ownWords(claim);
    List<WordTies.Tied> counted =
        claim.ties().stream().filter(word -> own.contains(word.span())).toList();
    List<WordTies.Tied> untold =
        counted.stream()
            .filter(
                word -> articles.stream().noneMatch(article -> word.in(article.whole().marks())))
            .toList();
    boolean many = untold.size() * 2 >= counted.size() && untold.size() >= FEW;
    if (many || (!untold.isEmpty() && untold.size() == counted.size())) {
      findings.add(Flaw.Kind.UNTOLD, untold.getFirst().span().of(claim.text()));
    }
  }

  private boolean tells(
      ArticleNames article, CueWords.Found event, String printed, Language language) {
    return article.whole().tells(grave, event.id())
        || (language == article.whole().language()
            && article.has(Word.of(printed).getFirst(), language));
  }

  /// Names, figures, opposite sides and words that carry little are judged elsewhere or not at all.
  private List<Span> ownWords(Claim claim) {
    List<Span> names = new ArrayList<>();
    claim.reading().places().forEach(name -> names.add(name.span()));
    claim.reading().people().forEach(person -> names.add(person.span()));
    List<Word> words = claim.reading().words();
    claim
        .reading()
        .cues(sides)
        .forEach(
            found -> words.subList(found.from(), found.to()).forEach(it -> names.add(it.span())));
    claim.figures().figures().forEach(figure -> names.add(figure.span()));
    return words.stream()
        .filter(word -> word.text().length() >= SHORTEST)
        .filter(word -> !isName(claim, word))
        .filter(word -> !ordinary.neutral(word.text(), claim.language()))
        .map(Word::span)
        .filter(span -> names.stream().noneMatch(span::overlaps))
        .toList();
  }

  private static boolean isName(Claim claim, Word word) {
    return word.capitalised() && word.span().start() > 0 && claim.language() != Language.GERMAN;
  }
}
