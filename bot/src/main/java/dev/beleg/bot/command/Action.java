package dev.beleg.bot.command;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.UpdateKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A button below an answer.
///
/// @param kind what it does
/// @param answer the update that was answered
public record Action(Kind kind, UpdateKey answer) {

  /// What a button does.
  public enum Kind {
    /// Shows the cited places in their surroundings.
    SOURCES,
    /// Shows the figures of the cited places.
    FIGURES,
    /// Draws the series of the first of them.
    CHART,
    /// Says that the answer helped.
    HELPFUL,
    /// Says that it did not.
    UNHELPFUL;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// {@return what the button carries: `chart -100:52`; empty where the key is no text that every
  /// platform carries}
  Optional<String> carried() {
    String text = kind.word() + " " + answer.id();
    return Reply.Choice.carries(text) ? Optional.of(text) : Optional.empty();
  }

  /// {@return the button that carried a text; empty for one that we never made}
  ///
  /// @param surface where it was pressed
  static Optional<Action> read(String surface, String carried) {
    int space = carried.indexOf(' ');
    if (space < 0 || carried.substring(space).isBlank() || !Reply.Choice.carries(carried)) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(carried.substring(0, space)))
        .findFirst()
        .map(kind -> new Action(kind, new UpdateKey(surface, carried.substring(space + 1))));
  }
}
