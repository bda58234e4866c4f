package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {

  private static final QuestionReader READER =
      new QuestionReader(
          new Cues(),
          Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon")),
          new FigureExtractor());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Wie hoch war die Ausfuhr nach Tula?                  | AMOUNT
          de | Um wie viel Prozent stieg die Ernte?                 | PERCENT
          de | Jeder wievielte Hof kauft Traktoren aus Minsk?       | PERCENT
          de | Auf welchem Platz liegt Brest?                       | RANK
          de | Können Sie mir sagen, wer die Messe eröffnet hat?    | WHO
          de | Welcher Minister reist nach Taschkent?               | WHO
          de | Seit wann fliegt Belavia nach Perm?                  | WHEN
          de | Wie lange dauert der Bau?                            | DURATION
          de | Hat Tula Busse gekauft?                              | CONFIRM
          de | Tula Handel 2020                                     | KEYWORDS
          de | Guten Tag!                                           | NOTHING
          en | How much did the plant cost?                         | AMOUNT
          en | By what percentage did exports fall?                 | PERCENT
          en | How many buses were sold?                            | COUNT
          en | What position does Ivan Petrov hold?                 | OFFICE
          en | Why was the fair postponed?                          | REASON
          en | What did the minister say about timber?              | SAID
          en | thanks a lot                                         | NOTHING
          ru | На сколько процентов вырос экспорт?                  | PERCENT
          ru | Подскажите, где построят завод?                      | WHERE
          ru | Кто такой Иван Петров?                               | OFFICE
          de | Welchen Posten hat Iwan Petrow inne?                 | OFFICE
          en | What's Petrov's job?                                 | OFFICE
          ru | Какую должность занимает Петров?                     | OFFICE
          de | Wer regiert eigentlich in Tula?                      | HEAD
          en | Who runs Tula Oblast?                                | HEAD
          ru | Кто руководит Тульской областью?                     | HEAD
          de | Was haben sie nach Tula verkauft, in Dollar?         | AMOUNT
          ru | За сколько миллионов продали завод?                  | AMOUNT
          ru | За сколько месяцев построят завод?                   | DURATION
          ru | Для чего нужны дроны?                                | WHICH
          ru | Сколько тракторов купила Тульская область?           | COUNT
          ru | Есть ли прямой рейс?                                 | CONFIRM
          ru | Какое место занимает область?                        | RANK
          ru | спасибо!                                             | NOTHING
          ru | 👍                                                   | NOTHING
          """)
  void understandsWhatIsAsked(String language, String question, Asked asked) {
    assertThat(read(question, language).asked()).isEqualTo(asked);
  }

  @Test
  void findsRegionMeasureAndYear() {
    Question question = read("Какой товарооборот с Тульской областью в 2021 году?", "ru");
    assertThat(question.regions()).extracting(GazetteerEntry::code).containsExactly("RU-TUL");
    assertThat(question.topic().measures()).extracting(Concept::id).contains("trade-turnover");
    assertThat(question.topic().periods())
        .singleElement()
        .satisfies(period -> assertThat(period.from()).contains(LocalDate.of(2021, 1, 1)));
  }

  @Test
  void readsAMeasureThatBeginsWithTheNameOfACountry() {
    assertThat(read("What were Belarusian exports to Tula?", "en").topic().measures())
        .extracting(Concept::id)
        .contains("exports");
  }

  @Test
  void readsARegionFromItsAdjective() {
    assertThat(read("Кто тульский губернатор?", "ru").regions())
        .extracting(GazetteerEntry::code)
        .containsExactly("RU-TUL");
  }

  @Test
  void takesTheWordsOfARegionForNoMeasure() {
    assertThat(read("Wer regiert das Gebiet Tula?", "de").topic().measures()).isEmpty();
  }

  private static Question read(String question, String language) {
    return READER.read(
        question, Language.of(language), Language.of(language), LocalDate.of(2025, 11, 22));
  }
}
