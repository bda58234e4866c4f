package dev.beleg.bot;

import dev.beleg.bot.command.CommandMenu;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.telegram.TelegramSetup;
import dev.beleg.bot.telegram.TelegramSetup.Menu;
import dev.beleg.bot.telegram.TelegramSetup.Outcome;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// What concerns the bot of Telegram alone.
@Command(name = "telegram", description = "Sets up the bot of Telegram.")
final class TelegramCommand {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  TelegramCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  /// Tells Telegram what to show of the bot.
  @Command(
      name = "setup",
      description = "Tells Telegram the commands and descriptions, in three languages.",
      footer = "Exit status: 2 without a token, 4 where Telegram refuses or is not reached.")
  int setup() {
    Settings.Telegram telegram =
        options
            .settings()
            .telegram()
            .orElseThrow(
                () ->
                    CommandFailure.usage(
                        "there is no token; set BELEG_TELEGRAM_TOKEN (see docs/telegram.md)"));
    Outcome outcome = new TelegramSetup(Surfaces.account(telegram)).tell(menus());
    switch (outcome) {
      case Outcome.Known known ->
          surroundings.say("@" + known.name() + " now shows its commands and descriptions");
      case Outcome.Refused refused ->
          throw new CommandFailure(ExitStatus.UNAVAILABLE, "Telegram refuses: " + refused.reason());
      case Outcome.Unreached unreached ->
          throw new CommandFailure(
              ExitStatus.UNAVAILABLE, "Telegram cannot be reached: " + unreached.reason());
    }
    return ExitStatus.DONE.code();
  }

  /// Readers of other languages are shown English.
  private static List<Menu> menus() {
    List<Menu> menus = new ArrayList<>();
    menus.add(menu("", Language.ENGLISH));
    for (Language language : Language.values()) {
      menus.add(menu(language.code(), language));
    }
    return menus;
  }

  private static Menu menu(String code, Language language) {
    CommandMenu commands = new CommandMenu();
    return new Menu(
        code,
        commands.entries(language).stream()
            .map(entry -> new Menu.Entry(entry.name(), entry.description()))
            .toList(),
        commands.description(language),
        commands.shortDescription(language));
  }
}
