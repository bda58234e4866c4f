package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Answers questions for a number with the figures of the found sentences. A figure counts only if
/// its region, measure, time and kind are those asked for; a neighbour's figure is never given.
final class FigureAnswers {

  private static final double WORDS_WITHOUT_MEASURE = 0.45;
  private static final int MOST_FACTS = 3;

  /// How far behind a figure its noun stands, in UTF-16 code units.
  private static final int CLAUSE = 30;

  /// A figure with the sentence that holds it.
  private record Told(Figure figure, Optional<Period> around, Evidence evidence) {}

  /// What a figure is of. Figures of one fact tell the same, or contradict each other.
  private record Fact(
      Optional<String> measure, Optional<String> subject, Period period, Kind kind) {
    static Fact of(Told told) {
      Figure figure = told.figure;
      return new Fact(figure.measure(), figure.subject(), figure.period(), figure.kind());
    }
  }

  private final PassageFigures figures;
  private final Vocabulary vocabulary;
  private final FigurePhrases phrases;

  FigureAnswers(PassageFigures figures, Vocabulary vocabulary, FigurePhrases phrases) {
    this.figures = figures;
    this.vocabulary = vocabulary;
    this.phrases = phrases;
  }

  /// Says the figures that answer the question.
  ///
  /// @return the figures said, none where none answers
  List<Answer.SourcedFigure> say(
      FigureWish wish, AskedWords words, List<Evidence> evidence, AnswerText text) {
    List<Told> told =
        nearestToWords(
            wish,
            words,
            told(evidence, one -> isWished(wish, one)).stream()
                .filter(t -> isAbout(wish, t))
                .toList());
    List<Answer.SourcedFigure> said = new ArrayList<>();
    for (List<Told> fact : facts(wish, targetsIfAsked(wish, told))) {
      said.addAll(sayFact(fact, wish.question().language(), text));
    }
    return said;
  }

  /// Lists what there is of the measure and region asked for at other times.
  ///
  /// @return "2021: 315 Mio. US-Dollar", one for each time, the newest first
  List<String> others(FigureWish wish, List<Evidence> evidence) {
    if (wish.measures().isEmpty()) {
      return List.of();
    }
    Language language = wish.question().language();
    return told(evidence, one -> wish.hasMeasure(one.figure) && wish.hasUnit(one.figure)).stream()
        .filter(told -> !told.figure.period().unstated())
        .sorted(newestFirst())
        .map(
            told ->
                phrases.period(told.figure.period(), language).orElseThrow()
                    + ": "
                    + phrases.quantity(told.figure, language))
        .distinct()
        .limit(MOST_FACTS)
        .toList();
  }

  /// The wanted figures, each with the best stretch that holds it.
  private List<Told> told(List<Evidence> evidence, Predicate<Told> wanted) {
    Set<String> places = new HashSet<>();
    return evidence.stream()
        .flatMap(
            e ->
                figures.of(e.passage(), e.source()).stream()
                    .filter(one -> e.sentence().contains(one.figure().span()))
                    .map(one -> new Told(one.figure(), one.around(), e))
                    .filter(wanted))
        .filter(one -> places.add(one.evidence.source().id() + "#" + one.figure.span().start()))
        .toList();
  }

  /// Of several ranks or counts in one sentence, those whose following words are asked for: "Platz
  /// 10 der Exportpartner und Platz 2 der Importpartner".
  private static List<Told> nearestToWords(FigureWish wish, AskedWords words, List<Told> told) {
    return switch (wish.asked()) {
      case RANK, COUNT, TIMES ->
          told.stream()
              .filter(one -> wish.asked() != Asked.COUNT || isCounted(words, one))
              .filter(
                  one ->
                      told.stream()
                          .filter(other -> other.evidence.equals(one.evidence))
                          .noneMatch(other -> follows(words, other) > follows(words, one)))
              .toList();
      default -> told;
    };
  }

  /// Whether the thing counted is one the question names, not merely one related to it.
  private static boolean isCounted(AskedWords words, Told told) {
    return words.in(clause(told), told.evidence.language()).best() > AskedWords.RELATED;
  }

  /// How well the words from the figure to the next comma or conjunction are those asked for.
  private static double follows(AskedWords words, Told told) {
    return words.in(clause(told), told.evidence.language()).words();
  }

  private static String clause(Told told) {
    Span passage = told.evidence.passage().span();
    int from = told.figure.span().start() - passage.start();
    int to = Math.min(told.evidence.sentence().end() - passage.start(), from + CLAUSE);
    return told.evidence.passage().text().reading().substring(from, to);
  }

  private static boolean isWished(FigureWish wish, Told told) {
    return wish.hasUnit(told.figure)
        && wish.hasKind(told.figure)
        && wish.hasMeasure(told.figure)
        && wish.hasPeriod(told.around.orElse(told.figure.period()));
  }

  /// Whether the figure is about the regions asked for, and its sentence about the rest.
  private static boolean isAbout(FigureWish wish, Told told) {
    boolean region =
        wish.question().regions().isEmpty()
            || told.figure.subject().isEmpty()
            || wish.question().names().stream()
                .map(name -> name.entry().code())
                .anyMatch(told.figure.subject().get()::equals);
    boolean words =
        (!wish.measures().isEmpty() && wish.asked() != Asked.COUNT)
            || Math.max(told.evidence.weight().own(), told.evidence.weight().around())
                >= WORDS_WITHOUT_MEASURE;
    return region && words && told.evidence.weight().names() >= WORDS_WITHOUT_MEASURE;
  }

  /// Where a wanted level is asked for and told, results are not.
  private static List<Told> targetsIfAsked(FigureWish wish, List<Told> told) {
    List<Told> targets = told.stream().filter(one -> one.figure.kind() == Kind.TARGET).toList();
    return wish.target() && !targets.isEmpty() ? targets : told;
  }

  /// The facts to tell: that of the best sentence, or, where the question names no time, the
  /// newest.
  private static List<List<Told>> facts(FigureWish wish, List<Told> told) {
    Map<Fact, List<Told>> facts = new LinkedHashMap<>();
    for (Told one : told) {
      facts.computeIfAbsent(Fact.of(one), fact -> new ArrayList<>()).add(one);
    }
    List<List<Told>> all = new ArrayList<>(facts.values());
    if (wish.question().topic().periods().isEmpty() && !wish.measures().isEmpty()) {
      all.sort(Comparator.comparing(List::getFirst, newestFirst()));
    }
    return all.stream().limit(MOST_FACTS).toList();
  }

  private static Comparator<Told> newestFirst() {
    return Comparator.comparing((Told told) -> told.figure.period().lastDay().orElse(LocalDate.MIN))
        .reversed();
  }

  private List<Answer.SourcedFigure> sayFact(List<Told> fact, Language language, AnswerText text) {
    Map<String, List<Told>> byAmount = new LinkedHashMap<>();
    for (Told told : fact) {
      byAmount
          .computeIfAbsent(phrases.quantity(told.figure, language), amount -> new ArrayList<>())
          .add(told);
    }
    List<Answer.SourcedFigure> said = new ArrayList<>();
    byAmount.forEach(
        (amount, same) -> {
          List<Told> cited = same.stream().limit(2).toList();
          String marks = text.marks(cited.stream().map(Told::evidence).toList());
          text.sayLine(line(cited.getFirst().figure, amount, language) + " " + marks);
          cited.forEach(
              told -> said.add(new Answer.SourcedFigure(told.figure, text.cite(told.evidence))));
        });
    return said;
  }

  /// "Handelsumsatz Gebiet Lipezk, 2022: fast 334 Mio. US-Dollar"
  private String line(Figure figure, String amount, Language language) {
    List<String> about = new ArrayList<>();
    figure
        .measure()
        .flatMap(vocabulary.measures()::concept)
        .ifPresent(measure -> about.add(measure.name(language)));
    figure
        .subject()
        .flatMap(vocabulary.gazetteer()::entry)
        .map((GazetteerEntry subject) -> subject.name(language))
        .ifPresent(about::add);
    phrases.period(figure.period(), language).ifPresent(about::add);
    String shown = phrases.kind(figure.kind(), amount, language);
    return about.isEmpty() ? shown : String.join(", ", about) + ": " + shown;
  }
}
