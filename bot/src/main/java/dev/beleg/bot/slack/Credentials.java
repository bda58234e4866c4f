package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.beleg.bot.chat.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// What the app was given in a workspace. Shows no secret.
///
/// @param name what the workspace is called
/// @param app the app that it was given to; empty text where it was kept before that was noted
/// @param botUser the account of the bot
/// @param token the token of the bot
/// @param renewal what another token is to be had for, once; empty where the token is good for good
/// @param expires from when on the token is not taken; empty likewise
record Credentials(
    String name,
    String app,
    String botUser,
    String token,
    Optional<String> renewal,
    Optional<Instant> expires) {

  private static final Gson GSON = new Gson();

  /// {@return the same with the token that Slack gave out}
  Credentials renewed(OAuthV2AccessResponse response, Instant now) {
    Optional<Instant> until =
        Optional.ofNullable(response.getExpiresIn())
            .filter(seconds -> seconds > 0)
            .map(now::plusSeconds);
    return new Credentials(
        name,
        app,
        botUser,
        response.getAccessToken(),
        Optional.ofNullable(response.getRefreshToken()),
        until);
  }

  /// {@return whether the token is still taken at a time}
  boolean isGood(Instant now) {
    return expires.isEmpty() || now.isBefore(expires.get());
  }

  Bytes bytes() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("app", app);
    json.addProperty("bot_user", botUser);
    json.addProperty("token", token);
    renewal.ifPresent(it -> json.addProperty("renewal", it));
    expires.ifPresent(it -> json.addProperty("expires", it.toEpochMilli()));
    return new Bytes(GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
  }

  static Credentials of(Bytes bytes) {
    JsonObject json =
        GSON.fromJson(new String(bytes.bytes(), StandardCharsets.UTF_8), JsonObject.class);
    return new Credentials(
        json.get("name").getAsString(),
        Optional.ofNullable(json.get("app")).map(it -> it.getAsString()).orElse(""),
        json.get("bot_user").getAsString(),
        json.get("token").getAsString(),
        Optional.ofNullable(json.get("renewal")).map(it -> it.getAsString()),
        Optional.ofNullable(json.get("expires")).map(it -> Instant.ofEpochMilli(it.getAsLong())));
  }

  @Override
  public String toString() {
    return "Credentials " + name;
  }
}
