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
  private final WordTies ties;

  /// @param cues the words that deny
  DenialRule(CueWords cues, WordTies ties) {
    this.cues = cues;
    this.ties = ties;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    TextReading claim = reading.claim().reading();
    List<Reading.Told> near = reading.near(NEAR);
    if (deniesItself(claim)) {
      if (isDoublyDenied(claim, near) || !isDenialTold(reading, near)) {
        findings.add(Flaw.Kind.DENIAL, "");
      }
    } else if (!denies(claim)
        && near.stream().anyMatch(one -> denies(one.sentence()))
        && isDenied(reading, near)) {
      findings.add(Flaw.Kind.DENIAL, "");
    }
  }

  /// "There is no shortage" where the source tells of one.
  private boolean isDoublyDenied(TextReading claim, List<Reading.Told> near) {
    return claim.tells(lacks, LACK)
        && near.stream().anyMatch(one -> one.sentence().tells(lacks, LACK))
        && near.stream().noneMatch(one -> one.sentence().tells(cues, NOT));
  }

  /// A near sentence denies the same, or one that shares little else denies the very thing.
  private boolean isDenialTold(Reading reading, List<Reading.Told> near) {
    List<WordTies.Tied> words = ownWords(reading.claim());
    Language language = reading.language();
    return near.stream()
            .anyMatch(
                one ->
                    isDenied(words, one.sentence(), language)
                        || (one.share() >= ALL && denies(one.sentence()))
                        || !one.sentence().cues(lacks).isEmpty())
        || reading.articles().stream()
            .flatMap(article -> article.sentences().stream())
            .anyMatch(sentence -> isDenied(words, sentence, language));
  }

  private boolean deniesItself(TextReading claim) {
    return claim.tells(cues, NOT) || claim.tells(lacks, "failure");
  }

  private boolean denies(TextReading text) {
    return text.tells(cues, NOT) || !text.cues(lacks).isEmpty();
  }

  /// The nearest sentence denies what the claim has, and none that is as near affirms it.
  private boolean isDenied(Reading reading, List<Reading.Told> near) {
    double least = near.getFirst().share() * NEAREST;
    List<WordTies.Tied> words = ownWords(reading.claim());
    return near.stream()
        .filter(one -> one.share() >= least)
        .anyMatch(one -> isMainlyDenied(words, one.sentence(), reading.language()));
  }

  private static List<WordTies.Tied> ownWords(Claim claim) {
    return claim.speaking().stream()
        .filter(
            word ->
                claim.language() == Language.GERMAN
                    || !Character.isUpperCase(claim.text().charAt(word.span().start())))
        .toList();
  }

  /// Whether a sentence denies something of the claim; in one language the very word counts, since
  /// words of like meaning are many.
  private boolean isDenied(List<WordTies.Tied> claimed, TextReading told, Language language) {
    return denied(told).stream()
        .anyMatch(part -> claimed.stream().anyMatch(word -> isIn(word, part, told, language)));
  }

  /// Whether it denies more of the claim than it says otherwise.
  private boolean isMainlyDenied(List<WordTies.Tied> claimed, TextReading told, Language language) {
    if (!told.cues(lacks).isEmpty()) {
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

  private boolean isIn(WordTies.Tied word, String part, TextReading told, Language language) {
    Set<String> marks = ties.marks(part, told.language());
    return language == told.language() ? word.formIn(marks) : word.in(marks);
  }

  /// The parts of a sentence that it denies.
  private List<String> denied(TextReading told) {
    return told.cues(cues).stream()
        .filter(cue -> cue.id().equals(NOT))
        .map(cue -> around(told, cue))
        .toList();
  }

  /// German puts the verb before what denies it; the others put it behind.
  private static String around(TextReading told, CueWords.Found cue) {
    List<Word> words = told.words();
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
