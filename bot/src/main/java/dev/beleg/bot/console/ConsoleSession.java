package dev.beleg.bot.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A conversation in the terminal, from the greeting until the user leaves.
///
/// @param talk who answers
/// @param lines what the user types
/// @param screen where answers are shown
public record ConsoleSession(Talk talk, TypedLines lines, Screen screen) {

  private static final List<Line> HELP =
      List.of(
          Line.text(
              "Ask in German, English or Russian. An answer names its sources by [1], [2], …"),
          Line.text("/source n   shows the passage behind [n] of the last answer"),
          Line.text("/sources    lists the articles"),
          Line.text("/new        begins anew: the next question does not lean on those before it"),
          Line.text("/help       shows this"),
          Line.text("/quit       ends the conversation (Ctrl-D does, too)"));

  /// Holds the conversation.
  public void run() {
    screen.show(talk.greeting());
    Optional<String> line = lines.next();
    while (line.isPresent() && !isQuit(line.get())) {
      answer(line.get().strip());
      line = lines.next();
    }
  }

  private static boolean isQuit(String line) {
    String word = line.strip().toLowerCase(Locale.ROOT);
    return word.equals("/quit") || word.equals("/exit") || word.equals("/q");
  }

  private void answer(String line) {
    if (line.isEmpty()) {
      return;
    }
    screen.show(line.startsWith("/") ? command(line) : talk.answer(line));
  }

  private List<Line> command(String line) {
    String[] words = line.split("\\s+", 3);
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "/help", "/?" -> HELP;
      case "/new" -> talk.forget();
      case "/sources" -> talk.sources();
      case "/source" -> source(words);
      default ->
          List.of(Line.note("There is no command " + words[0] + "; /help lists the commands."));
    };
  }

  private List<Line> source(String[] words) {
    String number = words.length == 2 ? words[1].replaceAll("[\\[\\]]", "") : "";
    return number.matches("[0-9]{1,4}")
        ? talk.source(Integer.parseInt(number))
        : List.of(Line.note("Say which: /source 1 shows the passage behind [1]."));
  }
}
