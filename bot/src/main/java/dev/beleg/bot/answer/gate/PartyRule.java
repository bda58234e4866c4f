package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import java.util.List;

/// Something is given by whom the nearest sentences of the source say, and to whom.
final class PartyRule implements Rule {

  private static final double NEAR = 0.7;

  private final FlowReader reader = new FlowReader();

  @Override
  public void check(Reading reading, Findings findings) {
    List<Parties.OneWay> claimed = reader.read(reading.claim().reading());
    if (claimed.isEmpty()) {
      return;
    }
    List<Parties.OneWay> near = told(reading, NEAR);
    List<Parties.OneWay> anywhere = told(reading, 0);
    if (claimed.stream().anyMatch(flow -> isReversed(flow, near) || isSwapped(flow, anywhere))) {
      findings.add(Flaw.Kind.PARTIES, "");
    }
  }

  private List<Parties.OneWay> told(Reading reading, double fraction) {
    return reading.near(fraction).stream()
        .flatMap(told -> reader.read(told.sentence()).stream())
        .toList();
  }

  private static boolean isReversed(Parties.OneWay claimed, List<Parties.OneWay> told) {
    return told.stream().anyMatch(claimed::reverses)
        && told.stream().allMatch(claimed::contradicts);
  }

  /// Both sides are told, but only the other way round.
  private static boolean isSwapped(Parties.OneWay claimed, List<Parties.OneWay> told) {
    Parties.OneWay back = new Parties.OneWay(claimed.to(), claimed.from());
    return told.stream().anyMatch(back::matches)
        && told.stream()
            .filter(flow -> flow.codes().size() == Parties.SIDES)
            .allMatch(claimed::contradicts);
  }
}
