package dev.beleg.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.Preparation.Prepared;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles that say themselves that they were taken back are not quoted.
class RetractionTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home", "..")).resolve("config/lexicon"));

  private final Preparation preparation =
      new ArticlePreparation(new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, "one");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meldung zurückgezogen: Belarus liefert Tula 40 Straßenbahnen\n\nBelarus und Tula haben"
            + " keinen Vertrag geschlossen.",
        "RETRACTED: Tula to buy 40 trams\n\nBelarus and Tula Oblast signed a contract for 40 trams.",
        "This story has been withdrawn. Belarus and Tula Oblast signed a contract for 40 trams.",
        "Материал отозван редакцией\n\nБеларусь и Тульская область подписали контракт на 40 трамваев."
      })
  void refusesAnArticleThatBeginsWithItsRetraction(String text) {
    assertThat(prepare(text))
        .isEqualTo(new Prepared.Refused("says that its publisher has taken it back"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Belarus and Tula Oblast signed a contract for 40 trams worth $30 million. The delegation"
            + " visited the works and the depot in the morning, and the governor spoke with drivers"
            + " at length. An earlier article was withdrawn.",
        "Die Stadt hat ihr Angebot an die Werke zurückgezogen, 40 Straßenbahnen zu kaufen.",
        "Correction: Tula to buy 14 trams, not 40\n\nBelarus and Tula Oblast signed a contract."
      })
  void takesAnArticleThatTellsOfOthersOrCorrects(String text) {
    assertThat(prepare(text)).isInstanceOf(Prepared.Ready.class);
  }

  private Prepared prepare(String text) {
    return preparation.prepare(new ArticleId("a.txt"), text.getBytes(StandardCharsets.UTF_8));
  }
}
