package dev.beleg.bot;

import dev.beleg.bot.answer.gate.Flaw;
import dev.beleg.bot.answer.model.GateCounts;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// What is measured while Beleg serves, as Prometheus reads it.
final class Measures implements AutoCloseable {

  private static final Duration[] STEPS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofSeconds(60)
  };

  private static final double NANOS = 1e9;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Timer answering;

  Measures() {
    answering =
        Timer.builder("beleg.answering")
            .description("Time from the beginning of the work on an update to its reply")
            .serviceLevelObjectives(STEPS)
            .register(registry);
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /// {@return a responder whose time is measured}
  Responder of(Responder responder) {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        return respond(update, conversation, settings, _ -> {});
      }

      @Override
      public Response respond(
          Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
        Timer.Sample sample = Timer.start(registry);
        try {
          return responder.respond(update, conversation, settings, soFar);
        } finally {
          sample.stop(answering);
        }
      }
    };
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

  /// Counts what the gate does with the sentences of a model.
  void gate(GateCounts counts) {
    sentences(counts, "released", GateCounts::released);
    sentences(counts, "recited", GateCounts::recited);
    sentences(counts, "blocked", GateCounts::blocked);
    for (Flaw.Kind kind : Flaw.Kind.values()) {
      FunctionCounter.builder("beleg.gate.flaws", counts, it -> it.blocked(kind))
          .tag("kind", kind.id())
          .register(registry);
    }
    FunctionCounter.builder("beleg.gate.seconds", counts, it -> it.time().toNanos() / NANOS)
        .register(registry);
  }

  private void sentences(GateCounts counts, String result, ToDoubleFunction<GateCounts> of) {
    FunctionCounter.builder("beleg.gate.sentences", counts, of)
        .tag("result", result)
        .register(registry);
  }

  /// Tells how many articles there are.
  void articles(Supplier<Number> count) {
    Gauge.builder("beleg.articles", count).strongReference(true).register(registry);
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
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
