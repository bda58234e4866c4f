package dev.beleg.bot.chat;

/// Something that a surface has received.
public sealed interface Update {

  /// The most of a text that is kept, in UTF-16 code units. A longer one is cut, so that no message
  /// can fill the memory.
  int LONGEST_TEXT = 32_768;

  /// {@return who sent it, where, when, and what makes a redelivery known}
  Arrival arrival();

  /// A question.
  ///
  /// @param arrival its envelope
  /// @param text the words as they were typed, at most [#LONGEST_TEXT] of them
  record Asked(Arrival arrival, String text) implements Update {
    public Asked {
      text = shortened(text);
    }
  }

  /// A command of the chat, such as `/forget`.
  ///
  /// @param arrival its envelope
  /// @param name the command without its sign, such as `forget`
  /// @param arguments what follows it; may be empty
  record CommandGiven(Arrival arrival, String name, String arguments) implements Update {
    public CommandGiven {
      name = shortened(name);
      arguments = shortened(arguments);
    }
  }

  /// One of the choices of a reply was pressed.
  ///
  /// @param arrival its envelope
  /// @param action what [Reply.Choice#action()] said
  record Pressed(Arrival arrival, String action) implements Update {
    public Pressed {
      action = shortened(action);
    }
  }

  /// Something that gets no answer: an edit, a joining, a kind of message that is not known.
  ///
  /// @param arrival its envelope
  /// @param reason why, for the statistics; never words of the sender
  record Ignored(Arrival arrival, String reason) implements Update {}

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean insidePair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, insidePair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }
}
