package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Judges whether a sentence holds the kind of thing that a question asks for: a person for "who",
/// a time for "when", money for "how much".
final class KindEvidence {

  private static final Set<String> TIMES_OF_LIFE = Set.of("year", "month");

  private final Vocabulary vocabulary;
  private final PersonFinder people;
  private final FigureExtractor figures;
  private final Cues cues;

  KindEvidence(Vocabulary vocabulary, PersonFinder people, FigureExtractor figures, Cues cues) {
    this.cues = cues;
    this.vocabulary = vocabulary;
    this.people = people;
    this.figures = figures;
  }

  /// {@return 0 where the sentence holds nothing of that kind, 1 where it clearly does}
  double of(Question question, String sentence, Language language, Optional<LocalDate> published) {
    return switch (question.asked()) {
      case AMOUNT -> hasFigure(sentence, language, published, amount(question)) ? 1 : 0;
      case PERCENT -> hasFigure(sentence, language, published, KindEvidence::isPercent) ? 1 : 0;
      case RANK ->
          hasFigure(sentence, language, published, f -> f.unit() instanceof Unit.Rank) ? 1 : 0;
      case COUNT, TIMES -> hasFigure(sentence, language, published, KindEvidence::isCount) ? 1 : 0;
      case DURATION ->
          hasFigure(sentence, language, published, f -> FigureWish.isSpanOfTime(f.unit())) ? 1 : 0;
      case AGE -> hasFigure(sentence, language, published, KindEvidence::isAge) ? 1 : 0;
      case WHEN -> hasPeriod(sentence, language, published) ? 1 : 0;
      case WHO, OFFICE, HEAD -> someone(sentence, language);
      case WHERE -> somewhereNew(question, sentence, language);
      case REASON, HOW, SAID -> cues.hasSign(question.asked(), sentence, language) ? 1 : 0;
      case WHICH -> enumeration(sentence, language);
      case CONFIRM, KEYWORDS, NOTHING -> 0;
    };
  }

  private boolean hasFigure(
      String sentence, Language language, Optional<LocalDate> published, Predicate<Figure> wanted) {
    return figures.extract(sentence, language, published).figures().stream().anyMatch(wanted);
  }

  private boolean hasPeriod(String sentence, Language language, Optional<LocalDate> published) {
    Extraction extraction = figures.extract(sentence, language, published);
    return !extraction.periods().isEmpty();
  }

  /// Things that are asked for are often listed, or are makers and brands.
  private double enumeration(String sentence, Language language) {
    boolean listed = sentence.chars().filter(c -> c == ',').count() >= 2;
    boolean named = !names(sentence, language, GazetteerEntry.Kind.ORGANISATION).isEmpty();
    return (listed ? 0.5 : 0) + (named ? 0.5 : 0);
  }

  private double someone(String sentence, Language language) {
    boolean person = !people.find(sentence, language).isEmpty();
    boolean role = !vocabulary.roles().find(sentence, language).isEmpty();
    boolean organisation = names(sentence, language, GazetteerEntry.Kind.ORGANISATION).size() > 0;
    return person ? 1 : role ? 0.7 : organisation ? 0.4 : 0;
  }

  private double somewhereNew(Question question, String sentence, Language language) {
    Set<String> asked =
        question.names().stream().map(m -> m.entry().code()).collect(Collectors.toSet());
    Set<String> there = names(sentence, language, GazetteerEntry.Kind.REGION);
    Set<String> organisations = names(sentence, language, GazetteerEntry.Kind.ORGANISATION);
    there.removeAll(asked);
    organisations.removeAll(asked);
    return !there.isEmpty() || !organisations.isEmpty() ? 1 : 0;
  }

  private Set<String> names(String sentence, Language language, GazetteerEntry.Kind kind) {
    return vocabulary.gazetteer().mentions(sentence, language).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == kind)
        .map(GazetteerEntry::code)
        .collect(Collectors.toSet());
  }

  private Predicate<Figure> amount(Question question) {
    return cues.wantsMoney(question.text(), question.language())
        ? figure -> figure.unit() instanceof Unit.Money
        : KindEvidence::isAmount;
  }

  private static boolean isAmount(Figure figure) {
    return switch (figure.unit()) {
      case Unit.Money _, Unit.Measure _, Unit.Count _ -> true;
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Rank _, Unit.Multiple _ -> false;
    };
  }

  private static boolean isPercent(Figure figure) {
    return switch (figure.unit()) {
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Multiple _ -> true;
      case Unit.Money _, Unit.Count _, Unit.Measure _, Unit.Rank _ -> false;
    };
  }

  private static boolean isCount(Figure figure) {
    return switch (figure.unit()) {
      case Unit.Count _, Unit.Rank _, Unit.Multiple _, Unit.Measure _ -> true;
      case Unit.Percent _ -> figure.kind() == Kind.SHARE;
      case Unit.Money _, Unit.PercentagePoint _ -> false;
    };
  }

  private static boolean isAge(Figure figure) {
    return figure.unit() instanceof Unit.Measure measure
        && TIMES_OF_LIFE.contains(measure.symbol());
  }
}
