package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Vocabulary;

/// What the gate reads texts with.
///
/// @param ties what words of two texts have in common
/// @param ordinary the words that name nobody or say little
record Readers(
    Vocabulary vocabulary,
    FigureExtractor extractor,
    PersonFinder people,
    WordTies ties,
    OrdinaryWords ordinary) {

  TextReading text(String text, Language language) {
    return new TextReading(text, language, this);
  }
}
