package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Span;
import java.util.Optional;

/// One stated number with everything needed to quote it.
///
/// @param topic what it is about
/// @param quantity how much
/// @param unit of what
/// @param kind what it says about its measure
/// @param timing when, and against when
/// @param telling who says so and how
/// @param quote the words as they stand, hedge and unit included
/// @param span where the words stand in the text that was read
public record Figure(
    Topic topic,
    Quantity quantity,
    Unit unit,
    Kind kind,
    Timing timing,
    Telling telling,
    Quote quote,
    Span span) {

  /// What a figure is about. What is not known stays empty.
  ///
  /// @param subject the gazetteer code of a region, country or organisation
  /// @param measure the id of a measure of the lexicon
  /// @param parties between whom goods go, for measures of trade
  /// @param thing what a count or share is of
  public record Topic(
      Optional<String> subject,
      Optional<String> measure,
      Optional<Parties> parties,
      Optional<Thing> thing) {
    /// Nothing is known.
    public static final Topic UNKNOWN =
        new Topic(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// When a figure was true.
  ///
  /// @param period the time it is about
  /// @param comparison the time a change, share or multiple is measured against
  /// @param each the stretch of time that each brings as much, as a unit of time: "120 t a day"
  public record Timing(Period period, Optional<Period> comparison, Optional<Unit.Measure> each) {
    /// The text names no time.
    public static final Timing UNSTATED =
        new Timing(new Period.Unstated(), Optional.empty(), Optional.empty());

    /// {@return the same of another time}
    Timing in(Period other) {
      return new Timing(other, comparison, each);
    }

    /// {@return the same against another time}
    Timing against(Optional<Period> other) {
      return new Timing(period, other, each);
    }
  }

  /// How a figure is told.
  ///
  /// @param trend which way a change went, or which way a level was reached
  /// @param speaker who says so, as printed, where the text gives it as someone's words
  /// @param note what a reader should know, in English: what the endpoints of a change give
  /// @param denied whether the text says that it is not so: "did not reach"
  public record Telling(
      Optional<Trend> trend, Optional<String> speaker, Optional<String> note, boolean denied) {
    /// Told by the text itself.
    public static final Telling PLAIN =
        new Telling(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// {@return the same with what a reader should know}
    Telling noting(String remark) {
      return new Telling(trend, speaker, Optional.of(remark), denied);
    }
  }

  /// {@return the gazetteer code of what it is about}
  public Optional<String> subject() {
    return topic.subject;
  }

  /// {@return the id of its measure}
  public Optional<String> measure() {
    return topic.measure;
  }

  /// {@return between whom goods go}
  public Optional<Parties> parties() {
    return topic.parties;
  }

  /// {@return the time it is about}
  public Period period() {
    return timing.period;
  }

  /// {@return the time it is compared with}
  public Optional<Period> comparison() {
    return timing.comparison;
  }

  /// {@return which way a change went, or which way a level was reached}
  public Optional<Trend> trend() {
    return telling.trend;
  }

  /// {@return who says so}
  public Optional<String> speaker() {
    return telling.speaker;
  }

  /// {@return what a reader should know}
  public Optional<String> note() {
    return telling.note;
  }

  /// {@return the words as they stand}
  public String surface() {
    return quote.exact();
  }

  /// {@return the same about something else}
  public Figure withTopic(Topic changed) {
    return new Figure(changed, quantity, unit, kind, timing, telling, quote, span);
  }

  /// {@return the same for another time}
  public Figure withTiming(Timing changed) {
    return new Figure(topic, quantity, unit, kind, changed, telling, quote, span);
  }

  /// {@return the same told otherwise}
  public Figure withTelling(Telling changed) {
    return new Figure(topic, quantity, unit, kind, timing, changed, quote, span);
  }

  /// {@return the same in another unit}
  Figure withUnit(Unit changed) {
    return new Figure(topic, quantity, changed, kind, timing, telling, quote, span);
  }

  /// {@return the same of another kind}
  public Figure withKind(Kind changed) {
    return new Figure(topic, quantity, unit, changed, timing, telling, quote, span);
  }

  /// Moves the figure into the coordinates of the text that its own text is a part of.
  ///
  /// @param whole the text it stands in
  /// @param distance where its own text begins there
  public Figure within(CharSequence whole, int distance) {
    return at(whole, span.shift(distance));
  }

  /// {@return the same at a place of another text}
  Figure at(CharSequence whole, Span place) {
    return new Figure(topic, quantity, unit, kind, timing, telling, Quote.of(whole, place), place);
  }
}
