package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.config.Settings.Slack;
import dev.beleg.bot.config.SettingsReader.Outcome;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .contains(new Slack(new Slack.Membership.One(BOT), new Slack.Entrance.Socket(APP), "https://slack.com/api/"));
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
