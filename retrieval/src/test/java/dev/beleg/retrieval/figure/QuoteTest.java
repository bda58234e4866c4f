package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Span;
import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final String TEXT =
      "Der Handelsumsatz betrug nach vorläufigen Angaben im Jahr 2022 fast $334 Mio., wie die"
          + " Nachrichtenagentur mitteilte.";

  @Test
  void isReadWithWholeWordsAroundIt() {
    int start = TEXT.indexOf("$334");
    Quote quote = Quote.of(TEXT, new Span(start, start + 4));
    assertThat(quote.prefix()).isEqualTo("figen Angaben im Jahr 2022 fast ");
    assertThat(quote.surroundings()).isEqualTo("… Angaben im Jahr 2022 fast $334 Mio., wie die …");
  }

  @Test
  void leavesWhatIsNotCut() {
    assertThat(Quote.of("fast $334 Mio.", new Span(5, 9)).surroundings())
        .isEqualTo("fast $334 Mio.");
  }
}
