package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormsTest {

  private static final VerbForms GERMAN = VerbForms.of(Language.GERMAN).orElseThrow();
  private static final VerbForms ENGLISH = VerbForms.of(Language.ENGLISH).orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "liefert, liefern",
    "lieferte, liefern",
    "geliefert, liefern",
    "baut, bauen",
    "leitet, leiten",
    "produzierten, produzieren",
    "ausgebaut, ausbauen",
    "verkauft, verkaufen",
    "stieg, steigen",
    "gestiegen, steigen",
    "angestiegen, ansteigen",
    "übertroffen, übertreffen",
    "vertritt, vertreten",
    "einführt, einführen"
  })
  void findsTheInfinitiveOfAGermanForm(String form, String infinitive) {
    assertThat(GERMAN.infinitive(form)).isEqualTo(infinitive);
  }

  @ParameterizedTest
  @CsvSource({
    "angebot",
    "staaten",
    "kosten",
    "leicht",
    "weit",
    "erste",
    "gebiet",
    "minister",
    "gut"
  })
  void leavesOtherGermanWordsAlone(String word) {
    assertThat(GERMAN.infinitive(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"sold, sell", "grew, grow", "withdrawn, withdraw", "held, hold", "trade, trade"})
  void findsTheBaseFormOfAnEnglishForm(String form, String base) {
    assertThat(ENGLISH.infinitive(form)).isEqualTo(base);
  }

  @Test
  void leavesRussianToItsStemmer() {
    assertThat(VerbForms.of(Language.RUSSIAN)).isEmpty();
  }
}
