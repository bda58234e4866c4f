package dev.beleg.retrieval.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          um 8&#37; im Mai           | 8&        | 8&#37;
          um 8&#37; im Mai           | um 8      | um 8
          um 8&#37;<b>x</b>          | 8&        | 8&#37;
          <i>8&#37;</i>              | 8&        | 8&#37;
          R&amp;D                    | R&        | R&amp;
          A &<b>B</b>                | A &       | A &
          5 &pound                   | 5 &       | 5 &pound
          Text &#x1F600; b           | &#        | &#x1F600;
          5 Mio. &#8364;             | 5 Mio. &  | 5 Mio. &#8364;
          """)
  void takesInTheWholeReferenceThatARangeEndsIn(String html, String cut, String whole) {
    SourceText text = new HtmlMarkup().page(html).draft().finish();
    int start = html.indexOf(cut);

    assertThat(text.quote(text.whole(new Span(start, start + cut.length())))).isEqualTo(whole);
  }

  @Test
  void showsNothingInThePlaceOfTheMarkOfAHeading() {
    byte[] file = "# Handel\n\nMINSK. Er wuchs.\n\n## Mehr\n\nViel.\n".getBytes(UTF_8);
    ReadResult read = new ArticleReader().read(new ArticleId("a.md"), file);
    SourceText text = ((ReadResult.Read) read).article().text();
    assertThat(text.shown(new Span(0, text.length())))
        .startsWith("Handel\n\nMINSK.")
        .contains("\n\nMehr\n\nViel.");
  }

  @Test
  void leavesPlainTextAsItIs() {
    SourceText text = SourceText.plain("8&#37; of &");
    assertThat(text.whole(new Span(0, 2))).isEqualTo(new Span(0, 2));
    assertThat(text.whole(new Span(10, 11))).isEqualTo(new Span(10, 11));
    assertThat(text.whole(new Span(0, 0))).isEqualTo(new Span(0, 0));
  }
}
