package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSettingsTest {

  private static final String TOKEN = "correct-horse-battery";

  @TempDir Path home;

  @Test
  void needsNoTokenOnOneMachine() {
    assertThat(read(Map.of("BELEG_WEB_PORT", "9000")))
        .isInstanceOfSatisfying(
            SettingsReader.Outcome.Loaded.class,
            it ->
                assertThat(it.settings().web())
                    .isEqualTo(
                        new Settings.Web(
                            true,
                            "127.0.0.1",
                            9000,
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty())));
  }

  @Test
  void takesTheAddressOfAProxyWithAToken() {
    Map<String, String> environment =
        Map.of("BELEG_WEB_ADDRESS", "https://Beleg.example.org/", "BELEG_WEB_TOKEN", TOKEN);
    assertThat(((SettingsReader.Outcome.Loaded) read(environment)).settings().web())
        .isEqualTo(
            new Settings.Web(
                true,
                "127.0.0.1",
                8090,
                Optional.of(URI.create("https://beleg.example.org")),
                List.of(
                    new AddressBlock(InetAddress.ofLiteral("127.0.0.0"), 8),
                    new AddressBlock(InetAddress.ofLiteral("::1"), 128)),
                Optional.of(new Secret(TOKEN)),
                Optional.empty()));
  }

  @Test
  void takesTheProxiesThatAreNamed() {
    Map<String, String> environment =
        Map.of(
            "BELEG_WEB_ADDRESS", "https://beleg.example.org",
            "BELEG_WEB_PROXIES", "172.16.0.0/12,::1",
            "BELEG_WEB_TOKEN", TOKEN);
    assertThat(((SettingsReader.Outcome.Loaded) read(environment)).settings().web().proxies())
        .containsExactly(
            new AddressBlock(InetAddress.ofLiteral("172.16.0.0"), 12),
            new AddressBlock(InetAddress.ofLiteral("::1"), 128));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BELEG_WEB_ADDRESS=https://a.example          | 'web.token' is needed
          BELEG_WEB_HOST=0.0.0.0                       | 'web.host' lets others reach the page
          BELEG_WEB_HOST=a b                           | 'web.host' takes an address
          BELEG_WEB_TOKEN=hunter2                      | 'web.token' is too short
          BELEG_WEB_ADMIN_TOKEN=hunter2                | 'web.admin-token' is too short
          BELEG_WEB_PROXIES=proxy.example              | 'web.proxies' takes addresses such as '10.0.0.1'
          BELEG_WEB_PORT=0                             | 'web.port' takes a number from 1 to 65535
          BELEG_WEB_ADDRESS=https://a.example/beleg    | 'web.address' takes where
          BELEG_WEB_ADDRESS=https://u:p@a.example      | 'web.address' takes where
          BELEG_WEB_ADDRESS=javascript:alert(1)        | 'web.address' takes where
          BELEG_WEB_PAGE=perhaps                       | 'web.page' takes yes
          """)
  void refusesWhatWouldLetStrangersIn(String variable, String problem) {
    List<String> parts = List.of(variable.split("=", 2));
    SettingsReader.Outcome outcome = read(Map.of(parts.getFirst(), parts.getLast()));
    assertThat(((SettingsReader.Outcome.Refused) outcome).problems())
        .anySatisfy(it -> assertThat(it.reason()).startsWith(problem))
        .allSatisfy(it -> assertThat(it.toString()).doesNotContain("hunter2"));
  }

  @Test
  void asksNothingOfAPageThatIsNotServed() {
    assertThat(read(Map.of("BELEG_WEB_PAGE", "no", "BELEG_WEB_HOST", "0.0.0.0")))
        .isInstanceOf(SettingsReader.Outcome.Loaded.class);
  }

  private SettingsReader.Outcome read(Map<String, String> environment) {
    return new SettingsReader(home, home, environment).read(Optional.empty(), Map.of());
  }
}
