package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

  @TempDir Path folder;

  @Test
  void reportsABadLineWithItsNumberAndReadsTheOthers() throws IOException {
    Files.writeString(
        folder.resolve("trade.tsv"),
        """
        # trade
        exports\tAusfuhr; Export\texports\tэкспорт

        imports\tEinfuhr\timports
        \tx\ty\tz
        sales\tAbsatz\t\tсбыт
        """);
    Vocabulary vocabulary = Vocabulary.read(folder);
    assertThat(vocabulary.problems())
        .extracting(BadLine::toString)
        .containsExactly(
            "trade.tsv:4: 3 columns instead of 4; separate by one tab: id, German, English, Russian",
            "trade.tsv:5: the first column (id) is empty");
    assertThat(vocabulary.lexicon().concepts())
        .extracting(Concept::id)
        .containsExactly("exports", "sales");
  }

  @Test
  void readsRegionsWithTheirPlaces() throws IOException {
    Files.writeString(
        folder.resolve("regions.tsv"),
        "RU-VLG\toblast\tGebiet Wologda; Wologda\tVologda Oblast\tВологодская область"
            + "\tTscherepowez|Cherepovets|Череповец\t||вологодский; ||вологжане\n");
    Gazetteer gazetteer = Vocabulary.read(folder).gazetteer();
    assertThat(gazetteer.mentions("завод в Череповце", Language.RUSSIAN))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.entry().code()).isEqualTo("RU-VLG");
              assertThat(mention.form()).isEqualTo(Gazetteer.Form.PLACE);
            });
    assertThat(gazetteer.mentions("вологодского губернатора", Language.RUSSIAN))
        .extracting(Gazetteer.Mention::form)
        .containsExactly(Gazetteer.Form.ADJECTIVE);
    assertThat(gazetteer.mentions("с вологжанами", Language.RUSSIAN)).hasSize(1);
    assertThat(gazetteer.entry("RU-VLG").orElseThrow().name(Language.RUSSIAN))
        .isEqualTo("Вологодская область");
  }

  @Test
  void takesAShorterWordInSmallLettersForNoPlace() throws IOException {
    Files.writeString(
        folder.resolve("regions.tsv"),
        "UZ-SU\toblast\tGebiet Surchandarja\tSurkhandarya Region\tСурхандарьинская область"
            + "\tTermez|Termez|Термез\t\n");
    Gazetteer gazetteer = Vocabulary.read(folder).gazetteer();
    assertThat(gazetteer.mentions("in monetary terms", Language.ENGLISH)).isEmpty();
    assertThat(gazetteer.mentions("a depot in termez", Language.ENGLISH)).hasSize(1);
  }

  @Test
  void findsAOneWordOrganisationWithACapitalOnly() throws IOException {
    Files.writeString(
        folder.resolve("organisations.tsv"), "integral\tcompany\tIntegral\tIntegral\tИнтеграл\n");
    Gazetteer gazetteer = Vocabulary.read(folder).gazetteer();
    assertThat(gazetteer.mentions("an integral part", Language.ENGLISH)).isEmpty();
    assertThat(gazetteer.mentions("the Integral works", Language.ENGLISH)).hasSize(1);
  }
}
