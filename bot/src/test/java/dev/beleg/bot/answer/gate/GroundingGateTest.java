package dev.beleg.bot.answer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gate over the articles that the product ships with. `[1]` stands for the passage that the
/// sentence is about.
class GroundingGateTest {

  private static final GateCorpus SEEDS = GateCorpus.seeds();
  private static final String TRADE = "erreichte er fast";

  private static Judgement judge(String about, String written, String language) {
    List<SuppliedPassage> supplied = new ArrayList<>();
    supplied.add(containing(about).as(1));
    SEEDS.passages().stream()
        .filter(shown -> !shown.passage().read(shown.passage().span()).contains(about))
        .forEach(shown -> supplied.add(shown.as(supplied.size() + 1)));
    return GateCorpus.GATE.grounds(supplied, SEEDS.ledger()).judge(written, Language.of(language));
  }

  private static GateCorpus.Shown containing(String words) {
    return SEEDS.passages().stream()
        .filter(shown -> shown.passage().read(shown.passage().span()).contains(words))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          erreichte er fast      | de | Im Jahr 2022 lag der Warenumsatz zwischen Belarus und dem Gebiet Lipezk bei fast 334 Millionen US-Dollar [1].
          erreichte er fast      | de | Fast dreihundertvierunddreißig Millionen Dollar betrug der Handelsumsatz von Belarus mit dem Gebiet Lipezk im Jahr 2022. [1]
          erreichte er fast      | en | In 2022 trade between Belarus and Lipetsk Oblast reached almost $334 million [1].
          erreichte er fast      | en | Trade between Belarus and Lipetsk Oblast amounted to $315 million in 2021. [1]
          erreichte er fast      | ru | В 2022 году товарооборот Беларуси и Липецкой области достиг почти 334 млн долларов США [1].
          erreichte er fast      | ru | Товарооборот Беларуси с Липецкой областью в 2021 году составил 315 миллионов долларов [1].
          erreichte er fast      | ru | В 2021 году товарооборот между Беларусью и Липецкой областью составил 315 миллионов долларов. [1]
          erreichte er fast      | en | Governor Igor Artamonov said they had found many points of contact [1].
          erreichte er fast      | ru | Губернатор Игорь Артамонов заявил о множестве точек соприкосновения [1].
          lud die Delegation     | de | Karankewitsch lud eine Delegation des Gebiets Wologda zur Messe „Innoprom. Belarus“ ein [1].
          für die Region zu      | de | Belarus ist bereit, Elektrofahrzeuge in die Region zu liefern [1].
          Besuchs in Belarus     | ru | Делегация из Хабаровского края посетит предприятия Беларуси [1].
          visited Belarus three  | en | The article says: Now other countries that were previously part of the Soviet Union are beginning to catch up with cooperation. [1]
          Days of the Republic   | en | Igor Artamonov has been governor since June 2022 [1].
          In January-March       | ru | В январе-марте товарооборот составил 68 млн долларов, это на 2,5% больше, чем годом ранее [1].
          """)
  void letsParaphrasesThrough(String about, String language, String written) {
    assertThat(judge(about, written, language)).isInstanceOf(Judgement.Released.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          erreichte er fast      | de | Im Jahr 2022 lag der Warenumsatz mit dem Gebiet Lipezk bei fast 343 Mio. US-Dollar [1]. | FIGURE
          erreichte er fast      | de | Im Jahr 2022 lag der Warenumsatz mit dem Gebiet Lipezk bei fast 334 Mrd. US-Dollar [1]. | FIGURE
          erreichte er fast      | de | Im Jahr 2022 lag der Warenumsatz mit dem Gebiet Lipezk bei fast 334 Mio. Euro [1]. | FIGURE
          erreichte er fast      | de | Im Jahr 2022 lag der Warenumsatz mit dem Gebiet Lipezk bei 334 Mio. US-Dollar [1]. | FIGURE
          erreichte er fast      | de | Im Jahr 2021 lag der Warenumsatz mit dem Gebiet Lipezk bei fast 334 Mio. US-Dollar [1]. | FIGURE
          erreichte er fast      | de | Im ersten Halbjahr 2022 lag der Warenumsatz mit dem Gebiet Lipezk bei fast 334 Mio. US-Dollar [1]. | FIGURE
          erreichte er fast      | en | In 2022 trade between Belarus and Vologda Oblast reached almost $334 million [1]. | FIGURE
          erreichte er fast      | en | In 2022 trade between Belarus and Lipetsk Oblast fell to almost $334 million [1]. | FIGURE
          erreichte er fast      | ru | В 2022 году товарооборот с Липецкой областью достиг почти трёхсот сорока четырёх млн долларов [1]. | FIGURE
          erreichte er fast      | en | Governor Boris Kulikov said they had found many points of contact [1]. | NAME
          erreichte er fast      | de | Igor Artamonow sagte: „Wir haben keine Berührungspunkte gefunden“ [1]. | QUOTATION
          erreichte er fast      | en | More at https://example.org/lipetsk [1]. | LINK
          erreichte er fast      | de | Igor Artamonow ist der Präsident von Belarus [1]. | OFFICE
          erreichte er fast      | en | Igor Artamonov is the president of Belarus [1]. | OFFICE
          erreichte er fast      | ru | Александр Лукашенко является губернатором Липецкой области [1]. | OFFICE
          erreichte er fast      | en | Igor Lukashenko said many points of contact had been found [1]. | NAME
          erreichte er fast      | en | Trade between Belarus and Lipetsk Oblast has been steadily declining since 2020 [1]. | DIRECTION
          erreichte er fast      | en | Trade between Belarus and Lipetsk Oblast shrank steadily [1]. | DIRECTION
          erreichte er fast      | ru | Товарооборот Беларуси с Липецкой областью стабильно сокращается с 2020 года [1]. | DIRECTION
          erreichte er fast      | de | Die Region Lipezk hat kein Interesse an belarussischen Drohnen [1]. | DENIAL
          erreichte er fast      | de | Das Montagewerk für AMKODOR-Maschinen in Lipezk wurde bereits eröffnet [1]. | PROGRESS
          erreichte er fast      | en | Governor Igor Artamonov was arrested after the meeting [1]. | UNTOLD
          erreichte er fast      | ru | Игорь Артамонов подал в отставку [1]. | UNTOLD
          lud die Delegation     | de | Filimonow lud Karankewitsch nach Wologda ein [1]. | PARTIES
          lud die Delegation     | en | Karankevich was invited to the exhibition by Filimonov [1]. | PARTIES
          für die Region zu      | de | Wologda ist bereit, Elektrofahrzeuge nach Belarus zu liefern [1]. | PARTIES
          Besuchs in Belarus     | ru | Делегация из Беларуси посетит предприятия Хабаровского края [1]. | PARTIES
          visited Belarus three  | en | Lukashenko visited Lipetsk three times [1]. | PARTIES
          Days of the Republic   | en | The Days of Lipetsk Oblast are scheduled in Minsk for the autumn [1]. | PARTIES
          Platz 10               | ru | Пермский край и Беларусь достигли товарооборота в полмиллиарда долларов [1]. | FIGURE
          Platz 10               | en | Dmitri Krutoi heads the government of Perm Krai [1]. | OFFICE
          erreichte er fast      | de | Lukaschenko hofft, dass die gefundenen Berührungspunkte neue Dynamik gewinnen [1]. | SPEAKER
          Platz 10               | ru | Махонин заявил, что без кооперации нельзя достичь 0,5 миллиарда долларов [1]. | SPEAKER
          erreichte er fast      | de | Igor Artamonow, der Präsident von Belarus ist, sprach über Drohnen [1]. | OFFICE
          Days of the Republic   | en | Lipetsk Oblast is led by Lukashenko [1]. | OFFICE
          Platz 10               | de | Machonin vertritt Belarus in Russland [1]. | OFFICE
          erreichte er fast      | de | Lukaschenko hält einen Handelsumsatz von 500 Millionen Dollar für unerreichbar [1]. | DENIAL
          Platz 10               | de | Die Sanktionen haben die westlichen Unternehmen zurückgebracht [1]. | DIRECTION
          erreichte er fast      | de | Russische Designinstitute werden heute in Belarus dringend benötigt [1]. | PARTIES
          erreichte er fast      | de | Lipezker Bauunternehmen sollen an sozialen Einrichtungen in Belarus arbeiten [1]. | PARTIES
          """)
  void blocksWhatThePassageDoesNotSay(
      String about, String language, String written, Flaw.Kind kind) {
    assertThat(judge(about, written, language))
        .isInstanceOfSatisfying(
            Judgement.Blocked.class,
            blocked -> assertThat(blocked.flaws()).extracting(Flaw::kind).contains(kind));
  }

  @Test
  void citesTheSentenceThatTellsTheFigure() {
    Judgement judgement =
        judge(TRADE, "2021 betrug der Handelsumsatz mit dem Gebiet Lipezk $315 Mio. [1]", "de");
    assertThat(judgement)
        .isInstanceOfSatisfying(
            Judgement.Released.class,
            released ->
                assertThat(released.support())
                    .singleElement()
                    .satisfies(
                        support ->
                            assertThat(support.passage().passage().read(support.span()))
                                .startsWith("Im Jahr 2021 beträgt er $315 Mio.")));
  }

  @Test
  void citesAnewWhatCitesNothing() {
    String written =
        "Im Jahr 2022 erreichte der Handelsumsatz mit dem Gebiet Lipezk fast $334 Mio.";
    assertThat(judge(TRADE, written, "de"))
        .isInstanceOfSatisfying(
            Judgement.Released.class, released -> assertThat(released.recited()).isTrue());
  }

  @Test
  void blocksTalkThatRestsOnNothing() {
    assertThat(judge(TRADE, "Ich hoffe, das hilft Ihnen weiter!", "de"))
        .isInstanceOf(Judgement.Blocked.class);
  }
}
