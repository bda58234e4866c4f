package dev.beleg.bot;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The command line: its commands and how it ends when something is wrong.
final class Commands {

  private Commands() {}

  /// {@return the command line, to be executed once}
  static CommandLine in(Surroundings surroundings) {
    SettingsOptions options = new SettingsOptions(surroundings);
    Failures failures = new Failures(surroundings);
    CommandLine line = new CommandLine(new BelegCommand(options, surroundings));
    line.addSubcommand(new AskCommand(options, surroundings));
    line.addSubcommand(new FiguresCommand(options, surroundings));
    line.addSubcommand(new CheckCommand(options, surroundings));
    line.addSubcommand(new ChartCommand(options, surroundings));
    line.addSubcommand(new ExtractCommand(options, surroundings));
    line.addSubcommand(new DigestCommand(options, surroundings));
    line.addSubcommand(new SourcesCommand(options, surroundings));
    line.addSubcommand(new ShowCommand(options, surroundings));
    line.addSubcommand(new IngestCommand(options, surroundings, FeedParts.Web::open));
    line.addSubcommand(new ReindexCommand(options, surroundings));
    line.addSubcommand(feeds(options, surroundings));
    line.addSubcommand(new EvalCommand(options, surroundings));
    line.addSubcommand(new FeedbackCommand(options, surroundings));
    line.addSubcommand(new BackupCommand(options, surroundings));
    line.addSubcommand(new RestoreCommand(options, surroundings));
    line.addSubcommand(new ServeCommand(options, surroundings));
    line.addSubcommand(new SlackCommand(surroundings));
    line.addSubcommand(new TelegramCommand(options, surroundings));
    line.addSubcommand(new StatusCommand(options, surroundings));
    line.addSubcommand(new DoctorCommand(options, surroundings));
    line.addSubcommand(new InitCommand(options, surroundings, TokenCheck.live()));
    line.addSubcommand(new HelpCommand(surroundings));
    return line.setOut(surroundings.streams().out())
        .setErr(surroundings.streams().err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static CommandLine feeds(SettingsOptions options, Surroundings surroundings) {
    return new CommandLine(new FeedsCommand(options, surroundings, FeedParts.Web::open))
        .addSubcommand(new FeedsCheckCommand(options, surroundings, FeedParts.Web::open));
  }
}
