package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.Phrases;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/// A model with what its use is held to: shared by all that answer with it, so that limits hold for
/// all of them together. Safe for use by several threads.
public final class ModelUse {

  /// Waits between two attempts.
  @FunctionalInterface
  public interface Pause {
    /// Waits; returns at once where the thread is interrupted.
    void await(Duration time);

    /// Waits in real time.
    Pause SLEEP =
        time -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        };
  }

  private final String name;
  private final StreamingChatModel model;
  private final ModelLimits limits;
  private final Pause pause;
  private final Consumer<AnswerReport> reports;
  private final TokenBudget budget;
  private final Breaker breaker;
  private final Phrases phrases = new Phrases();

  /// Begins to use a model.
  ///
  /// @param name how the model is called in reports
  /// @param reports takes how each answer came about
  public ModelUse(
      String name,
      StreamingChatModel model,
      ModelLimits limits,
      InstantSource clock,
      Consumer<AnswerReport> reports) {
    this(name, model, limits, clock, reports, Pause.SLEEP);
  }

  /// The same with another way to wait.
  public ModelUse(
      String name,
      StreamingChatModel model,
      ModelLimits limits,
      InstantSource clock,
      Consumer<AnswerReport> reports,
      Pause pause) {
    this.name = name;
    this.model = model;
    this.limits = limits;
    this.pause = pause;
    this.reports = reports;
    this.budget = new TokenBudget(limits, clock);
    this.breaker = new Breaker(clock);
  }

  String name() {
    return name;
  }

  StreamingChatModel model() {
    return model;
  }

  ModelLimits limits() {
    return limits;
  }

  Pause pause() {
    return pause;
  }

  Consumer<AnswerReport> reports() {
    return reports;
  }

  TokenBudget budget() {
    return budget;
  }

  Breaker breaker() {
    return breaker;
  }

  Phrases phrases() {
    return phrases;
  }
}
