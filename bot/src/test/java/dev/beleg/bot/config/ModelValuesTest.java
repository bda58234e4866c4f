package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.config.SettingsReader.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelValuesTest {

  private static final String PRICES = "currency: USD, input-price: 0.40, output-price: 1.60";

  @TempDir Path home;

  @Test
  void countsNoMoneyUnlessToldTo() throws IOException {
    assertThat(money("")).isEmpty();
  }

  @Test
  void readsPricesAndBudgets() throws IOException {
    assertThat(money(PRICES + ", money-per-day: 5"))
        .contains(
            new ModelSettings.Money(
                "USD",
                new BigDecimal("0.40"),
                new BigDecimal("1.60"),
                Optional.of(new BigDecimal("5")),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          money-per-day: 5                                    | 'model.currency' takes three letters such as USD, and is needed with prices
          money-per-day: 5, currency: USD                     | 'model.input-price' is needed where money is counted
          currency: USD, input-price: 1                       | 'model.output-price' is needed where money is counted
          currency: dollars, input-price: 1, output-price: 1  | 'model.currency' takes three letters such as USD, and is needed with prices
          currency: USD, input-price: 0.4.1, output-price: 1  | 'model.input-price' takes an amount such as 0.40, not '0.4.1'
          currency: USD, input-price: 1, output-price: -1     | 'model.output-price' takes an amount such as 0.40, not '-1'
          currency: USD, input-price: 1, output-price: 1, money-per-chat: 0 | 'model.money-per-chat' is more than 0
          """)
  void refusesMoneyThatCannotBeCounted(String keys, String problem) throws IOException {
    Outcome outcome = read(keys);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).problems())
        .extracting(Problem::toString)
        .anySatisfy(told -> assertThat(told).endsWith(problem));
  }

  private Optional<ModelSettings.Money> money(String keys) throws IOException {
    Outcome outcome = read(keys);
    assertThat(outcome).isInstanceOf(Outcome.Loaded.class);
    return ((Outcome.Loaded) outcome).settings().model().flatMap(ModelSettings::money);
  }

  private Outcome read(String keys) throws IOException {
    String lines = ("provider: ollama, name: m, " + keys).replace(", ", "\n  ");
    Files.createDirectories(home.resolve("config"));
    Files.writeString(home.resolve("config/beleg.yaml"), "model:\n  " + lines + "\n");
    return new SettingsReader(home, home, Map.of()).read(Optional.empty(), Map.of());
  }
}
