package dev.beleg.retrieval.announcement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How alike two reports are, in whatever languages they are written: by the concepts, the names
/// and the numbers that both have. What few reports have weighs more (inverse document frequency).
final class Likeness {

  private static final double CONCEPTS = 0.45;
  private static final double NAMES = 0.35;
  private static final double NUMBERS = 0.2;

  /// What each further number adds that both have: several equal ones are no accident, and they are
  /// the same in all languages.
  private static final double FURTHER_NUMBER = 0.1;

  private static final double MOST_NUMBERS = 0.5;

  private final int reports;
  private final Map<String, Integer> having = new HashMap<>();

  Likeness(Collection<Report> reports) {
    this.reports = reports.size();
    for (Report report : reports) {
      Report.Traits traits = report.traits();
      traits.concepts().forEach(this::count);
      traits.names().forEach(this::count);
      traits.numbers().forEach(this::count);
    }
  }

  private void count(String trait) {
    having.merge(trait, 1, Integer::sum);
  }

  /// {@return from 0 for nothing in common to 1}
  double of(Report one, Report other) {
    double told = ofWords(one, other);
    boolean counted = !one.traits().numbers().isEmpty() && !other.traits().numbers().isEmpty();
    if (!counted) {
      return told;
    }
    double numbers = weightOfNumbers(one, other);
    return (1 - numbers) * told + numbers * shared(one, other, Report.Traits::numbers);
  }

  private static double weightOfNumbers(Report one, Report other) {
    long common =
        one.traits().numbers().stream().filter(other.traits().numbers()::contains).count();
    return Math.min(MOST_NUMBERS, NUMBERS + FURTHER_NUMBER * Math.max(0, common - 1));
  }

  /// A short report need not have all that a long one has.
  private double shared(Report one, Report other, Function<Report.Traits, Set<String>> traits) {
    Set<String> first = traits.apply(one.traits());
    Set<String> second = traits.apply(other.traits());
    double common = weight(first.stream().filter(second::contains).toList());
    double least = Math.min(weight(first), weight(second));
    return least == 0 ? 0 : common / least;
  }

  /// {@return how alike they are but for their numbers, from 0 to 1}
  double ofWords(Report one, Report other) {
    double words = CONCEPTS * shared(one, other, Report.Traits::concepts);
    double names = NAMES * shared(one, other, Report.Traits::names);
    return (words + names) / (CONCEPTS + NAMES);
  }

  private double weight(Collection<String> traits) {
    return traits.stream()
        .mapToDouble(trait -> Math.log(1 + (double) reports / having.getOrDefault(trait, 1)))
        .sum();
  }
}
