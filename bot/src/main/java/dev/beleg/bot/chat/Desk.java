package dev.beleg.bot.chat;

import java.util.List;
import java.util.Optional;

/// What one person sees and orders for himself beside the conversations, such as in the home of an
/// app: the newest announcements, his digests, his settings.
///
/// Everything is done as the commands do it, for several people at the same time; who is not
/// permitted sees nothing and changes nothing.
public interface Desk {

  /// Who looks.
  ///
  /// @param sender the account, verified by the platform
  /// @param language the language of his application
  record Visitor(Sender sender, ReplyLanguage language) {}

  /// A digest that somebody ordered.
  ///
  /// @param conversation where its editions go
  /// @param lines what it brings and when next, in words; at least one
  /// @param paused whether nothing is sent until it is resumed
  record Digest(ConversationId conversation, List<String> lines, boolean paused) {

    public Digest {
      lines = List.copyOf(lines);
    }
  }

  /// What can be done with a digest.
  enum Act {
    /// Sends nothing until it is resumed.
    PAUSE,
    /// Sends again.
    RESUME,
    /// Ends it.
    END,
    /// Sends an edition now.
    SEND
  }

  /// {@return the newest announcements with their sources; empty where there is none to be seen}
  ///
  /// @param most the most of them, at least 1
  Optional<Reply> announcements(Visitor visitor, int most);

  /// {@return the digests that somebody ordered, that of his own messages first}
  ///
  /// @param own his own messages with us
  List<Digest> digests(Visitor visitor, ConversationId own);

  /// Orders a digest, or changes the one that goes there. A new one goes to a chat of the visitor's
  /// own workspace alone.
  ///
  /// @param alone whether only the visitor reads the conversation besides us
  /// @param words as behind the command: `8:00 Berlin weekdays Lipetsk`
  /// @param occasion what brought them
  /// @return what is wrong with them, and then nothing is changed; empty where it is done
  Optional<String> order(
      Visitor visitor,
      ConversationId conversation,
      boolean alone,
      String words,
      UpdateKey occasion);

  /// {@return what the next edition would say as it stands now; empty without a digest there}
  Optional<Reply> preview(Visitor visitor, ConversationId conversation);

  /// Does something with a digest. Nothing is done where somebody else ordered it, or nobody.
  ///
  /// @param occasion what asked for it; the same again does nothing more
  void act(Visitor visitor, ConversationId conversation, Act act, UpdateKey occasion);

  /// {@return the settings of somebody's own messages with us}
  ChatSettings settings(Visitor visitor, ChatId own);

  /// Keeps the settings of somebody's own messages with us.
  void choose(Visitor visitor, ChatId own, ChatSettings settings);

  /// {@return a desk at which nobody may do anything}
  static Desk closed() {
    return new Desk() {
      @Override
      public Optional<Reply> announcements(Visitor visitor, int most) {
        return Optional.empty();
      }

      @Override
      public List<Digest> digests(Visitor visitor, ConversationId own) {
        return List.of();
      }

      @Override
      public Optional<String> order(
          Visitor visitor, ConversationId where, boolean alone, String words, UpdateKey occasion) {
        return Optional.of(words);
      }

      @Override
      public Optional<Reply> preview(Visitor visitor, ConversationId conversation) {
        return Optional.empty();
      }

      @Override
      public void act(Visitor visitor, ConversationId where, Act act, UpdateKey occasion) {}

      @Override
      public ChatSettings settings(Visitor visitor, ChatId own) {
        return ChatSettings.DEFAULT;
      }

      @Override
      public void choose(Visitor visitor, ChatId own, ChatSettings settings) {}
    };
  }
}
