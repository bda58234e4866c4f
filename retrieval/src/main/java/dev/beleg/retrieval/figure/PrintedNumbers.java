package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds every number printed in a text, in digits or in words, whatever it counts: those of names
/// and dates too, which are no figures.
public final class PrintedNumbers {

  private PrintedNumbers() {}

  /// A number as printed.
  ///
  /// @param span its digits or words, with scale words and sign
  /// @param value the number with its scale; empty where the print cannot be read for certain
  public record Printed(Span span, Optional<BigDecimal> value) {}

  /// Reads a text. An article ("ein", "a") and a lone "one" are no numbers.
  ///
  /// @return in order of place, not overlapping
  public static List<Printed> find(String text, Language language) {
    Tokens tokens = Tokens.of(text, language);
    Terms terms = Terms.of(language);
    NumberReader reader = new NumberReader(tokens, terms, new MoneyReader(tokens, terms));
    List<Printed> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Numeral> number = reader.at(at).filter(PrintedNumbers::counts);
      number.ifPresent(
          numeral ->
              found.add(new Printed(tokens.span(numeral.from(), numeral.to()), numeral.value())));
      at = Math.max(at + 1, number.map(Numeral::to).orElse(0));
    }
    return List.copyOf(found);
  }

  private static boolean counts(Numeral number) {
    return switch (number.form()) {
      case DIGITS, WORDS, ORDINAL, FRACTION -> true;
      case ARTICLE, ONE -> number.scaled();
    };
  }
}
