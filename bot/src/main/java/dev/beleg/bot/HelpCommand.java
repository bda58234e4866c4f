package dev.beleg.bot;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Shows the usage, as `--help` does.
@Command(name = "help", description = "Shows the usage of a command, or of all.")
final class HelpCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      description = "The command; without one all are listed.")
  private Optional<String> named = Optional.empty();

  HelpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine all = spec.parent().commandLine();
    CommandLine about = named.map(name -> of(all, name)).orElse(all);
    PrintWriter out = surroundings.streams().out();
    about.usage(out, about.getColorScheme());
    out.flush();
    return ExitStatus.DONE.code();
  }

  private static CommandLine of(CommandLine all, String name) {
    CommandLine command = all.getSubcommands().get(name);
    if (command == null) {
      throw new UnmatchedArgumentException(all, List.of(name));
    }
    return command;
  }
}
