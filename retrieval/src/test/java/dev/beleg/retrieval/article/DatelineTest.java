package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MINSK, 01. Juni (BelTA) - Die Region                      | Minsk          | BelTA       | --06-01 | 0
          MOSKAU, 17. Mai (BelTA) – Für Belarus                     | Moskau         | BelTA       | --05-17 | 0
          GRODNO, 21 September (BelTA) – The plant                  | Grodno         | BelTA       | --09-21 | 0
          МИНСК, 3 апреля /Корр. БЕЛТА/. Товарооборот               | Минск          | BelTA       | --04-03 | 0
          МИНСК, 3 апреля. /Корр. БЕЛТА/. Товарооборот              | Минск          | BelTA       | --04-03 | 0
          МОСКВА, 3 апр — РИА Новости. Товарооборот                 | Москва         | RIA Novosti | --04-03 | 0
          МОСКВА, 3 апр. /ТАСС/. Товарооборот                       | Москва         | TASS        | --04-03 | 0
          MINSK, June 1, 2023 (BelTA) – Trade                       | Minsk          | BelTA       | --06-01 | 2023
          MINSK, June 1 (Xinhua) -- Trade                           | Minsk          | Xinhua      | --06-01 | 0
          MINSK, 1 June 2023 – Trade                                | Minsk          |             | --06-01 | 2023
          MINSK, 01.06.2023 (BelTA) – Handel                        | Minsk          | BelTA       | --06-01 | 2023
          МИНСК, 3 апреля 2023 г. /БЕЛТА/. Товарооборот             | Минск          | BelTA       | --04-03 | 2023
          Minsk, 1. Juni (BelTA) – Der Handel                       | Minsk          | BelTA       | --06-01 | 0
          Минск, 3 апреля. Товарооборот                             | Минск          |             | --04-03 | 0
          Minsk, 10 June. The forum                                 | Minsk          |             | --06-10 | 0
          MINSK, Jan. 5 (AP) – Trade                                | Minsk          | AP          | --01-05 | 0
          ST. PETERSBURG, 5. Mai (BelTA) – Die Stadt                | St. Petersburg | BelTA       | --05-05 | 0
          РОСТОВ-НА-ДОНУ, 5 мая /БЕЛТА/. Область                    | Ростов-на-Дону | BelTA       | --05-05 | 0
          FRANKFURT AM MAIN, 5. Mai (dpa) – Die Messe               | Frankfurt am Main | dpa      | --05-05 | 0
          MINSK, Belarus, June 1 (Reuters) – Trade                  | Minsk          | Reuters     | --06-01 | 0
          MINSK, Montag, 5. Mai (BelTA) – Der Handel                | Minsk          | BelTA       | --05-05 | 0
          MINSK (BelTA, 5 May) – Trade                              | Minsk          | BelTA       | --05-05 | 0
          MINSK (BelTA) – Trade                                     | Minsk          | BelTA       |         | 0
          Berlin (dpa) - Der Handel                                 | Berlin         | dpa         |         | 0
          NISCHNI NOWGOROD, 7. Juli (BelTA) — Das Werk              | Nischni Nowgorod | BelTA     | --07-07 | 0
          """)
  void readsPlaceDayAndAgency(String text, String place, String agency, String day, int year) {
    Dateline dateline = before(text).orElseThrow();

    assertThat(dateline.place()).contains(place);
    assertThat(dateline.agency()).isEqualTo(Optional.ofNullable(agency));
    assertThat(dateline.day().map(Object::toString)).isEqualTo(Optional.ofNullable(day));
    assertThat(dateline.year()).isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Belarus und die Region Chabarowsk diskutieren.",
        "Am 3. Februar traf der Gouverneur ein.",
        "Im Mai, 3. Juni und im Juli gab es Treffen.",
        "Minsk (Belarus) ist eine Stadt.",
        "MINSK ist die Hauptstadt.",
        "MAZ, BelAZ und AMKODOR liefern Maschinen.",
        "MINSK, 35. Juni (fehlt",
        "USA, China, Russland – drei Länder.",
        "(BelTA) – ohne Ort",
        "1. Juni (BelTA) – ohne Ort",
        "",
        "–",
        "MINSK,",
        "MINSK, 1. Juni",
      })
  void takesNoProseForADateline(String text) {
    assertThat(before(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | He said this at a meeting with the governor in Minsk on 1 June, BelTA has learned      | Minsk | --06-01 | 0
          ENGLISH | BelTA learned from the ministry on June 1, 2023 that trade is growing.                 |       | --06-01 | 2023
          ENGLISH | On 5 May trade fell, and on 1 June it rose, BelTA has learned.                         |       | --06-01 | 0
          RUSSIAN | Об этом 3 апреля сообщает БЕЛТА.                                                       |       | --04-03 | 0
          GERMAN  | Das teilte er am 1. Juni in Minsk mit, berichtet BelTA.                                |       | --06-01 | 0
          ENGLISH | All of the 5 may come, and 20 march through Minsk, BelTA has learned.                  |       |         | 0
          ENGLISH | The fair was held in Minsk on 20 march 2023, BelTA has learned.                        | Minsk | --03-20 | 2023
          ENGLISH | Trade is growing, BelTA has learned.                                                   |       |         | 0
          ENGLISH | The fair will take place in Minsk on 25 June, BelTA has learned.                       |       |         | 0
          """)
  void readsTheDayOfASentenceThatNamesTheAgency(
      Language language, String sentence, String place, String day, int year) {
    Dateline lead =
        LeadDate.within(sentence, tokens(sentence), DateWords.of(language)).orElseThrow();

    assertThat(lead.agency()).contains("BelTA");
    assertThat(lead.place()).isEqualTo(Optional.ofNullable(place));
    assertThat(lead.day().map(Object::toString)).isEqualTo(Optional.ofNullable(day));
    assertThat(lead.year()).isEqualTo(year);
  }

  @Test
  void findsNoLeadWithoutAnAgency() {
    String sentence = "He said this in Minsk on 1 June.";

    assertThat(LeadDate.within(sentence, tokens(sentence), DateWords.of(Language.ENGLISH)))
        .isEmpty();
  }

  private static Optional<Dateline> before(String text) {
    return Dateline.before(text, tokens(text));
  }

  private static List<Token> tokens(String text) {
    return Token.of(text, new Span(0, text.length()));
  }
}
