package dev.beleg.bot.answer.model;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a reply into sentences while it comes. A sentence ends once the next has begun, and takes
/// the citation marks behind its full stop with it.
final class SentenceStream {

  private static final Pattern MARKS =
      Pattern.compile("^(?:\\s*[\\[【][\\d,;\\s–-]{1,80}[]】])+[.,;]?");
  private static final Pattern MARK_BEGUN = Pattern.compile("^\\s*[\\[【][^\\]】]*$");
  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:#{1,6}\\s+|[-*•–]\\s+|\\d{1,2}[.)]\\s+)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
  private static final int LONGEST_SENTENCE = 3_000;

  private final Language language;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final StringBuilder waiting = new StringBuilder();

  SentenceStream(Language language) {
    this.language = language;
  }

  /// Takes a piece of the reply.
  ///
  /// @return the sentences that are whole now
  List<String> take(String piece) {
    append(piece);
    List<String> whole = new ArrayList<>();
    Optional<String> next = nextWhole();
    while (next.isPresent()) {
      add(next.get(), whole);
      next = nextWhole();
    }
    return whole;
  }

  /// {@return what is left at the end, one sentence or more}
  List<String> end() {
    List<String> rest = take("\n\n");
    if (!waiting.toString().isBlank()) {
      add(waiting.toString(), rest);
    }
    waiting.setLength(0);
    return rest;
  }

  /// A line end ends a sentence; what nobody sees is left out.
  private void append(String piece) {
    piece
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || isVisible(c))
        .forEach(
            c -> {
              if (c == '\n') {
                waiting.append("\n\n");
              } else {
                waiting.appendCodePoint(c == '\t' ? ' ' : c);
              }
            });
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private Optional<String> nextWhole() {
    List<Span> sentences = splitter.split(waiting, new Span(0, waiting.length()), language);
    if (sentences.size() < 2) {
      return waiting.length() > LONGEST_SENTENCE
          ? Optional.of(cut(waiting.length()))
          : Optional.empty();
    }
    int end = sentences.get(1).start();
    String behind = waiting.substring(end);
    Matcher marks = MARKS.matcher(behind);
    if (marks.find()) {
      end += marks.end();
    } else if (MARK_BEGUN.matcher(behind).find()) {
      return Optional.empty();
    }
    boolean begun = !waiting.substring(end).isBlank() || behind.endsWith("\n\n");
    return begun ? Optional.of(cut(end)) : Optional.empty();
  }

  private String cut(int end) {
    String sentence = waiting.substring(0, end);
    waiting.delete(0, end);
    return sentence;
  }

  private static void add(String sentence, List<String> whole) {
    String bare = LIST_MARK.matcher(sentence.strip()).replaceFirst("");
    String plain = EMPHASIS.matcher(bare).replaceAll("").replaceAll("\\s+", " ").strip();
    if (!plain.isEmpty()) {
      whole.add(plain);
    }
  }
}
