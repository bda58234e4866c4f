package dev.beleg.bot.telegram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which message of ours answers which of somebody else, so that an edited question changes its
/// answer. It is known for the last answers of this process: an older question that is edited is
/// left alone.
final class AnswersGiven {

  private static final int REMEMBERED = 5_000;

  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Set<String> edited = new HashSet<>();

  private static String key(String chat, String question) {
    return chat + ":" + question;
  }

  synchronized void put(String chat, String question, String answer) {
    answers.put(key(chat, question), answer);
    if (answers.size() > REMEMBERED) {
      String oldest = answers.keySet().iterator().next();
      answers.remove(oldest);
      edited.remove(oldest);
    }
  }

  /// A question was edited.
  ///
  /// @return whether there is an answer to change
  synchronized boolean edited(String chat, String question) {
    boolean answered = answers.containsKey(key(chat, question));
    if (answered) {
      edited.add(key(chat, question));
    }
    return answered;
  }

  /// {@return the answer that is to be changed by the next one; empty where that is a new message}
  synchronized Optional<String> toChange(String chat, String question) {
    String key = key(chat, question);
    return edited.contains(key) ? Optional.ofNullable(answers.get(key)) : Optional.empty();
  }

  /// There is to be no answer.
  ///
  /// @return the one that there was
  synchronized Optional<String> takeBack(String chat, String question) {
    changed(chat, question);
    return Optional.ofNullable(answers.remove(key(chat, question)));
  }

  /// The answer has been changed, or cannot be.
  synchronized void changed(String chat, String question) {
    edited.remove(key(chat, question));
  }
}
