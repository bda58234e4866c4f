package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1, true",
    "10.0.0.1, 10.0.0.2, false",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "172.20.1.1/12, 172.16.0.0, true",
    "0.0.0.0/0, 198.51.100.1, true",
    "0.0.0.0/0, ::1, false",
    "::1, ::1, true",
    "2001:db8::/32, 2001:db8:1::2, true",
    "2001:db8::/32, 2001:db9::, false"
  })
  void holdsWhatBeginsLikeIt(String block, String address, boolean held) {
    assertThat(AddressBlock.parse(block).orElseThrow().holds(InetAddress.ofLiteral(address)))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0", "10.0.0.1/33", "10.0.0.1/", "::/129", "10.0.0.1/-1"})
  void isNothingElse(String text) {
    assertThat(AddressBlock.parse(text)).isEmpty();
  }
}
