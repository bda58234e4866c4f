package dev.beleg.bot.config;

import dev.beleg.bot.config.Settings.Slack;
import dev.beleg.bot.config.Settings.Slack.Entrance;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the app in Slack of the settings' texts. A token in the place of another is named, its
/// value never.
///
/// @param values the settings' texts
record SlackValues(GivenValues values) {

  private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9.-]{1,253}):([0-9]{1,5})");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]{1,253}/([^\\s?#]*/)?");
  private static final int LAST_PORT = 65_535;

  Optional<Slack> slack() {
    String api = values.single(Key.SLACK_API).orElse("");
    if (!ADDRESS.matcher(api).matches()) {
      values.problem(
          Key.SLACK_API,
          "takes a web address that ends in a slash, such as 'https://slack.com/api/'"
              + values.not(Key.SLACK_API));
    }
    String mode = values.choice(Key.SLACK_MODE, List.of("socket", "http"));
    Optional<Secret> bot = token(Key.SLACK_BOT_TOKEN, "xoxb-", "the token of the bot");
    Optional<Secret> app = token(Key.SLACK_APP_TOKEN, "xapp-", "the token of the app");
    if (bot.isEmpty() && app.isPresent()) {
      values.problem(
          Key.SLACK_BOT_TOKEN,
          "is needed beside 'slack.app-token'; set " + Key.SLACK_BOT_TOKEN.environmentName());
    }
    return bot.flatMap(
        token ->
            (mode.equals("socket") ? socket(app) : http())
                .map(entrance -> new Slack(token, entrance, api)));
  }

  private Optional<Secret> token(Key key, String beginning, String what) {
    Optional<Secret> secret = values.secret(key);
    if (secret.isPresent() && !secret.get().reveal().startsWith(beginning)) {
      values.problem(key, "takes " + what + ", which begins with '" + beginning + "'");
    }
    return secret;
  }

  private Optional<Entrance> socket(Optional<Secret> app) {
    if (app.isEmpty()) {
      values.problem(Key.SLACK_APP_TOKEN, missing("is", Key.SLACK_APP_TOKEN));
    }
    return app.map(Entrance.Socket::new);
  }

  private Optional<Entrance> http() {
    Optional<Secret> signing = values.secret(Key.SLACK_SIGNING_SECRET);
    if (signing.isEmpty()) {
      values.problem(
          Key.SLACK_SIGNING_SECRET,
          missing("with 'slack.mode: http' is", Key.SLACK_SIGNING_SECRET));
    }
    return signing.flatMap(secret -> place().map(place -> new Entrance.Http(place, secret)));
  }

  private static String missing(String is, Key key) {
    return is + " needed beside 'slack.bot-token'; set " + key.environmentName();
  }

  private Optional<InetSocketAddress> place() {
    Matcher place = PLACE.matcher(values.single(Key.SLACK_LISTEN).orElse(""));
    int port = place.matches() ? Integer.parseInt(place.group(2)) : LAST_PORT + 1;
    if (port > LAST_PORT) {
      values.problem(
          Key.SLACK_LISTEN,
          "takes a host and a port, such as '127.0.0.1:3000'" + values.not(Key.SLACK_LISTEN));
      return Optional.empty();
    }
    return Optional.of(InetSocketAddress.createUnresolved(place.group(1), port));
  }
}
