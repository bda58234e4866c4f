package dev.beleg.bot.telegram;

import dev.beleg.bot.EndingPoint;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.SurfaceProcess;
import dev.beleg.bot.chat.UserId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Answers what Telegram brings.
///
/// Arguments: the data folder; the Bot API's address; the point and how often it is passed before
/// the end comes.
final class PollingProcess {

  /// The accounts that are answered: 1 to this.
  static final int USERS = 20;

  private PollingProcess() {}

  public static void main(String[] arguments) throws IOException {
    TelegramAccount account =
        new TelegramAccount(SimulatedTelegram.TOKEN, URI.create(arguments[1]));
    TelegramSurface surface =
        new TelegramSurface(
            new TelegramSurface.Parts(
                account, Optional.empty(), _ -> false, InstantSource.system()));
    Set<UserId> users =
        LongStream.rangeClosed(1, USERS)
            .mapToObj(user -> new UserId(TelegramSurface.NAME, String.valueOf(user)))
            .collect(Collectors.toSet());
    AccessRules rules = new AccessRules(Set.of(), Set.of(), users, Set.of(), false);
    EndingPoint point = new EndingPoint(arguments[2], Integer.parseInt(arguments[3]));
    new SurfaceProcess(point, surface, rules).run(Path.of(arguments[0]));
  }
}
