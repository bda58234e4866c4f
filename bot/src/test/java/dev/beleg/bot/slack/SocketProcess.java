package dev.beleg.bot.slack;

import dev.beleg.bot.EndingPoint;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.SurfaceProcess;
import dev.beleg.bot.chat.WorkspaceId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// Answers what Slack sends over Socket Mode.
///
/// Arguments: the data folder; the Web API's address; the point and how often it is passed before
/// the end comes.
final class SocketProcess {

  private SocketProcess() {}

  public static void main(String[] arguments) throws IOException {
    SlackAccount account =
        new SlackAccount(
            new SlackAccount.Membership.One(SimulatedSlack.BOT_TOKEN),
            new SlackAccount.Entrance.Socket(SimulatedSlack.APP_TOKEN),
            arguments[1]);
    SlackSurface surface = new SlackSurface(account, InstantSource.system(), Duration.ofSeconds(1));
    AccessRules rules =
        new AccessRules(
            Set.of(),
            Set.of(new WorkspaceId(SlackSurface.NAME, SimulatedSlack.TEAM)),
            Set.of(),
            Set.of(),
            false);
    EndingPoint point = new EndingPoint(arguments[2], Integer.parseInt(arguments[3]));
    new SurfaceProcess(point, surface, rules).run(Path.of(arguments[0]));
  }
}
