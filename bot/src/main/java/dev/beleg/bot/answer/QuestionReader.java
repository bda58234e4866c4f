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

  /// Who types key words types few.
  private static final int MOST_KEY_WORDS = 8;

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
  /// @param language what it is written in
  /// @param reply what its answer is to be written in
  /// @param today what "last year" is counted from
  Question read(String text, Language language, Language reply, LocalDate today) {
    List<Word> words = Word.of(text);
    if (words.isEmpty() || cues.isSmalltalk(words, language)) {
      return new Question(
          text, language, reply, Asked.NOTHING, List.of(), List.of(), topic(text, language, today));
    }
    Optional<Cues.Found> cue = cues.find(words, language);
    List<Span> cueWords = cue.map(found -> spans(found, words)).orElse(List.of());
    Asked asked =
        cue.map(found -> asked(found, words, text, language))
            .orElseGet(() -> withoutCue(words, text));
    Question.Topic topic = topic(text, language, today);
    return new Question(
        text,
        language,
        reply,
        asked,
        cueWords,
        vocabulary.gazetteer().mentions(text, language),
        asked == Asked.HEAD && topic.roles().isEmpty() ? topic.withRoles(head()) : topic);
  }

  /// The "s" of "Krutoi's" belongs to the name.
  private static List<Span> spans(Cues.Found cue, List<Word> words) {
    return cue.words().stream()
        .map(words::get)
        .map(Word::span)
        .filter(span -> span.length() > 1)
        .toList();
  }

  /// "Who runs …" names no office.
  private List<Concept> head() {
    return vocabulary.roles().concepts().stream()
        .filter(role -> role.id().equals(OfficeAnswers.HEAD))
        .toList();
  }

  /// A long question without a question word wants yes or no: "Fliegt man noch ohne Umsteigen …?"
  private static Asked withoutCue(List<Word> words, String text) {
    boolean question = text.stripTrailing().endsWith("?") && words.size() > MOST_KEY_WORDS;
    return question ? Asked.CONFIRM : Asked.KEYWORDS;
  }

  /// "Which minister" asks who, "which turnover" how much; "сколько" without a measure asks for a
  /// number of things.
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
    if (cue.asked() == Asked.WHICH && isMeasureNear(next, words, text, language)) {
      return Asked.AMOUNT;
    }
    boolean things =
        language == Language.RUSSIAN
            && cue.asked() == Asked.AMOUNT
            && cue.words().size() == 1
            && countsThings(text, language);
    return things ? Asked.COUNT : cue.asked();
  }

  /// "Сколько тракторов купила …" counts what is named first, whatever is measured besides;
  /// "сколько стоит …" counts nothing.
  private boolean countsThings(String text, Language language) {
    List<Concept> measures = measures(text, language);
    return !cues.wantsMoney(text, language)
        && (measures.isEmpty() || FigureWishReader.isThing(measures.getFirst().id()));
  }

  /// Whether a measure that only a number tells follows the question word, one word or light words
  /// between them: "what is the current trade turnover".
  private boolean isMeasureNear(int next, List<Word> words, String text, Language language) {
    return vocabulary.measures().find(text, language).stream()
        .filter(found -> found.values().stream().anyMatch(FigureQuestions::isLevel))
        .map(found -> place(found.span(), words))
        .filter(at -> at >= next)
        .map(at -> words.subList(next, at))
        .anyMatch(between -> heavy(between, language) <= (between.size() == 1 ? 1 : 0));
  }

  private static int place(Span span, List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().start() == span.start()) {
        return i;
      }
    }
    return -1;
  }

  private long heavy(List<Word> words, Language language) {
    return words.stream().filter(word -> !cues.isLight(word.text(), language)).count();
  }

  /// Words of a name measure nothing: the "Gebiet" of "Gebiet Lipezk" asks for no number of
  /// regions.
  private List<Concept> measures(String text, Language language) {
    List<Gazetteer.Mention> names = vocabulary.gazetteer().mentions(text, language);
    return vocabulary.measures().find(text, language).stream()
        .filter(found -> names.stream().noneMatch(n -> n.span().contains(found.span())))
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
