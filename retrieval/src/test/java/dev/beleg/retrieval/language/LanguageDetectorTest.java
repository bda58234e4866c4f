package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static final String GERMAN_QUESTIONS =
      """
      Lipezk Handel 2022?
      wann traf
      wer ist Gouverneur
      Wer ist Igor Artamonow?
      Was sagte Lukaschenko?
      Wie hoch war der Handelsumsatz?
      Handelsumsatz Lipezk 2021
      und 2021?
      Und im Jahr davor?
      Exporte nach Lipezk
      Wachstum Chabarowsk
      Drohnen für Lipezk
      Aufzüge Wologda
      Was ist AMKODOR?
      Was will Wologda?
      Ziel für Lipezk
      Platz 10 Perm
      Wann war das?
      Wo ist die Messe?
      Nenne die Quelle
      Quelle bitte
      Danke
      Warum Elektrobusse?
      Welche Regionen liefern Traktoren?
      Kannst du das genauer sagen?
      Stimmt das?
      Wieviel Prozent?
      Botschafter in Moskau
      Direktflug Perm Minsk
      neueste Meldungen
      Was gibt es Neues?
      Zusammenfassung
      Zeig mir alle Zahlen
      Kosten des Werks
      Wer baut Elektrobusse?
      Forstwirtschaft Perm
      belarussische Landmaschinen
      Gemeinsame Produktion von Aufzügen
      Industrieparks im Fernen Osten
      fast 334 Mio. Dollar?
      Ist der Umsatz gesunken?
      Besuch Delegation August
      Zölle und Steuern
      Erdgaspreise
      Wodurch entstand das Defizit?
      Züge
      hallo
      Wie geht's weiter
      Milchpulver Ausfuhr
      Kühlschränke
      Hilfe
      Diagramm Lipezk
      Tabelle bitte
      auf Deutsch
      und 2023?
      noch mehr
      Quellen?
      Abo kündigen
      täglich um 9 Uhr
      Wieso?
      Wer hat das behauptet?
      Steht das wirklich so da?
      Umsatz Chabarowsk zweite Hälfte 2024
      Montage von Drohnen
      Anteil Kühlschränke
      Handel Minsk Moskau
      Vizepremier Karankewitsch
      Gouverneure
      Wann kommt die Delegation?
      Seit wann ist Artamonow im Amt?
      Wie oft war er in Belarus?
      welche Firmen
      Eisenbahn
      Stahl und Raps
      Zwischenfall
      Neuigkeiten Perm
      Handelsvolumen Perm
      liefert Belarus Busse?
      Bauprojekte
      Ferner Osten Tourismus
      Stimmt 334 Millionen?
      prüfe das
      31 Prozent mehr?
      Worüber sprachen sie?
      Dauer des Projekts
      Zielwert
      Vergleich Lipezk Perm
      erkläre das kurz
      Gib mir Belege
      morgen früh
      Prozentpunkte oder Prozent?
      Welches Werk baut AMKODOR?
      Mehr dazu
      so viel?
      in Dollar
      Frage
      Ja
      Nein
      Guten Morgen
      """;

  private static final String ENGLISH_QUESTIONS =
      """
      who is governor
      exports Lipetsk
      Lipetsk trade 2022?
      Who is Igor Artamonov?
      What did Lukashenko say?
      What was the trade turnover?
      trade turnover 2021
      and 2021?
      And the year before?
      exports to Lipetsk
      growth Khabarovsk
      drones for Lipetsk
      elevators Vologda
      What is AMKODOR?
      What does Vologda want?
      target for Lipetsk
      rank 10 Perm
      When was that?
      Where is the fair?
      cite the source
      source please
      thanks
      why electric buses?
      Which regions supply tractors?
      Can you be more precise?
      Is that true?
      How many percent?
      ambassador in Moscow
      direct flight Perm Minsk
      latest news
      What is new?
      summary
      show me all figures
      cost of the plant
      who builds electric buses?
      forestry Perm
      Belarusian farm machinery
      joint production of lifts
      industrial parks in the Far East
      almost $334 million?
      Did turnover fall?
      delegation visit August
      customs duties and taxes
      natural gas prices
      How did the deficit arise?
      trains
      hello
      what's next
      milk powder shipments
      refrigerators
      help
      chart Lipetsk
      table please
      in English
      and 2023?
      more
      sources?
      unsubscribe
      daily at 9
      Why?
      Who claimed that?
      Does it really say so?
      Khabarovsk turnover second half 2024
      assembly of drones
      share of freezers
      trade Minsk Moscow
      Deputy Prime Minister Karankevich
      governors
      When will the delegation arrive?
      Since when is Artamonov governor?
      How often was he in Belarus?
      which firms
      railway
      steel and rapeseed
      incident
      Perm news
      Perm trade volume
      is Belarus selling buses?
      construction projects
      Far East tourism
      Is 334 million right?
      check that
      31 percent more?
      What did they discuss?
      project duration
      target value
      compare Lipetsk Perm
      explain briefly
      give me evidence
      tomorrow morning
      percentage points or percent?
      Which plant makes AMKODOR?
      more on that
      that much?
      in dollars
      question
      yes
      no
      good morning
      """;

  private static final String RUSSIAN_QUESTIONS =
      """
      кто губернатор
      Липецк торговля 2022?
      экспорт Липецк
      Кто такой Игорь Артамонов?
      Что сказал Лукашенко?
      Каков товарооборот?
      а в 2021?
      дроны для Липецка
      лифты Вологда
      Что такое AMKODOR?
      AMKODOR в Lipetsk?
      источник
      спасибо
      Когда это было?
      БЕЛТА
      Сколько процентов?
      Новости BelTA о Перми
      прямой рейс Perm Minsk
      итоги
      Минск
      """;

  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void tellsTheLanguageOfShortQuestions() {
    assertThat(misread(GERMAN_QUESTIONS, Language.GERMAN)).isEmpty();
    assertThat(misread(ENGLISH_QUESTIONS, Language.ENGLISH)).isEmpty();
    assertThat(misread(RUSSIAN_QUESTIONS, Language.RUSSIAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022",
        "$334?",
        "😀",
        "Lipetsk 2022",
        "Lipezk 2022",
        "Perm?",
        "BelTA",
        "Export Import Region",
        "in Minsk"
      })
  void isUnsureWhereTheWordsFitSeveralLanguages(String text) {
    assertThat(detector.guess(text).confidence()).isLessThan(0.8);
  }

  @ParameterizedTest
  @CsvSource({
    "Wer ist Лукашенко?, GERMAN",
    "Who is Лукашенко?, ENGLISH",
    "Что такое AMKODOR и BelTA?, RUSSIAN",
    "W\u2060er i\u2060st Gou\u2060verneur, GERMAN"
  })
  void looksThroughForeignNamesAndFillers(String text, Language language) {
    assertThat(detector.detect(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "000_0cc63a20bb3e09ed.txt, GERMAN",
    "001_7fe66222bde10e6b.txt, ENGLISH",
    "002_2df973b41103d8e7.txt, GERMAN",
    "003_5657ae1482649044.txt, GERMAN",
    "004_e7fd2283c810d65a.txt, GERMAN"
  })
  void isSureAboutArticles(String file, Language language) throws Exception {
    String text = Files.readString(Path.of(System.getProperty("beleg.home"), "seeds", file));

    LanguageDetector.Guess guess = detector.guess(text);

    assertThat(guess.language()).isEqualTo(language);
    assertThat(guess.confidence()).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ж", " ", "\u2060", "a ", "ß\u2060"})
  void finishesAtOnceOnAHundredThousandOfOneKind(String piece) {
    assertThat(detector.guess(piece.repeat(100_000)).confidence()).isBetween(0.0, 1.0);
  }

  private List<String> misread(String questions, Language language) {
    return questions.lines().filter(question -> detector.detect(question) != language).toList();
  }
}
