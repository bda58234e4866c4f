package dev.beleg.bot.console;

import java.util.List;

/// The other side of a conversation in the terminal.
public interface Talk {

  /// {@return what is known and what could be asked, two lines}
  List<Line> greeting();

  /// {@return the answer to a question, with the places it rests on}
  List<Line> answer(String question);

  /// Forgets the questions asked so far.
  ///
  /// @return what is said about it
  List<Line> forget();

  /// {@return the list of articles}
  List<Line> sources();

  /// {@return the passage around a place that the last answer rests on, or why there is none}
  ///
  /// @param number the `n` of `[n]` in the last answer
  List<Line> source(int number);
}
