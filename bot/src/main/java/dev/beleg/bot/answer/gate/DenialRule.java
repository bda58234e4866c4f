package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Set;

/// The sentence denies where the nearest sentences of the source deny, and not where they affirm.
final class DenialRule implements Rule {

  private static final double NEAR = 0.7;

  /// What shares so much is the sentence itself.
  private static final double ALL = 0.8;

  private static final double NEAREST = 0.95;
  private static final int REACH = 3;
  private static final String DIVIDING = ",;:–—";
  private static final String NOT = "not";
  private static final String LACK = "lack";

  private final CueWords cues;
  private final CueWords lacks = CueLists.read("lacks.tsv");
  private final Nearest nearest;
  private final WordTies ties;
  private final OrdinaryWords ordinary;

  /// @param cues the words that deny
  DenialRule(CueWords cues, Nearest nearest, WordTies ties, OrdinaryWords ordinary) {
    this.cues = cues;
    this.nearest = nearest;
    this.ties = ties;
    this.ordinary = ordinary;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    List<Nearest.Told> near = nearest.sentences(claim, cited, _ -> true, NEAR);
    boolean told = near.stream().anyMatch(one -> denies(one.text(), one.language()));
    if (deniesItself(claim)) {
      List<WordTies.Tied> words = ownWords(claim);
      told =
          near.stream()
              .anyMatch(
                  one ->
                      isDenied(words, one, claim.language())
                          || (one.share() >= ALL && denies(one.text(), one.language()))
                          || !CueLists.ids(lacks, one.text(), one.language()).isEmpty());
      if (isDoublyDenied(claim, near) || (!told && !isToldFar(claim, cited))) {
        findings.add(Flaw.Kind.DENIAL, "");
      }
    } else if (told && !denies(claim.text(), claim.language()) && isDenied(claim, near)) {
      findings.add(Flaw.Kind.DENIAL, "");
    }
  }

  /// "There is no shortage" where the source tells of one.
  private boolean isDoublyDenied(CitedSentence claim, List<Nearest.Told> near) {
    return CueLists.ids(lacks, claim.text(), claim.language()).contains(LACK)
        && near.stream()
            .anyMatch(one -> CueLists.ids(lacks, one.text(), one.language()).contains(LACK))
        && near.stream()
            .noneMatch(one -> CueLists.ids(cues, one.text(), one.language()).contains(NOT));
  }

  /// A sentence that shares little else denies the very thing.
  private boolean isToldFar(CitedSentence claim, List<PassageReading> cited) {
    List<WordTies.Tied> words = ownWords(claim);
    return cited.stream()
        .anyMatch(
            passage ->
                passage.names().sentences().stream()
                    .map(text -> new Nearest.Told(text, passage.language(), 0))
                    .anyMatch(sentence -> isDenied(words, sentence, claim.language())));
  }

  private boolean deniesItself(CitedSentence claim) {
    return CueLists.ids(cues, claim.text(), claim.language()).contains(NOT)
        || CueLists.ids(lacks, claim.text(), claim.language()).contains("failure");
  }

  private boolean denies(String text, Language language) {
    return CueLists.ids(cues, text, language).contains(NOT)
        || !CueLists.ids(lacks, text, language).isEmpty();
  }

  /// The nearest sentence denies what the claim has, and none that is as near affirms it.
  private boolean isDenied(CitedSentence claim, List<Nearest.Told> near) {
    double least = near.getFirst().share() * NEAREST;
    List<WordTies.Tied> words = ownWords(claim);
    return near.stream()
        .filter(one -> one.share() >= least)
        .anyMatch(one -> isMainlyDenied(words, one, claim.language()));
  }

  private List<WordTies.Tied> ownWords(CitedSentence claim) {
    return ties.words(claim.text(), claim.language()).stream()
        .filter(
            word ->
                claim.language() == Language.GERMAN
                    || !Character.isUpperCase(claim.text().charAt(word.span().start())))
        .filter(word -> !ordinary.neutral(word.span().of(claim.text()), claim.language()))
        .toList();
  }

  /// Whether a sentence denies something of the claim; in one language the very word counts, since
  /// words of like meaning are many.
  private boolean isDenied(List<WordTies.Tied> claimed, Nearest.Told told, Language language) {
    return denied(told).stream()
        .anyMatch(part -> claimed.stream().anyMatch(word -> isIn(word, part, told, language)));
  }

  /// Whether it denies more of the claim than it says otherwise.
  private boolean isMainlyDenied(
      List<WordTies.Tied> claimed, Nearest.Told told, Language language) {
    if (!CueLists.ids(lacks, told.text(), told.language()).isEmpty()) {
      return false;
    }
    for (String part : denied(told)) {
      String rest = told.text().replace(part, " ");
      long within = claimed.stream().filter(word -> isIn(word, part, told, language)).count();
      long outside = claimed.stream().filter(word -> isIn(word, rest, told, language)).count();
      if (within > 0 && within >= outside) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(WordTies.Tied word, String part, Nearest.Told told, Language language) {
    Set<String> marks = ties.marks(part, told.language());
    return language == told.language() ? word.formIn(marks) : word.in(marks);
  }

  /// The parts of a sentence that it denies.
  private List<String> denied(Nearest.Told told) {
    List<Word> words = Word.of(told.text());
    return cues.find(words, told.language()).stream()
        .filter(cue -> cue.id().equals(NOT))
        .map(cue -> around(told, words, cue))
        .toList();
  }

  /// German puts the verb before what denies it; the others put it behind.
  private static String around(Nearest.Told told, List<Word> words, CueWords.Found cue) {
    boolean german = told.language() == Language.GERMAN;
    int from = german ? Math.max(0, cue.from() - REACH) : cue.from();
    int to = Math.min(words.size(), cue.to() + (german ? 2 : REACH));
    int start = words.get(from).span().start();
    int at = words.get(cue.from()).span().start();
    int end = words.get(to - 1).span().end();
    for (int place = start; place < end; place++) {
      if (DIVIDING.indexOf(told.text().charAt(place)) >= 0) {
        start = place < at ? place + 1 : start;
        end = place < at ? end : place;
      }
    }
    return told.text().substring(start, end);
  }
}
