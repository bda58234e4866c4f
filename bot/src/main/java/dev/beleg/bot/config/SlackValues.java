package dev.beleg.bot.config;

import dev.beleg.bot.config.Settings.Slack;
import dev.beleg.bot.config.Settings.Slack.Entrance;
import dev.beleg.bot.config.Settings.Slack.Membership;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Base64;
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
  private static final Pattern CLIENT_ID = Pattern.compile("[0-9]{1,20}\\.[0-9]{1,20}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]{1,253}/([^\\s?#]*/)?");
  private static final int LAST_PORT = 65_535;
  private static final int KEY_BYTES = 32;
  private static final String MAKE_A_KEY = "; one is made by: openssl rand -base64 32";

  Optional<Slack> slack() {
    String api = values.single(Key.SLACK_API).orElse("");
    if (!ADDRESS.matcher(api).matches()) {
      values.problem(
          Key.SLACK_API,
          "takes a web address that ends in a slash, such as 'https://slack.com/api/'"
              + values.not(Key.SLACK_API));
    }
    String mode = values.choice(Key.SLACK_MODE, List.of("socket", "http"));
    Optional<InetSocketAddress> place = place();
    if (isForSeveral()) {
      return several(mode).flatMap(it -> http(place).map(entrance -> new Slack(it, entrance, api)));
    }
    Optional<Secret> bot = token(Key.SLACK_BOT_TOKEN, "xoxb-", "the token of the bot");
    Optional<Secret> app = token(Key.SLACK_APP_TOKEN, "xapp-", "the token of the app");
    if (bot.isEmpty() && app.isPresent()) {
      values.problem(
          Key.SLACK_BOT_TOKEN,
          "is needed beside 'slack.app-token'; set " + Key.SLACK_BOT_TOKEN.environmentName());
    }
    return bot.flatMap(
        token ->
            (mode.equals("socket") ? socket(app) : http(place))
                .map(entrance -> new Slack(new Membership.One(token), entrance, api)));
  }

  private boolean isForSeveral() {
    return !values.single(Key.SLACK_CLIENT_ID).orElse("").isBlank();
  }

  /// Each workspace brings a token of its own.
  private Optional<Membership> several(String mode) {
    if (!mode.equals("http")) {
      values.problem(
          Key.SLACK_MODE, "has to be 'http' beside 'slack.client-id'" + values.not(Key.SLACK_MODE));
    }
    if (values.secret(Key.SLACK_BOT_TOKEN).isPresent()) {
      values.problem(
          Key.SLACK_BOT_TOKEN,
          "is not used beside 'slack.client-id', as each workspace brings its own; unset one of"
              + " the two");
    }
    Optional<Secret> secret = values.secret(Key.SLACK_CLIENT_SECRET);
    if (secret.isEmpty()) {
      values.problem(
          Key.SLACK_CLIENT_SECRET, missing("is", "slack.client-id", Key.SLACK_CLIENT_SECRET));
    }
    String id = values.single(Key.SLACK_CLIENT_ID).orElse("").strip();
    if (!CLIENT_ID.matcher(id).matches()) {
      values.problem(
          Key.SLACK_CLIENT_ID,
          "takes the client id of 'Basic Information', such as '1234.5678'"
              + values.not(Key.SLACK_CLIENT_ID));
    }
    List<Secret> keys = keys();
    return keys.isEmpty()
        ? Optional.empty()
        : secret.map(it -> new Membership.Several(id, it, keys));
  }

  private List<Secret> keys() {
    Optional<Secret> given = values.secret(Key.SLACK_INSTALLATION_KEY);
    if (given.isEmpty()) {
      values.problem(
          Key.SLACK_INSTALLATION_KEY,
          missing("is", "slack.client-id", Key.SLACK_INSTALLATION_KEY) + MAKE_A_KEY);
      return List.of();
    }
    List<String> keys =
        Arrays.stream(given.get().reveal().split(",", -1)).map(String::strip).toList();
    if (!keys.stream().allMatch(SlackValues::isKey)) {
      values.problem(
          Key.SLACK_INSTALLATION_KEY,
          "takes a key of 32 bytes in Base64, after a comma those used before" + MAKE_A_KEY);
      return List.of();
    }
    return keys.stream().map(Secret::new).toList();
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException _) {
      return false;
    }
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
      values.problem(Key.SLACK_APP_TOKEN, missing("is", "slack.bot-token", Key.SLACK_APP_TOKEN));
    }
    return app.map(Entrance.Socket::new);
  }

  private Optional<Entrance> http(Optional<InetSocketAddress> place) {
    Optional<Secret> signing = values.secret(Key.SLACK_SIGNING_SECRET);
    if (signing.isEmpty()) {
      values.problem(
          Key.SLACK_SIGNING_SECRET,
          missing(
              "with 'slack.mode: http' is",
              isForSeveral() ? "slack.client-id" : "slack.bot-token",
              Key.SLACK_SIGNING_SECRET));
    }
    return signing.flatMap(secret -> place.map(it -> new Entrance.Http(it, secret)));
  }

  private static String missing(String is, String beside, Key key) {
    return is + " needed beside '" + beside + "'; set " + key.environmentName();
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
