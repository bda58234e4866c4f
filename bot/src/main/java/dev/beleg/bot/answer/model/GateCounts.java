package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.Flaw;
import dev.beleg.bot.answer.gate.Judgement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// What the gate did since the process began, for whoever measures it. Safe for use by several
/// threads; all counts only grow.
public final class GateCounts {

  private final LongAdder released = new LongAdder();
  private final LongAdder recited = new LongAdder();
  private final LongAdder blocked = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final Map<Flaw.Kind, LongAdder> flaws = new EnumMap<>(Flaw.Kind.class);

  /// Begins at zero.
  public GateCounts() {
    for (Flaw.Kind kind : Flaw.Kind.values()) {
      flaws.put(kind, new LongAdder());
    }
  }

  /// Adds an answer.
  public void add(AnswerReport report) {
    for (AnswerReport.Line line : report.sentences()) {
      switch (line.judgement()) {
        case Judgement.Released one -> {
          released.increment();
          recited.add(one.recited() ? 1 : 0);
        }
        case Judgement.Blocked _ -> blocked.increment();
      }
    }
    report.blocked().forEach((kind, count) -> flaws(kind).add(count));
    nanos.add(report.gate().toNanos());
  }

  private LongAdder flaws(Flaw.Kind kind) {
    return Objects.requireNonNull(flaws.get(kind));
  }

  /// {@return how many sentences were shown}
  public long released() {
    return released.sum();
  }

  /// {@return how many of the sentences shown cite another passage than the model did}
  public long recited() {
    return recited.sum();
  }

  /// {@return how many sentences were left out}
  public long blocked() {
    return blocked.sum();
  }

  /// {@return how many sentences were left out for one reason; a sentence may have several}
  public long blocked(Flaw.Kind kind) {
    return flaws(kind).sum();
  }

  /// {@return the time that judging took}
  public Duration time() {
    return Duration.ofNanos(nanos.sum());
  }
}
