package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;

/// One question of a conversation with its answer, as far as a later question may refer to it.
///
/// @param key the update that asked
/// @param language the language of question and answer
/// @param question the words asked
/// @param meaning what the question was understood to ask, in a form that only the answering side
///   reads; may be empty
/// @param answer the words answered
/// @param citations the places that the answer rests on, in the order of their numbers; may be
///   empty
/// @param at when it was answered
public record Turn(
    UpdateKey key,
    ReplyLanguage language,
    String question,
    String meaning,
    String answer,
    List<Cited> citations,
    Instant at) {

  /// A place of a source that was shown in an answer.
  ///
  /// @param source the article's id
  /// @param start where the words begin, in UTF-16 code units of the file's text
  /// @param end where they end, exclusive
  /// @param quote the words of that range
  public record Cited(String source, int start, int end, String quote) {

    public Cited {
      if (start < 0 || end - start != quote.length()) {
        throw new IllegalArgumentException(
            "not the range of its words: %s#%d-%d".formatted(source, start, end));
      }
    }
  }

  public Turn {
    citations = List.copyOf(citations);
  }
}
