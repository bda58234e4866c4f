package dev.beleg.bot.chat;

import java.time.Duration;

/// What the messages of a surface may hold and how often they may be sent.
///
/// @param length the most of a message, in the unit of the ruler, at least [#SHORTEST]
/// @param messages into how many messages a reply is split before it is shortened, at least 1
/// @param ruler tells how much of a message a block takes once it is rendered
/// @param betweenMessages the least time between two messages of a chat
/// @param perSecond the most messages in a second to all chats together, at least 1; more than a
///   million is no limit
public record Limits(
    int length, int messages, Ruler ruler, Duration betweenMessages, int perSecond) {

  /// The least length that a channel may offer: room for a mark and a source.
  public static final int SHORTEST = 256;

  /// Tells how much of a message a block takes once it is rendered.
  @FunctionalInterface
  public interface Ruler {

    /// {@return the length with what separates the block from the next; it never gets smaller when
    /// words are added to the block}
    int length(Reply.Block block);
  }

  public Limits {
    if (length < SHORTEST || messages < 1 || perSecond < 1 || betweenMessages.isNegative()) {
      throw new IllegalArgumentException(
          "impossible limits: length %d, messages %d, %s apart, %d in a second"
              .formatted(length, messages, betweenMessages, perSecond));
    }
  }

  /// {@return limits of plain text, counted in UTF-16 code units, without a limit of pace}
  public static Limits ofPlainText(int length, int messages) {
    return new Limits(
        length,
        messages,
        block -> block.plainText().length() + 1,
        Duration.ZERO,
        Integer.MAX_VALUE);
  }
}
