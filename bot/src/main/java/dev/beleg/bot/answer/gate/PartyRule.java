package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.language.CueWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Something is given by whom the nearest sentences of the source say, and to whom.
final class PartyRule implements Rule {

  private static final double NEAR = 0.7;

  private static final Set<String> TRADE = Set.of("trade+", "trade-");

  private final FlowReader reader = new FlowReader();
  private final CueWords sides;

  /// @param sides the words of opposite sides
  PartyRule(CueWords sides) {
    this.sides = sides;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    for (ArticleNames article : reading.articles()) {
      TextReading claim = reading.claim().reading();
      List<FlowReader.Flow> claimed = reader.read(claim, article.sides().in(claim));
      if (!claimed.isEmpty()) {
        List<Told> told = told(reading, article);
        if (claimed.stream()
            .filter(flow -> !isToldBothWays(flow, claimed, told))
            .anyMatch(flow -> isReversed(flow, told) || isSwapped(flow, told))) {
          findings.add(Flaw.Kind.PARTIES, "");
        }
      }
    }
  }

  /// "X exports machines to Y, while it buys steel": what goes each way is judged by its words.
  private static boolean isToldBothWays(
      FlowReader.Flow flow, List<FlowReader.Flow> claimed, List<Told> told) {
    return claimed.stream()
            .anyMatch(it -> it.kind().equals(flow.kind()) && it.way().reverses(flow.way()))
        && claimed.stream()
            .anyMatch(
                it -> alike(it, told).stream().anyMatch(as -> as.flow.way().matches(it.way())));
  }

  /// Who does what to whom in a sentence of a source, nearest first.
  private record Told(FlowReader.Flow flow, double share) {}

  private List<Told> told(Reading reading, ArticleNames article) {
    List<Told> told = new ArrayList<>();
    for (Reading.Told near : reading.near(0)) {
      if (article.isOwn(near.sentence())) {
        flows(article, near.sentence()).forEach(flow -> told.add(new Told(flow, near.share())));
      }
    }
    return told;
  }

  private List<FlowReader.Flow> flows(ArticleNames article, TextReading sentence) {
    List<FlowReader.Flow> own = reader.read(sentence, article.sides().in(sentence));
    int at = article.sentences().indexOf(sentence);
    return (own.isEmpty() && at > 0 && article.sides().in(sentence).isEmpty())
        ? continued(article, article.sentences().get(at - 1), sentence)
        : own;
  }

  /// "X exported machines to Y. Imports were steel."
  private List<FlowReader.Flow> continued(
      ArticleNames article, TextReading before, TextReading sentence) {
    Set<String> first = trade(before);
    Set<String> second = trade(sentence);
    if (first.size() != 1 || second.size() != 1) {
      return List.of();
    }
    return reader.read(before, article.sides().in(before)).stream()
        .filter(flow -> flow.way().codes().size() == Parties.SIDES)
        .limit(1)
        .map(flow -> first.equals(second) ? flow : new FlowReader.Flow(flow.kind(), back(flow)))
        .toList();
  }

  private Set<String> trade(TextReading sentence) {
    Set<String> ids = new HashSet<>(sentence.ids(sides));
    ids.retainAll(TRADE);
    return ids;
  }

  private static Parties.OneWay back(FlowReader.Flow flow) {
    return new Parties.OneWay(flow.way().to(), flow.way().from());
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
    Parties.OneWay back = back(claimed);
    return ways.stream().anyMatch(back::matches)
        && ways.stream()
            .filter(way -> way.codes().size() == Parties.SIDES)
            .allMatch(claimed.way()::contradicts);
  }
}
