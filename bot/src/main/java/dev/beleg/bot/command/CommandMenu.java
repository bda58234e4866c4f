package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.retrieval.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The commands as a platform lists them.
public final class CommandMenu {

  /// What stands between a command and what it does, in the list of commands.
  private static final String DASH = " – ";

  /// A command.
  ///
  /// @param name its name without a slash, in small Latin letters
  /// @param description what it does
  public record Entry(String name, String description) {}

  private final CommandTable table = new CommandTable();
  private final Phrases phrases = new Phrases(CommandResponder.class);

  /// {@return whether a name, without its slash, is that of a command in any language}
  public boolean contains(String name) {
    return table.find(name).isPresent();
  }

  /// {@return the commands that are for everybody, in the order of the list of commands}
  public List<Entry> entries(Language language) {
    return Arrays.stream(CommandName.values())
        .filter(command -> !command.isForAdmins())
        .map(command -> new Entry(table.latin(command, language), description(command, language)))
        .toList();
  }

  private String description(CommandName command, Language language) {
    String line = phrases.say(language, "help." + command.name().toLowerCase(Locale.ROOT), "");
    return line.substring(line.indexOf(DASH) + DASH.length());
  }

  /// {@return what the bot does, in a few sentences}
  public String description(Language language) {
    return phrases.say(language, "bot.description");
  }

  /// {@return what the bot does, in one line}
  public String shortDescription(Language language) {
    return phrases.say(language, "bot.short");
  }
}
