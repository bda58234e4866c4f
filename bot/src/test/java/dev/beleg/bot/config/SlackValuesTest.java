package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.config.Settings.Slack;
import dev.beleg.bot.config.SettingsReader.Outcome;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackValuesTest {

  private static final Secret BOT = new Secret("xoxb-canary");
  private static final Secret APP = new Secret("xapp-canary");

  @TempDir Path home;

  @Test
  void isAbsentWithoutAToken() {
    assertThat(slack(Map.of())).isEmpty();
  }

  @Test
  void opensAConnectionUnlessToldOtherwise() {
    assertThat(
            slack(
                Map.of(
                    "BELEG_SLACK_BOT_TOKEN", "xoxb-canary", "BELEG_SLACK_APP_TOKEN", APP.reveal())))
        .contains(
            new Slack(
                new Slack.Membership.One(BOT),
                new Slack.Entrance.Socket(APP),
                "https://slack.com/api/"));
  }

  @Test
  void listensWhereItIsTold() {
    assertThat(
            slack(
                Map.of(
                    "BELEG_SLACK_BOT_TOKEN", "xoxb-canary",
                    "BELEG_SLACK_SIGNING_SECRET", "canary",
                    "BELEG_SLACK_MODE", "http",
                    "BELEG_SLACK_LISTEN", "0.0.0.0:8080")))
        .contains(
            new Slack(
                new Slack.Membership.One(BOT),
                new Slack.Entrance.Http(
                    InetSocketAddress.createUnresolved("0.0.0.0", 8080), new Secret("canary")),
                "https://slack.com/api/"));
  }

  @Test
  void namesTheTokenThatIsMissingOrInThePlaceOfAnother() {
    assertThat(
            problems(
                Map.of(
                    "BELEG_SLACK_BOT_TOKEN",
                    "xapp-canary",
                    "BELEG_SLACK_APP_TOKEN",
                    "xoxb-canary")))
        .containsExactly(
            "environment variable BELEG_SLACK_BOT_TOKEN: 'slack.bot-token' takes the token of the"
                + " bot, which begins with 'xoxb-'",
            "environment variable BELEG_SLACK_APP_TOKEN: 'slack.app-token' takes the token of the"
                + " app, which begins with 'xapp-'");
    assertThat(problems(Map.of("BELEG_SLACK_BOT_TOKEN", "xoxb-canary")))
        .containsExactly(
            "default: 'slack.app-token' is needed beside 'slack.bot-token'; set"
                + " BELEG_SLACK_APP_TOKEN");
    assertThat(problems(Map.of("BELEG_SLACK_APP_TOKEN", "xapp-canary")))
        .containsExactly(
            "default: 'slack.bot-token' is needed beside 'slack.app-token'; set"
                + " BELEG_SLACK_BOT_TOKEN");
  }

  @Test
  void refusesAPlaceAndAnAddressThatAreNone() {
    assertThat(
            problems(
                Map.of(
                    "BELEG_SLACK_BOT_TOKEN", "xoxb-canary",
                    "BELEG_SLACK_SIGNING_SECRET", "canary",
                    "BELEG_SLACK_MODE", "http",
                    "BELEG_SLACK_LISTEN", "localhost:99999",
                    "BELEG_SLACK_API", "https://slack.com/api")))
        .containsExactly(
            "environment variable BELEG_SLACK_API: 'slack.api' takes a web address that ends in a"
                + " slash, such as 'https://slack.com/api/', not 'https://slack.com/api'",
            "environment variable BELEG_SLACK_LISTEN: 'slack.listen' takes a host and a port, such"
                + " as '127.0.0.1:3000', not 'localhost:99999'");
  }

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private static final Map<String, String> SEVERAL =
      Map.of(
          "BELEG_SLACK_CLIENT_ID", "1.2",
          "BELEG_SLACK_CLIENT_SECRET", "canary",
          "BELEG_SLACK_SIGNING_SECRET", "canary",
          "BELEG_SLACK_INSTALLATION_KEY", KEY + ", " + KEY,
          "BELEG_SLACK_MODE", "http");

  @Test
  void readsWhatSeveralWorkspacesNeed() {
    assertThat(slack(SEVERAL).orElseThrow().membership())
        .isEqualTo(
            new Slack.Membership.Several(
                "1.2", new Secret("canary"), List.of(new Secret(KEY), new Secret(KEY))));
  }

  @Test
  void saysHowToMendWhatSeveralWorkspacesLack() {
    assertThat(problems(Map.of("BELEG_SLACK_CLIENT_ID", "1.2", "BELEG_SLACK_MODE", "http")))
        .containsExactlyInAnyOrder(
            "default: 'slack.client-secret' is needed beside 'slack.client-id'; set"
                + " BELEG_SLACK_CLIENT_SECRET",
            "default: 'slack.installation-key' is needed beside 'slack.client-id'; set"
                + " BELEG_SLACK_INSTALLATION_KEY; one is made by: openssl rand -base64 32");
    assertThat(problems(with("BELEG_SLACK_MODE", "socket")))
        .containsExactly(
            "environment variable BELEG_SLACK_MODE: 'slack.mode' has to be 'http' beside"
                + " 'slack.client-id', not 'socket'");
    assertThat(problems(with("BELEG_SLACK_BOT_TOKEN", "xoxb-canary")))
        .containsExactly(
            "environment variable BELEG_SLACK_BOT_TOKEN: 'slack.bot-token' is not used beside"
                + " 'slack.client-id', as each workspace brings its own; unset one of the two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"})
  void refusesAKeyThatIsNoneAndDoesNotShowIt(String key) {
    assertThat(problems(with("BELEG_SLACK_INSTALLATION_KEY", key)))
        .containsExactly(
            "environment variable BELEG_SLACK_INSTALLATION_KEY: 'slack.installation-key' takes a"
                + " key of 32 bytes in Base64, after a comma those used before; one is made by:"
                + " openssl rand -base64 32");
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(SEVERAL);
    environment.put(name, value);
    return environment;
  }

  private Optional<Slack> slack(Map<String, String> environment) {
    return read(environment) instanceof Outcome.Loaded loaded
        ? loaded.settings().slack()
        : Optional.empty();
  }

  private List<String> problems(Map<String, String> environment) {
    return read(environment) instanceof Outcome.Refused refused
        ? refused.problems().stream().map(Problem::toString).toList()
        : List.of();
  }

  private Outcome read(Map<String, String> environment) {
    return new SettingsReader(home, home, environment).read(Optional.empty(), Map.of());
  }
}
