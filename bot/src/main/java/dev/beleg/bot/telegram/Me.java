package dev.beleg.bot.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;

/// The bot's own account.
///
/// @param id Telegram's id of it
/// @param name its name behind the `@`
/// @param readsGroups whether it gets every message of a group, not only those for it
/// @param inline whether it is asked while somebody types its name
record Me(long id, String name, boolean readsGroups, boolean inline) {

  static Me of(User user) {
    return new Me(
        user.getId(),
        Optional.ofNullable(user.getUserName()).orElse(""),
        Boolean.TRUE.equals(user.getCanReadAllGroupMessages()),
        Boolean.TRUE.equals(user.getSupportInlineQueries()));
  }

  /// {@return whether a name behind an `@` is ours}
  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
