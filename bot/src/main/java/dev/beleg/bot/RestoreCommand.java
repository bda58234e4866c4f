package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Screen;
import dev.beleg.bot.store.StateBackup;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Puts a backup in the place of the state of the chats, which is kept beside it.
@Command(
    name = "restore",
    description = "Puts a backup in the place of the state of the chats, which is kept beside it.")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A file that 'backup' wrote.")
  private Path file = Path.of("");

  private final SettingsOptions options;
  private final Surroundings surroundings;

  RestoreCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path backup = surroundings.resolve(file);
    Path state = options.folders().state();
    Optional<Path> replaced = StateBackup.restore(state, backup, surroundings.clock().instant());
    Screen screen = surroundings.screen();
    screen.show(Line.text("restored " + backup));
    replaced.ifPresent(old -> screen.show(Line.note("the state before is in " + old)));
    return ExitStatus.DONE.code();
  }
}
