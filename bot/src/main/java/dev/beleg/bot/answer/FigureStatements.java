package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Words a figure of the ledger with what contradicts it: "Handelsumsatz, Gebiet Lipezk, 2022: fast
/// 334 Mio. US-Dollar [1][2]; gerundet 330 Mio. US-Dollar („the president“) [3]".
final class FigureStatements {

  /// A third has no decimal form that is its own.
  private static final int MOST_DECIMALS = 4;

  private static final Comparator<LedgerEntry> NEWEST_FIRST =
      Comparator.comparing(
          entry -> entry.sources().getFirst().published().orElse(LocalDate.MIN),
          Comparator.reverseOrder());

  private static final Comparator<LedgerEntry> MOST_PRECISE_FIRST =
      Comparator.<LedgerEntry>comparingInt(FigureStatements::digits).reversed();

  private final Phrases phrases;
  private final FigurePhrases figures;
  private final Vocabulary vocabulary;

  /// A figure with the places that are cited for it.
  ///
  /// @param entry the figure
  /// @param figure as the first place tells it
  /// @param citations the places, at least one
  record Cited(LedgerEntry entry, Figure figure, List<Citation> citations) {

    Answer.SourcedFigure said() {
      return new Answer.SourcedFigure(entry.id(), figure, citations.getFirst());
    }

    private Language language() {
      return citations.getFirst().source().language();
    }
  }

  FigureStatements(Phrases phrases, Vocabulary vocabulary) {
    this.phrases = phrases;
    this.figures = new FigurePhrases(phrases);
    this.vocabulary = vocabulary;
  }

  /// {@return a figure and all that contradict it: the newest first, and before it one that it
  /// rounds}
  static List<LedgerEntry> ordered(LedgerEntry entry, FigureLedger ledger) {
    List<LedgerEntry> all = new ArrayList<>(List.of(entry));
    entry.conflicts().forEach(conflict -> ledger.entry(conflict.id()).ifPresent(all::add));
    all.sort(NEWEST_FIRST.thenComparing(MOST_PRECISE_FIRST));
    LedgerEntry newest = all.getFirst();
    all.stream()
        .filter(other -> other.equals(newest) || rounds(newest, other))
        .min(MOST_PRECISE_FIRST)
        .ifPresent(
            precise -> {
              all.remove(precise);
              all.addFirst(precise);
            });
    return all;
  }

  private static boolean rounds(LedgerEntry one, LedgerEntry other) {
    return one.conflicts().stream()
        .anyMatch(
            conflict ->
                conflict.id().equals(other.id())
                    && conflict.kind() == LedgerEntry.Conflict.Kind.ROUNDING);
  }

  private static int digits(LedgerEntry entry) {
    return entry.figure().quantity().value().stripTrailingZeros().precision();
  }

  /// {@return the line}
  ///
  /// @param cited the figure to tell, then what contradicts it
  String line(List<Cited> cited, Language language) {
    Cited first = cited.getFirst();
    List<String> parts = new ArrayList<>();
    parts.add(first(first, language));
    cited.stream().skip(1).map(other -> other(first, other, language)).forEach(parts::add);
    return String.join("; ", parts);
  }

  private String first(Cited cited, Language language) {
    Figure figure = cited.figure;
    String shown = figures.kind(figure.kind(), amount(cited, language), language);
    String said =
        speaker(cited, language)
            .map(speaker -> phrases.say(language, "figure.by", shown, speaker))
            .orElse(shown);
    List<String> about = about(figure, language);
    String line = about.isEmpty() ? said : String.join(", ", about) + ": " + said;
    return line + " " + AnswerText.marksOf(cited.citations);
  }

  private String other(Cited first, Cited other, Language language) {
    String amount = amount(other, language);
    String shown =
        speaker(other, language)
            .map(speaker -> phrases.say(language, "figure.by", amount, speaker))
            .orElse(amount);
    boolean rounded = rounds(first.entry, other.entry);
    boolean coarser = digits(other.entry) < digits(first.entry);
    String key = rounded ? (coarser ? "figure.rounded" : "figure.also") : "figure.different";
    return phrases.say(language, key, shown) + " " + AnswerText.marksOf(other.citations);
  }

  /// What is counted is named in the source's words, which another language has to quote; so is a
  /// number without a form of its own.
  private String amount(Cited cited, Language language) {
    Figure figure = cited.figure;
    String amount = figures.quantity(figure, language);
    boolean named = figure.unit() instanceof Unit.Count count && count.noun().isPresent();
    boolean endless = figure.quantity().value().stripTrailingZeros().scale() > MOST_DECIMALS;
    return endless || (named && cited.language() != language)
        ? phrases.say(language, "quoted", figure.surface())
        : amount;
  }

  private Optional<String> speaker(Cited cited, Language language) {
    return cited
        .figure
        .speaker()
        .map(name -> cited.language() == language ? name : phrases.say(language, "quoted", name));
  }

  /// Measure, region and time, as far as they are known; of a thing counted only the time.
  private List<String> about(Figure figure, Language language) {
    List<String> about = new ArrayList<>();
    if (isLabelled(figure)) {
      figure
          .measure()
          .filter(id -> !id.equals(figure.kind().id()))
          .flatMap(vocabulary.measures()::concept)
          .map((Concept measure) -> measure.name(language))
          .ifPresent(about::add);
      figures.whose(figure, vocabulary.gazetteer(), language).ifPresent(about::add);
    }
    figures.period(figure.period(), language).ifPresent(about::add);
    return about;
  }

  private static boolean isLabelled(Figure figure) {
    return figure.measure().isPresent()
        && figure.kind() != Kind.COUNT
        && !(figure.unit() instanceof Unit.Count);
  }
}
