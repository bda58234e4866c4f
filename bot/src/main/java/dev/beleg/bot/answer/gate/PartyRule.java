package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import java.util.ArrayList;
import java.util.List;

/// Something is given by whom the nearest sentences of the source say, and to whom.
final class PartyRule implements Rule {

  private static final double NEAR = 0.7;

  private final FlowReader reader = new FlowReader();

  @Override
  public void check(Reading reading, Findings findings) {
    for (ArticleNames article : reading.articles()) {
      TextReading claim = reading.claim().reading();
      List<FlowReader.Flow> claimed = reader.read(claim, article.sides().in(claim));
      if (!claimed.isEmpty()) {
        List<Told> told = told(reading, article);
        if (claimed.stream().anyMatch(flow -> isReversed(flow, told) || isSwapped(flow, told))) {
          findings.add(Flaw.Kind.PARTIES, "");
        }
      }
    }
  }

  /// Who does what to whom in a sentence of a source, nearest first.
  private record Told(FlowReader.Flow flow, double share) {}

  private List<Told> told(Reading reading, ArticleNames article) {
    List<Told> told = new ArrayList<>();
    for (Reading.Told near : reading.near(0)) {
      if (article.isOwn(near.sentence())) {
        reader
            .read(near.sentence(), article.sides().in(near.sentence()))
            .forEach(flow -> told.add(new Told(flow, near.share())));
      }
    }
    return told;
  }

  private static List<Told> alike(FlowReader.Flow claimed, List<Told> told) {
    return told.stream().filter(one -> one.flow.kind().equals(claimed.kind())).toList();
  }

  /// The nearest that tell such a deed tell it the other way.
  private static boolean isReversed(FlowReader.Flow claimed, List<Told> told) {
    List<Told> alike = alike(claimed, told);
    double least = alike.isEmpty() ? 0 : NEAR * alike.getFirst().share;
    List<Parties.OneWay> ways =
        alike.stream().filter(one -> one.share >= least).map(one -> one.flow.way()).toList();
    return ways.stream().anyMatch(claimed.way()::reverses)
        && ways.stream().allMatch(claimed.way()::contradicts);
  }

  /// Both sides are told, but only the other way round.
  private static boolean isSwapped(FlowReader.Flow claimed, List<Told> told) {
    List<Parties.OneWay> ways = alike(claimed, told).stream().map(one -> one.flow.way()).toList();
    Parties.OneWay back = new Parties.OneWay(claimed.way().to(), claimed.way().from());
    return ways.stream().anyMatch(back::matches)
        && ways.stream()
            .filter(way -> way.codes().size() == Parties.SIDES)
            .allMatch(claimed.way()::contradicts);
  }
}
