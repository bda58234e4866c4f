package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.store.StateBackup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the state of the chats into one file, also while Beleg serves them.
@Command(
    name = "backup",
    description = "Writes the state of the chats into one file, also while Beleg serves them.")
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to write, which is not there yet.")
  private Path file = Path.of("");

  private final SettingsOptions options;
  private final Surroundings surroundings;

  BackupCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path target = surroundings.resolve(file);
    StateBackup.backup(options.folders().state(), target);
    surroundings.screen().show(Line.text("wrote " + target));
    return ExitStatus.DONE.code();
  }
}
