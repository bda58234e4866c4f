package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OfficeAnswersTest {

  private static final String ARTICLE =
      """
      MINSK, 3. Mai 2024 (BelTA) - Der Gouverneur des Gebiets Tula, Pawel Sergejew, hat eine
      Schule besucht. Mit ihm sprach die stellvertretende Ministerpräsidentin Anna Lukina.

      Bei dem Treffen war auch der belarussische Botschafter in Russland Igor Petrow.
      """;

  @RegisterExtension static final OpenedCorpus ASKED = OpenedCorpus.ofArticle(ARTICLE);

  @Test
  void namesTheHeadOfARegionWhateverTheHeadIsCalled() {
    assertThat(ask("Wer regiert in Tula?")).contains("Gouverneur, Gebiet Tula: Pawel Sergejew");
    assertThat(ask("Who is the head of Tula Oblast?")).contains("Sergejew");
    assertThat(ask("Кто главный в Тульской области?")).contains("Sergejew");
  }

  @Test
  void namesTheOfficeOfAPerson() {
    assertThat(ask("Welchen Posten hat Frau Lukina inne?"))
        .contains("Anna Lukina: stellvertretender Ministerpräsident");
    assertThat(ask("What is Lukina's job?")).contains("deputy prime minister");
  }

  @Test
  void doesNotTakeTheAmbassadorOfOneCountryForThatOfTheOther() {
    assertThat(ask("Who is the ambassador of Belarus in Russia?")).startsWith("ambassador");
    assertThat(ask("Who is the ambassador of Russia in Belarus?")).doesNotContain("Petrow");
    assertThat(ask("Кто посол России в Беларуси?")).doesNotContain("Petrow");
  }

  @Test
  void refusesAnOfficeThatIsToldOfAnotherCountryAlone() {
    assertThat(ask("Who is the ambassador of Poland?")).doesNotContain("Petrow");
  }

  @Test
  void refusesAnOfficeThatNobodyIsToldToHold() {
    assertThat(ask("Кто сейчас министр обороны России?")).contains("не сказано");
    assertThat(ask("Who is the minister of industry of Belarus?")).contains("do not say who");
  }

  private static String ask(String question) {
    return ASKED.answer(question).text();
  }
}
