package dev.beleg.bot.answer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.gate.Flaw;
import dev.beleg.bot.answer.gate.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateCountsTest {

  private static AnswerReport report(Flaw.Kind... kinds) {
    List<Flaw> flaws = List.of(kinds).stream().map(kind -> new Flaw(kind, "")).toList();
    return new AnswerReport(
        "m",
        List.of(),
        List.of(),
        List.of(),
        1,
        10,
        List.of(new AnswerReport.Line("So it was.", new Judgement.Blocked(flaws))),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMillis(3),
        Duration.ofMillis(20));
  }

  @Test
  void addsUpWhatWasLeftOutAndWhy() {
    GateCounts counts = new GateCounts();
    counts.add(report(Flaw.Kind.OFFICE, Flaw.Kind.UNTOLD));
    counts.add(report(Flaw.Kind.UNTOLD));
    assertThat(counts.blocked()).isEqualTo(2);
    assertThat(counts.blocked(Flaw.Kind.UNTOLD)).isEqualTo(2);
    assertThat(counts.blocked(Flaw.Kind.OFFICE)).isEqualTo(1);
    assertThat(counts.released()).isZero();
    assertThat(counts.time()).isEqualTo(Duration.ofMillis(6));
  }
}
