package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the tables a `¦` stands where one sentence ends and another starts.
class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Handel wächst. ¦Die Exporte steigen. ¦Belarus liefert Traktoren.",
        "Am 01. Juni traf Lukaschenko den Gouverneur. ¦Er sprach am 3. Februar mit ihm.",
        "Die Fabrik stammt aus dem 19. Jahrhundert. ¦Sie belegt den 1. Platz.",
        "Der Umsatz erreichte fast $334 Mio. ¦Gleichzeitig stiegen die Exporte.",
        "Das Werk kostete 3 Mio. Dollar und 2 Mrd. Rubel. ¦Der Wert steigt.",
        "Es wurden 2 Tsd. 542 Muldenkipper gebaut.",
        "Traktoren, Busse usw. gehen nach Lipezk. ¦Minsk liefert Busse usw. ¦Lipezk zahlt.",
        "Man sprach z. B. über Busse, d. h. über Elektrobusse, u. a. in Minsk.",
        "Man sprach z.B. über Busse, d.h. über Elektrobusse, u.a. in Minsk.",
        "Dr. Müller und Prof. Schmidt sahen Nr. 5 und ca. 20 Maschinen von St. Gallen.",
        "Der Dipl.-Ing. Meier kam. ¦Die Handels-Nr. 5 gilt.",
        "Belarus steht auf Platz 10. ¦Minsk ist zufrieden.",
        "Belarus steht auf Platz 10. ¦Das ist gut.",
        "Das geschah im Jahr 2022. ¦Belarus lieferte 2023. ¦Lipezk kaufte.",
        "Der Anteil lag bei 3,5. ¦Minsk hofft auf 40%. ¦Perm auch.",
        "Es stand 3:1. ¦Minsk gewann.",
        "Die Ausstellung „Innoprom. Belarus“ findet in Minsk statt. ¦Danach folgt „Expo. Minsk 2025“.",
        "„Wir kommen bald. ¦Danke“, sagte er.",
        "„Wir haben gute Zahlen.“ ¦So der Gouverneur.",
        "\"Es gibt genug Reserven. ¦Außerdem ernten wir\", ist der Staatschef überzeugt.",
        "„Kommt er?“, fragte Minsk. ¦„Ja!“ ¦Er kam.",
        "„Kommt er?“ – fragte Minsk.",
        "„Lokalisierung der Produktion“, erklärt er. ¦- Wir sind uns bewusst, dass es geht.",
        "Wie war das … nun ja. ¦Gut … ¦Dann eben nicht!",
        "Was?! ¦Wirklich?",
        "Die Seite belta.by berichtet. ¦Die Version 2.5 gilt ab 01.06.2023. ¦Danach gilt 2.6.",
        "Am 01. 06. 2023 kam A. G. Lukaschenko mit J. R. Smith. ¦Danach ging er.",
        "Friedrich II. König von Preußen gab es im II. Quartal nicht. ¦Das stimmt.",
        "1. Belarus liefert Traktoren. ¦2. Lipezk zahlt.",
        "Das Treffen (vgl. Abb. 3) war gut. ¦(Foto: BelTA.) ¦Es endete.",
        "Es war eine besondere Art. ¦Der Gouverneur staunte.",
        "Die Firma Amkodor Inc. Minsk lieferte. ¦Sie heißt Amkodor Inc. ¦Das ist neu.",
        "Der Handel wächst.[1] ¦Die Exporte steigen.",
        "MAZ (gegr. 1944) ehrte Prof. Dr. h. c. Müller u. Frau Schulz aus d. Gebiet. ¦Alle lachten.",
        "Das Volumen betrug $315 Mio. ¦2022 waren es $334 Mio.",
        "Die Zahl stieg auf 1.500. ¦Minsk freut sich über den 10.000. Traktor.",
        "Die Strecke misst 25 km. ¦Belarus baut weiter.",
        "Am Sonntag, den 3. März, tagt der Rat. ¦Am 22. und 23. Mai auch. ¦Der 24. ist frei.",
        "Erster Absatz ohne Punkt\n\n¦Zweiter Absatz",
        "Der Handel von\nLipezk wächst.\n¦Er steigt.",
      })
  void findsGermanSentences(String marked) {
    assertThat(split(unmarked(marked), Language.GERMAN)).isEqualTo(expected(marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trade is growing. ¦Exports are up.",
        "Mr. Smith and Mrs. Jones met Dr. Brown of Amkodor Inc. and Gomselmash Co. in the U.S. yesterday.",
        "He flew to the U.S. ¦The talks began at 9 a.m. ¦They ended at 5 p.m. Friday.",
        "U.S. President J. R. Smith met A. G. Lukashenko.",
        "Machines, e.g. tractors, i.e. No. 5 and approx. 20 buses, were sent.",
        "The answer is no. ¦The deal is off.",
        "It is the state of the art. ¦It has 3 m. of cable, vol. 2 of which is new.",
        "Trade reached $334 mn. ¦Lukashenko was pleased.",
        "Prices rose 2.5% in 2022. ¦In 2023 they fell. ¦300 firms closed.",
        "It won place 3. ¦Minsk was second.",
        "\"The figure is not bad, but half a billion is better. ¦Therefore, our goal is $500 million,\" he said.",
        "\"Are you sure?\" he asked. ¦\"Yes!\" ¦They left.",
        "Well... maybe. ¦So... ¦The end.",
        "They came (with friends, etc.) and left. ¦Apples, pears, etc. ¦Minsk exports them.",
        "The plant \"Innoprom. Belarus\" opened. ¦“Expo. Minsk” did not.",
        "1. Belarus exports. ¦2. Russia imports.",
        "Written by belta.by",
        "Jan. 5 and Sept. 7 are the dates, St. Petersburg the place.",
        "See J. Smith et al. (2022) for more. ¦Compare section 2.1. ¦Then stop.",
        "\"Is it true?\" Aleksandr Lukashenko asked. ¦\"Yes!\" he answered. ¦\"Great!\" ¦Minsk was happy.",
        "He has a Ph.D. ¦She met Gov. Artamonov at 9 a.m. in Washington, D.C. ¦The talks were short.",
        "Plan A. B. Smith approved it. ¦He left.",
      })
  void findsEnglishSentences(String marked) {
    assertThat(split(unmarked(marked), Language.ENGLISH)).isEqualTo(expected(marked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Товарооборот растёт. ¦Экспорт вырос. ¦Минск доволен.",
        "Об этом заявил А. Г. Лукашенко. ¦А.Г.Лукашенко встретился с И. Артамоновым.",
        "В 2022 г. товарооборот составил 334 млн. ¦В 2023 г. он вырос до 400 млн. долл. ¦Минск доволен.",
        "Завод построен в 2022 г. ¦Он работает. ¦Предприятие в г. Минске и г. Липецке тоже.",
        "Рост в 2020-2022 гг. составил 5 тыс. 300 руб. 20 коп. ¦Это много.",
        "Поставлены тракторы, автобусы и т. д. ¦Липецк заплатил. ¦Т. е. всё хорошо, и т.п. мелочи.",
        "Завод им. Ленина на ул. Советской, д. 5, кв. м. жилья, напр. в Липецкой обл. и в р-н. центре.",
        "Рост на 2 п. п. ¦Площадь 500 кв. м. ¦Далее рис. 5 и см. табл. 3 на стр. 7.",
        "Площадь 500 кв. м жилья и др. объекты.",
        "Экспорт составил 5 млн. USD и 3 тыс. МАЗов.",
        "«Это хорошо. ¦Мы довольны», — сказал он. ¦«Да!» — ответил Минск. ¦«Точно?» ¦Он ушёл.",
        "Он сказал: «Мы ждём…» ¦Все ушли… ¦Но не все… и это так.",
        "Выставка «Иннопром. Беларусь» пройдёт в Минске. ¦Она откроется в сентябре.",
        "Это сделал я. ¦Лукашенко согласен.",
        "Завод передан им. ¦В Минске рады.",
        "Проф. Иванов, канд. наук Петров и корр. БЕЛТА прибыли ок. 10 часов.",
        "В 2022. ¦Экспорт вырос на 16%. ¦Импорт упал.",
        "1. Беларусь. ¦2. Россия.",
        "Это произошло в XIX в. ¦В XX в. всё изменилось. ¦В I кв. 2023 г. рост составил 3%.",
        "Его поддержал зам. министра П. П. Петров. ¦Он сказал: «Да. ¦Мы готовы».",
        "Стоит 5 р. за шт. и 3 руб. за кг. ¦Дорого.",
      })
  void findsRussianSentences(String marked) {
    assertThat(split(unmarked(marked), Language.RUSSIAN)).isEqualTo(expected(marked));
  }

  @ParameterizedTest
  @CsvSource({
    "000_0cc63a20bb3e09ed.txt, GERMAN, 17",
    "001_7fe66222bde10e6b.txt, ENGLISH, 59",
    "004_e7fd2283c810d65a.txt, GERMAN, 30"
  })
  void countsTheSentencesOfAnArticle(String file, Language language, int sentences)
      throws Exception {
    String text = Files.readString(Path.of(System.getProperty("beleg.home"), "seeds", file));

    assertThat(text.lines().mapToInt(line -> split(line, language).size()).sum())
        .isEqualTo(sentences);
  }

  @Test
  void skipsWhatNoReaderSees() {
    String text =
        "Er kam mit D\u2060r.\u2060 Müller.\u2060\u2060 \u2060Danach g\u2060ing er.\u2060";

    assertThat(split(text, Language.GERMAN))
        .containsExactly("Er kam mit D\u2060r.\u2060 Müller.", "Danach g\u2060ing er.");
  }

  @Test
  void staysWithinItsRange() {
    String text = "Minsk. Zwei drei. Vier.";

    assertThat(splitter.split(text, new Span(3, 16), Language.GERMAN))
        .containsExactly(new Span(3, 6), new Span(7, 16));
    assertThat(splitter.split(text, new Span(5, 5), Language.GERMAN)).isEmpty();
    assertThat(splitter.split("  \n\u2060 ", new Span(0, 5), Language.GERMAN)).isEmpty();
  }

  @Test
  void coversAllThatIsNotBlankForAnyText() {
    Random random = new Random(20230601);
    for (int round = 0; round < 1000; round++) {
      String text = randomText(random);
      for (Language language : Language.values()) {
        assertCovers(text, splitter.split(text, new Span(0, text.length()), language));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "!",
        "…",
        ".)",
        ". ",
        ". .",
        "A.",
        "A. ",
        "z. B. ",
        "1. ",
        "\u2060",
        ".\u2060 ",
        "\n",
        "a",
        "“.",
        "\n \u2060",
        "\"A. B\" "
      })
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    List<Span> sentences = splitter.split(text, new Span(0, text.length()), Language.GERMAN);

    assertCovers(text, sentences);
  }

  private static void assertCovers(String text, List<Span> sentences) {
    int last = 0;
    for (Span sentence : sentences) {
      assertThat(text.substring(last, sentence.start())).matches("[\\s\u2060\u00a0]*+");
      assertThat(sentence.of(text)).isNotBlank();
      last = sentence.end();
    }
    assertThat(text.substring(last)).matches("[\\s\u2060\u00a0]*+");
  }

  private static String randomText(Random random) {
    String[] pieces = {
      ".", "!", "?", "…", " ", " ", " ", "\u00a0", "\u2060", "\n", "Der", "the", "В", "г.", "Mio.",
      "z. B.", "12", "3,5", "„", "“", "\"", "(", ")", "A.", "Lipezk", "Минск", "-", "–", "usw.",
          "😀"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private List<String> split(String text, Language language) {
    List<String> sentences = new ArrayList<>();
    for (Span span : splitter.split(text, new Span(0, text.length()), language)) {
      sentences.add(span.of(text));
    }
    return sentences;
  }

  private static String unmarked(String marked) {
    return marked.replace("¦", "");
  }

  private static List<String> expected(String marked) {
    return List.of(marked.split("\\s*¦"));
  }
}
