package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Of two opposite sides ("grew", "fell"; "exports", "imports") the sentence tells of each thing
/// the one that the nearest sentences of the source tell of it.
final class OppositeRule implements Rule {

  private static final double NEAR = 0.75;

  private static final double NEAREST = 0.99;

  /// A number tells which of two things is spoken of better than any word.
  private static final int NUMBER = 10;

  /// Pairs whose words stand before the things they are told of: "sells petrol, buys tractors".
  private static final Set<String> LEADING = Set.of("trade", "sell");

  /// Pairs of which a sentence often tells both sides, of different things.
  private static final Set<String> VOTED = Set.of("trade", "sell", "growth", "cost");

  /// What one sells another buys: alone, either may stand for the other.
  private static final String SELLING = "sell";

  /// Of a figure, which way it goes is judged with it.
  private static final String GROWTH = "growth";

  private final CueWords sides;
  private final OrdinaryWords ordinary;

  /// @param sides the words of opposite sides
  OppositeRule(CueWords sides, OrdinaryWords ordinary) {
    this.sides = sides;
    this.ordinary = ordinary;
  }

  /// A sentence with the places of the two sides of one pair in it.
  private record Sided(TextReading text, List<CueWords.Found> cues) {
    /// The side that is told of the thing at a place.
    String side(int at, boolean leading) {
      Optional<CueWords.Found> before =
          cues.stream().filter(cue -> cue.from() < at).reduce((_, last) -> last);
      return (leading && before.isPresent()
              ? before
              : cues.stream().min(Comparator.comparingInt(cue -> Math.abs(cue.from() - at))))
          .orElseThrow()
          .id();
    }

    Set<String> all() {
      Set<String> all = new HashSet<>();
      cues.forEach(cue -> all.add(cue.id()));
      return all;
    }

    boolean isCue(int at) {
      return cues.stream().anyMatch(cue -> cue.from() <= at && at < cue.to());
    }
  }

  @Override
  public void check(Reading reading, Findings findings) {
    Set<String> pairs = new TreeSet<>();
    reading.claim().reading().cues(sides).forEach(cue -> pairs.add(pair(cue)));
    if (!reading.claim().figures().figures().isEmpty()) {
      pairs.remove(GROWTH);
    }
    for (String pair : pairs) {
      if (isTurned(reading, pair)) {
        findings.add(Flaw.Kind.DIRECTION, pair);
      }
    }
  }

  private static String pair(CueWords.Found cue) {
    return cue.id().substring(0, cue.id().length() - 1);
  }

  private Sided read(TextReading text, String pair) {
    return new Sided(
        text, text.cues(sides).stream().filter(cue -> pair(cue).equals(pair)).toList());
  }

  private boolean isTurned(Reading reading, String pair) {
    Sided claimed = read(reading.claim().reading(), pair);
    List<Sided> told =
        reading.near(NEAR, span -> !isCue(claimed, span)).stream()
            .map(near -> read(near.sentence(), pair))
            .filter(near -> near.all().size() > (pair.equals(SELLING) ? 1 : 0))
            .toList();
    int votes = 0;
    Set<String> all = new HashSet<>();
    for (Sided near : told) {
      votes +=
          VOTED.contains(pair) ? votes(reading.claim(), claimed, near, LEADING.contains(pair)) : 0;
      all.addAll(near.all());
    }
    if (told.isEmpty()) {
      beside(reading, claimed).forEach(near -> all.addAll(read(near, pair).all()));
    }
    boolean apart = !all.isEmpty() && claimed.all().stream().noneMatch(all::contains);
    return votes < 0 || (votes == 0 && apart);
  }

  /// "Moving a tonne costs $52. This is dearer than by the other way."
  private static List<TextReading> beside(Reading reading, Sided claimed) {
    return reading.near(NEAREST, span -> !isCue(claimed, span)).stream()
        .flatMap(near -> reading.after(near.sentence()).stream())
        .toList();
  }

  private static boolean isCue(Sided claimed, Span span) {
    return claimed.cues.stream()
        .flatMap(cue -> claimed.text.words().subList(cue.from(), cue.to()).stream())
        .anyMatch(word -> word.span().overlaps(span));
  }

  /// How many things of the claim are told of with the same side, less those told of with the
  /// other.
  private int votes(Claim claim, Sided claimed, Sided near, boolean leading) {
    List<Set<String>> marks = near.text.wordMarks();
    int votes = numberVotes(claim, claimed, near);
    for (WordTies.Tied tied : claim.ties()) {
      int at = place(claimed, tied.span());
      if (at >= 0 && speaks(claimed, at)) {
        for (int other = 0; other < marks.size(); other++) {
          if (!near.isCue(other) && tied.in(marks.get(other))) {
            int weight = tied.formIn(marks.get(other)) ? 2 : 1;
            votes += claimed.side(at, leading).equals(near.side(other, leading)) ? weight : -weight;
          }
        }
      }
    }
    return votes;
  }

  /// "Tenth of the export partners and second of the import partners".
  private static int numberVotes(Claim claim, Sided claimed, Sided near) {
    int votes = 0;
    for (PrintedNumbers.Printed one : numbers(claimed)) {
      for (PrintedNumbers.Printed other : numbers(near)) {
        if (one.value().isPresent()
            && one.value().equals(other.value())
            && isFigure(claim, one.span())) {
          boolean same =
              claimed
                  .side(place(claimed, one.span()), false)
                  .equals(near.side(place(near, other.span()), false));
          votes += same ? NUMBER : -NUMBER;
        }
      }
    }
    return votes;
  }

  /// A year tells nothing.
  private static boolean isFigure(Claim claim, Span number) {
    return claim.figures().figures().stream().anyMatch(figure -> figure.span().overlaps(number));
  }

  private static List<PrintedNumbers.Printed> numbers(Sided sided) {
    return PrintedNumbers.find(sided.text.text(), sided.text.language());
  }

  private static int place(Sided claimed, Span span) {
    for (int at = 0; at < claimed.text.words().size(); at++) {
      if (claimed.text.words().get(at).span().overlaps(span)) {
        return at;
      }
    }
    return -1;
  }

  private boolean speaks(Sided claimed, int at) {
    Word word = claimed.text.words().get(at);
    boolean name = word.capitalised() && claimed.text.language() != Language.GERMAN;
    return !name && !claimed.isCue(at) && !ordinary.neutral(word.text(), claimed.text.language());
  }
}
