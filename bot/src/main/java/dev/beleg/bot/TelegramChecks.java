package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.bot.telegram.TelegramSetup;
import dev.beleg.bot.telegram.TelegramSetup.Outcome;
import java.util.ArrayList;
import java.util.List;

/// The checks of `doctor` that look at the bot of Telegram. They ask Telegram.
final class TelegramChecks {

  private static final String SUBJECT = "telegram";

  private TelegramChecks() {}

  static List<Finding> all(Settings settings) {
    return settings
        .telegram()
        .map(telegram -> findings(new TelegramSetup(Surfaces.account(telegram)).look()))
        .orElseGet(
            () -> List.of(Finding.ok(SUBJECT, "no token is set; see docs/telegram.md for one")));
  }

  private static List<Finding> findings(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Known known -> known(known);
      case Outcome.Refused refused when refused.token() ->
          List.of(
              Finding.mend(
                  SUBJECT,
                  "the token is refused ("
                      + refused.reason()
                      + "); /token at @BotFather shows the right one"));
      case Outcome.Refused refused -> List.of(Finding.mend(SUBJECT, refused.reason()));
      case Outcome.Unreached unreached ->
          List.of(Finding.mend(SUBJECT, "Telegram cannot be reached (" + unreached.reason() + ")"));
    };
  }

  private static List<Finding> known(Outcome.Known known) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok(SUBJECT, "the token is that of @" + known.name()));
    findings.add(
        known.readsGroups()
            ? Finding.ok(SUBJECT, "privacy mode is off: threads are followed in groups")
            : Finding.hint(
                SUBJECT,
                "privacy mode is on: in groups it gets commands, replies and where it is named;"
                    + " to follow threads, /setprivacy at @BotFather, Disable, and add it anew"));
    findings.add(
        known.inline()
            ? Finding.ok(SUBJECT, "inline mode is on")
            : Finding.hint(
                SUBJECT,
                "inline mode is off: /setinline at @BotFather lets people quote figures anywhere"));
    return findings;
  }
}
