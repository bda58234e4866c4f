package dev.beleg.retrieval.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "2130706433",
        "127.1",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2001::1",
        "2001:db8::1",
        "100::1"
      })
  void holdsNoAddressOfTheInside(String address) throws UnknownHostException {
    assertThat(allows(address, 443)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450::1", "64:ff9b::808:808"})
  void holdsThoseOfThePublicNetwork(String address) throws UnknownHostException {
    assertThat(allows(address, 443)).isTrue();
    assertThat(allows(address, 80)).isTrue();
    assertThat(allows(address, 8080)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 111, 631, 1023})
  void holdsNoPortOfAnotherService(int port) throws UnknownHostException {
    assertThat(allows("8.8.8.8", port)).isFalse();
  }

  private static boolean allows(String address, int port) throws UnknownHostException {
    return AddressPolicy.PUBLIC.allows(new InetSocketAddress(InetAddress.getByName(address), port));
  }
}
