package dev.beleg.retrieval.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keeps the quality of retrieval on the project's own articles and questions from sinking. Without
/// general dictionaries, so that every machine measures the same.
class RetrievalQualityTest {

  private static final Path TREC =
      Path.of(System.getProperty("beleg.home")).resolve("retrieval/src/test/resources/trec");
  private static final Vocabulary VOCABULARY = Vocabulary.read(Measurement.lexicon());

  @ParameterizedTest(name = "{0} questions over {1} articles")
  @CsvSource({
    "de, de, 0.925", "en, en, 0.925", "ru, ru, 0.93",
    "de, en, 0.79", "de, ru, 0.825", "en, de, 0.84",
    "en, ru, 0.83", "ru, de, 0.79", "ru, en, 0.81"
  })
  void findsTheArticleThatAnswers(String asked, String corpus, double floor) throws IOException {
    Evaluation measured =
        Measurement.measure(
            TREC, Language.of(asked), Language.of(corpus), VOCABULARY, Dictionaries.NONE);

    assertThat(measured.rejected()).isEmpty();
    assertThat(measured.scores().topics()).isGreaterThanOrEqualTo(30);
    assertThat(measured.scores().ndcg10()).isGreaterThanOrEqualTo(floor);
  }
}
