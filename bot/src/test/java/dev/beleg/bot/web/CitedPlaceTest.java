package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitedPlaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.txt#10-25          | /source/a.txt?range=10-25#10-25
          2024/a b.txt#10-25   | /source/2024/a%20b.txt?range=10-25#10-25
          новости/а.txt        | /source/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D0%B0.txt
          100%.txt#1-2         | /source/?file=100%25.txt&range=1-2#1-2
          a#b.txt#1-2          | /source/?file=a%23b.txt&range=1-2#1-2
          a.txt#25-10          | /source/a.txt
          """)
  void hasAnAddressThatStaysTheSame(String place, String address) {
    assertThat(CitedPlace.of(place).orElseThrow().address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a.txt#1-2", "../a.txt#1-2", "a/../b.txt", "a\\b.txt", "a//b.txt"})
  void isNothingOutsideOfTheCorpus(String place) {
    assertThat(CitedPlace.of(place)).isEmpty();
  }

  @Test
  void isSignedWithItsRange() {
    SignIn signIn = new SignIn("correct-horse-battery");
    CitedPlace place = CitedPlace.of("a.txt#10-25").orElseThrow();
    assertThat(place.address(signIn))
        .isEqualTo("/source/a.txt?range=10-25&key=" + signIn.signature("a.txt#10-25") + "#10-25");
    assertThat(signIn.hasSigned("a.txt#10-26", signIn.signature("a.txt#10-25"))).isFalse();
  }
}
