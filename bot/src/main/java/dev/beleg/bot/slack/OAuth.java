package dev.beleg.bot.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.WebApi.Result;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What the app asks of Slack in its own name (docs.slack.dev, "Installing with OAuth", "Token
/// rotation").
///
/// @param api the Web API, without a token
/// @param address the address of the Web API
/// @param app what the app is called, and what it proves that with
record OAuth(WebApi api, String address, Membership.Several app) {

  /// {@return where somebody says that he wants the app in his workspace}
  ///
  /// @param state comes back with his word
  URI consent(String state) {
    return URI.create(address)
        .resolve(
            "../oauth/v2/authorize?client_id="
                + encoded(app.clientId())
                + "&scope="
                + encoded(String.join(",", Manifest.scopes()))
                + "&state="
                + encoded(state));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Fetches what was given out for a code.
  Result<OAuthV2AccessResponse> fetched(String code) {
    return api.call(
        methods ->
            methods.oauthV2Access(
                it -> it.clientId(app.clientId()).clientSecret(app.clientSecret()).code(code)));
  }

  /// Asks for another token.
  ///
  /// @param renewal what came with the one before; good for once
  Result<OAuthV2AccessResponse> renewed(String renewal) {
    return api.call(
        methods ->
            methods.oauthV2Access(
                it ->
                    it.clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .grantType("refresh_token")
                        .refreshToken(renewal)));
  }
}
