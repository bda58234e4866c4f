package dev.beleg.bot.command;

import dev.beleg.bot.command.CitedPlaces.Place;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import dev.beleg.retrieval.passage.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the first sentence of an article's body that says something.
final class Lead {

  /// An article that has no body so far down has none worth showing.
  private static final int FARTHEST = 20_000;

  private Lead() {}

  /// {@return the sentence; empty where the article is no longer as it was indexed}
  static Optional<Place> of(Library library, Source source) {
    return library
        .text(source)
        .flatMap(text -> firstPassage(library, source, text))
        .map(passage -> Place.of(source, passage, sentence(library, source, passage)));
  }

  /// Passages begin where a line begins.
  private static Optional<Passage> firstPassage(Library library, Source source, SourceText text) {
    String reading = text.reading();
    return IntStream.range(0, Math.min(FARTHEST, reading.length()))
        .filter(at -> isVisible(reading, at) && (at == 0 || !isVisible(reading, at - 1)))
        .mapToObj(at -> library.passage(source.id(), new Span(at, at + 1)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isVisible(String reading, int at) {
    char c = reading.charAt(at);
    return !Character.isWhitespace(c) && c != SourceText.FILLER;
  }

  private static Span sentence(Library library, Source source, Passage passage) {
    return passage.sentences().stream()
        .filter(sentence -> !source.header().title().equals(Optional.of(passage.read(sentence))))
        .filter(sentence -> says(library, source, passage.read(sentence)))
        .findFirst()
        .orElse(passage.sentences().getFirst());
  }

  /// A dateline that ends like a sentence, as in "MINSK, 12. November (BelTA).", has names and a
  /// day alone; what says something has words in small letters.
  private static boolean says(Library library, Source source, String sentence) {
    List<PeriodMention> times =
        library
            .words()
            .extractor()
            .extract(sentence, source.language(), source.published().knownDate())
            .periods();
    return Word.of(sentence).stream()
        .filter(word -> Character.isLowerCase(word.text().codePointAt(0)))
        .anyMatch(word -> times.stream().noneMatch(time -> time.span().overlaps(word.span())));
  }
}
