package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// A supplied passage as the gate reads it: its sentences, figures, times and numbers.
final class PassageReading {

  /// Where nobody knows an article's day, "last year" of the article and of the sentence are
  /// compared as if both were written on one day, of a year that no article names.
  private static final LocalDate SOME_DAY = LocalDate.of(1001, 7, 1);

  private final SuppliedPassage supplied;
  private final ArticleNames names;
  private final String text;
  private final TextReading reading;
  private final List<Span> sentences = new ArrayList<>();
  private final List<TextReading> sentenceReadings;
  private final Lazy<List<String>> folded;
  private final List<Figure> figures;
  private final FigureLedger ledger;
  private final List<Figure> aloneFigures;
  private final FigureLedger alone;
  private final Set<Period> periods = new HashSet<>();
  private final Set<BigDecimal> numbers = new HashSet<>();
  private final Set<BigDecimal> looseNumbers = new HashSet<>();

  /// @param told what the ledger has of the article, in the article's coordinates
  PassageReading(
      SuppliedPassage supplied,
      ArticleNames names,
      FigureReader reader,
      Readers by,
      List<FigureLedger.Telling> told) {
    this.supplied = supplied;
    this.names = names;
    this.text = join(supplied.passage());
    this.reading = by.text(text, language());
    this.sentenceReadings =
        sentences.stream().map(place -> by.text(place.of(text), language())).toList();
    this.folded =
        new Lazy<>(
            () -> sentenceReadings.stream().map(it -> QuotationRule.fold(it.text())).toList());
    Extraction extraction = reader.read(text, language(), Optional.of(day()));
    this.figures =
        extraction.figures().stream()
            .filter(figure -> !figure.telling().denied())
            .map(figure -> known(figure, told))
            .toList();
    this.ledger = ledger(figures);
    this.aloneFigures = alone(reader);
    this.alone = ledger(aloneFigures);
    readPeriods(extraction.periods());
    readNumbers();
  }

  private FigureLedger ledger(List<Figure> all) {
    return FigureLedger.of(
        all.stream()
            .map(figure -> new SourcedFigure(supplied.source().id(), Optional.of(day()), figure))
            .toList());
  }

  /// The figures as each sentence tells them without those around it.
  private List<Figure> alone(FigureReader reader) {
    List<Figure> found = new ArrayList<>();
    for (Span sentence : sentences) {
      reader.read(sentence.of(text), language(), Optional.of(day())).figures().stream()
          .filter(figure -> !figure.telling().denied())
          .map(figure -> figure.within(text, sentence.start()))
          .forEach(found::add);
    }
    return found;
  }

  private String join(Passage passage) {
    StringBuilder joined = new StringBuilder();
    for (Span sentence : passage.sentences()) {
      joined.append(joined.isEmpty() ? "" : " ");
      int start = joined.length();
      joined.append(passage.read(sentence));
      sentences.add(new Span(start, joined.length()));
    }
    return joined.toString();
  }

  /// The whole article tells more of what a figure is about than the passage alone.
  private Figure known(Figure figure, List<FigureLedger.Telling> told) {
    Passage passage = supplied.passage();
    Span sentence = passage.sentences().get(sentenceOf(figure.span()));
    return told.stream()
        .map(telling -> telling.sourced().figure())
        .filter(other -> sentence.contains(other.span()))
        .filter(other -> other.quantity().equals(figure.quantity()))
        .filter(other -> other.unit().equals(figure.unit()) && other.kind() == figure.kind())
        .findFirst()
        .map(other -> figure.withTopic(other.topic()).withTiming(other.timing()))
        .orElse(figure);
  }

  private void readPeriods(List<PeriodMention> mentions) {
    mentions.stream().map(PeriodMention::period).forEach(periods::add);
    for (Figure figure : figures) {
      periods.add(figure.period());
      figure.comparison().ifPresent(periods::add);
    }
    periods.remove(new Period.Unstated());
  }

  private void readNumbers() {
    for (PrintedNumbers.Printed number : PrintedNumbers.find(text, language())) {
      boolean measured =
          figures.stream().anyMatch(it -> measures(it) && it.span().overlaps(number.span()));
      number
          .value()
          .map(BigDecimal::stripTrailingZeros)
          .ifPresent(
              value -> {
                numbers.add(value);
                if (!measured) {
                  looseNumbers.add(value);
                }
              });
    }
    figures.forEach(figure -> numbers.add(figure.quantity().value().stripTrailingZeros()));
  }

  /// {@return whether a figure has a unit that its number may not lose}
  static boolean measures(Figure figure) {
    return !(figure.unit() instanceof Unit.Count) && !(figure.unit() instanceof Unit.Rank);
  }

  SuppliedPassage supplied() {
    return supplied;
  }

  int number() {
    return supplied.number();
  }

  Language language() {
    return supplied.passage().language();
  }

  /// {@return the day that "last year" counts from in the passage}
  LocalDate day() {
    return supplied.source().published().knownDate().orElse(SOME_DAY);
  }

  /// {@return the sentences as a person reads them, joined by spaces}
  String text() {
    return text;
  }

  /// {@return the same with what the rules read of it}
  TextReading reading() {
    return reading;
  }

  /// {@return the sentences with what the rules read of them, in order}
  List<TextReading> sentenceReadings() {
    return sentenceReadings;
  }

  /// {@return the sentences as quotations are compared, in order}
  List<String> folded() {
    return folded.get();
  }

  /// {@return the sentences' places in [#text]}
  List<Span> sentences() {
    return sentences;
  }

  /// {@return the figures with all that the article tells of them}
  FigureLedger ledger() {
    return ledger;
  }

  /// {@return the figures as each sentence alone tells them, which is how a sentence taken from the
  /// article reads}
  FigureLedger alone() {
    return alone;
  }

  List<Figure> figures() {
    return figures;
  }

  /// {@return the figures of [#alone], in order of place}
  List<Figure> aloneFigures() {
    return aloneFigures;
  }

  /// {@return the region that the article as a whole makes a figure of [#alone] be about}
  Optional<String> regionOf(Figure figure) {
    return figures.stream()
        .filter(other -> other.span().equals(figure.span()))
        .findFirst()
        .flatMap(Figure::subject)
        .filter(code -> code.indexOf('-') > 0);
  }

  /// {@return the countries and regions that a figure of [#alone] is of, as the article as a whole
  /// tells, else its sentence; none where neither does}
  Set<String> placesOf(Figure figure) {
    Set<String> whole = new HashSet<>();
    figures.stream()
        .filter(other -> other.span().equals(figure.span()))
        .forEach(other -> addPlaces(other, whole));
    if (whole.isEmpty()) {
      addPlaces(figure, whole);
    }
    return whole;
  }

  private static void addPlaces(Figure figure, Set<String> codes) {
    figure.subject().ifPresent(codes::add);
    figure.parties().ifPresent(parties -> codes.addAll(parties.codes()));
  }

  /// {@return the times that the passage names or that its figures are about, and the day of the
  /// article}
  Set<Period> periods() {
    return periods;
  }

  /// {@return every number of the passage, without zeros at its end}
  Set<BigDecimal> numbers() {
    return numbers;
  }

  /// {@return those that no unit belongs to}
  Set<BigDecimal> looseNumbers() {
    return looseNumbers;
  }

  ArticleNames names() {
    return names;
  }

  /// {@return which sentence a range of [#text] begins in}
  int sentenceOf(Span range) {
    int at = 0;
    while (at + 1 < sentences.size() && sentences.get(at + 1).start() <= range.start()) {
      at++;
    }
    return at;
  }

  /// {@return the range of the article from the first to the last of some sentences}
  Span place(SortedSet<Integer> chosen) {
    List<Span> all = supplied.passage().sentences();
    return new Span(all.get(chosen.first()).start(), all.get(chosen.last()).end());
  }
}
