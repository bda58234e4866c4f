package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where the nearest sentences of the source tell one of two opposite sides alone ("grew",
/// "imports", "cheaper") of what the sentence speaks of, the sentence does not tell the other alone.
final class OppositeRule implements Rule {

  private static final double NEAR = 0.8;

  private final CueWords sides = CueLists.read("opposites.tsv");
  private final Nearest nearest;
  private final WordTies ties;
  private final OrdinaryWords ordinary;

  OppositeRule(Nearest nearest, WordTies ties, OrdinaryWords ordinary) {
    this.nearest = nearest;
    this.ties = ties;
    this.ordinary = ordinary;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    List<Word> words = Word.of(claim.text());
    List<CueWords.Found> found = sides.find(words, claim.language());
    Set<String> claimed = new TreeSet<>();
    found.forEach(one -> claimed.add(one.id()));
    for (String side : claimed) {
      if (!claimed.contains(other(side)) && isTurned(claim, words, found, side, cited)) {
        findings.add(Flaw.Kind.DIRECTION, side);
      }
    }
  }

  private boolean isTurned(
      CitedSentence claim,
      List<Word> words,
      List<CueWords.Found> found,
      String side,
      List<PassageReading> cited) {
    Set<Span> own = new HashSet<>();
    found.stream()
        .filter(one -> one.id().equals(side))
        .forEach(one -> words.subList(one.from(), one.to()).forEach(it -> own.add(it.span())));
    List<WordTies.Tied> spoken =
        ties.words(claim.text(), claim.language()).stream()
            .filter(word -> !own.contains(word.span()))
            .filter(word -> !ordinary.neutral(word.span().of(claim.text()), claim.language()))
            .toList();
    Set<String> told = new HashSet<>();
    for (Nearest.Told near : nearest.sentences(claim, cited, span -> !own.contains(span), NEAR)) {
      told.addAll(told(near, side, spoken));
    }
    return told.contains(other(side)) && !told.contains(side);
  }

  /// Which of the two sides a sentence tells; where both, those that stand last before the words it
  /// shares with the claim.
  private Set<String> told(Nearest.Told near, String side, List<WordTies.Tied> spoken) {
    List<Word> words = Word.of(near.text());
    List<CueWords.Found> cues =
        sides.find(words, near.language()).stream()
            .filter(cue -> cue.id().equals(side) || cue.id().equals(other(side)))
            .toList();
    Set<String> all = new HashSet<>();
    cues.forEach(cue -> all.add(cue.id()));
    if (all.size() < 2) {
      return all;
    }
    Set<String> governing = new HashSet<>();
    for (int at = 0; at < words.size(); at++) {
      Set<String> marks = ties.marks(words.get(at).text(), near.language());
      if (!words.get(at).capitalised() && spoken.stream().anyMatch(word -> word.in(marks))) {
        governing.add(before(cues, at));
      }
    }
    return governing.isEmpty() ? all : governing;
  }

  private static String before(List<CueWords.Found> cues, int at) {
    String last = cues.getFirst().id();
    for (CueWords.Found cue : cues) {
      last = cue.from() < at ? cue.id() : last;
    }
    return last;
  }

  private static String other(String side) {
    int sign = side.length() - 1;
    return side.substring(0, sign) + (side.charAt(sign) == '+' ? '-' : '+');
  }
}
