package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.Paragraph.Role;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the tables `¶` stands for a line break.
class ArticleReaderTest {

  private static final String BODY =
      "Die Region Lipezk kauft in Belarus Traktoren, Busse und Aufzüge für ihre Städte.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void readsAFileWithAByteOrderMarkAsOneWithout() {
    Article plain = article("a.txt", BODY);

    assertThat(article("a.txt", "\ufeff" + BODY)).isEqualTo(plain);
    assertThat(plain.text().verbatim()).isEqualTo(BODY);
  }

  @Test
  void readsAHeaderBlock() {
    Article article =
        article(
            "a.txt",
            """
            ---
            title: "Lipezk kauft Aufzüge"
            link: https://belta.by/1
            date: 2023-06-01T10:00:00+03:00
            author: Anna Schmidt
            ---
            MINSK, 31. Mai (BelTA) – %s
            """
                .formatted(BODY));

    assertThat(article.header())
        .isEqualTo(
            new Header(
                Optional.of("Lipezk kauft Aufzüge"),
                Optional.of("Minsk"),
                Optional.of("BelTA"),
                Optional.of("Anna Schmidt"),
                Optional.of(URI.create("https://belta.by/1"))));
    assertThat(article.published())
        .isEqualTo(new Published.On(LocalDate.of(2023, 6, 1), "file header"));
    assertThat(article.text().reading()).doesNotContain("---", "link", "belta.by", "title");
    assertThat(article.paragraphs()).hasSize(2);
    assertThat(article.text().quote(article.paragraphs().getFirst().span()))
        .isEqualTo("Lipezk kauft Aufzüge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---¶Ein Strich und kein Kopf.¶---¶Text.",
        "---¶title: ohne Ende¶Text.",
        "--- ¶x: 1¶---¶Text.",
        "Text.¶---¶title: zu spät¶---"
      })
  void takesNothingElseForAHeaderBlock(String text) {
    String lines = text.replace('¶', '\n');

    assertThat(article("a.txt", lines).text()).isEqualTo(SourceText.plain(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "'Thu, 01 Jun 2023 10:00:00 +0300', 2023-06-01",
    "2023-06-01, 2023-06-01",
    "2023-06-01 10:00, 2023-06-01",
    "gestern,",
    "1970-01-01T00:00:00Z,",
    "9999-01-01,",
    "2023-02-30,",
    "2023-06-011,"
  })
  void readsTheDatesThatFeedsWrite(String written, LocalDate day) {
    Article article = article("a.txt", "---\ntitle: T\ndate: " + written + "\n---\n" + BODY);

    assertThat(article.published().knownDate()).isEqualTo(Optional.ofNullable(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lipezk kauft Aufzüge¶%s                                     | Lipezk kauft Aufzüge
          Kauft Lipezk Aufzüge?¶%s                                    | Kauft Lipezk Aufzüge?
          ¶¶  Lipezk kauft „Aufzüge“ ¶¶%s                             | Lipezk kauft „Aufzüge“
          Von Anna Schmidt¶Lipezk kauft Aufzüge¶%s                    | Lipezk kauft Aufzüge
          1. Juni 2023, 12:30¶Lipezk kauft Aufzüge¶%s                 | Lipezk kauft Aufzüge
          Lipezk kauft Aufzüge.¶%s                                    |
          MINSK, 1. Juni (BelTA) – Lipezk kauft Aufzüge¶%s            |
          Lipezk kauft Aufzüge¶Kurz.                                  |
          Lipezk kauft Aufzüge. Das ist neu für die Stadt¶%s          |
          %s                                                          |
          """)
  void findsTheTitleWhereThereIsOne(String text, String title) {
    Article article = article("a.txt", text.formatted(BODY).replace('¶', '\n'));

    assertThat(article.header().title()).isEqualTo(Optional.ofNullable(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %s¶Written by belta.by         | belta.by
          %s¶Автор: Иван Иванов          | Иван Иванов
          Von Anna Schmidt¶%s            | Anna Schmidt
          By John Smith and Ann Lee¶%s   | John Smith and Ann Lee
          %s¶Foto: Maxim Gutschek        |
          %s¶Von Anfang an war es so     |
          %s¶Von Minsk.                  |
          """)
  void findsTheByline(String text, String byline) {
    Article article = article("a.txt", text.formatted(BODY).replace('¶', '\n'));

    assertThat(article.header().byline()).isEqualTo(Optional.ofNullable(byline));
  }

  @Test
  void marksParagraphsThatRepeatEarlierOnes() {
    String other =
        "Der Gouverneur lobte die Zusammenarbeit der beiden Länder im Bereich Industrie.";
    Article article =
        article(
            "a.txt",
            String.join(
                "\n",
                "Titel",
                BODY,
                other,
                "Kurz.",
                "Titel",
                BODY.replace(" ", "\u00a0 "),
                "Kurz."));

    assertThat(article.paragraphs().stream().map(Paragraph::repeated))
        .containsExactly(false, false, false, false, true, true, false);
    assertThat(article.paragraphs().get(5).first()).contains(article.paragraphs().get(1).span());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MINSK, 1. Juni (BelTA) – %s             | InSomeYear | dateline
          MINSK, 1. Juni 2023 (BelTA) – %s        | On         | dateline
          1. Juni 2023, 12:30¶%s¶%s               | On         | line with the date alone
          01.06.2023¶%s¶%s                        | On         | line with the date alone
          %s                                      | Unknown    |
          MINSK, 29. Februar 2023 (BelTA) – %s    | InSomeYear | dateline
          """)
  void tellsWhatTheDayWasReadFrom(String text, String kind, String basis) {
    Published published = article("a.txt", text.replace("%s", BODY).replace('¶', '\n')).published();

    switch (published) {
      case Published.On(LocalDate date, String read) -> {
        assertThat(kind).isEqualTo("On");
        assertThat(date).isEqualTo("2023-06-01");
        assertThat(read).isEqualTo(basis);
      }
      case Published.InSomeYear(MonthDay day, String read) -> {
        assertThat(kind).isEqualTo("InSomeYear");
        assertThat(day).isIn(MonthDay.of(6, 1), MonthDay.of(2, 29));
        assertThat(read).isEqualTo(basis);
      }
      case Published.Unknown() -> assertThat(kind).isEqualTo("Unknown");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2023-06-01_lipezk.txt, 2023-06-01",
    "belta/2023/06/02/lipezk.txt, 2023-06-01",
    "20230601.txt,",
    "2023-09-01.txt,",
    "2023-13-01.txt,",
    "lipezk-2023.txt,"
  })
  void readsTheYearOfTheDatelineFromThePath(String file, LocalDate day) {
    Article article = article(file, "MINSK, 1. Juni (BelTA) – " + BODY);

    assertThat(article.published().knownDate()).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void joinsLinesThatAreBrokenAtAFixedWidth() {
    Article article =
        article(
            "a.txt",
            """
            Der Handelsumsatz zwischen Belarus und dem russischen Gebiet
            Lipezk wächst stetig seit 2020. Im Jahr 2021 beträgt er $315
            Mio., im Jahr 2022 erreichte er fast $334 Mio. Gleichzeitig
            stiegen die belarussischen Exporte.

            Belarus und das Gebiet Lipezk sollten einen Handelsumsatz von
            500 Millionen US-Dollar anstreben, wie der Präsident betonte.
            """);

    assertThat(article.paragraphs()).hasSize(2);
    assertThat(article.text().read(article.paragraphs().getFirst().span()))
        .contains("Gebiet Lipezk wächst", "$315 Mio., im Jahr");
  }

  @Test
  void keepsShortLinesApart() {
    assertThat(article("a.txt", "Export: 334\nImport: 91\nSumme: 425\nEnde: 1").paragraphs())
        .hasSize(4);
  }

  @Test
  void countsWhatNoReaderSees() {
    ReadResult result =
        reader.read(
            new ArticleId("a.txt"), (BODY + "\u200b\u202e").getBytes(StandardCharsets.UTF_8));

    assertThat(result)
        .isInstanceOfSatisfying(
            ReadResult.Read.class, read -> assertThat(read.invisible()).isEqualTo(2));
  }

  static List<BadFile> rejected() {
    return List.of(
        new BadFile("", "empty file: nothing to read"),
        new BadFile(" \n\t\u00a0\u200b", "no visible text: nothing to read"),
        new BadFile(
            "a\0b",
            "a control character (U+0000 in line 1): remove them with tr -d"
                + " '\\000-\\010\\016-\\037'"),
        new BadFile(
            "Eins\nEx\ufffdort",
            "letters were lost before it was saved (U+FFFD in line 2): fetch it again"),
        new BadFile(
            "x".repeat(2_000_001),
            "it has more than 2.0 MB, the limit: split the file or raise the limit"));
  }

  /// A file and why it is rejected.
  record BadFile(String content, String reason) {}

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsWhatCannotBeQuoted(BadFile file) {
    assertThat(
            new ArticleReader(2_000_000)
                .read(new ArticleId("a.txt"), file.content.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new ReadResult.Rejected(file.reason));
  }

  @Test
  void rejectsHtmlWithoutVisibleText() {
    assertThat(read("a.html", "<script>var a = 1;</script><p hidden>Text</p>"))
        .isEqualTo(new ReadResult.Rejected("no visible text: nothing to read"));
  }

  @Test
  void rejectsAFileThatBreaksTheParserAndReadsTheNext() {
    ArticleReader fragile =
        new ArticleReader(
            1000,
            _ ->
                text -> {
                  if (text.startsWith("poison")) {
                    throw new StackOverflowError();
                  }
                  return new PlainMarkup().page(text);
                });

    assertThat(fragile.read(new ArticleId("a.txt"), "poison".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new ReadResult.Rejected(
                "unreadable markup (StackOverflowError): save its text as .txt"));
    assertThat(fragile.read(new ArticleId("b.txt"), BODY.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatThrownBy(() -> new ArticleReader(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @ParameterizedTest
  @CsvSource({"a.txt, windows-1251", "a.md, UTF-8", "a.txt, UTF-16"})
  void readsRussianArticles(String file, String charset) {
    String text =
        """
        МИНСК, 3 апреля /Корр. БЕЛТА/. Товарооборот Беларуси и Липецкой области России вырос на 16% и
        составил 334 млн долларов. «Это хорошо, но мы хотим больше», – сказал губернатор на встрече в
        Минске. Об этом он заявил журналистам после переговоров с министром промышленности.
        """;

    ReadResult result = reader.read(new ArticleId(file), text.getBytes(Charset.forName(charset)));

    assertThat(result)
        .isInstanceOfSatisfying(
            ReadResult.Read.class,
            read -> {
              assertThat(read.article().language()).isEqualTo(Language.RUSSIAN);
              assertThat(read.article().header().place()).contains("Минск");
              assertThat(read.article().text().verbatim()).isEqualTo(text);
            });
  }

  @Test
  void readsTheWholeOfAnHtmlPage() {
    Article article =
        article(
            "news/a.html",
            """
            <html><head><title>BelTA</title>
            <meta property="article:published_time" content="2023-06-01"></head>
            <body><nav>Start</nav><h1>Lipezk kauft Aufz&uuml;ge</h1>
            <p>MINSK, 1. Juni (BelTA) &ndash; %s</p></body></html>
            """
                .formatted(BODY));

    assertThat(article.header().title()).contains("Lipezk kauft Aufzüge");
    assertThat(article.header().place()).contains("Minsk");
    assertThat(article.published().knownDate()).contains(LocalDate.of(2023, 6, 1));
    assertThat(article.paragraphs().stream().map(Paragraph::role))
        .containsExactly(Role.TITLE, Role.BODY);
  }

  @Test
  void neverThrowsAndStaysExactForAnyBytes() {
    Random random = new Random(42);
    String[] files = {"a.txt", "a.md", "a.html"};
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (round % 3 > 0) {
        String letters = "ab \n<p>&;#*[](---):.äßЖ\u200b😀\r\t";
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes.length) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      }
      for (String file : files) {
        assertExact(reader.read(new ArticleId(file), bytes), bytes);
      }
    }
  }

  private static void assertExact(ReadResult result, byte[] bytes) {
    if (result instanceof ReadResult.Read(Article article, int invisible)) {
      assertThat(invisible).isNotNegative();
      assertThat(article.text().verbatim().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
      int last = 0;
      for (Paragraph paragraph : article.paragraphs()) {
        Span span = paragraph.span();
        assertThat(span.start()).isGreaterThanOrEqualTo(last);
        assertThat(article.text().read(span)).isNotBlank();
        assertThat(article.text().reading().substring(last, span.start()))
            .matches("[\\s\\p{Z}\u2060]*+");
        last = span.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a\n",
        "---\n",
        "a: b\n",
        "MINSK, ",
        "1. Juni ",
        "A. ",
        "😀",
        "\u2066",
        "by A\n"
      })
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    byte[] bytes = piece.repeat(100_000 / piece.length()).getBytes(StandardCharsets.UTF_8);

    for (String file : List.of("a.txt", "a.md", "a.html")) {
      assertThat(reader.read(new ArticleId(file), bytes)).isNotNull();
    }
  }

  private ReadResult read(String file, String text) {
    return reader.read(new ArticleId(file), text.getBytes(StandardCharsets.UTF_8));
  }

  private Article article(String file, String text) {
    ReadResult result = read(file, text);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).article();
  }
}
