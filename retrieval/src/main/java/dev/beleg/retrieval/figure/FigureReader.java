package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the figures of any text with what each is about, as far as the text itself names it.
public final class FigureReader {

  /// How many figures a text tells at most; what tells more is no article, and is read no further.
  public static final int MOST = 50_000;

  private final FigureExtractor extractor;
  private final Vocabulary vocabulary;

  /// Reads with word lists.
  ///
  /// @param vocabulary the names and measures to look for
  public FigureReader(FigureExtractor extractor, Vocabulary vocabulary) {
    this.extractor = extractor;
    this.vocabulary = vocabulary;
  }

  /// Reads a text. What the whole of a long one is about is told by its beginning.
  ///
  /// @param text any text; a line end ends a sentence and a paragraph
  /// @param language the language it is written in
  /// @param date the day it was written, which "last year" counts from
  /// @return the first [#MOST] figures or a few more, with their topics, and the periods up to
  ///   there, in the text's coordinates
  public Extraction read(String text, Language language, Optional<LocalDate> date) {
    List<Extraction> pieces = new ArrayList<>();
    Optional<SubjectRule.Frame> frame = Optional.empty();
    int most = MOST;
    for (Span piece : Pieces.of(text)) {
      String own = piece.of(text);
      Extraction read = extractor.extract(Tokens.of(own, language), date);
      if (!read.figures().isEmpty() || own.length() < text.length()) {
        TopicFinder topics = new TopicFinder(vocabulary, own, language, read.figures(), frame);
        frame = Optional.of(topics.frame());
        read = read.withFigures(read.figures().stream().map(topics::withTopic).toList());
      }
      pieces.add(piece.start() == 0 ? read : read.within(text, piece.start()));
      most -= read.figures().size();
      if (most <= 0) {
        break;
      }
    }
    return Extraction.joined(pieces);
  }
}
