package dev.beleg.bot.answer.model;

import static dev.beleg.bot.answer.model.ScriptedServer.breaksAfter;
import static dev.beleg.bot.answer.model.ScriptedServer.calls;
import static dev.beleg.bot.answer.model.ScriptedServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.LoopbackServer.Step;
import dev.beleg.bot.answer.Response;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over what may be spent the articles are quoted at once, with a word about it.
class BudgetTest {

  private static final String QUESTION =
      "Wie hoch war der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk im Jahr 2022?";
  private static final String TRUE =
      "Im Jahr 2022 erreichte der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk fast"
          + " 334 Mio. US-Dollar. {fast $334 Mio}";

  /// 2,000 tokens read at 1.50 and 100 written at 6 are 0.0036.
  private static final Optional<Price> PRICE =
      Optional.of(new Price("USD", new BigDecimal("1.50"), new BigDecimal("6")));

  private static final Step COUNTED = says(TRUE, 2_000, 100);

  @TempDir Path folder;

  private static ModelLimits limits(Allowance perDay, Allowance perChat) {
    return new ModelLimits(Duration.ofSeconds(30), Duration.ofSeconds(20), PRICE, perDay, perChat);
  }

  private static Allowance money(String most) {
    return new Allowance(1_000_000, Optional.of(new BigDecimal(most)));
  }

  private AskedModel asked(ScriptedServer server, ModelLimits limits) {
    return new AskedModel(
        AskedModel.HOME.resolve("seeds"), folder.resolve("index"), server, limits);
  }

  private static void overBudget(Response response) {
    assertThat(response.mode()).isEqualTo(Response.Mode.EXTRACTIVE);
    assertThat(response.answer().text())
        .startsWith("(Das Kontingent des Sprachmodells")
        .contains("334");
  }

  @Test
  void usesNoMoreTokensThanAllowed() {
    Allowance little = new Allowance(500, Optional.empty());
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        AskedModel asked = asked(server, limits(AskedModel.ENOUGH, little))) {
      assertThat(asked.ask(QUESTION, "one").mode()).isEqualTo(Response.Mode.MODEL);
      overBudget(asked.ask(QUESTION, "one"));
      assertThat(asked.ask(QUESTION, "two").mode()).isEqualTo(Response.Mode.MODEL);
      asked.clock().advance(Duration.ofDays(1));
      assertThat(asked.ask(QUESTION, "one").mode()).isEqualTo(Response.Mode.MODEL);
    }
  }

  @Test
  void spendsNoMoreMoneyOnAChatThanAllowed() {
    try (ScriptedServer server = new ScriptedServer(COUNTED);
        AskedModel asked = asked(server, limits(AskedModel.ENOUGH, money("0.0072")))) {
      assertThat(asked.ask(QUESTION, "one").mode()).isEqualTo(Response.Mode.MODEL);
      assertThat(asked.report().spent())
          .isEqualTo(new Spent(2_000, 100, new BigDecimal("0.00360000")));
      assertThat(asked.report().logLine()).contains(" tokens=2100 cost=0.0036 ");
      assertThat(asked.ask(QUESTION, "one").mode()).isEqualTo(Response.Mode.MODEL);
      overBudget(asked.ask(QUESTION, "one"));
      assertThat(server.requests()).hasSize(2);
      assertThat(asked.report().trouble()).contains("budget");
      assertThat(asked.ask(QUESTION, "two").mode()).isEqualTo(Response.Mode.MODEL);
    }
  }

  @Test
  void spendsNoMoreMoneyInADayThanAllowed() {
    try (ScriptedServer server = new ScriptedServer(COUNTED);
        AskedModel asked = asked(server, limits(money("0.001"), AskedModel.ENOUGH))) {
      assertThat(asked.ask(QUESTION, "one").mode()).isEqualTo(Response.Mode.MODEL);
      overBudget(asked.ask(QUESTION, "two"));
      asked.clock().advance(Duration.ofDays(1));
      assertThat(asked.ask(QUESTION, "two").mode()).isEqualTo(Response.Mode.MODEL);
    }
  }

  @Test
  void knowsAfterARestartWhatWasSpent() {
    try (ScriptedServer server = new ScriptedServer(COUNTED)) {
      try (AskedModel before = asked(server, limits(money("0.005"), money("0.001")))) {
        assertThat(before.ask(QUESTION, "one").mode()).isEqualTo(Response.Mode.MODEL);
      }
      try (AskedModel after = asked(server, limits(money("0.005"), money("0.001")))) {
        overBudget(after.ask(QUESTION, "one"));
        assertThat(after.ask(QUESTION, "two").mode()).isEqualTo(Response.Mode.MODEL);
        overBudget(after.ask(QUESTION, "three"));
      }
    }
  }

  @Test
  void stopsBetweenTwoCallsOfOneAnswer() {
    try (ScriptedServer server =
            new ScriptedServer(calls("find_passages", "{\"words\":\"Handel\"}"));
        AskedModel asked = asked(server, limits(money("0.000001"), AskedModel.ENOUGH))) {
      overBudget(asked.ask(QUESTION));
      assertThat(server.requests()).hasSize(1);
    }
  }

  /// A provider bills what it wrote before it broke off.
  @Test
  void countsAReplyThatBrokeOff() {
    try (ScriptedServer server = new ScriptedServer(breaksAfter("Im Jahr 2022 erreichte der"));
        AskedModel asked = asked(server, limits(AskedModel.ENOUGH, AskedModel.ENOUGH))) {
      assertThat(asked.ask(QUESTION).mode()).isEqualTo(Response.Mode.EXTRACTIVE);
      assertThat(asked.report().spent().input()).isGreaterThan(100);
      assertThat(asked.report().spent().output()).isPositive();
    }
  }
}
