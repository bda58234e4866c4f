package dev.beleg.bot.answer.gate;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Writes amounts and times as people of three languages do.
final class Print {

  private static final List<List<List<String>>> SCALES =
      List.of(
          List.of(List.of("Mio.", "Millionen"), List.of("Mrd.", "Milliarden")),
          List.of(List.of("million", "million"), List.of("billion", "billion")),
          List.of(List.of("млн", "миллионов"), List.of("млрд", "миллиардов")));

  private static final Map<String, List<String>> UNITS =
      Map.of(
          "USD", List.of("US-Dollar", "US dollars", "долларов США"),
          "EUR", List.of("Euro", "euros", "евро"),
          "RUB", List.of("russische Rubel", "Russian rubles", "российских рублей"),
          "BYN", List.of("belarussische Rubel", "Belarusian rubles", "белорусских рублей"),
          "CNY", List.of("Yuan", "yuan", "юаней"),
          "percent", List.of("Prozent", "percent", "процентов"),
          "percentage-point", List.of("Prozentpunkte", "percentage points", "процентных пунктов"),
          "t", List.of("Tonnen", "tonnes", "тонн"));

  private static final Map<Hedge, List<String>> HEDGES =
      Map.of(
          Hedge.ALMOST, List.of("fast", "almost", "почти"),
          Hedge.ABOUT, List.of("rund", "about", "около"),
          Hedge.OVER, List.of("mehr als", "more than", "более"),
          Hedge.AT_LEAST, List.of("mindestens", "at least", "не менее"),
          Hedge.UNDER, List.of("weniger als", "less than", "менее"),
          Hedge.UP_TO, List.of("bis zu", "up to", "до"),
          Hedge.EXACTLY, List.of("genau", "exactly", "ровно"));

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private Print() {}

  /// {@return what stands for German, English and Russian, in this order}
  static <T> T of(Language language, List<T> three) {
    return switch (language) {
      case GERMAN -> three.get(0);
      case ENGLISH -> three.get(1);
      case RUSSIAN -> three.get(2);
    };
  }

  static String hedge(Hedge hedge, Language language) {
    return of(language, Objects.requireNonNull(HEDGES.get(hedge)));
  }

  static String unit(String unit, Language language) {
    return of(language, Objects.requireNonNull(UNITS.get(unit)));
  }

  /// {@return the amount, by chance with a scale word, its abbreviation, all digits or in words}
  static String amount(BigDecimal value, String unit, Language language, RandomGenerator random) {
    BigDecimal least = value.abs();
    BigDecimal scale = least.compareTo(BILLION) >= 0 ? BILLION : MILLION;
    boolean large = least.compareTo(MILLION) >= 0;
    int style = random.nextInt(4);
    String number;
    if (!large) {
      number = style == 3 && whole(value) ? words(value, language) : digits(value, language);
    } else if (style == 2) {
      number = digits(value, language);
    } else {
      BigDecimal part = value.divide(scale).stripTrailingZeros();
      String printed = style == 3 && whole(part) ? words(part, language) : digits(part, language);
      number =
          printed
              + " "
              + of(language, SCALES).get(scale.compareTo(MILLION) == 0 ? 0 : 1).get(style % 2);
    }
    boolean sign = unit.equals("percent") && style == 0;
    String name = sign ? (language == Language.ENGLISH ? "%" : " %") : " " + unit(unit, language);
    return unit.equals("USD") && language == Language.ENGLISH && style < 2
        ? "$" + number
        : number + name;
  }

  private static boolean whole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        && value.abs().compareTo(BigDecimal.valueOf(1_000)) < 0;
  }

  private static String digits(BigDecimal value, Language language) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(8);
    return format.format(value);
  }

  private static String words(BigDecimal value, Language language) {
    return new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT)
        .format(value.longValue())
        .replace("\u00ad", "");
  }

  /// {@return "im Jahr 2022", "in the first half of 2022", "в январе–марте 2022 года"; empty for a
  /// stretch that has no such name}
  static Optional<String> period(Period period, Language language) {
    if (period.firstDay().isEmpty() || period.lastDay().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = period.firstDay().get();
    LocalDate to = period.lastDay().get();
    int year = from.getYear();
    if (period.equals(Period.year(year))) {
      return Optional.of(of(language, List.of("im Jahr %d", "in %d", "в %d году")).formatted(year));
    }
    for (int half = 0; half < 2; half++) {
      LocalDate start = LocalDate.of(year, half * 6 + 1, 1);
      if (from.equals(start) && to.equals(start.plusMonths(6).minusDays(1))) {
        String name =
            of(
                language,
                List.of(
                        List.of(
                            "im ersten Halbjahr %d",
                            "in the first half of %d", "в первом полугодии %d года"),
                        List.of(
                            "im zweiten Halbjahr %d",
                            "in the second half of %d", "во втором полугодии %d года"))
                    .get(half));
        return Optional.of(name.formatted(year));
      }
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      LocalDate start = LocalDate.of(year, quarter * 3 + 1, 1);
      if (from.equals(start) && to.equals(start.plusMonths(3).minusDays(1))) {
        String name =
            of(language, List.of("im %d. Quartal %d", "in Q%d %d", "в %d-м квартале %d года"));
        return Optional.of(name.formatted(quarter + 1, year));
      }
    }
    return Optional.empty();
  }
}
