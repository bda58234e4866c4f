package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Reads the figures and periods of any text in German, English or Russian.
///
/// A text is read in time in proportion to its length, whatever stands in it, a long one piece by
/// piece. A number that can be read in two ways is left out.
public final class FigureExtractor {

  /// Reads a text.
  ///
  /// @param text any text; a line end ends a sentence
  /// @param language the language it is written in
  /// @param date the day it was written, which "last year" counts from; without it such periods
  ///   stay unresolved
  /// @return the figures and periods, in the text's coordinates
  public Extraction extract(String text, Language language, Optional<LocalDate> date) {
    List<Extraction> pieces = new ArrayList<>();
    for (Span piece : Pieces.of(text)) {
      Tokens tokens = Tokens.of(piece.of(text), language);
      Extraction open = extract(tokens, date);
      Extraction read = open.withFigures(Roubles.settled(open.figures(), tokens));
      pieces.add(piece.length() == text.length() ? read : read.within(text, piece.start()));
    }
    return Extraction.joined(pieces);
  }

  /// Reads one piece of a text, leaving open whose roubles are meant where the words do not say.
  Extraction extract(Tokens tokens, Optional<LocalDate> date) {
    MoneyReader money = new MoneyReader(tokens, Terms.of(tokens.language()));
    List<Stretch> periods = new PeriodReader(tokens, money, date).read();
    List<Figure> figures = new Reading(tokens, money, periods, date).figures();
    List<PeriodMention> mentions =
        periods.stream()
            .map(stretch -> TimingRule.mention(stretch, tokens.span(stretch.from(), stretch.to())))
            .toList();
    return new Extraction(figures, mentions);
  }

  /// One text while its figures are read.
  private static final class Reading {

    private final Tokens tokens;
    private final Terms terms;
    private final BitSet closed;
    private final AmountReader amounts;
    private final RankReader ranks;
    private final FactorReader factors;
    private final ImpliedOne implied;
    private final Sentences sentences;
    private final KindRule kinds;
    private final TimingRule times;
    private final SpeakerRule speakers;
    private final ChangeRule changes;
    private final CrossingRule crossings;

    Reading(Tokens tokens, MoneyReader money, List<Stretch> periods, Optional<LocalDate> date) {
      this.tokens = tokens;
      this.terms = Terms.of(tokens.language());
      this.closed = NonFigures.of(tokens, terms, money);
      periods.stream()
          .filter(stretch -> !stretch.counted())
          .forEach(stretch -> closed.set(stretch.from(), stretch.to()));
      this.sentences = Sentences.of(tokens);
      Cues cues = new Cues(tokens, sentences);
      this.amounts = new AmountReader(tokens, money, closed, cues);
      this.ranks = new RankReader(tokens, terms, cues);
      this.factors = new FactorReader(tokens, terms, cues);
      this.speakers = new SpeakerRule(tokens, sentences);
      this.changes = new ChangeRule(tokens, sentences);
      this.crossings = new CrossingRule(tokens, periods);
      this.implied = new ImpliedOne(tokens, terms);
      this.kinds = new KindRule(tokens, cues);
      this.times = new TimingRule(tokens, cues, periods, date);
    }

    List<Figure> figures() {
      List<Draft> drafts = ContextUnits.complete(drafts(), tokens, sentences);
      List<Figure> figures = drafts.stream().map(draft -> figure(draft, drafts)).toList();
      return changes.link(figures, drafts);
    }

    private List<Draft> drafts() {
      List<Draft> drafts = new ArrayList<>();
      int at = 0;
      while (at < tokens.size()) {
        AmountReader.Result result =
            closed.get(at) ? new AmountReader.Result(Optional.empty(), at + 1) : read(at);
        result.draft().filter(draft -> free(draft, drafts)).ifPresent(drafts::add);
        at = Math.max(at + 1, result.to());
      }
      return drafts;
    }

    private boolean free(Draft draft, List<Draft> drafts) {
      int shutAt = closed.nextSetBit(draft.core());
      boolean shut = shutAt >= 0 && shutAt < draft.to();
      return !shut && (drafts.isEmpty() || drafts.getLast().to() <= draft.from());
    }

    private AmountReader.Result read(int place) {
      Optional<Draft> rank =
          ranks.at(place).or(() -> factors.at(place)).or(() -> implied.at(place));
      if (rank.isPresent()) {
        return new AmountReader.Result(rank, rank.get().to());
      }
      return amounts
          .numeral(place)
          .map(this::numeral)
          .orElse(new AmountReader.Result(Optional.empty(), place + 1));
    }

    private AmountReader.Result numeral(Numeral number) {
      if (number.form() == Numeral.Form.ORDINAL) {
        Optional<Draft> rank = ranks.ordinal(number);
        return new AmountReader.Result(rank, rank.map(Draft::to).orElse(number.to()));
      }
      return vague(number.from())
          ? new AmountReader.Result(Optional.empty(), number.to())
          : amounts.read(number);
    }

    /// "several hundred", "mehrere tausend": no number at all.
    private boolean vague(int place) {
      return terms.matchBefore(tokens, place, Role.VAGUE).isPresent()
          && terms.matchBefore(tokens, place, Role.HEDGE).isEmpty();
    }

    private Figure figure(Draft draft, List<Draft> all) {
      Kind kind = kinds.kind(draft);
      Span span = tokens.span(draft.from(), draft.to());
      return new Figure(
          Figure.Topic.UNKNOWN,
          crossings.quantity(draft, kind),
          draft.unit().orElseThrow(),
          kind,
          times.timing(draft, kind, all),
          new Figure.Telling(
              kinds.trend(draft, kind), speakers.speaker(draft), draft.note(), kinds.denied(draft)),
          Quote.of(tokens.text(), span),
          span);
    }
  }
}
