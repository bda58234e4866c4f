package dev.beleg.bot.answer.model;

import java.time.LocalDate;
import java.util.Map;

/// Keeps what was spent beyond the process.
public interface Spendings {

  /// Keeps nothing.
  Spendings FORGOTTEN =
      new Spendings() {
        @Override
        public Map<String, Spent> of(LocalDate day) {
          return Map.of();
        }

        @Override
        public void add(LocalDate day, String chat, Spent spent) {
          // Nothing is kept.
        }
      };

  /// {@return what each chat spent on a day; other days may be forgotten}
  Map<String, Spent> of(LocalDate day);

  /// Adds what a chat spent. What cannot be kept is left out.
  ///
  /// @param chat tells it from others
  void add(LocalDate day, String chat, Spent spent);
}
