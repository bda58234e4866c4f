package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.slack.SimulatedSlack.Answer;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.SlackProbe.Found;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackProbeTest {

  private final SimulatedSlack slack = new SimulatedSlack();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void namesTheScopesThatTheBotLacks() {
    String granted =
        String.join(",", Manifest.scopes()).replace("users:read", "").replace("commands", "x");
    slack.answer(
        "auth.test",
        new Answer(
            200, Map.of("x-oauth-scopes", granted), "{\"ok\":true,\"team\":\"Handel\"}", true));
    assertThat(SlackProbe.bot(slack.account(), new Membership.One(SimulatedSlack.BOT_TOKEN)))
        .isEqualTo(new Found.Good("Handel", Set.of("commands", "users:read")));
  }

  @Test
  void saysWhySlackTakesNoToken() {
    slack.answer("auth.test", Answer.error("token_revoked"));
    slack.answer("apps.connections.open", Answer.error("not_allowed_token_type"));
    assertThat(SlackProbe.bot(slack.account(), new Membership.One(SimulatedSlack.BOT_TOKEN)))
        .isEqualTo(new Found.Bad("token_revoked"));
    assertThat(SlackProbe.app(slack.account(), "xapp-x"))
        .isEqualTo(new Found.Bad("not_allowed_token_type"));
    assertThat(SlackProbe.app(slack.account(), "xapp-x")).isEqualTo(new Found.Good("", Set.of()));
  }
}
