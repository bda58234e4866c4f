package dev.beleg.bot.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.OnlyWhere;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gate against sentences in natural words. Those of the files `dev` were looked at while the
/// rules were made; those of `kept` and `heldout` are only counted.
class NaturalSentencesTest {

  @ParameterizedTest
  @CsvSource({
    "natural-dev.tsv, 0.94, 0.94, true",
    "natural-kept.tsv, 0.92, 0.88, false",
    "natural-dev-2.tsv, 0.9, 0.94, true",
    "natural-kept-2.tsv, 0.7, 0.7, false",
    "natural-dev-3.tsv, 0.75, 0.75, true",
    "natural-heldout-3.tsv, 0.55, 0.8, false"
  })
  void fewLiesPassAndTrueSentencesDo(String file, double truths, double lies, boolean shown) {
    NaturalSentences sentences = new NaturalSentences();
    List<NaturalSentences.Judged> judged =
        NaturalSentences.rows(file).stream().map(sentences::judge).toList();
    System.out.printf("%s: %s%nblocked: %s%n", file, tallies(judged), reasons(judged));
    System.out.println(sentences.times());
    if (shown) {
      judged.stream().filter(one -> !one.right()).forEach(NaturalSentencesTest::print);
    }
    OnlyWhere.isThere(!GateCorpus.DICTIONARIES.isEmpty(), "no dictionaries here");
    assertThat(rightly(judged, false)).isGreaterThanOrEqualTo(truths);
    assertThat(rightly(judged, true)).isGreaterThanOrEqualTo(lies);
  }

  private static void print(NaturalSentences.Judged one) {
    String why =
        one.judgement() instanceof Judgement.Blocked blocked ? " -> " + blocked.flaws() : "";
    System.out.println(
        one.row().kind() + " " + one.row().article() + ": " + one.row().sentence() + why);
  }

  private static Map<Flaw.Kind, Long> reasons(List<NaturalSentences.Judged> judged) {
    return judged.stream()
        .filter(one -> !one.row().lie())
        .map(NaturalSentences.Judged::judgement)
        .flatMap(one -> one instanceof Judgement.Blocked blocked ? blocked.flaws().stream() : null)
        .collect(Collectors.groupingBy(Flaw::kind, TreeMap::new, Collectors.counting()));
  }

  private static double rightly(List<NaturalSentences.Judged> judged, boolean lies) {
    return judged.stream()
        .filter(one -> one.row().lie() == lies)
        .mapToDouble(one -> one.right() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static Map<String, String> tallies(List<NaturalSentences.Judged> judged) {
    Map<String, List<NaturalSentences.Judged>> kinds =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.row().kind() + " " + one.row().language().code(),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, String> tallies = new TreeMap<>();
    kinds.forEach(
        (kind, all) ->
            tallies.put(
                kind,
                all.stream().filter(NaturalSentences.Judged::right).count() + "/" + all.size()));
    return tallies;
  }
}
