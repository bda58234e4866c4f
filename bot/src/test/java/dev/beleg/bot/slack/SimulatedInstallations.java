package dev.beleg.bot.slack;

import com.google.gson.JsonObject;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What Slack gives out where an app is installed, and takes for it: what a token is renewed with
/// is good for once, and a token that has run out or been withdrawn is refused.
///
/// A code is the name of the workspace, with `r` behind it where tokens run out, `u` where the
/// token is that of a person, `o` where the app is another one, and `n` where it names no app.
final class SimulatedInstallations {

  static final int LIFETIME = 43_200;

  private static final String CLIENT =
      Base64.getEncoder().encodeToString("1.2:canary-client".getBytes(StandardCharsets.UTF_8));

  private final Map<String, String> renewals = new HashMap<>();
  private final Set<String> expired = new HashSet<>();
  private int given;

  /// {@return what is said to a call that is not to be done}
  synchronized Optional<String> refused(Call call) {
    if (!call.method().equals("oauth.v2.access")) {
      return expired.contains(call.get(SimulatedSlack.TOKEN))
          ? Optional.of("token_expired")
          : Optional.empty();
    }
    if (!call.get(SimulatedSlack.TOKEN).equals("Basic " + CLIENT)) {
      return Optional.of("bad_client_secret");
    }
    if (call.get("grant_type").equals("refresh_token")) {
      return renewals.containsKey(call.get("refresh_token"))
          ? Optional.empty()
          : Optional.of("invalid_refresh_token");
    }
    return call.get("code").matches("[TE][0-9]+[ruon]?")
        ? Optional.empty()
        : Optional.of("invalid_code");
  }

  /// Gives out a token.
  synchronized void give(Call call, JsonObject response) {
    given++;
    boolean renewed = call.get("grant_type").equals("refresh_token");
    String code = renewed ? renewals.remove(call.get("refresh_token")) : call.get("code");
    String team = String.valueOf(code).replaceFirst("[a-z]$", "");
    String kind = String.valueOf(code).endsWith("u") ? "xoxe.xoxp" : "xoxe.xoxb";
    response.addProperty("access_token", kind + "-canary-" + team + "-" + given);
    if (!String.valueOf(code).endsWith("n")) {
      response.addProperty("app_id", String.valueOf(code).endsWith("o") ? "A2" : "A1");
    }
    response.addProperty("token_type", "bot");
    response.addProperty("bot_user_id", SimulatedSlack.BOT);
    response.addProperty("is_enterprise_install", team.startsWith("E"));
    JsonObject named = new JsonObject();
    named.addProperty("id", team);
    named.addProperty("name", "Handel " + team);
    response.add("team", named);
    if (String.valueOf(code).endsWith("r")) {
      renewals.put("xoxe-1-canary-" + given, code);
      response.addProperty("refresh_token", "xoxe-1-canary-" + given);
      response.addProperty("expires_in", LIFETIME);
    }
  }

  /// Takes a token no longer.
  synchronized void expire(String token) {
    expired.add(token);
  }
}
