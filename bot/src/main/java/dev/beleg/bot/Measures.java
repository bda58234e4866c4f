package dev.beleg.bot;

import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.retrieval.ingest.feed.FeedStatus;
import dev.beleg.retrieval.ingest.feed.Standing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// What is measured while Beleg serves, as Prometheus reads it.
final class Measures implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AnswerMeasures answers = new AnswerMeasures(registry);
  private final MultiGauge feedTimes =
      gauges(
          "beleg.feed.read.seconds",
          "When a feed was last read, in seconds since 1970; 0 for never");
  private final MultiGauge feedFailures =
      gauges("beleg.feed.failures", "Looks at a feed in a row that failed");
  private final MultiGauge feedArticles =
      gauges("beleg.feed.articles", "Articles that a feed has brought");
  private Supplier<List<FeedStatus>> feeds = List::of;

  Measures() {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  private MultiGauge gauges(String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  /// {@return what is measured of answers}
  AnswerMeasures answers() {
    return answers;
  }

  /// A message was sent.
  void sent(String surface, String outcome, Duration taken) {
    answers.took(AnswerMeasures.Step.SENDING, taken);
    Counter.builder("beleg.deliveries")
        .description("Messages handed to a surface by what came of it")
        .tag("surface", surface)
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /// Counts what the chats do.
  void count(Supplier<ChatEngine.Counts> counts) {
    counter(counts, "beleg.updates", "result", "accepted", ChatEngine.Counts::accepted);
    counter(counts, "beleg.updates", "result", "repeated", ChatEngine.Counts::repeated);
    counter(counts, "beleg.updates", "result", "passed_over", ChatEngine.Counts::passedOver);
    for (Outcome outcome : Outcome.values()) {
      String name = outcome.name().toLowerCase(Locale.ROOT);
      counter(counts, "beleg.outcomes", "outcome", name, it -> ended(it, outcome));
    }
    counter(counts, "beleg.messages", "state", "handed_over", ChatEngine.Counts::sent);
    counter(counts, "beleg.messages", "state", "lost", ChatEngine.Counts::lost);
    counter(counts, "beleg.troubles", "kind", "overdue", ChatEngine.Counts::overdue);
    counter(counts, "beleg.troubles", "kind", "store", ChatEngine.Counts::storeFailures);
    waiting(counts, "updates", ChatEngine.Counts::working);
    waiting(counts, "messages", ChatEngine.Counts::unsent);
  }

  /// Counts what arrives at surfaces and is of no kind that they know.
  void unknown(Supplier<Long> count) {
    FunctionCounter.builder("beleg.updates", count, it -> it.get().doubleValue())
        .tag("result", "unknown_kind")
        .register(registry);
  }

  private static double ended(ChatEngine.Counts counts, Outcome outcome) {
    return counts.outcomes().getOrDefault(outcome, 0L);
  }

  private void counter(
      Supplier<ChatEngine.Counts> counts,
      String name,
      String tag,
      String value,
      ToDoubleFunction<ChatEngine.Counts> of) {
    FunctionCounter.builder(name, counts, it -> of.applyAsDouble(it.get()))
        .tag(tag, value)
        .register(registry);
  }

  private void waiting(
      Supplier<ChatEngine.Counts> counts, String what, ToDoubleFunction<ChatEngine.Counts> of) {
    Gauge.builder("beleg.waiting", counts, it -> of.applyAsDouble(it.get()))
        .tag("what", what)
        .strongReference(true)
        .register(registry);
  }

  /// Tells how many articles there are.
  void articles(Supplier<Number> count) {
    Gauge.builder("beleg.articles", count).strongReference(true).register(registry);
  }

  /// Tells how much room the index takes, in bytes.
  void index(Supplier<Number> bytes) {
    Gauge.builder("beleg.index.bytes", bytes).strongReference(true).register(registry);
  }

  /// Tells how the feeds stand each time that somebody asks.
  void feeds(Supplier<List<FeedStatus>> standing) {
    feeds = standing;
  }

  private void lookAtFeeds() {
    List<FeedStatus> now = feeds.get();
    feedTimes.register(
        rows(now, it -> it.standing().succeeded().map(Instant::getEpochSecond).orElse(0L)), true);
    feedFailures.register(rows(now, it -> it.standing().failures()), true);
    feedArticles.register(
        rows(now, it -> it.count(Standing.SAVED) + it.count(Standing.HELD)), true);
  }

  private static List<MultiGauge.Row<?>> rows(
      List<FeedStatus> feeds, Function<FeedStatus, Number> value) {
    return feeds.stream()
        .<MultiGauge.Row<?>>map(
            it -> MultiGauge.Row.of(Tags.of("feed", it.feed().name()), value.apply(it)))
        .toList();
  }

  /// Tells how parts are.
  void parts(Supplier<List<Heartbeat>> parts, InstantSource clock) {
    for (Heartbeat part : parts.get()) {
      Gauge.builder("beleg.part.well", () -> wellness(parts.get(), part.part(), clock))
          .description("1 where the part got on in its time")
          .tag("part", part.part())
          .strongReference(true)
          .register(registry);
    }
  }

  private static int wellness(List<Heartbeat> parts, String part, InstantSource clock) {
    return parts.stream().anyMatch(it -> it.part().equals(part) && it.isWell(clock.instant()))
        ? 1
        : 0;
  }

  /// {@return all of it in the text format of Prometheus}
  synchronized String text() {
    lookAtFeeds();
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
