package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFinderTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
  private static final OfficeFinder FINDER =
      new OfficeFinder(VOCABULARY, new PersonFinder(VOCABULARY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | teilt der Gouverneur des russischen Gebiets Lipezk Igor Artamonow nach seinem Treffen mit dem belarussischen Präsidenten Alexander Lukaschenko mit. | Igor Artamonow governor RU-LIP; Alexander Lukaschenko president BY
          de | Dies teilte der stellvertretende Ministerpräsident Wiktor Karankewitsch bei einem Treffen mit dem Gouverneur des Gebiets Wologda, Georgi Filimonow, mit. | Wiktor Karankewitsch deputy-prime-minister -; Georgi Filimonow governor RU-VLG
          de | Dies teilte der Gouverneur dieser russischen Region, Dmitri Demeschin, nach einem Treffen mit. | Dmitri Demeschin governor RU
          de | der belarussische Botschafter in Russland Dmitri Krutoi nach Gesprächen mit dem Gouverneur der Region Perm Dmitri Machonin | Dmitri Krutoi ambassador BY; Dmitri Machonin governor RU-PER
          en | Belarusian President Aleksandr Lukashenko said at a meeting with Governor of Lipetsk Oblast of Russia Igor Artamonov in Minsk on 1 June | Aleksandr Lukashenko president BY; Igor Artamonov governor RU-LIP
          ru | Губернатор Липецкой области Игорь Артамонов встретился с Александром Лукашенко. | Игорь Артамонов governor RU-LIP
          ru | заявил заместитель премьер-министра Виктор Каранкевич | Виктор Каранкевич deputy-prime-minister -
          en | Viktor Karankevich, Deputy Prime Minister of Belarus, spoke in Minsk. | Viktor Karankevich deputy-prime-minister BY
          de | Der Gouverneur traf in Minsk mit Unternehmern zusammen, sagte Igor Petrow. | -
          """)
  void findsOfficesWithTheirHolders(String language, String sentence, String expected) {
    List<String> found =
        FINDER.find(sentence, Language.of(language)).stream()
            .map(
                office ->
                    office.holder().name()
                        + " "
                        + office.role().id()
                        + " "
                        + office.where().map(GazetteerEntry::code).orElse("-"))
            .toList();
    assertThat(String.join("; ", found)).isEqualTo(expected.equals("-") ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | der belarussische Botschafter in Russland Dmitri Krutoi | BY | RU
          en | Russian ambassador to Belarus Boris Gryzlov             | RU | BY
          ru | посол Беларуси в России Дмитрий Крутой                  | BY | RU
          """)
  void tellsTheSeatOfAnOfficeFromWhoseItIs(
      String language, String sentence, String where, String seat) {
    assertThat(FINDER.find(sentence, Language.of(language)))
        .singleElement()
        .satisfies(
            office -> {
              assertThat(office.where().map(GazetteerEntry::code)).contains(where);
              assertThat(office.seat().map(GazetteerEntry::code)).contains(seat);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Who is the ambassador of Russia in Belarus?  | BY
          de | Wer ist Botschafter von Belarus in Russland? | RU
          ru | Кто посол России в Беларуси?                 | BY
          en | Who is the Belarusian ambassador?            | -
          """)
  void findsTheSeatThatAQuestionNames(String language, String question, String seat) {
    assertThat(FINDER.seats(question, Language.of(language)))
        .extracting(GazetteerEntry::code)
        .isEqualTo(seat.equals("-") ? List.of() : List.of(seat));
  }
}
