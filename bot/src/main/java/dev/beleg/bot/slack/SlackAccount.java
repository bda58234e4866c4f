package dev.beleg.bot.slack;

import dev.beleg.bot.http.CallServer;
import java.net.InetSocketAddress;
import java.util.List;

/// The app: what it signs in with and how Slack reaches it. Shows no secret.
///
/// @param membership where it is installed
/// @param entrance how what people write reaches us
/// @param api the address of the Web API, ending in a slash
public record SlackAccount(Membership membership, Entrance entrance, String api) {

  /// The address of the Web API for everybody but governments.
  public static final String PUBLIC_API = "https://slack.com/api/";

  /// Where the app is installed.
  public sealed interface Membership {

    /// In one workspace.
    ///
    /// @param botToken the token of the bot, `xoxb-…`
    record One(String botToken) implements Membership {
      @Override
      public String toString() {
        return "One";
      }
    }

    /// In each workspace in which somebody has installed it from a page of ours.
    ///
    /// @param clientId the app's name for Slack
    /// @param clientSecret what the app proves that name with
    /// @param keys what tokens are sealed with, at least one, each 32 bytes in Base64; the first
    ///   seals
    record Several(String clientId, String clientSecret, List<String> keys) implements Membership {

      public Several {
        keys = List.copyOf(keys);
      }

      @Override
      public String toString() {
        return "Several " + clientId;
      }
    }
  }

  /// How what people write reaches us.
  public sealed interface Entrance {

    /// Over a connection that we open; nothing of ours needs a public address.
    ///
    /// @param appToken the token of the app, `xapp-…`
    record Socket(String appToken) implements Entrance {
      @Override
      public String toString() {
        return "Socket";
      }
    }

    /// Over signed requests to an address of ours.
    ///
    /// @param rules where to listen; what the public sees of it stands before it, such as a proxy
    /// @param signingSecret what Slack signs with
    record Http(CallServer.Rules rules, String signingSecret) implements Entrance {

      /// {@return the host and port}
      public InetSocketAddress address() {
        return rules.place();
      }

      @Override
      public String toString() {
        return "Http " + address();
      }
    }
  }

  @Override
  public String toString() {
    return "SlackAccount " + membership + " " + entrance + " " + api;
  }
}
