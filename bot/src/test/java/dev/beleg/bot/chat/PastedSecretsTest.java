package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.arrival;
import static dev.beleg.bot.chat.Samples.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xoxb-000000000000-000000000000-EXAMPLEEXAMPLE",
        "xoxe.xoxp-1-EXAMPLEEXAMPLEEXAMPLE",
        "xapp-1-A000000-000000-example",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_exampleexampleexampleexampleexample0",
        "sk-example-exampleexampleexample",
        "123456789:AAexampleexampleexampleexampleexam",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIexample\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMIIexample"
      })
  void takesAKeyOutOfTheWords(String secret) {
    Update masked = PastedSecrets.masked(asked("1", "a", "Wie hoch? " + secret));
    assertThat(masked).isEqualTo(asked("1", "a", "Wie hoch? (***)"));
    assertThat(PastedSecrets.stoodIn(masked)).isTrue();
  }

  @Test
  void takesItOutOfWhatIsQuotedAndOfWhatFollowsACommand() {
    Update given =
        new Update.CommandGiven(
            arrival("1", "a", NOON),
            "check",
            "AKIAIOSFODNN7EXAMPLE 31 %",
            Optional.of("key AKIAIOSFODNN7EXAMPLE"));
    assertThat(PastedSecrets.masked(given))
        .isEqualTo(
            new Update.CommandGiven(
                arrival("1", "a", NOON), "check", "(***) 31 %", Optional.of("key (***)")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wie hoch war der Handelsumsatz mit Lipezk 2022?",
        "/source seeds/2023-06-01-lipezk.txt#1025-1100",
        "What was signed at 12:00 with sk-ripper-band in 2024?",
        "Контракт № 12345678: поставка 96 лифтов"
      })
  void leavesOrdinaryWordsAsTheyAre(String text) {
    Update update = asked("1", "a", text);
    assertThat(PastedSecrets.masked(update)).isEqualTo(update);
    assertThat(PastedSecrets.stoodIn(update)).isFalse();
  }
}
