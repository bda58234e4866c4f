package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text with the names and measures that stand in it and the figures it tells.
final class NamedText {

  private static final int WINDOW = 40;
  private static final int CLAUSE = 300;

  private final Vocabulary vocabulary;
  private final Tokens tokens;
  private final Sentences sentences;
  private final Clauses clauses;

  /// The first token of each line.
  private final int[] lines;

  private final List<Gazetteer.Mention> allNames;
  private final List<Gazetteer.Mention> names;
  private final List<TermMatcher.Found<Concept>> measures;
  private @Nullable List<Goods> goods;

  /// @param figures in order of place
  NamedText(Vocabulary vocabulary, String text, Language language, List<Figure> figures) {
    this.vocabulary = vocabulary;
    this.tokens = Tokens.of(text, language);
    this.sentences = Sentences.of(tokens);
    this.clauses =
        Clauses.of(
            tokens,
            sentences,
            figures.stream().map(figure -> tokens.tokens(figure.span())).toList());
    this.lines =
        IntStream.range(0, tokens.size())
            .filter(i -> tokens.at(i).gap() == Token.Gap.LINE)
            .toArray();
    this.allNames =
        vocabulary.gazetteer().mentions(text, language).stream()
            .filter(name -> !inUnit(name.span(), figures))
            .toList();
    this.names = allNames.stream().filter(name -> !inDateline(name.span())).toList();
    this.measures =
        new TradeCompounds(tokens, vocabulary).with(vocabulary.measures().find(text, language));
  }

  /// "334 US dollars" name no country.
  private static boolean inUnit(Span name, List<Figure> figures) {
    return Window.around(figures, figure -> figure.span().start(), name.start(), 1).stream()
        .anyMatch(figure -> figure.span().overlaps(name));
  }

  /// "ASTANA, 3 December (BelTA)": where and by whom a line was written is not what it is about.
  private boolean inDateline(Span name) {
    Span place = tokens.tokens(name);
    boolean first = tokens.at(place.start()).gap() == Token.Gap.LINE;
    boolean enclosed =
        tokens.at(place.start() - 1).isAny("(/") && tokens.at(place.end()).isAny(")/");
    return enclosed || shouted(place, first);
  }

  private boolean shouted(Span place, boolean first) {
    return first
        && IntStream.range(place.start(), place.end())
            .allMatch(i -> tokens.at(i).shouted() || tokens.at(i).is('-'))
        && tokens.at(place.end()).isAny(",.(/-\u2013\u2014");
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Tokens tokens() {
    return tokens;
  }

  String text() {
    return tokens.text();
  }

  Language language() {
    return tokens.language();
  }

  List<Gazetteer.Mention> names() {
    return names;
  }

  /// {@return the names with those of datelines, in order}
  List<Gazetteer.Mention> allNames() {
    return allNames;
  }

  /// {@return the names around a place, in order}
  List<Gazetteer.Mention> namesNear(Span place) {
    return Window.around(names, name -> name.span().start(), place.start(), WINDOW);
  }

  /// {@return the measures named around a place, in order}
  List<TermMatcher.Found<Concept>> measuresNear(Span place) {
    return Window.around(measures, found -> found.span().start(), place.start(), WINDOW);
  }

  /// {@return the goods named around a place, in order, found at the first call}
  List<Goods> goodsNear(Span place) {
    List<Goods> known = goods;
    if (known == null) {
      known = findGoods();
      goods = known;
    }
    return Window.around(known, one -> one.span().start(), place.start(), WINDOW);
  }

  private List<Goods> findGoods() {
    return Stream.concat(
            vocabulary.lexicon().find(text(), language()).stream()
                .flatMap(term -> Goods.of(term, tokens).stream()),
            new TradeCompounds(tokens, vocabulary).goods())
        .filter(one -> !isName(one.span()))
        .sorted(Comparator.comparing(Goods::span))
        .toList();
  }

  /// "China" is no china.
  private boolean isName(Span place) {
    return Window.around(names, name -> name.span().start(), place.start(), 1).stream()
        .anyMatch(name -> name.span().overlaps(place));
  }

  /// {@return the nearest word for a measure in a figure's sentence}
  Optional<Span> term(String measure, Span figure) {
    Span sentence = sentence(figure);
    return measuresNear(figure).stream()
        .filter(found -> sentence.contains(found.span()))
        .filter(found -> found.values().getFirst().id().equals(measure))
        .map(TermMatcher.Found::span)
        .min(Comparator.comparingInt(span -> distance(span, figure)));
  }

  /// {@return the part of its sentence that is the figure's own; of anything else the sentence}
  Span clause(Span figure) {
    return clauses
        .of(tokens.tokens(figure))
        .map(own -> tokens.span(own.start(), own.end()))
        .orElseGet(() -> sentence(figure));
  }

  /// {@return the sentence a figure stands in}
  Span sentence(Span figure) {
    int place = tokens.tokens(figure).start();
    return tokens.span(sentences.first(place), sentences.end(place));
  }

  /// {@return whether a word of a role stands in a figure's sentence, near it}
  boolean says(Role role, Span figure) {
    Span place = tokens.tokens(figure);
    Terms terms = Terms.of(language());
    int from = Math.max(sentences.first(place.start()), place.start() - WINDOW);
    int to = Math.min(sentences.end(place.start()), place.end() + WINDOW);
    return IntStream.range(from, to).anyMatch(i -> terms.has(tokens, i, role));
  }

  /// {@return the line a figure stands in}
  Span paragraph(Span figure) {
    int at = Arrays.binarySearch(lines, tokens.tokens(figure).start());
    int line = at < 0 ? -at - 2 : at;
    return tokens.span(lines[line], line + 1 < lines.length ? lines[line + 1] : tokens.size());
  }

  /// "… $334 million, with exports up": what a later clause names is not the figure's.
  boolean behindComma(Span figure, Span term) {
    int end = figure.end();
    return term.start() >= end
        && (term.start() - end > CLAUSE || text().substring(end, term.start()).indexOf(',') >= 0);
  }

  /// {@return how many code units lie between a range and a figure; one that stands behind is a
  /// little farther}
  static int distance(Span one, Span figure) {
    return one.end() <= figure.start()
        ? figure.start() - one.end()
        : Math.max(0, one.start() - figure.end()) + 1;
  }
}
