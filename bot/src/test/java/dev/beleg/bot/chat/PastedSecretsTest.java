package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.NOON;
import static dev.beleg.bot.chat.Samples.arrival;
import static dev.beleg.bot.chat.Samples.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "-----BEGIN PRIVATE KEY-----\nMIIexample",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQexample\n-----END PGP PRIVATE KEY BLOCK-----",
        "——-BEGIN OPENSSH PRIVATE KEY——-\nb3example",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2example",
        "PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\nexample",
        "bot123456789:AAexampleexampleexampleexampleexam",
        "sk_live_exampleexample00",
        "rk_test_exampleexample00",
        "whsec_exampleexampleexample",
        "npm_exampleexampleexampleexampleexample0",
        "hf_exampleexampleexampleexampleexa",
        "ya29.a0example-exampleexample_example",
        "SG.exampleexampleexamplee.exampleexampleexampleexampleexampleexampleexa",
        "xoxd-example0%2Bexample%2Fexample",
        "hooks.slack.com/services/T00000000/B00000000/exampleexampleexampleexam",
        "discord.com/api/webhooks/123456789012345678/example_example-example",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJleGFtcGxlIn0.ZXhhbXBsZWV4YW1wbGU",
        "eyJhbGciOiJkaXIifQ..ZXhhbXBsZWl2.ZXhhbXBsZXRleHQ.ZXhhbXBsZXRhZw",
        "Bearer exampleExample0exampleExample",
        "Authorization: Basic ZXhhbXBsZTpleGFtcGxl0Q=="
      })
  void takesAKeyOutOfTheWords(String secret) {
    Update masked = PastedSecrets.masked(asked("1", "a", "Wie hoch? " + secret));
    assertThat(masked).isEqualTo(asked("1", "a", "Wie hoch? (***)"));
    assertThat(PastedSecrets.stoodIn(masked)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://reader:example@a.by/x,            https://(***)@a.by/x
          postgres://bot:ex@mple:1@db:5432/state,   postgres://(***)@db:5432/state
          redis://:example@127.0.0.1,               redis://(***)@127.0.0.1
          https://hooks.slack.com/services/T0/B0/examp?x=1, https://(***)?x=1
          https://api.telegram.org/bot123456789:AAexampleexampleexampleexampleexam/getMe, \
          https://api.telegram.org/(***)/getMe
          BELEG_WEB_TOKEN=example-example,          BELEG_WEB_TOKEN=(***)
          MY_ghp_exampleexampleexampleexampleexample0, MY_(***)
          """)
  void leavesTheWordsAroundAKeyReadable(String text, String left) {
    assertThat(PastedSecrets.masked(text)).isEqualTo(left);
  }

  @Test
  void takesAKeyOutOfTheNameOfAFileAndOfACommand() {
    Update file =
        new Update.FileGiven(
            arrival("1", "a", NOON), new GivenFile("f", "AKIAIOSFODNN7EXAMPLE.txt", 7), "");
    assertThat(PastedSecrets.masked(file))
        .isEqualTo(
            new Update.FileGiven(arrival("1", "a", NOON), new GivenFile("f", "(***).txt", 7), ""));
    assertThat(PastedSecrets.stoodIn(PastedSecrets.masked(file))).isTrue();
    Update command =
        new Update.CommandGiven(arrival("1", "a", NOON), "AKIAIOSFODNN7EXAMPLE", "31 %");
    assertThat(PastedSecrets.masked(command))
        .isEqualTo(new Update.CommandGiven(arrival("1", "a", NOON), "(***)", "31 %"));
    assertThat(PastedSecrets.stoodIn(PastedSecrets.masked(command))).isTrue();
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
        "Контракт № 12345678: поставка 96 лифтов",
        "The bearer of internationalisation costs is Minsk in 2024",
        "Authorization: basic understanding of the 2023 contract",
        "https://news.by:8080/sk-hynix-investiert-2023-in-neue-werke?mail=a@b.by",
        "https://a.by/rk_live SG.1 ya29. npm_install hf_model eyJ. xoxo-greetings-to-all",
        "mail an presse@omsk.ru: 334 Mio. https://hooks.slack.com/help 12:30@Minsk",
        "TOKEN= SECRET=(x) BEGIN PRIVATE KEY, der Key KEY=Schluessel",
        "https://news.by/2023/06/01/handelsumsatz:lipezk@omsk"
      })
  void leavesOrdinaryWordsAsTheyAre(String text) {
    Update update = asked("1", "a", text);
    assertThat(PastedSecrets.masked(update)).isEqualTo(update);
    assertThat(PastedSecrets.stoodIn(update)).isFalse();
  }
}
