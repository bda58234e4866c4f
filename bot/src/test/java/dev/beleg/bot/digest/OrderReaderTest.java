package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReaderTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
  private static final OrderReader READER = new OrderReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | 8:00 Berlin werktags Lipezk, Perm        | 08:00 | Europe/Berlin | 12345   | RU-LIP RU-PER |
          de | um 7.30 Uhr in Minsk täglich             | 07:30 | Europe/Minsk  | 1234567 |               |
          de | 18 Uhr Wien montags und freitags Tatarstan | 18:00 | Europe/Vienna | 15    | RU-TA         |
          en | 8am London weekdays Lipetsk              | 08:00 | Europe/London | 12345   | RU-LIP        |
          en | 6:15 pm New York mondays forestry        | 18:15 | America/New_York | 1    |               | forestry
          en | 9:00 Europe/Berlin at weekends           | 09:00 | Europe/Berlin | 67      |               |
          en | Moscow 8:00 Samara                       | 08:00 | Europe/Moscow |         | RU-SAM        |
          ru | 8:00 Минск по будням Липецк, Пермь       | 08:00 | Europe/Minsk  | 12345   | RU-LIP RU-PER |
          ru | в 21:45 Москва ежедневно Казахстан       | 21:45 | Europe/Moscow | 1234567 | KZ            |
          """)
  void readsHourZoneDaysAndPlaces(
      String language,
      String said,
      LocalTime at,
      String zone,
      String days,
      String regions,
      String kinds) {
    Order order = read(said, language);
    assertThat(order.at()).contains(at);
    assertThat(order.zone().map(Object::toString)).contains(zone);
    assertThat(
            order.days().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining()))
        .isEqualTo(days == null ? "" : days);
    assertThat(String.join(" ", order.regions())).isEqualTo(regions == null ? "" : regions);
    assertThat(String.join(" ", order.kinds())).isEqualTo(kinds == null ? "" : kinds);
    assertThat(order.unread()).isEmpty();
  }

  @Test
  void readsHowEditionsAreToBe() {
    Order order =
        read(
            "8:00 Berlin wöchentlich ab vereinbart, nur neues, ruhe 22-7, sofort, auf englisch",
            "de");
    assertThat(order.traits().weekly()).isTrue();
    assertThat(order.traits().atLeast().map(Object::toString)).contains("AGREED");
    assertThat(order.traits().onlyNews()).contains(true);
    assertThat(order.traits().alerts()).contains(true);
    assertThat(order.traits().language()).contains(Language.ENGLISH);
    assertThat(order.traits().quiet().orElseThrow())
        .contains(new Manner.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    assertThat(order.at()).contains(LocalTime.of(8, 0));
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    assertThat(read("8:00 Berlin quibbel", "de").unread()).containsExactly("quibbel");
    assertThat(read("quibbel", "de").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"jetzt, now", "Preview, preview", "пауза, pause", "weiter, resume", "off, off"})
  void knowsWhatIsToBeDone(String said, String action) {
    assertThat(READER.action(said)).contains(action);
  }

  private static Order read(String said, String language) {
    return READER.read(said, VOCABULARY, Language.of(language));
  }
}
