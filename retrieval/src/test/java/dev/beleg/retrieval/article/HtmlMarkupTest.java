package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          <p>Handel &amp; Wandel</p>                                        | Handel & Wandel
          <p>$334&nbsp;Mio. &#8211; 31&#x25;</p>                            | $334\u00a0Mio. – 31%
          <p>Li<b>pe</b>zk und CO<sub>2</sub></p>                           | Lipezk und CO2
          <p>$30<sup>1</sup> million</p>                                    | $30 million
          <p>$30<sup><a href='#n'>[1]</a></sup> million<sup>2</sup></p>     | $30 million
          <p><b>$30</b><sup>1, 2</sup> million.<sup>*</sup></p>             | $30 million.
          <p>30<sub>1</sub> Mio., 1<sup>st</sup>, 5 km<sup>2</sup></p>      | 30 Mio., 1st, 5 km²
          <p>10<sup>6</sup> t, 40 м<sup>3</sup></p>                         | 10⁶ t, 40 м³
          <p><sup>1</sup> Quelle: BelTA</p>                                 | Quelle: BelTA
          <p>Li<!-- nichts -->pezk</p>                                      | Lipezk
          <p>Li<span style='display: none'>x</span>pezk</p>                 | Lipezk
          <p>Eins<p>Zwei<br>Drei                                            | Eins/Zwei/Drei
          <ul><li>Eins<li>Zwei</ul>                                         | Eins/Zwei
          <table><tr><td>2021</td><td>315</td></tr><tr><td>2022</table>     | 2021 315/2022
          <script>var a = '<p>x</p>';</script><style>p{}</style><p>Text</p> | Text
          <noscript>Kein Skript</noscript><p>Text</p>                       | Text
          <nav><a href=x>Start</a></nav><p>Text</p>                         | Text
          <p>Text <input value=x><button>Los</button></p>                   | Text
          <p hidden>Geheim</p><p>Text</p>                                   | Text
          <p style='VISIBILITY:hidden'>Geheim</p><p>Text</p>                | Text
          <p style='font-size:0px'>Geheim</p><p>Text</p>                    | Text
          <p style='position:absolute;left:-9999px'>Geheim</p><p>Text</p>   | Text
          <p style='opacity:0.5;left:-5px'>Text</p>                         | Text
          <p class='sr-only'>Geheim</p><p>Text</p>                          | Text
          <template><p>Geheim</p></template><p>Text</p>                     | Text
          <p>a &lt;b&gt; &unbekannt; &notit; & c</p>                        | a <b> &unbekannt; ¬it; & c
          <p>Text &#x1F600;</p>                                             | Text 😀
          <pre>Eins¶Zwei</pre>                                             | Eins/Zwei
          <p>Eins¶und zwei</p>                                             | Eins und zwei
          <p>a&#10;b</p>                                                    | a b
          <b>offen <i>verschachtelt</b> weiter</i>                          | offen verschachtelt weiter
          kein Markup                                                       | kein Markup
          """)
  void showsWhatABrowserShows(String html, String expected) {
    String source = html.replace('¶', '\n');

    Draft draft = new HtmlMarkup().page(source).draft();

    assertThat(lines(draft)).containsExactly(expected.split("/"));
    assertThat(draft.finish().verbatim()).isEqualTo(source);
  }

  @Test
  void putsEachLetterAtItsPlace() {
    String html = "<h1>Handel</h1><p>Der Umsatz &uuml;ber <b>$334&nbsp;Mio.</b> w&auml;chst.</p>";

    SourceText text = new HtmlMarkup().page(html).draft().finish();

    int start = text.reading().indexOf("Der Umsatz");
    int end = text.reading().indexOf("chst.") + 5;
    assertThat(text.quote(new Span(start, end)))
        .isEqualTo("Der Umsatz &uuml;ber <b>$334&nbsp;Mio.</b> w&auml;chst.");
    assertThat(text.read(new Span(start, end)).replace('\u00a0', ' '))
        .isEqualTo("Der Umsatz über $334 Mio. wächst.");
  }

  @Test
  void readsTheMarkedArticleOnly() {
    String text = "Belarus liefert der Region Lipezk Traktoren und Busse. ".repeat(5);
    String html =
        "<body><header>Kopf</header><h1>Titel</h1><div>Werbung</div><article><p>"
            + text
            + "</p></article><footer>Fuß</footer></body>";

    assertThat(lines(new HtmlMarkup().page(html).draft())).containsExactly("Titel", text.strip());
  }

  @Test
  void readsTheBodyWhereThereAreOnlyTeasers() {
    String html = "<article>Eins</article><article>Zwei</article><p>Drei</p>";

    assertThat(lines(new HtmlMarkup().page(html).draft())).containsExactly("Eins", "Zwei", "Drei");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>Seite</title><h1>Handel <br>wächst</h1><p>Text</p>  | Handel wächst
          <title>Handel &amp; Wandel</title><p>Text</p>              | Handel & Wandel
          <h1 hidden>Geheim</h1><title>Titel</title><p>Text</p>      | Titel
          """)
  void findsTheTitle(String html, String title) {
    Markup.Page page = new HtmlMarkup().page(html);

    assertThat(page.draft().finish().read(page.title().orElseThrow())).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2023-06-01T10:00:00+03:00">   | 2023-06-01 | page head, article:published_time
          <meta name="date" content="2023-06-01">                                        | 2023-06-01 | page head, date
          <meta itemprop="datePublished" content="2023-06-01">                           | 2023-06-01 | page head, datePublished
          <time datetime="2023-06-01T10:00">1. Juni</time>                               | 2023-06-01 | time element
          <time datetime="2023-06-02"></time><time pubdate datetime="2023-06-01"></time> | 2023-06-01 | time element
          <script type="application/ld+json">{"datePublished" : "2023-06-01T08:00Z"}</script> | 2023-06-01 | page head, datePublished
          """)
  void readsTheDayOfPublication(String head, LocalDate day, String basis) {
    assertThat(new HtmlMarkup().page(head + "<p>Text</p>").declared().published())
        .contains(new Published.On(day, basis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=date content=gestern>",
        "<meta name=date content=1970-01-01T00:00:00Z>",
        "<meta name=date content=9999-01-01>",
        "<meta name=date content=2023-02-30>",
        "<time datetime=2023-06-01></time><time datetime=2023-06-02></time>",
        "<script type='application/ld+json'>{\"datePublished\":null}</script>"
      })
  void readsNoDayFromWhatIsNone(String head) {
    assertThat(new HtmlMarkup().page(head + "<p>Text</p>").declared().published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://belta.by/1, https://belta.by/1",
    "javascript:alert(1),",
    "data:text/html;x,",
    "//belta.by/1,",
    "http://,",
    "'http://a b',"
  })
  void readsWebAddressesOnly(String href, String link) {
    Declared declared =
        new HtmlMarkup().page("<link rel=canonical href='" + href + "'><p>Text</p>").declared();

    assertThat(declared.link().map(URI::toString).orElse(null)).isEqualTo(link);
  }

  @Test
  void showsLettersOnlyWhereTheyStandForAnyMarkup() {
    Random random = new Random(7);
    String[] pieces = {
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<div>",
      "</div>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<br>",
      "&amp;",
      "&#228;",
      "&nbsp",
      "<h1>",
      "</h1>",
      "<span hidden>",
      "</span>",
      "Wort ",
      "groß",
      "\n",
      "\r\n",
      " ",
      "😀",
      "<",
      ">",
      "<a href='x'>",
      "</a>",
      "<article>",
      "</article>",
      "<title>",
      "</title>",
      "<svg>",
      "</svg>",
      "<pre>",
      "</pre>"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      SourceText text = new HtmlMarkup().page(html.toString()).draft().finish();
      assertThat(text.reading()).hasSameSizeAs(text.verbatim());
      for (int at = 0; at < text.length(); at++) {
        char shown = text.reading().charAt(at);
        if (Character.isLetter(shown) && shown != 'ä') {
          assertThat(text.verbatim().charAt(at)).isEqualTo(shown);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<",
        "&",
        "&amp",
        "&#",
        "<p>",
        "</p>",
        "<table>",
        "<a ",
        "<!--",
        "<td>x",
        "<i>x",
        "<p style='a:b;'>",
        "<font>",
        "<svg>",
        "<select>",
        "<h1>x"
      })
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    String html = piece.repeat(100_000 / piece.length());

    assertThat(new HtmlMarkup().page(html).draft().length()).isEqualTo(html.length());
  }

  @Test
  void refusesMoreTagsThanAnyPageHas() {
    assertThat(new HtmlMarkup().refusal("<b>".repeat(HtmlMarkup.MOST_TAGS))).isEmpty();
    assertThat(new HtmlMarkup().refusal("<b>".repeat(HtmlMarkup.MOST_TAGS + 1)))
        .hasValue("a page with 100001 tags, over the limit of 100000: save its text as .txt");
  }

  @Test
  void refusesMoreSignsWithoutATagThanAnyPageHas() {
    assertThat(new HtmlMarkup().refusal("<!-- 1 < 2 --></p>")).isEmpty();
    assertThat(new HtmlMarkup().refusal("<".repeat(HtmlMarkup.MOST_STRAY_SIGNS + 1)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("10001 < without a tag"));
  }

  private static List<String> lines(Draft draft) {
    SourceText text = draft.finish();
    return Lines.visible(text.reading()).stream().map(text::read).toList();
  }
}
