package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.figure.PartiesReader;
import java.util.List;
import java.util.Optional;

/// Goods go the way that the nearest sentences of the source tell.
final class PartyRule implements Rule {

  private static final double NEAR = 0.7;

  private final PartiesReader reader;
  private final Nearest nearest;

  PartyRule(PartiesReader reader, Nearest nearest) {
    this.reader = reader;
    this.nearest = nearest;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    Optional<Parties> claimed = reader.read(claim.text(), claim.language());
    if (claimed.isEmpty()) {
      return;
    }
    List<Parties> told =
        nearest.sentences(claim, cited, _ -> true, NEAR).stream()
            .flatMap(near -> reader.read(near.text(), near.language()).stream())
            .toList();
    if (told.stream().anyMatch(claimed.get()::reverses)
        && told.stream().allMatch(claimed.get()::contradicts)) {
      findings.add(Flaw.Kind.PARTIES, "");
    }
  }
}
