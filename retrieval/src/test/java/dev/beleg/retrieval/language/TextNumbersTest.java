package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNumbersTest {

  private final TextNumbers numbers = new TextNumbers();

  @Test
  void numbersEachTextOnceInTheOrderInWhichTheyCome() {
    assertThat(numbers.number("Haus")).isZero();
    assertThat(numbers.number("дом")).isEqualTo(1);
    assertThat(numbers.number("Haus")).isZero();
    assertThat(numbers.text(1)).isEqualTo("дом");
    assertThat(numbers.size()).isEqualTo(2);
  }

  @Test
  void tellsTextsApartWhoseHashIsTheSame() {
    assertThat("BBBB".hashCode()).isEqualTo("AaAa".hashCode());
    assertThat(List.of(numbers.number("AaAa"), numbers.number("BBBB"))).containsExactly(0, 1);
    assertThat(List.of(numbers.number("AaBB"), numbers.number("BBBB"))).containsExactly(2, 1);
  }

  @Test
  void numbersAHundredThousandTextsAsAMapDoes() {
    Random random = new Random(3);
    Map<String, Integer> expected = new LinkedHashMap<>();
    List<Integer> given = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      String text = Integer.toString(random.nextInt(60_000), 36);
      expected.putIfAbsent(text, expected.size());
      known.add(expected.get(text));
      given.add(numbers.number(text));
    }
    assertThat(given).isEqualTo(known);
    assertThat(numbers.size()).isEqualTo(expected.size());
    expected.forEach((text, number) -> assertThat(numbers.text(number)).isEqualTo(text));
  }
}
