package dev.beleg.bot.digest;

import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// Lines about events in words of their own, in place of those of the word lists.
public interface Headlines {

  /// {@return the line about an event, written now where it was not before; empty where there is
  /// none}
  Optional<String> write(Item item, Language language, IndexView view);

  /// {@return the line about an event that was written before}
  Optional<String> written(Item item, Language language, IndexView view);

  /// No lines.
  Headlines NONE =
      new Headlines() {
        @Override
        public Optional<String> write(Item item, Language language, IndexView view) {
          return Optional.empty();
        }

        @Override
        public Optional<String> written(Item item, Language language, IndexView view) {
          return Optional.empty();
        }
      };
}
