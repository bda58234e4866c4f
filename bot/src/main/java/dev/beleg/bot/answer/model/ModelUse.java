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
  private final Rules rules;
  private final Consumer<AnswerReport> reports;
  private final Budget budget;
  private final Breaker breaker;
  private final Phrases phrases = new Phrases();

  /// What the use is held to.
  ///
  /// @param limits how much it may take
  /// @param spendings keeps what was spent beyond the process
  /// @param clock tells the time
  /// @param pause waits between two attempts
  public record Rules(ModelLimits limits, Spendings spendings, InstantSource clock, Pause pause) {}

  /// Begins to use a model.
  ///
  /// @param name how the model is called in reports
  /// @param reports takes how each answer came about
  public ModelUse(
      String name, StreamingChatModel model, Rules rules, Consumer<AnswerReport> reports) {
    this.name = name;
    this.model = model;
    this.rules = rules;
    this.reports = reports;
    this.budget = new Budget(rules.limits, rules.spendings, rules.clock);
    this.breaker = new Breaker(rules.clock);
  }

  /// {@return what all chats spent today (UTC), this process and those before it}
  public Spent spentToday() {
    return budget.today();
  }

  String name() {
    return name;
  }

  StreamingChatModel model() {
    return model;
  }

  ModelLimits limits() {
    return rules.limits;
  }

  Pause pause() {
    return rules.pause;
  }

  Consumer<AnswerReport> reports() {
    return reports;
  }

  Budget budget() {
    return budget;
  }

  Breaker breaker() {
    return breaker;
  }

  Phrases phrases() {
    return phrases;
  }
}
