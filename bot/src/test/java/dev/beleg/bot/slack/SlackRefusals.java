package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What Slack would refuse of replies that were fitted into its limits.
public final class SlackRefusals {

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private SlackRefusals() {}

  /// {@return Slack's limits of a message, without those of pace}
  public static Limits limits() {
    Limits limits = BlockKit.limits();
    return new Limits(
        limits.length(), limits.messages(), limits.ruler(), Duration.ZERO, Integer.MAX_VALUE);
  }

  /// {@return what Slack would refuse of a reply, and that it notifies somebody}
  public static List<String> of(Reply reply) {
    Map<String, String> parameters =
        Map.of("text", BlockKit.fallback(reply), "blocks", GSON.toJson(BlockKit.blocks(reply)));
    Call call = new Call("chat.postMessage", parameters);
    List<String> refused = new ArrayList<>(BlockRules.violations(call));
    if (BlockRules.notified(call) > 0) {
      refused.add("notifies somebody");
    }
    return refused;
  }

  /// {@return what Slack shows of a reply}
  public static String shown(Reply reply) {
    return BlockRules.texts(GSON.toJsonTree(BlockKit.blocks(reply)));
  }
}
