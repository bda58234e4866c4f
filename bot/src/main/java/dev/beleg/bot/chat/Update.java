package dev.beleg.bot.chat;

import java.util.Optional;

/// Something that a surface has received.
public sealed interface Update {

  /// The most of a text that is kept, in UTF-16 code units. A longer one is cut, so that no message
  /// can fill the memory.
  int LONGEST_TEXT = 32_768;

  /// {@return who sent it, where, when, and what makes a redelivery known}
  Arrival arrival();

  /// A message: a question, or a command typed as a text.
  ///
  /// @param arrival its envelope
  /// @param text the words as they were typed, at most [#LONGEST_TEXT] of them
  /// @param quoted the words of the message that it replies to, at most as many; somebody else may
  ///   have written them
  record Asked(Arrival arrival, String text, Optional<String> quoted) implements Update {
    public Asked {
      text = shortened(text);
      quoted = quoted.map(Update::shortened);
    }

    /// Makes a message that replies to none.
    public Asked(Arrival arrival, String text) {
      this(arrival, text, Optional.empty());
    }
  }

  /// A command of the chat, such as `/forget`.
  ///
  /// @param arrival its envelope
  /// @param name the command without its sign, such as `forget`; empty where the bot was called by
  ///   its own name and the words behind it tell what is wanted, a command or a question
  /// @param arguments what follows it; may be empty
  /// @param quoted the words of the message that it replies to, at most [#LONGEST_TEXT] of them
  record CommandGiven(Arrival arrival, String name, String arguments, Optional<String> quoted)
      implements Update {
    public CommandGiven {
      name = shortened(name);
      arguments = shortened(arguments);
      quoted = quoted.map(Update::shortened);
    }

    /// Makes a command that replies to no message.
    public CommandGiven(Arrival arrival, String name, String arguments) {
      this(arrival, name, arguments, Optional.empty());
    }
  }

  /// A file.
  ///
  /// @param arrival its envelope
  /// @param file what can be fetched
  /// @param caption the words sent with it; may be empty
  record FileGiven(Arrival arrival, GivenFile file, String caption) implements Update {
    public FileGiven {
      caption = shortened(caption);
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
