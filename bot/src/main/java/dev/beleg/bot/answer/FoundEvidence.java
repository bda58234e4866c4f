package dev.beleg.bot.answer;

import java.util.List;
import java.util.function.Predicate;

/// What was found for a question.
///
/// @param words the question's words
/// @param anyTime stretches of the passages found, the best first
/// @param evidence those of articles that are of the time that the question names
record FoundEvidence(AskedWords words, List<Evidence> anyTime, List<Evidence> evidence) {

  /// {@return the same with some stretches alone}
  FoundEvidence where(Predicate<Evidence> some) {
    return new FoundEvidence(
        words, anyTime.stream().filter(some).toList(), evidence.stream().filter(some).toList());
  }
}
