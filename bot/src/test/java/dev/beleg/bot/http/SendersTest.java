package dev.beleg.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendersTest {

  /// Proxies of ours are those of 10.0.0.0/8.
  private final Senders senders = new Senders(it -> it.getAddress()[0] == 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.7 |                                | 203.0.113.7
          203.0.113.7 | 198.51.100.1                   | 203.0.113.7
          10.0.0.1    | 198.51.100.1                   | 198.51.100.1
          10.0.0.1    | 192.0.2.9, 198.51.100.1        | 198.51.100.1
          10.0.0.1    | 192.0.2.9; 198.51.100.1        | 198.51.100.1
          10.0.0.1    | 198.51.100.1, 10.0.0.2         | 198.51.100.1
          10.0.0.1    | localhost                      | 10.0.0.1
          10.0.0.1    | 198.51.100.1, unknown          | 10.0.0.1
          10.0.0.1    | ,                              | 10.0.0.1
          10.0.0.1    | 2001:db8:0:1:2:3:4:5           | 2001:db8:0:1:0:0:0:0
          2001:db8::1 |                                | 2001:db8:0:0:0:0:0:0
          """)
  void believesProxiesOfOursAlone(String other, String headers, String sender) {
    List<String> forwarded = headers == null ? List.of() : Arrays.asList(headers.split("; "));
    assertThat(senders.sender(InetAddress.ofLiteral(other), forwarded))
        .isEqualTo(InetAddress.ofLiteral(sender));
  }
}
