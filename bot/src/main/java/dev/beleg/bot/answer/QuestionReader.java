package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Understands questions: what kind of thing is asked, about which region, measure and time.
final class QuestionReader {

  private final Cues cues;
  private final Vocabulary vocabulary;
  private final FigureExtractor figures;

  QuestionReader(Cues cues, Vocabulary vocabulary, FigureExtractor figures) {
    this.cues = cues;
    this.vocabulary = vocabulary;
    this.figures = figures;
  }

  /// Reads a question.
  ///
  /// @param today what "last year" is counted from
  Question read(String text, Language language, LocalDate today) {
    List<Word> words = Word.of(text);
    if (words.isEmpty() || cues.isSmalltalk(words, language)) {
      return new Question(
          text, language, Asked.NOTHING, List.of(), List.of(), topic(text, language, today));
    }
    Optional<Cues.Found> cue = cues.find(words, language);
    List<Span> cueWords =
        cue.map(found -> found.words().stream().map(words::get).map(Word::span).toList())
            .orElse(List.of());
    return new Question(
        text,
        language,
        cue.map(found -> asked(found, words, text, language)).orElse(Asked.KEYWORDS),
        cueWords,
        vocabulary.gazetteer().mentions(text, language),
        topic(text, language, today));
  }

  /// "Which minister" asks who; "сколько" without a measure asks for a number of things.
  private Asked asked(Cues.Found cue, List<Word> words, String text, Language language) {
    int next = cue.words().getLast() + 1;
    boolean office =
        cue.asked() == Asked.WHICH
            && next < words.size()
            && vocabulary.roles().find(text, language).stream()
                .anyMatch(role -> role.span().start() == words.get(next).span().start());
    if (office) {
      return Asked.WHO;
    }
    boolean things =
        language == Language.RUSSIAN
            && cue.asked() == Asked.AMOUNT
            && cue.words().size() == 1
            && measures(text, language).isEmpty();
    return things ? Asked.COUNT : cue.asked();
  }

  /// Words of a name measure nothing: the "Gebiet" of "Gebiet Lipezk" asks for no number of
  /// regions.
  private List<Concept> measures(String text, Language language) {
    List<Gazetteer.Mention> names = vocabulary.gazetteer().mentions(text, language);
    return vocabulary.measures().find(text, language).stream()
        .filter(found -> names.stream().noneMatch(n -> n.span().overlaps(found.span())))
        .flatMap(found -> found.values().stream())
        .distinct()
        .toList();
  }

  private Question.Topic topic(String text, Language language, LocalDate today) {
    return new Question.Topic(
        measures(text, language),
        found(vocabulary.roles(), text, language),
        figures.extract(text, language, Optional.of(today)).periods());
  }

  private static List<Concept> found(Lexicon lexicon, String text, Language language) {
    return lexicon.find(text, language).stream()
        .flatMap(found -> found.values().stream())
        .distinct()
        .toList();
  }
}
