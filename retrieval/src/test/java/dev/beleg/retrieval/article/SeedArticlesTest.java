package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.Paragraph.Role;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the reader finds in the articles that ship with the product.
class SeedArticlesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          000_0cc63a20bb3e09ed.txt, GERMAN, Minsk, 2023-06-01, "dateline; year from 'im vergangenen Jahr' = 2022"
          001_7fe66222bde10e6b.txt, ENGLISH, Minsk, 2023-06-01, "lead; year from 'last year' = 2022"
          002_2df973b41103d8e7.txt, GERMAN, Minsk, 2025-08-25, "dateline; year from 'Ende September/Anfang Oktober 2025'"
          003_5657ae1482649044.txt, GERMAN, Minsk, 2025-02-03, "dateline; year from 'zweiten Hälfte des Jahres 2024'"
          004_e7fd2283c810d65a.txt, GERMAN, Moskau, 2024-05-17, "dateline; year from 'Ende 2023'"
          """)
  void readsLanguagePlaceAndDay(
      String file, Language language, String place, String day, String basis) throws IOException {
    Article article = read(file);

    assertThat(article.language()).isEqualTo(language);
    assertThat(article.header().place()).contains(place);
    assertThat(article.header().agency()).contains("BelTA");
    assertThat(article.published()).isEqualTo(new Published.On(LocalDate.parse(day), basis));
  }

  @Test
  void readsTitleAndByline() throws IOException {
    Article article = read("001_7fe66222bde10e6b.txt");

    assertThat(article.header().title())
        .contains("Lukashenko: Trade between Belarus and Russia's Lipetsk Oblast could hit $0.5bn");
    assertThat(article.header().byline()).contains("belta.by");
    assertThat(article.paragraphs().getFirst().role()).isEqualTo(Role.TITLE);
    assertThat(article.paragraphs().getLast().role()).isEqualTo(Role.BYLINE);
  }

  @ParameterizedTest
  @CsvSource({
    "000_0cc63a20bb3e09ed.txt",
    "002_2df973b41103d8e7.txt",
    "003_5657ae1482649044.txt",
    "004_e7fd2283c810d65a.txt"
  })
  void findsNoTitleWhereThereIsNone(String file) throws IOException {
    assertThat(read(file).header().title()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "000_0cc63a20bb3e09ed.txt, 7, 0", "001_7fe66222bde10e6b.txt, 18, 0",
    "002_2df973b41103d8e7.txt, 6, 0", "003_5657ae1482649044.txt, 15, 7",
    "004_e7fd2283c810d65a.txt, 15, 7"
  })
  void findsRepeatedParagraphs(String file, int all, int repeated) throws IOException {
    List<Paragraph> paragraphs = read(file).paragraphs();

    assertThat(paragraphs).hasSize(all);
    assertThat(paragraphs.stream().filter(Paragraph::repeated)).hasSize(repeated);
  }

  private static Article read(String file) throws IOException {
    Path path = Path.of(System.getProperty("beleg.home"), "seeds", file);
    ReadResult result = new ArticleReader().read(new ArticleId(file), Files.readAllBytes(path));
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).article();
  }
}
