package dev.beleg.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/// Looks what an account is, and tells Telegram what to show of it.
public final class TelegramSetup {

  /// What Telegram shows of the bot to readers of a language.
  ///
  /// @param language its code of two letters; empty for the readers of all others
  /// @param commands the commands in their order
  /// @param description what the bot does, shown before the first message
  /// @param shortDescription the same on its page
  public record Menu(
      String language, List<Entry> commands, String description, String shortDescription) {

    /// A command.
    ///
    /// @param name its name: 1 to 32 small Latin letters, digits and `_`
    /// @param description what it does
    public record Entry(String name, String description) {}

    public Menu {
      commands = List.copyOf(commands);
    }
  }

  /// What was found or done.
  public sealed interface Outcome {

    /// The token is that of a bot.
    ///
    /// @param name its name behind the `@`
    /// @param readsGroups whether it gets every message of a group (privacy mode is off)
    /// @param inline whether it is asked while somebody types its name
    record Known(String name, boolean readsGroups, boolean inline) implements Outcome {}

    /// Telegram refuses.
    ///
    /// @param reason in its words
    /// @param token whether it is the token that it refuses
    record Refused(String reason, boolean token) implements Outcome {}

    /// Telegram was not reached.
    ///
    /// @param reason what happened
    record Unreached(String reason) implements Outcome {}
  }

  private final BotApi api;

  /// Makes what looks and tells; nothing is done over the network.
  public TelegramSetup(TelegramAccount account) {
    this.api = new BotApi(account);
  }

  /// {@return what the account is}
  public Outcome look() {
    return outcome(api.me());
  }

  private static Outcome outcome(BotAnswer<Me> answer) {
    return switch (answer) {
      case BotAnswer.Given<Me> given ->
          new Outcome.Known(
              given.value().name(), given.value().readsGroups(), given.value().inline());
      case BotAnswer.Refused<Me> refused ->
          new Outcome.Refused(refused.toString(), Setbacks.isToken(refused));
      case BotAnswer.TooMany<Me> wait ->
          new Outcome.Unreached("Telegram asks to wait " + wait.retryAfter().toSeconds() + " s");
      case BotAnswer.NotSent<Me> not -> new Outcome.Unreached(not.reason());
      case BotAnswer.Lost<Me> lost -> new Outcome.Unreached(lost.reason());
    };
  }

  /// Tells Telegram commands and descriptions. Doing it again changes nothing.
  ///
  /// @return what the account is; or what went wrong first, and then the rest was not told
  public Outcome tell(List<Menu> menus) {
    Outcome known = look();
    if (!(known instanceof Outcome.Known)) {
      return known;
    }
    for (BotApi.Call<Boolean> call : calls(menus)) {
      BotAnswer<Me> answer = api.call(call).map(_ -> new Me(0, "", false, false));
      if (!(answer instanceof BotAnswer.Given<Me>)) {
        return outcome(answer);
      }
    }
    return known;
  }

  private static List<BotApi.Call<Boolean>> calls(List<Menu> menus) {
    List<BotApi.Call<Boolean>> calls = new ArrayList<>();
    for (Menu menu : menus) {
      calls.add(it -> it.execute(commands(menu)));
      calls.add(
          it ->
              it.execute(
                  SetMyDescription.builder()
                      .description(menu.description())
                      .languageCode(language(menu))
                      .build()));
      calls.add(
          it ->
              it.execute(
                  SetMyShortDescription.builder()
                      .shortDescription(menu.shortDescription())
                      .languageCode(language(menu))
                      .build()));
    }
    return calls;
  }

  private static SetMyCommands commands(Menu menu) {
    return SetMyCommands.builder()
        .commands(
            menu.commands().stream()
                .map(entry -> new BotCommand(entry.name(), entry.description()))
                .toList())
        .languageCode(language(menu))
        .build();
  }

  private static @Nullable String language(Menu menu) {
    return Optional.of(menu.language()).filter(code -> !code.isEmpty()).orElse(null);
  }
}
