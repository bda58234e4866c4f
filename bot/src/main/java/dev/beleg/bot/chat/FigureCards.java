package dev.beleg.bot.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds sourced figures while somebody types, to quote one in a discussion.
///
/// It answers at once and for several people at the same time; what somebody may not see is not
/// found.
public interface FigureCards {

  /// Who looks for a figure, and where it would be shown.
  ///
  /// @param sender who types, verified by the platform
  /// @param chat the chat that the figure is for; empty where the platform does not tell
  /// @param language the language of the sender's application
  /// @param chosen whether that is the language to answer in; else that of the words goes before it
  record Reader(Sender sender, Optional<ChatId> chat, ReplyLanguage language, boolean chosen) {

    /// Somebody whose words tell the language.
    public Reader(Sender sender, Optional<ChatId> chat, ReplyLanguage language) {
      this(sender, chat, language, false);
    }
  }

  /// A sourced figure, ready to be shown.
  ///
  /// @param id names it for [#card]; at most 64 ASCII characters
  /// @param title value, measure, whose and when: `almost $334m · trade turnover · Lipetsk Oblast,
  ///   2022`
  /// @param description the source and its date
  /// @param language the language that it is written in
  /// @param reply the whole: figure, verbatim sentence, source
  record Card(String id, String title, String description, ReplyLanguage language, Reply reply) {}

  /// How much there is to find figures in.
  ///
  /// @param articles how many articles
  /// @param newest the day of the newest; empty where none has a known day
  record Extent(int articles, Optional<LocalDate> newest) {

    /// Nothing, or nothing that somebody may see.
    public static final Extent NONE = new Extent(0, Optional.empty());
  }

  /// {@return how much somebody may look through}
  default Extent extent(@SuppressWarnings("unused") Reader reader) {
    return Extent.NONE;
  }

  /// Finds figures.
  ///
  /// @param words whose, of what and when, in any of the three languages; empty for the newest
  /// @param most the most cards, at least 1
  /// @return the best first; empty where nothing fits or the reader is not permitted
  List<Card> find(Reader reader, String words, int most);

  /// {@return a card found before; empty where the figure is gone or the reader is not permitted}
  Optional<Card> card(Reader reader, String id);

  /// {@return cards for nobody}
  static FigureCards none() {
    return new FigureCards() {
      @Override
      public List<Card> find(Reader reader, String words, int most) {
        return List.of();
      }

      @Override
      public Optional<Card> card(Reader reader, String id) {
        return Optional.empty();
      }
    };
  }
}
