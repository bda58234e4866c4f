package dev.beleg.bot.command;

import dev.beleg.bot.chat.Reply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of the figures that a request asks for: as many as a chat reads well.
///
/// @param request the words of the request without the number
/// @param number counts the pages from 1
record FigurePage(String request, int number) {

  static final FigurePage FIRST = new FigurePage("", 1);

  /// More rows nobody reads at once.
  private static final int ROWS = 12;

  /// Years have four digits, days stand before a month: what is shorter and last is a page.
  private static final Pattern NUMBERED = Pattern.compile("(?:(.*\\S)\\s+|)([0-9]{1,3})");

  private static final String BUTTON = "figures-page ";

  /// {@return the page that a request names, the first where it names none}
  static FigurePage of(String typed) {
    Matcher numbered = NUMBERED.matcher(typed.strip());
    return numbered.matches()
        ? new FigurePage(
            Optional.ofNullable(numbered.group(1)).orElse(""), Integer.parseInt(numbered.group(2)))
        : new FigurePage(typed.strip(), 1);
  }

  /// {@return the request that a button carried; empty for a button that is no such}
  static Optional<String> carried(String action) {
    return action.startsWith(BUTTON)
        ? Optional.of(action.substring(BUTTON.length()))
        : Optional.empty();
  }

  /// {@return how many pages some figures fill}
  static int count(List<?> figures) {
    return (figures.size() + ROWS - 1) / ROWS;
  }

  FigurePage next() {
    return new FigurePage(request, number + 1);
  }

  /// {@return the request as it is typed}
  String typed() {
    return (request + " " + number).strip();
  }

  /// {@return whether so many figures have no such page}
  boolean isBeyond(List<?> figures) {
    return number < 1 || number > count(figures);
  }

  /// {@return the figures of this page, in their order}
  <T> List<T> of(List<T> figures) {
    return figures.stream().skip((number - 1L) * ROWS).limit(ROWS).toList();
  }

  /// {@return how many figures come after this page}
  int left(List<?> figures) {
    return Math.max(0, figures.size() - number * ROWS);
  }

  /// {@return a button to this page; empty where the request is no text that every platform
  /// carries}
  Optional<Reply.Choices> button(String label) {
    return Optional.of(BUTTON + typed())
        .filter(Reply.Choice::carries)
        .map(action -> new Reply.Choices(List.of(new Reply.Choice(label, action))));
  }
}
