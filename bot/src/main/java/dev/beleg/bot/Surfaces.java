package dev.beleg.bot;

import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.config.Settings;
import java.util.ArrayList;
import java.util.List;

/// The surfaces that the settings name.
final class Surfaces {

  /// What makes surfaces run, for the line that says that there is none.
  static final String HOW =
      "set BELEG_TELEGRAM_TOKEN, or BELEG_SLACK_BOT_TOKEN with BELEG_SLACK_APP_TOKEN, or let"
          + " 'web.page' be yes";

  private Surfaces() {}

  /// {@return those whose tokens are set}
  static List<Surface> of(Settings settings, Surroundings surroundings) {
    List<Surface> surfaces = new ArrayList<>();
    return List.copyOf(surfaces);
  }
}
