package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodsReaderTest {

  private final GoodsReader reader = new GoodsReader(Seeds.VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Belarus' major exports to the region were refrigerators and washing machines. | BY | RU-LIP",
        "en | Major imports were rolled steel, rapeseed and resins. | RU-LIP | ",
        "en | What does Belarus buy from the Lipetsk area? | RU-LIP | BY",
        "en | Perm Krai sells timber to Belarus. | RU-PER | BY",
        "de | Was kauft Belarus in Lipezk? | RU-LIP | BY",
        "de | Welche Waren exportiert Lipezk nach Belarus? | RU-LIP | BY",
        "de | Aus Samara kommen Autos nach Belarus. | RU-SAM | BY",
        "ru | Что Беларусь продаёт в Липецк? | BY | RU-LIP",
        "ru | Какие белорусские товары идут в Липецк? | BY | RU-LIP",
        "ru | Из Липецкой области импортируют рапс. | RU-LIP | "
      })
  void tellsFromWhomToWhomGoodsGo(String language, String text, String from, String to) {
    Parties.OneWay way =
        reader.read(text, Language.of(language), Optional.of("RU-LIP")).getFirst().way();

    assertThat(way.from()).isEqualTo(Optional.ofNullable(from));
    assertThat(way.to()).isEqualTo(Optional.ofNullable(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Trade between Belarus and Lipetsk grew.",
        "de | Der Gouverneur besuchte Minsk.",
        "ru | Губернатор приехал в Минск."
      })
  void tellsNothingWhereNoGoodsGoOneWay(String language, String text) {
    assertThat(reader.read(text, Language.of(language), Optional.of("RU-LIP"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Belarus' major exports were refrigerators, freezers and washing machines. Prices rose. | refrigerators, freezers, washing machines",
        "Belarus exports more than ever. It also sells milk. | "
      })
  void listsTheGoodsOfTheSentence(String text, String goods) {
    String told =
        String.join(
            ", ",
            reader.read(text, Language.ENGLISH, Optional.of("RU-LIP")).getFirst().goods().stream()
                .map(span -> span.of(text))
                .toList());

    assertThat(told).isEqualTo(goods == null ? "" : goods);
  }
}
