package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;

/// Reads the figures of any text with what each is about, as far as the text itself names it.
public final class FigureReader {

  private final FigureExtractor extractor;
  private final Vocabulary vocabulary;

  /// Reads with word lists.
  ///
  /// @param vocabulary the names and measures to look for
  public FigureReader(FigureExtractor extractor, Vocabulary vocabulary) {
    this.extractor = extractor;
    this.vocabulary = vocabulary;
  }

  /// Reads a text.
  ///
  /// @param text any text; a line end ends a sentence and a paragraph
  /// @param language the language it is written in
  /// @param date the day it was written, which "last year" counts from
  /// @return the figures with their topics, and the periods, in the text's coordinates
  public Extraction read(String text, Language language, Optional<LocalDate> date) {
    Extraction read = extractor.extract(text, language, date);
    if (read.figures().isEmpty()) {
      return read;
    }
    TopicFinder topics = new TopicFinder(vocabulary, text, language, read.figures());
    return new Extraction(read.figures().stream().map(topics::withTopic).toList(), read.periods());
  }
}
