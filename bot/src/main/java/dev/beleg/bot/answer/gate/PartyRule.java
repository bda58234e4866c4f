package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import java.util.List;

/// Something is given by whom the nearest sentences of the source say, and to whom.
final class PartyRule implements Rule {

  private static final double NEAR = 0.7;

  private final FlowReader reader;
  private final Nearest nearest;

  PartyRule(FlowReader reader, Nearest nearest) {
    this.reader = reader;
    this.nearest = nearest;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    List<Parties.OneWay> claimed = reader.read(claim.text(), claim.language());
    if (claimed.isEmpty()) {
      return;
    }
    List<Parties.OneWay> told =
        nearest.sentences(claim, cited, _ -> true, NEAR).stream()
            .flatMap(near -> reader.read(near.text(), near.language()).stream())
            .toList();
    if (claimed.stream().anyMatch(flow -> isReversed(flow, told))) {
      findings.add(Flaw.Kind.PARTIES, "");
    }
  }

  private static boolean isReversed(Parties.OneWay claimed, List<Parties.OneWay> told) {
    return told.stream().anyMatch(claimed::reverses)
        && told.stream().allMatch(claimed::contradicts);
  }
}
