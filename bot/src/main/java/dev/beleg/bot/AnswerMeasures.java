package dev.beleg.bot;

import dev.beleg.bot.answer.gate.Judgement;
import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import dev.beleg.retrieval.search.DenseSearch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What is measured of answers: how long each step takes, what is found, what the gate decides.
final class AnswerMeasures {

  private static final Duration[] STEPS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
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

  private static final double[] HITS = {0.5, 1, 5, 10, 20};

  private static final String GATE = "beleg.gate.sentences";
  private static final String ANSWERS = "beleg.answers";

  /// A step on the way from a question to its answer.
  enum Step {
    /// From its arrival until it is worked on.
    WAITING("waiting"),
    /// All the work on it.
    ANSWERING("answering"),
    /// One search for passages.
    SEARCHING("searching"),
    /// A model's first sentence that may be shown.
    FIRST_SENTENCE("first_sentence"),
    /// Judging a model's sentences.
    JUDGING("judging"),
    /// Handing one message to its surface.
    SENDING("sending");

    private final String label;

    Step(String label) {
      this.label = label;
    }
  }

  private final MeterRegistry registry;
  private final DistributionSummary hits;

  AnswerMeasures(MeterRegistry registry) {
    this.registry = registry;
    this.hits =
        DistributionSummary.builder("beleg.hits")
            .description("Passages that a search found")
            .serviceLevelObjectives(HITS)
            .register(registry);
    for (Step step : Step.values()) {
      timer(step);
    }
    answer(true, 0);
    answer(false, 0);
    sentence("released", "none", 0);
  }

  private Timer timer(Step step) {
    return Timer.builder("beleg.step")
        .description("Time that a step on the way from a question to its answer takes")
        .tag("step", step.label)
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }

  /// A step has taken some time.
  void took(Step step, Duration time) {
    timer(step).record(time);
  }

  /// A search has ended.
  void searched(int found, Duration taken) {
    hits.record(found);
    took(Step.SEARCHING, taken);
  }

  /// A question has been embedded, or not.
  void embedded(DenseSearch.Outcome outcome) {
    Counter.builder("beleg.question.vectors")
        .description("Questions by whether their vector was there for the search")
        .tag("result", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }

  /// {@return a responder whose answers are measured}
  Responder of(Responder responder, InstantSource clock) {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        return respond(update, conversation, settings, _ -> {});
      }

      @Override
      public Response respond(
          Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
        Duration waited = Duration.between(update.arrival().received(), clock.instant());
        took(Step.WAITING, waited.isNegative() ? Duration.ZERO : waited);
        long begun = System.nanoTime();
        try {
          Response response = responder.respond(update, conversation, settings, soFar);
          count(response);
          return response;
        } finally {
          took(Step.ANSWERING, Duration.ofNanos(System.nanoTime() - begun));
        }
      }

      @Override
      public boolean stops(Update update) {
        return responder.stops(update);
      }
    };
  }

  /// What a conversation remembers was a question.
  private void count(Responder.Response response) {
    if (response instanceof Responder.Response.Said said) {
      said.turn().ifPresent(turn -> answer(!turn.citations().isEmpty(), 1));
    }
  }

  private void answer(boolean grounded, int times) {
    Counter.builder(ANSWERS)
        .description("Questions by whether the articles held an answer")
        .tag("result", grounded ? "grounded" : "refused")
        .register(registry)
        .increment(times);
  }

  /// A model's answer was judged.
  void reported(AnswerReport report) {
    report.firstSentence().ifPresent(time -> took(Step.FIRST_SENTENCE, time));
    took(Step.JUDGING, report.gate());
    tokens("input", report.spent().input());
    tokens("output", report.spent().output());
    Counter.builder("beleg.model.cost")
        .description("What the model's tokens cost, in the currency of the settings")
        .register(registry)
        .increment(report.spent().money().doubleValue());
    for (AnswerReport.Line line : report.sentences()) {
      switch (line.judgement()) {
        case Judgement.Released released ->
            sentence(released.recited() ? "cited_anew" : "released", "none", 1);
        case Judgement.Blocked blocked ->
            sentence("blocked", blocked.flaws().getFirst().kind().id(), 1);
      }
    }
  }

  private void tokens(String direction, long count) {
    Counter.builder("beleg.model.tokens")
        .description("Tokens that the model read and wrote")
        .tag("direction", direction)
        .register(registry)
        .increment((double) count);
  }

  private void sentence(String decision, String reason, int times) {
    Counter.builder(GATE)
        .description("Sentences of a model by what the gate decided and first found wrong")
        .tag("decision", decision)
        .tag("reason", reason)
        .register(registry)
        .increment(times);
  }

  /// {@return what the gate decided since the start and how often, by the names that are counted:
  /// `answers grounded`, `answers refused`, `sentences released`, `sentences blocked: figure`}
  Map<String, Long> decisions() {
    Map<String, Long> counts = new TreeMap<>();
    for (Counter counter : registry.find(ANSWERS).counters()) {
      counts.put("answers " + counter.getId().getTag("result"), (long) counter.count());
    }
    for (Counter counter : registry.find(GATE).counters()) {
      String reason = String.valueOf(counter.getId().getTag("reason"));
      counts.put(
          "sentences "
              + counter.getId().getTag("decision")
              + (reason.equals("none") ? "" : ": " + reason),
          (long) counter.count());
    }
    return counts;
  }
}
