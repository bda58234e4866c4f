package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the tables `¶` stands for a line break.
class MarkdownMarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          # Titel¶¶Text                                  § Titel¶Text
          ## Titel ##¶Text                               § Titel¶Text
          Titel¶=====¶¶Text                              § Titel¶Text
          #hashtag bleibt                                § #hashtag bleibt
          Eine Zeile¶und die nächste.¶¶Neuer Absatz      § Eine Zeile und die nächste.¶Neuer Absatz
          Hart  ¶umbrochen                               § Hart¶umbrochen
          Ein **fetter** und *schräger* __Text__         § Ein fetter und schräger Text
          ein_wort_mit und 2*3*4 und 5 * 6               § ein_wort_mit und 2*3*4 und 5 * 6
          `Code` und ~~weg~~ und ~100                    § Code und weg und ~100
          Ein [Verweis](https://belta.by/a_b_c) hier     § Ein Verweis hier
          Ein [Verweis][1] hier¶¶[1]: https://belta.by   § Ein Verweis hier
          Ein [**fetter** Verweis](https://x.by "T") da  § Ein fetter Verweis da
          [kein Verweis] hier                            § [kein Verweis] hier
          [BelTA]: Der Handel wächst                     § [BelTA]: Der Handel wächst
          Text <!-- geheim¶¶auch das --> Ende            § Text¶Ende
          <script>¶var a = 1;¶</script>¶Text             § Text
          Bild ![alt](bild.png) weg                      § Bild weg
          > Zitat¶> geht weiter                          § Zitat geht weiter
          - Eins¶- Zwei¶* Drei¶+ Vier                    § Eins¶Zwei¶Drei¶Vier
          1. Eins¶2. Zwei                                § 1. Eins¶2. Zwei
          Text¶¶---¶¶Text                                § Text¶Text
          Text¶¶* * *¶¶Ende                              § Text¶Ende
          | Jahr | Wert |¶|---|---|¶| 2022 | 334 |       § Jahr Wert¶2022 334
          ```java¶int a_b = 1;¶```¶Text                  § int a_b = 1;¶Text
          Ein <b>Wort</b> und <https://belta.by>         § Ein Wort und https://belta.by
          Preis < 5 und > 3                              § Preis < 5 und > 3
          Ein \\*Stern\\* und \\# Raute                  § Ein *Stern* und # Raute
          """)
  void showsWhatAReaderSees(String markdown, String expected) {
    assertThat(lines(markdown.replace('¶', '\n'))).containsExactly(expected.split("¶"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          Vorspann¶¶# Der **Titel**¶¶Text     § Der Titel
          Der Titel¶===¶Text                  § Der Titel
          Der Titel¶---¶Text                  § Der Titel
          ---¶title: Kopf¶---¶# Titel¶Text    § Kopf
          """)
  void findsTheTitle(String markdown, String title) {
    Markup.Page page = new MarkdownMarkup().page(markdown.replace('¶', '\n'));

    assertThat(page.draft().finish().read(page.title().orElseThrow())).isEqualTo(title);
  }

  @Test
  void keepsTheLengthForAnyMarkup() {
    Random random = new Random(11);
    String[] pieces = {
      "#",
      "##",
      " ",
      "\n",
      "\n\n",
      "**",
      "*",
      "_",
      "`",
      "```",
      "[",
      "]",
      "(",
      ")",
      "![",
      "<",
      ">",
      "|",
      "---",
      "===",
      "Wort",
      "1.",
      "- ",
      "\\",
      "https://x.by",
      "]: ",
      "😀",
      "\r\n",
      "~~"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder markdown = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        markdown.append(pieces[random.nextInt(pieces.length)]);
      }
      SourceText text = new MarkdownMarkup().page(markdown.toString()).draft().finish();
      assertThat(text.verbatim()).isEqualTo(markdown.toString());
      for (int at = 0; at < text.length(); at++) {
        char shown = text.reading().charAt(at);
        assertThat(shown).isIn(text.verbatim().charAt(at), ' ', SourceText.FILLER);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#", "*", "_", "[", "](", "[a](", "![", "<", "<a", "<!--", "<script", "`", "> ", "- ", "|",
        "\\", "\n", "---\n", "[a]: ", "a\n", "~"
      })
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    String markdown = piece.repeat(100_000 / piece.length());

    assertThat(new MarkdownMarkup().page(markdown).draft().length()).isEqualTo(markdown.length());
  }

  private static List<String> lines(String markdown) {
    SourceText text = new MarkdownMarkup().page(markdown).draft().finish();
    return Lines.visible(text.reading()).stream().map(text::read).toList();
  }
}
