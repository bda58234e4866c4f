package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

  @Test
  void cutsAtEverythingThatIsNeitherLetterNorDigit() {
    assertThat(Word.of("Minsk-Arena: 3,5 Mio. (BelTA)").stream().map(Word::text))
        .containsExactly("Minsk", "Arena", "3", "5", "Mio", "BelTA");
  }

  @Test
  void keepsThePlaceOfAWordWithInvisibleUnitsInside() {
    Word word = Word.of("x Lip\u2060ezk.").get(1);
    assertThat(word.text()).isEqualTo("Lipezk");
    assertThat(word.span()).isEqualTo(new Span(2, 9));
  }

  @Test
  void keepsCombiningMarksWithTheirLetter() {
    assertThat(Word.of("Йод")).hasSize(1);
  }

  @Test
  void findsNoWordInPunctuation() {
    assertThat(Word.of("?! — …")).isEmpty();
  }
}
