package dev.beleg.bot.command;

import dev.beleg.bot.answer.ResourceRows;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be chosen, by the words that people say for it in three languages, as a table lists
/// them.
final class WordedChoices {

  private final Map<String, String> choices;

  /// Reads a table: a choice in each row, then its words.
  ///
  /// @param file a resource of this package
  WordedChoices(String file) {
    choices =
        ResourceRows.of(WordedChoices.class, file).stream()
            .flatMap(
                row ->
                    Arrays.stream(row.get(1).split(";"))
                        .map(word -> Map.entry(word.strip(), row.getFirst())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// {@return the choice that words name, whatever the case of their letters}
  Optional<String> find(String words) {
    return Optional.ofNullable(choices.get(words.strip().toLowerCase(Locale.ROOT)));
  }
}
