package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Writes a question anew with some of its parts changed.
final class Rewriting {

  private static final Pattern END = Pattern.compile("[\\s?!.]+$");

  private Rewriting() {}

  /// Other words for a part of a question; none where it is left out.
  record Change(Span span, String text) {}

  static String written(String text, List<Change> changes) {
    StringBuilder written = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparing(Change::span).reversed())
        .forEach(one -> written.replace(one.span.start(), one.span.end(), one.text));
    return written.toString().replaceAll("\\s+", " ").strip();
  }

  static String join(String question, String added) {
    String whole = END.matcher(question).replaceFirst("") + " " + added;
    return END.matcher(whole.strip()).replaceFirst("") + "?";
  }
}
