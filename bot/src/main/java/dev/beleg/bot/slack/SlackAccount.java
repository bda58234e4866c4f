package dev.beleg.bot.slack;

import java.net.InetSocketAddress;

/// The app in a workspace: what it signs in with and how Slack reaches it. Shows no secret.
///
/// @param botToken the token of the bot, `xoxb-…`
/// @param entrance how what people write reaches us
/// @param api the address of the Web API, ending in a slash
public record SlackAccount(String botToken, Entrance entrance, String api) {

  /// The address of the Web API for everybody but governments.
  public static final String PUBLIC_API = "https://slack.com/api/";

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
    /// @param address where to listen; what the public sees of it stands before it, such as a proxy
    /// @param signingSecret what Slack signs with
    record Http(InetSocketAddress address, String signingSecret) implements Entrance {
      @Override
      public String toString() {
        return "Http " + address;
      }
    }
  }

  @Override
  public String toString() {
    return "SlackAccount " + entrance + " " + api;
  }
}
