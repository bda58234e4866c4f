package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTermsTest {

  private final NearestTerms terms =
      new NearestTerms(
          List.of(
              new Concept("governor", Map.of(Language.ENGLISH, List.of("governor"))),
              new Concept("talks", Map.of(Language.RUSSIAN, List.of("переговоры"))),
              new Concept("drone", Map.of(Language.GERMAN, List.of("Drohne", "Fluggerät")))));

  @ParameterizedTest
  @CsvSource({
    "governer, ENGLISH, governor",
    "govenror, ENGLISH, governor",
    "переговры, RUSSIAN, talks",
    "Flugerät, GERMAN, drone",
  })
  void understandsAMisspeltWord(String word, Language language, String concept) {
    assertThat(terms.nearest(word, language)).extracting(Concept::id).containsExactly(concept);
  }

  @ParameterizedTest
  @CsvSource({"governor, ENGLISH", "goal, ENGLISH", "government, ENGLISH", "говор, RUSSIAN"})
  void leavesOtherWordsAlone(String word, Language language) {
    assertThat(terms.nearest(word, language)).isEmpty();
  }
}
