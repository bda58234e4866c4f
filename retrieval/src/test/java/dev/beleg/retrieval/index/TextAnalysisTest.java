package dev.beleg.retrieval.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalysisTest {

  private final TextAnalysis analysis = TextAnalysis.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Russia's trade grew. | trade grew
          en | AT&T's 10-K (2024) | T's 10 K 2024
          en | the U.S economy | U.S economy
          de | Ost-West-Handel | Ost West Handel
          ru | в 15 300 городах | 15 300 городах
          ru | в 2015 300 городов | 2015 300 городов
          de | 1.200,50 Euro | 1.200,50 Euro
          en | ３.２ per cent | 3.2 per cent
          """)
  void cutsTextIntoWords(String language, String text, String last) {
    List<String> words =
        analysis.words(text, Language.of(language)).stream().map(Word::text).toList();

    assertThat(String.join(" ", words)).endsWith(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Verträge      | Vertrag
          de | Gebieten      | Gebiet
          en | regions       | region
          en | Russia's      | Russia
          ru | губернатором  | губернатор
          ru | самолёта      | самолет
          ru | импортирует   | импортировать
          ru | требовали     | требуют
          de | geliefert     | liefern
          en | sold          | sell
          """)
  void inflectedFormsShareAStem(String language, String one, String other) {
    Language own = Language.of(language);

    assertThat(analysis.forms(one, own).stem()).isEqualTo(analysis.forms(other, own).stem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,200    | 1200
          1.200    | 1200
          15 300   | 15300
          3,5      | 3.5
          3.50     | 3.50
          1,200.50 | 1200.50
          1.200,50 | 1200.50
          1.200.300 | 1200300
          2024     | 2024
          """)
  void numbersHaveOneWriting(String written, String plain) {
    assertThat(PlainNumber.of(written)).isEqualTo(plain);
  }

  @Test
  void splitsGermanCompounds() {
    WordForms forms = analysis.forms("Handelsumsatz", Language.GERMAN);

    assertThat(forms.parts()).containsExactly("handel", "umsatz");
  }

  @Test
  void keepsPlacesWhereFillersStandInAWord() {
    String text = "der Um" + SourceText.FILLER + "satz stieg";

    Word word = analysis.words(text, Language.GERMAN).get(1);

    assertThat(word.text()).isEqualTo("Umsatz");
    assertThat(word.span()).isEqualTo(new Span(4, 11));
  }

  @Test
  void aWordOfTwoScriptsIsEqualToItselfAlone() {
    String posing = "\u0410pple";

    assertThat(analysis.forms(posing, Language.ENGLISH).latin())
        .isNotEqualTo(analysis.forms("Apple", Language.ENGLISH).latin());
  }

  @Test
  void stopWordsAreMarked() {
    assertThat(analysis.forms("und", Language.GERMAN).kind()).isEqualTo(WordForms.Kind.STOP);
  }
}
