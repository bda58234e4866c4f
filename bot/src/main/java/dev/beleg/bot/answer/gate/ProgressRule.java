package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.language.CueWords;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What the source only plans, discusses or is at is not told as done, and what is done not as
/// planned.
final class ProgressRule implements Rule {

  private static final double NEAR = 0.75;
  private static final Set<String> AHEAD = Set.of("proposed", "discussed", "planned");
  private static final Set<String> SETTLED = Set.of("done", "under-way", "agreed");
  private static final Set<String> FINISHED = Set.of("finished", "reached");
  private static final String REACHED = "reached";
  private static final String DONE = "done";
  private static final String CARRIED_OUT = "carried-out";
  private static final String ALREADY = "already";
  private static final Set<String> OVER = Set.of("finished", "reached", DONE, CARRIED_OUT, ALREADY);
  private static final String INTENDED = "intended";
  private static final String TO_BE = "to-be";

  private final CueWords cues;
  private final CueWords finished;

  /// @param cues the words that tell how far something is
  /// @param finished the words that tell that something has come to its end
  ProgressRule(CueWords cues, CueWords finished) {
    this.cues = cues;
    this.finished = finished;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    TextReading claim = reading.claim().reading();
    Set<String> claimed = claim.ids(cues);
    Set<String> ends = new HashSet<>(claim.ids(finished));
    boolean measured =
        !PrintedNumbers.find(claim.text(), claim.language()).isEmpty() && ends.remove(REACHED);
    boolean intended = ends.remove(INTENDED);
    boolean carriedOut = ends.remove(CARRIED_OUT) && !any(claimed, AHEAD);
    boolean already = ends.remove(ALREADY);
    ends.remove(TO_BE);
    boolean finish = !ends.isEmpty();
    boolean done = !measured && (claimed.contains(DONE) || finish) && !any(claimed, AHEAD);
    boolean ahead =
        PrintedNumbers.find(claim.text(), claim.language()).isEmpty()
            && claimed.contains("planned")
            && !any(claimed, SETTLED)
            && !finish;
    boolean claimsDeed = (carriedOut || already) && !intended;
    if (!done && !ahead && !claimsDeed) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Reading.Told near : reading.near(NEAR)) {
      told.addAll(told(near.sentence()));
      told.addAll(near.sentence().ids(finished));
    }
    boolean over = told.contains(DONE) || any(told, finish ? ends : FINISHED);
    boolean early = done && (finish || any(told, AHEAD)) && !over;
    boolean late = ahead && told.contains(DONE) && !any(told, AHEAD);
    boolean meant = claimsDeed && (told.contains(INTENDED) || any(told, AHEAD)) && !any(told, OVER);
    if (early || late || meant) {
      findings.add(Flaw.Kind.PROGRESS, "");
    }
  }

  /// What "is to be opened" is not open.
  private Set<String> told(TextReading sentence) {
    return sentence.cues(cues).stream()
        .filter(cue -> !cue.id().equals(DONE) || !isToBe(sentence, cue))
        .map(CueWords.Found::id)
        .collect(Collectors.toSet());
  }

  private boolean isToBe(TextReading sentence, CueWords.Found done) {
    return sentence.cues(finished).stream()
        .filter(cue -> cue.id().equals(TO_BE))
        .anyMatch(cue -> cue.from() == done.to() || cue.to() == done.from());
  }

  private static boolean any(Set<String> some, Set<String> others) {
    return others.stream().anyMatch(some::contains);
  }
}
