package dev.beleg.bot.command;

/// The commands as a platform lists them.
public final class CommandMenu {

  private final CommandTable table = new CommandTable();

  /// {@return whether a name, without its slash, is that of a command in any language}
  public boolean contains(String name) {
    return table.find(name).isPresent();
  }
}
