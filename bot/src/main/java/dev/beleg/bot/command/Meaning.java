package dev.beleg.bot.command;

import dev.beleg.bot.answer.PastQuestion;
import dev.beleg.bot.chat.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a turn says about its question in [Turn#meaning()], for the questions after it.
final class Meaning {

  /// Nothing leans on the turn.
  static final String NONE = "";

  /// Nothing leans on what was before the turn.
  static final String ANEW = "new";

  private static final String ASKED = "asked ";

  private Meaning() {}

  /// {@return the meaning of a question: `asked de Wie hoch …?`}
  static String of(PastQuestion question) {
    return ASKED + question.language() + " " + question.question();
  }

  /// {@return the questions that the next one may lean on, the oldest first}
  static List<PastQuestion> past(List<Turn> turns) {
    List<PastQuestion> past = new ArrayList<>();
    for (Turn turn : turns) {
      if (turn.meaning().equals(ANEW)) {
        past.clear();
      }
      question(turn.meaning()).ifPresent(past::add);
    }
    return past;
  }

  private static Optional<PastQuestion> question(String meaning) {
    int space = meaning.indexOf(' ', ASKED.length());
    return meaning.startsWith(ASKED) && space > 0
        ? Optional.of(
            new PastQuestion(
                meaning.substring(space + 1), meaning.substring(ASKED.length(), space)))
        : Optional.empty();
  }
}
