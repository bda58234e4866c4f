package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text whose figures are claims, read in the terms of the figure that each is compared with.
///
/// "Last year" means the year before the article where the article tells the same value, "half a
/// billion in trade" an aim where the article tells an aim and the claim does not say which.
final class ClaimText {

  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  private final FigureReader reader;
  private final String text;
  private final Language language;
  private final Optional<LocalDate> date;
  private final ClaimedKind kinds;
  private final Map<Optional<LocalDate>, Map<Span, Figure>> readings = new HashMap<>();

  ClaimText(FigureReader reader, String text, Language language, Optional<LocalDate> date) {
    this.reader = reader;
    this.text = text;
    this.language = language;
    this.date = date;
    this.kinds = new ClaimedKind(text, language);
  }

  /// {@return the figures as read on the text's own day, in order of place}
  List<Figure> figures() {
    return reader.read(text, language, date).figures();
  }

  /// {@return a claim as it reads beside a figure of the ledger}
  Figure beside(Figure claimed, LedgerEntry entry) {
    Figure sourced = entry.figure();
    Figure dated = toldOn(entry, based(sourced, inMoney(sourced, asOf(claimed, entry))));
    return asTold(sourced, timeless(sourced, ofKind(sourced, inRoubles(dated))));
  }

  /// "334 million with Lipetsk": a large number of nothing, or of "trade", is of the money that the
  /// source tells.
  private static Figure inMoney(Figure sourced, Figure claimed) {
    boolean large = claimed.quantity().value().compareTo(LARGE) >= 0;
    return large && ofNothing(claimed) && sourced.unit() instanceof Unit.Money
        ? claimed
            .withUnit(sourced.unit())
            .withKind(claimed.kind() == Kind.COUNT ? Kind.ACTUAL : claimed.kind())
        : claimed;
  }

  private static boolean ofNothing(Figure claimed) {
    boolean trade = claimed.measure().filter(MeasureUnits::money).isPresent();
    return claimed.unit() instanceof Unit.Count count
        && (count.noun().isEmpty() || (trade && claimed.topic().thing().isEmpty()));
  }

  /// A claim in roubles that does not say whose may mean either.
  private Figure inRoubles(Figure claimed) {
    boolean bare =
        claimed.unit() instanceof Unit.Money && Roubles.bare(claimed.surface(), language);
    return bare ? claimed.withUnit(new Unit.Money(Unit.SOME_ROUBLE)) : claimed;
  }

  /// A time that counts from the day of writing is read as the article does; a part of a year that
  /// is not named, as that of the year in question.
  private Figure asOf(Figure claimed, LedgerEntry entry) {
    Figure sourced = entry.figure();
    boolean other =
        !claimed.period().unstated()
            && !claimed.period().equals(sourced.period())
            && Values.near(claimed.quantity(), sourced.quantity());
    if (!other || !relative(claimed)) {
      return untilNow(claimed);
    }
    return entry.sources().stream()
        .flatMap(source -> Stream.of(source.published(), yearInQuestion(sourced.period())))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(day -> on(Optional.of(day), claimed).stream())
        .filter(reading -> reading.period().equals(sourced.period()))
        .findFirst()
        .orElseGet(() -> untilNow(claimed));
  }

  /// A day that tells the year of a part of a year; a whole year is not to be guessed.
  private static Optional<LocalDate> yearInQuestion(Period period) {
    return period
        .lastDay()
        .filter(last -> period.firstDay().filter(last.minusMonths(11)::isBefore).isPresent());
  }

  private boolean relative(Figure claimed) {
    return on(Optional.empty(), claimed)
        .filter(reading -> !reading.period().equals(claimed.period()))
        .isPresent();
  }

  private Optional<Figure> on(Optional<LocalDate> day, Figure claimed) {
    return Optional.ofNullable(readings.computeIfAbsent(day, this::figuresOf).get(claimed.span()));
  }

  private Map<Span, Figure> figuresOf(Optional<LocalDate> day) {
    return reader.read(text, language, day).figures().stream()
        .collect(Collectors.toMap(Figure::span, Function.identity(), (first, _) -> first));
  }

  /// "Since June" lasted until the day of the article for its writer, until today for the claim's.
  private Figure untilNow(Figure claimed) {
    Optional<LocalDate> last = claimed.period().lastDay();
    Optional<LocalDate> first = claimed.period().firstDay();
    boolean open =
        last.isPresent() && last.equals(date) && first.isPresent() && !first.equals(last);
    return open ? timed(claimed, new Period.Between(first, Optional.empty())) : claimed;
  }

  /// "31% more than the year before" names no year by itself.
  private Figure based(Figure sourced, Figure claimed) {
    boolean other =
        claimed.comparison().isPresent() && !claimed.comparison().equals(sourced.comparison());
    boolean named =
        !other
            || on(Optional.empty(), claimed)
                .filter(reading -> reading.comparison().equals(claimed.comparison()))
                .isPresent();
    return named ? claimed : claimed.withTiming(claimed.timing().against(Optional.empty()));
  }

  /// The day or month of the article is when it was told, not what it is about.
  private static Figure toldOn(LedgerEntry entry, Figure claimed) {
    Optional<LocalDate> first = claimed.period().firstDay();
    Optional<LocalDate> last = claimed.period().lastDay();
    boolean brief =
        first.isPresent() && last.isPresent() && last.get().isBefore(first.get().plusMonths(1));
    boolean told =
        brief
            && entry.sources().stream()
                .flatMap(source -> source.published().stream())
                .anyMatch(day -> !day.isBefore(first.get()) && !day.isAfter(last.get()));
    return told ? timed(claimed, new Period.Unstated()) : claimed;
  }

  private static Figure timed(Figure claimed, Period period) {
    return claimed.withTiming(claimed.timing().in(period));
  }

  /// An aim told for no certain time is not another one for being named beside a past year, which
  /// is that of another figure.
  private Figure timeless(Figure sourced, Figure claimed) {
    boolean past =
        date.isPresent() && claimed.period().lastDay().filter(date.get()::isAfter).isPresent();
    boolean same =
        claimed.kind() == Kind.TARGET
            ? isOfAnother(claimed)
            : Values.near(claimed.quantity(), sourced.quantity());
    return past && same && sourced.kind() == Kind.TARGET && sourced.period().unstated()
        ? timed(claimed, sourced.period())
        : claimed;
  }

  private boolean isOfAnother(Figure claimed) {
    return readings.computeIfAbsent(date, this::figuresOf).values().stream()
        .anyMatch(
            other ->
                !other.span().equals(claimed.span()) && other.period().equals(claimed.period()));
  }

  /// A claim whose kind is not told is of the source's.
  private Figure ofKind(Figure sourced, Figure claimed) {
    boolean aim = sourced.kind() == Kind.TARGET && claimed.unit() instanceof Unit.Money;
    boolean change = sourced.kind() == Kind.CHANGE && claimed.unit() instanceof Unit.Percent;
    boolean level = claimed.kind() == Kind.ACTUAL;
    boolean open = Values.near(claimed.quantity(), sourced.quantity()) && !kinds.tells(claimed);
    return level && (aim || change) && open ? claimed.withKind(sourced.kind()) : claimed;
  }

  /// "Doubled" is a change by 100 percent where the source tells percent; "up 30%" is 1.3 times as
  /// much where it tells that.
  private static Figure asTold(Figure sourced, Figure claimed) {
    boolean times = claimed.kind() == Kind.MULTIPLE && claimed.unit() instanceof Unit.Multiple;
    boolean percent = claimed.kind() == Kind.CHANGE && claimed.unit() instanceof Unit.Percent;
    BigDecimal value = claimed.quantity().value();
    if (times && sourced.kind() == Kind.CHANGE && sourced.unit() instanceof Unit.Percent) {
      return told(claimed, sourced, value.subtract(BigDecimal.ONE).movePointRight(2));
    }
    boolean rise = claimed.trend().filter(Trend.UP::equals).isPresent();
    return percent && rise && sourced.unit() instanceof Unit.Multiple
        ? told(claimed, sourced, value.abs().movePointLeft(2).add(BigDecimal.ONE))
        : claimed;
  }

  private static Figure told(Figure claimed, Figure sourced, BigDecimal value) {
    return new Figure(
        claimed.topic(),
        Quantity.of(value.stripTrailingZeros(), claimed.quantity().hedging()),
        sourced.unit(),
        sourced.kind(),
        claimed.timing(),
        claimed.telling(),
        claimed.quote(),
        claimed.span());
  }
}
