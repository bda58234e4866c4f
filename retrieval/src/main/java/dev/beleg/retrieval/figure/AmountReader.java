package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;

/// Reads an amount: a number with its currency or unit, as a range where another number follows,
/// with its hedge.
final class AmountReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int REACH = 10;
  private static final int FROM_REACH = 3;
  private static final int ADDRESS_REACH = 3;

  private final Tokens tokens;
  private final Terms terms;
  private final MoneyReader money;
  private final UnitReader units;
  private final NumberReader numbers;
  private final RangeReader ranges;
  private final HedgeReader hedges;
  private final NounReader nouns;
  private final Cues cues;

  AmountReader(Tokens tokens, MoneyReader money, BitSet closed, Cues cues) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.money = money;
    this.units = new UnitReader(tokens, terms, money);
    this.numbers = new NumberReader(tokens, terms, money);
    this.ranges = new RangeReader(tokens, numbers, money, units, closed);
    this.hedges = new HedgeReader(tokens, terms);
    this.nouns = new NounReader(tokens, terms);
    this.cues = cues;
  }

  /// What stands at a place.
  ///
  /// @param draft the amount, if it can be read
  /// @param to the token to go on with
  record Result(Optional<Draft> draft, int to) {}

  Optional<Numeral> numeral(int place) {
    return numbers.at(place);
  }

  Result read(Numeral number) {
    if (number.value().isEmpty() || alphanumeric(number)) {
      return new Result(Optional.empty(), number.to());
    }
    Draft bare = withUnit(number);
    boolean opened = terms.matchBefore(tokens, bare.from(), Role.RANGE_OPEN).isPresent();
    RangeReader.Outcome outcome = ranges.after(bare, number, opened, changing(bare));
    return switch (outcome) {
      case RangeReader.Outcome.Single _ ->
          result(FractionRule.apply(withNoun(withCents(bare)), number, tokens), number);
      case RangeReader.Outcome.Joined joined ->
          result(opener(withNoun(joined.draft()), opened && !dashed(bare.to())), number);
      case RangeReader.Outcome.Unclear unclear -> new Result(Optional.empty(), unclear.to());
    };
  }

  private Result result(Draft draft, Numeral number) {
    boolean changing =
        cues.inSentence(Role.TREND, draft.from())
            || cues.before(Role.TARGET, draft.from(), REACH).isPresent();
    Draft hedged = nounBehind(draft, hedges.settled(hedges.read(draft), changing));
    boolean counts = counts(hedged, number) && !named(hedged, number);
    return counts
        ? new Result(Optional.of(hedged), Math.max(hedged.to(), number.to()))
        : new Result(Optional.empty(), number.to());
  }

  /// A bare number beside a name is part of it: "Saal 3", "Amkodor 352", "14 Lenin Street"; "14.30"
  /// is a time of day.
  private boolean named(Draft draft, Numeral number) {
    boolean bare =
        draft.is(Unit.Count.class) && number.form() == Numeral.Form.DIGITS && !number.scaled();
    if (!bare) {
      return false;
    }
    boolean nounless = draft.unit().filter(unit -> unit.id().isEmpty()).isPresent();
    Token before = tokens.at(number.from() - 1);
    boolean name =
        before.capitalised()
            && tokens.at(number.from()).gap() == Token.Gap.SPACE
            && draft.hedge().isEmpty();
    boolean part = name || clock(number) || postal(number) || house(number);
    return (nounless && part) || address(number);
  }

  private boolean clock(Numeral number) {
    return number.to() - number.from() == 3
        && tokens.at(number.from()).text().length() == 2
        && tokens.at(number.from() + 1).is('.')
        && tokens.at(number.from() + 2).text().length() == 2;
  }

  private boolean postal(Numeral number) {
    int length = tokens.at(number.from()).text().length();
    return number.to() - number.from() == 1 && length == 6 && tokens.at(number.from() - 1).is(',');
  }

  /// "улица Ленина, 12"
  private boolean house(Numeral number) {
    boolean behindName =
        tokens.at(number.from() - 1).is(',') && tokens.at(number.from() - 2).capitalised();
    boolean street = false;
    for (int i = number.from() - 2; i > number.from() - ADDRESS_REACH - 2; i--) {
      street |= terms.matchBefore(tokens, i, Role.NAMED_AFTER).isPresent();
    }
    return behindName && street;
  }

  private boolean address(Numeral number) {
    for (int i = number.to(); i < number.to() + ADDRESS_REACH; i++) {
      if (terms.has(tokens, i, Role.NAMED_AFTER)
          && (i == number.to() || tokens.at(i).capitalised())) {
        return true;
      }
    }
    return false;
  }

  /// Letters glued behind digits that no rule knows make a name: "3G".
  private boolean alphanumeric(Numeral number) {
    Token next = tokens.at(number.to());
    boolean known =
        units.after(number.to()).isPresent() || terms.has(tokens, number.to(), Role.YEAR_AFTER);
    return number.form() == Numeral.Form.DIGITS
        && !number.scaled()
        && next.word()
        && next.glued()
        && !known;
  }

  private Draft withUnit(Numeral number) {
    Optional<UnitReader.Found> unit =
        units.of(number).map(found -> grown(number, pounds(number, found)));
    boolean article = number.form() == Numeral.Form.ARTICLE;
    Optional<MoneyReader.Currency> sign =
        (article ? Optional.<MoneyReader.Currency>empty() : money.before(number.from()))
            .filter(currency -> unit.isEmpty() || !tokens.at(currency.to() - 1).word());
    int from = sign.map(MoneyReader.Currency::from).orElse(number.from());
    boolean minus =
        sign.isPresent()
            && tokens.at(from - 1).isAny("-\u2212")
            && !tokens.glued(from - 1)
            && tokens.glued(from);
    BigDecimal value = minus ? number.value().orElseThrow().negate() : number.value().orElseThrow();
    Draft draft =
        new Draft(
            minus ? from - 1 : from,
            number.to(),
            value,
            Optional.empty(),
            Optional.empty(),
            sign.map(currency -> new Unit.Money(currency.code())),
            number.form(),
            number.from(),
            Optional.empty());
    Draft scaled = draft.scaledBy(number.scale());
    return unit.map(found -> joined(scaled, found)).orElse(scaled);
  }

  /// "grew 10 times" tells a multiple.
  private UnitReader.Found grown(Numeral number, UnitReader.Found found) {
    boolean times = terms.has(tokens, number.to(), Role.TIMES);
    return times && cues.before(Role.TREND, number.from(), 1).isPresent()
        ? new UnitReader.Found(new Unit.Multiple(), found.to())
        : found;
  }

  /// Millions of pounds are money.
  private static UnitReader.Found pounds(Numeral number, UnitReader.Found found) {
    boolean weight = found.unit().equals(new Unit.Measure("lb"));
    return weight && number.scaled()
        ? new UnitReader.Found(new Unit.Money("GBP"), found.to())
        : found;
  }

  /// A sign before the number and a name behind it are one currency: "$5 Mio. US-Dollar".
  private static Draft joined(Draft draft, UnitReader.Found found) {
    boolean other = draft.unit().isPresent() && !(found.unit() instanceof Unit.Money);
    return other
        ? draft
        : draft.unit().isPresent()
            ? draft.widened(draft.from(), found.to())
            : draft.counting(found.unit(), found.to());
  }

  /// "15 Dollar und 15 Cent", "20 долларов 43 цента"
  private Draft withCents(Draft draft) {
    boolean whole = draft.is(Unit.Money.class) && draft.low().stripTrailingZeros().scale() <= 0;
    if (!whole || tokens.at(draft.to()).gap() == Token.Gap.LINE) {
      return draft;
    }
    int at = terms.match(tokens, draft.to(), Role.AND).map(Terms.Match::end).orElse(draft.to());
    at = terms.has(tokens, at, Role.RANGE_AND) ? at + 1 : at;
    Optional<Numeral> part = numbers.at(at).filter(this::hundredths);
    return part.flatMap(
            number ->
                terms
                    .match(tokens, number.to(), Role.CENT)
                    .map(
                        cent ->
                            draft.valued(
                                draft.low().add(number.value().orElseThrow().movePointLeft(2)),
                                cent.end())))
        .orElse(draft);
  }

  private boolean hundredths(Numeral number) {
    return number.value().filter(v -> v.compareTo(HUNDRED) < 0 && v.scale() <= 0).isPresent()
        && number.form() != Numeral.Form.ORDINAL;
  }

  private Draft withNoun(Draft draft) {
    if (draft.unit().isPresent()) {
      return draft;
    }
    Optional<Integer> noun = nouns.after(draft.to());
    Unit counted = new Unit.Count(noun.map(place -> tokens.at(place).text()));
    return draft.counting(counted, noun.map(place -> place + 1).orElse(draft.to()));
  }

  private boolean dashed(int place) {
    return tokens.at(place).isAny("-\u2013\u2014");
  }

  /// "20 oder mehr Beschäftigte"
  private Draft nounBehind(Draft plain, Draft hedged) {
    boolean bare = hedged.is(Unit.Count.class) && hedged.unit().orElseThrow().id().isEmpty();
    return bare && hedged.to() > plain.to()
        ? withNoun(
            new Draft(
                hedged.from(),
                hedged.to(),
                hedged.low(),
                hedged.high(),
                hedged.hedge(),
                Optional.empty(),
                hedged.form(),
                hedged.core(),
                hedged.note(),
                hedged.scale()))
        : hedged;
  }

  private Draft opener(Draft draft, boolean opened) {
    return opened
        ? terms
            .matchBefore(tokens, draft.from(), Role.RANGE_OPEN)
            .map(match -> draft.widened(match.end(), draft.to()))
            .orElse(draft)
        : draft;
  }

  /// "from $70 million to $91 million" behind a verb of change tells old and new.
  private boolean changing(Draft draft) {
    int before = draft.from() - 1;
    if (terms
        .matchBefore(tokens, draft.from(), Role.BY)
        .filter(by -> by.end() == before)
        .isPresent()) {
      return true;
    }
    boolean from = false;
    for (int i = draft.from(); i > draft.from() - FROM_REACH; i--) {
      from |= terms.matchBefore(tokens, i, Role.FROM).isPresent();
    }
    return from && cues.inSentence(Role.TREND, draft.from());
  }

  /// Articles and parts are figures only beside a unit, a scale or a whole.
  private boolean counts(Draft draft, Numeral number) {
    boolean counted =
        draft.unit().filter(unit -> !(unit instanceof Unit.Count)).isPresent() || number.scaled();
    return switch (number.form()) {
      case ARTICLE -> article(draft, counted);
      case ONE -> counted || nouns.after(draft.to()).isPresent() || tokens.size() == 1;
      case FRACTION -> counted || partOfWhole(draft, number);
      default -> true;
    };
  }

  private boolean article(Draft draft, boolean counted) {
    boolean weak =
        terms.language() == Language.ENGLISH || tokens.at(draft.core()).key().equals("eines");
    return counted && !draft.is(Unit.Percent.class) && (!weak || draft.hedge().isPresent());
  }

  private boolean partOfWhole(Draft draft, Numeral number) {
    boolean several = number.to() - number.from() > 1;
    boolean by = terms.matchBefore(tokens, draft.from(), Role.BY).isPresent();
    return several
        || by
        || draft.hedge().isPresent()
        || terms.has(tokens, draft.to(), Role.SHARE_OF);
  }
}
