package dev.beleg.bot;

import dev.beleg.bot.slack.Manifest;
import picocli.CommandLine.Command;

/// What an operator needs to install the app in Slack.
@Command(name = "slack", description = "Prints what Slack needs to install the app.")
final class SlackCommand implements Runnable {

  private final Surroundings surroundings;

  SlackCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw CommandFailure.usage("there is one command below 'slack': manifest");
  }

  @Command(name = "manifest", description = "Prints the manifest of the app, to be given to Slack.")
  int manifest() {
    surroundings.streams().out().print(Manifest.text());
    surroundings.streams().out().flush();
    return ExitStatus.DONE.code();
  }
}
