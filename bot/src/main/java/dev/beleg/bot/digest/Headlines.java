package dev.beleg.bot.digest;

import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// Lines about events in words of their own, in place of those of the word lists.
public interface Headlines {

  /// What came of asking for a line.
  sealed interface Line {
    /// There is one.
    ///
    /// @param text without citation marks and without a full stop
    record Written(String text) implements Line {}

    /// There is none for this event.
    record None() implements Line {}

    /// None can be written now.
    record NotNow() implements Line {}

    /// {@return what came of it where some text was written, or none}
    static Line of(Optional<String> text) {
      return text.<Line>map(Written::new).orElseGet(None::new);
    }

    /// {@return the line that there is}
    default Optional<String> written() {
      return this instanceof Written(String text) ? Optional.of(text) : Optional.empty();
    }
  }

  /// {@return the line about an event, written now where it was not before}
  Line write(Item item, Language language, IndexView view);

  /// {@return the line about an event that was written before}
  Optional<String> written(Item item, Language language, IndexView view);

  /// No lines.
  Headlines NONE =
      new Headlines() {
        @Override
        public Line write(Item item, Language language, IndexView view) {
          return new Line.None();
        }

        @Override
        public Optional<String> written(Item item, Language language, IndexView view) {
          return Optional.empty();
        }
      };
}
