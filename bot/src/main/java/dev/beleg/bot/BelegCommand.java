package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.ConsoleSession;
import dev.beleg.bot.console.PipedLines;
import dev.beleg.bot.console.Screen;
import dev.beleg.bot.console.TerminalLines;
import dev.beleg.bot.console.TypedLines;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program: without a command it opens a conversation in the terminal.
@Command(
    name = "beleg",
    versionProvider = Version.class,
    description = {
      "Answers questions from news articles, each claim with its source and verbatim words.",
      "Without a command: a conversation in the terminal."
    },
    footer =
        "Exit status: 0 done or answered, 1 failed, 2 usage or configuration, 3 not in the"
            + " articles, 4 something needed is unavailable.")
final class BelegCommand implements Callable<Integer> {

  @Mixin private final SettingsOptions options;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the usage.")
  @SuppressWarnings("unused") // read by picocli
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // read by picocli
  private boolean version;

  private final Surroundings surroundings;

  BelegCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Screen screen = surroundings.screen();
    try (Wiring wiring = Wiring.forQuestions(settings, surroundings);
        TypedLines lines = lines(settings)) {
      new ConsoleSession(new CorpusTalk(wiring, surroundings.width()), lines, screen).run();
    }
    return ExitStatus.DONE.code();
  }

  private TypedLines lines(Settings settings) {
    return surroundings.terminal()
        ? TerminalLines.open(settings.folders().data().resolve("history"))
        : new PipedLines(surroundings.streams().in());
  }
}
