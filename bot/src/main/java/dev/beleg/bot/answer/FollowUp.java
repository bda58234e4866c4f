package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Fills in what a question leaves out because the questions before it said it.
///
/// Whether a question leans on those is judged from its form; one that is whole stays as it is.
final class FollowUp {

  /// Longer questions say all they mean; in UTF-16 code units.
  private static final int LONGEST = 200;

  /// The language of a question of so few words is doubtful.
  private static final int FEW_WORDS = 3;

  /// "For", "für"; in UTF-16 code units.
  private static final int LONGEST_PREPOSITION = 3;

  private final BiFunction<String, Language, Question> understood;
  private final ElementReader elements;
  private final BackwardSigns signs;
  private final LanguageDetector detector;
  private final Leaning leaning;
  private final Filling filling;

  /// @param understood understands a question in a language
  FollowUp(
      BiFunction<String, Language, Question> understood,
      ElementReader elements,
      BackwardSigns signs,
      LanguageDetector detector,
      Filling filling) {
    this.understood = understood;
    this.elements = elements;
    this.signs = signs;
    this.detector = detector;
    this.leaning = new Leaning(elements, signs);
    this.filling = filling;
  }

  /// Fills in a question.
  ///
  /// @param past the questions before it, the oldest first
  WholeQuestion fill(String text, Optional<Language> wanted, List<PastQuestion> past) {
    if (past.isEmpty() || text.length() > LONGEST) {
      return WholeQuestion.of(text, wanted);
    }
    List<Elements> before = past.reversed().stream().map(this::read).toList();
    Language language = language(text, before.getFirst().question().language());
    Optional<Language> reply = wanted.or(() -> Optional.of(language));
    String plain = signs.withoutPoliteness(text, language);
    String dated = withYear(plain, language, before);
    Elements asked = read(withoutConnectors(dated, language), language);
    Leaning.Form form = leaning.of(asked, isConnected(plain, language), before);
    if (form == Leaning.Form.WHOLE && dated.equals(plain)) {
      return WholeQuestion.of(text, wanted);
    }
    String whole = form == Leaning.Form.WHOLE ? dated : filling.fill(asked, form, before);
    Elements said = dated.equals(plain) ? asked : read(plain, language);
    WholeQuestion filled = filled(whole, said, reply);
    if (asked.has(Element.Kind.PERIOD) || filled.assumed().isEmpty()) {
      return filled;
    }
    return withoutTime(read(whole, language))
        .map(timeless -> filled(timeless, said, reply))
        .map(timeless -> new WholeQuestion(whole, reply, filled.assumed(), Optional.of(timeless)))
        .orElse(filled);
  }

  private WholeQuestion filled(String whole, Elements said, Optional<Language> reply) {
    String assumed = Assumption.of(read(whole, said.language()), said);
    return assumed.isEmpty()
        ? WholeQuestion.of(said.text(), reply)
        : new WholeQuestion(whole, reply, Optional.of(assumed), Optional.empty());
  }

  /// The question without its times and the prepositions before them; empty where it has none.
  private Optional<String> withoutTime(Elements whole) {
    List<Rewriting.Change> times =
        whole.of(Element.Kind.PERIOD).stream()
            .map(time -> new Rewriting.Change(withPreposition(time.span(), whole), ""))
            .toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(Rewriting.join(Rewriting.written(whole.text(), times), ""));
  }

  private Span withPreposition(Span time, Elements whole) {
    return whole.words().stream()
        .map(Word::span)
        .filter(word -> word.end() + 1 == time.start() && word.length() <= LONGEST_PREPOSITION)
        .filter(word -> detector.grammarShare(word.of(whole.text()), whole.language()) > 0)
        .findFirst()
        .map(word -> new Span(word.start(), time.end()))
        .orElse(time);
  }

  private Elements read(PastQuestion past) {
    return read(past.question(), Language.of(past.language()));
  }

  private Elements read(String text, Language language) {
    return elements.read(understood.apply(text, language));
  }

  /// A few words may be of any language that is written so; then it is that of the question before.
  private Language language(String text, Language before) {
    LanguageDetector.Guess guess = detector.guess(text);
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    boolean sameScript = (guess.language() == Language.RUSSIAN) == (before == Language.RUSSIAN);
    boolean doubtful = Word.of(text).size() <= FEW_WORDS && guess.certain().isEmpty();
    return !letters || (sameScript && doubtful) ? before : guess.language();
  }

  private boolean isConnected(String text, Language language) {
    List<Word> words = Word.of(text);
    return signs.connectors(words, language) > 0 || signs.alsoAtEnd(words, language).isPresent();
  }

  /// "The year before" is the one before the year that the question names, or that was spoken of
  /// last.
  private String withYear(String text, Language language, List<Elements> before) {
    return beside(text, language, before, BackwardSigns.Sign.YEAR_BEFORE, -1)
        .or(() -> beside(text, language, before, BackwardSigns.Sign.YEAR_AFTER, 1))
        .orElse(text);
  }

  private Optional<String> beside(
      String text, Language language, List<Elements> before, BackwardSigns.Sign sign, int years) {
    return signs
        .find(sign, Word.of(text), language)
        .flatMap(
            at ->
                Stream.concat(Stream.of(read(text, language)), before.stream())
                    .flatMap(one -> one.year().stream())
                    .findFirst()
                    .map(year -> replaced(text, at, String.valueOf(year + years))));
  }

  private static String replaced(String text, Span place, String other) {
    return new StringBuilder(text).replace(place.start(), place.end(), other).toString();
  }

  private String withoutConnectors(String text, Language language) {
    List<Word> words = Word.of(text);
    int connectors = signs.connectors(words, language);
    if (connectors == words.size()) {
      return "";
    }
    Span from = words.get(connectors).span();
    return signs
        .alsoAtEnd(words, language)
        .map(also -> text.substring(from.start(), also.start()) + text.substring(also.end()))
        .orElse(text.substring(from.start()))
        .strip();
  }
}
