package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.Paragraph.Role;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the paragraphs of a reading and what each is for: a line is a paragraph.
final class Paragraphs {

  private static final int LONGEST_TITLE = 250;
  private static final int LINES_THAT_SIGN = 3;
  private static final String ENDS_OF_TITLES = "?!\"'»“”’)%";

  private final SourceText text;
  private final Optional<Span> markedTitle;
  private final Language language;
  private final List<Span> lines;

  /// @param markedTitle where the file's markup shows the title
  Paragraphs(SourceText text, Optional<Span> markedTitle, Language language) {
    this.text = text;
    this.markedTitle = markedTitle;
    this.language = language;
    this.lines = Lines.visible(text.reading()).stream().map(text::whole).toList();
  }

  /// {@return the paragraphs, in order of place}
  List<Paragraph> find() {
    int title = titleIndex();
    Repeats repeats = new Repeats(text.reading());
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (i == title) {
        paragraphs.add(new Paragraph(line, Role.TITLE, repeats.addTitle(line)));
      } else {
        Role role = signs(i) ? Role.BYLINE : Role.BODY;
        paragraphs.add(new Paragraph(line, role, repeats.add(line)));
      }
    }
    return paragraphs;
  }

  private int titleIndex() {
    for (int i = 0; i < lines.size() && markedTitle.isPresent(); i++) {
      if (markedTitle.get().contains(lines.get(i))) {
        return i;
      }
    }
    int first = 0;
    while (first < lines.size() && first < LINES_THAT_SIGN && signs(first)) {
      first++;
    }
    return first < lines.size() && readsAsTitle(first) ? first : -1;
  }

  /// A short line near the top or the bottom that names author, source or day.
  private boolean signs(int index) {
    boolean atEdge = index < LINES_THAT_SIGN || index >= lines.size() - LINES_THAT_SIGN;
    if (!atEdge || lines.size() == 1) {
      return false;
    }
    return Newsrooms.signature(text.read(lines.get(index))).isPresent()
        || LoneDate.read(text.reading(), lines.get(index)).isPresent();
  }

  /// A line of one sentence without a full stop that longer text follows, and that is no dateline.
  private boolean readsAsTitle(int index) {
    Span line = lines.get(index);
    if (line.length() > LONGEST_TITLE || line.length() >= lengthBehind(index)) {
      return false;
    }
    String words = text.read(line);
    char last = words.charAt(words.length() - 1);
    return (Character.isLetterOrDigit(last) || ENDS_OF_TITLES.indexOf(last) >= 0)
        && new SentenceSplitter().split(text.reading(), line, language).size() == 1
        && Dateline.before(text.reading(), Token.of(text.reading(), line)).isEmpty();
  }

  private int lengthBehind(int index) {
    return IntStream.range(index + 1, lines.size())
        .filter(i -> !signs(i))
        .map(i -> lines.get(i).length())
        .sum();
  }
}
