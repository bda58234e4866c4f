package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where the nearest sentences of the source tell one of two opposite sides alone ("grew",
/// "imports", "cheaper"), the sentence does not tell the other alone.
final class OppositeRule implements Rule {

  private static final double NEAR = 0.8;

  private final CueWords sides = CueLists.read("opposites.tsv");
  private final Nearest nearest;

  OppositeRule(Nearest nearest) {
    this.nearest = nearest;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    List<Word> words = Word.of(claim.text());
    List<CueWords.Found> found = sides.find(words, claim.language());
    if (found.isEmpty()) {
      return;
    }
    Set<Span> turned = new HashSet<>();
    found.forEach(one -> words.subList(one.from(), one.to()).forEach(it -> turned.add(it.span())));
    Set<String> told = new HashSet<>();
    for (Nearest.Told near :
        nearest.sentences(claim, cited, span -> !turned.contains(span), NEAR)) {
      told.addAll(CueLists.ids(sides, near.text(), near.language()));
    }
    Set<String> claimed = new TreeSet<>();
    found.forEach(one -> claimed.add(one.id()));
    claimed.stream()
        .filter(side -> !claimed.contains(other(side)))
        .filter(side -> told.contains(other(side)) && !told.contains(side))
        .forEach(side -> findings.add(Flaw.Kind.DIRECTION, side));
  }

  private static String other(String side) {
    int sign = side.length() - 1;
    return side.substring(0, sign) + (side.charAt(sign) == '+' ? '-' : '+');
  }
}
