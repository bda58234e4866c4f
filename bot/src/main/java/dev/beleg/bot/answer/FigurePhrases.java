package dev.beleg.bot.answer;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.beleg.retrieval.figure.CurrencyNames;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.Quantity;
import dev.beleg.retrieval.figure.Trend;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says figures and periods as each language writes them, hedge and unit included.
public final class FigurePhrases {

  private static final int LONGEST_PRINTED = 6;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  /// From here on numbers are said in thousands, millions and so on.
  private static final BigDecimal SCALED_FROM = BigDecimal.valueOf(100_000);

  private static final int LARGEST_SCALE = 4;
  private static final String TIMES = "times";

  private final Phrases phrases;

  /// Uses the shared sentences.
  public FigurePhrases(Phrases phrases) {
    this.phrases = phrases;
  }

  /// {@return the figure with hedge and unit: "fast 334 Mio. US-Dollar", "+31 %", "Platz 2"}
  public String quantity(Figure figure, Language language) {
    Quantity quantity = figure.quantity();
    String amount = unit(figure, number(figure, language), language);
    return quantity
        .hedging()
        .map(hedge -> phrases.say(language, "hedge." + hedge.id(), amount))
        .orElse(amount);
  }

  /// {@return the period: "2022", "1. Quartal 2023", "31. Dezember 2023"; empty where unstated}
  public Optional<String> period(Period period, Language language) {
    return switch (period) {
      case Period.Unstated _ -> Optional.empty();
      case Period.AsOf asOf -> Optional.of(phrases.date(language, asOf.date()));
      case Period.Between between -> Optional.of(between(between, language));
    };
  }

  /// {@return whose figure it is: "Belarus → Gebiet Lipezk" for goods that go one way, "Belarus –
  /// Gebiet Lipezk" for trade, else the subject; empty where nobody is known}
  public Optional<String> whose(Figure figure, Gazetteer gazetteer, Language language) {
    Optional<String> parties =
        figure
            .parties()
            .filter(known -> known.codes().size() == Parties.SIDES)
            .map(known -> parties(known, gazetteer, language));
    return parties.or(() -> figure.subject().map(code -> name(code, gazetteer, language)));
  }

  private static String parties(Parties parties, Gazetteer gazetteer, Language language) {
    return switch (parties) {
      case Parties.OneWay way ->
          name(way.from().orElseThrow(), gazetteer, language)
              + " → "
              + name(way.to().orElseThrow(), gazetteer, language);
      case Parties.Placed placed ->
          name(placed.list().orElseThrow(), gazetteer, language)
              + ": "
              + name(placed.holder().orElseThrow(), gazetteer, language);
      case Parties.Mutual mutual ->
          mutual.codes().stream()
              .map(code -> name(code, gazetteer, language))
              .collect(Collectors.joining(" – "));
    };
  }

  private static String name(String code, Gazetteer gazetteer, Language language) {
    return gazetteer.entry(code).map(entry -> entry.name(language)).orElse(code);
  }

  /// {@return an amount with its kind where it is not a plain result: "Ziel: 500 Mio. US-Dollar"}
  public String kind(Kind kind, String amount, Language language) {
    return switch (kind) {
      case TARGET, CHANGE, SHARE, MULTIPLE ->
          phrases.say(language, "figure.kind." + kind.id(), amount);
      case ACTUAL, RANK, COUNT -> amount;
    };
  }

  private String between(Period.Between between, Language language) {
    if (between.from().isEmpty()) {
      return phrases.say(
          language, "period.until", phrases.date(language, between.to().orElseThrow()));
    }
    LocalDate from = between.from().get();
    if (between.to().isEmpty()) {
      return phrases.say(language, "period.since", phrases.date(language, from));
    }
    return closed(from, between.to().get(), language);
  }

  private String closed(LocalDate from, LocalDate to, Language language) {
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    boolean oneYear = from.getYear() == to.getYear();
    if (!wholeMonths) {
      return phrases.date(language, from) + " – " + phrases.date(language, to);
    }
    String year = String.valueOf(to.getYear());
    int months = to.getMonthValue() - from.getMonthValue() + 1;
    if (oneYear && months == 12) {
      return year;
    }
    if (!oneYear && from.getMonthValue() == 1 && to.getMonthValue() == 12) {
      return from.getYear() + "–" + year;
    }
    if (oneYear && months == 3 && from.getMonthValue() % 3 == 1) {
      return phrases.say(
          language, "period.quarter", String.valueOf((from.getMonthValue() + 2) / 3), year);
    }
    if (oneYear && months == 6 && from.getMonthValue() % 6 == 1) {
      return phrases.say(language, "period.half", from.getMonthValue() == 1 ? "1" : "2", year);
    }
    if (oneYear && months == 1) {
      return month(from, language) + " " + year;
    }
    String first = month(from, language) + (oneYear ? "" : " " + from.getYear());
    return first + " – " + month(to, language) + " " + year;
  }

  private static String month(LocalDate date, Language language) {
    return date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
  }

  private String number(Figure figure, Language language) {
    Quantity quantity = figure.quantity();
    BigDecimal largest = quantity.valueHigh().orElse(quantity.value());
    int scale = largest.abs().compareTo(SCALED_FROM) >= 0 ? scaleOf(largest) : 0;
    String low = plain(quantity.value(), scale, language);
    String number =
        quantity.valueHigh().map(high -> low + "–" + plain(high, scale, language)).orElse(low);
    String signed = sign(figure) + number;
    return scale == 0 ? signed : phrases.say(language, "scale." + scale, signed);
  }

  /// A change is printed without its sign: "fell by 5%".
  private static String sign(Figure figure) {
    if (figure.kind() != Kind.CHANGE || figure.quantity().value().signum() <= 0) {
      return "";
    }
    return figure.trend().filter(Trend.DOWN::equals).isPresent() ? "−" : "+";
  }

  private static int scaleOf(BigDecimal value) {
    int scale = 0;
    BigDecimal rest = value.abs();
    while (scale < LARGEST_SCALE && rest.compareTo(THOUSAND) >= 0) {
      rest = rest.movePointLeft(3);
      scale++;
    }
    return scale;
  }

  /// No print has so many digits behind the point as a third that was told in words.
  private static String plain(BigDecimal value, int scale, Language language) {
    BigDecimal exact = value.movePointLeft(3 * scale).stripTrailingZeros();
    BigDecimal shown =
        value.stripTrailingZeros().scale() > LONGEST_PRINTED
            ? exact.setScale(1, RoundingMode.HALF_UP)
            : exact;
    NumberFormat format = NumberFormat.getInstance(ULocale.forLocale(language.locale()));
    format.setMaximumFractionDigits(Math.max(0, shown.scale()));
    format.setGroupingUsed(shown.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0);
    return format.format(shown).replace('-', '−');
  }

  private String unit(Figure figure, String number, Language language) {
    return switch (figure.unit()) {
      case Unit.Money money -> number + " " + currency(money, figure, language);
      case Unit.Percent _ -> phrases.say(language, "unit.percent", number);
      case Unit.PercentagePoint _ -> phrases.say(language, "unit.percentage-point", number);
      case Unit.Rank _ -> phrases.say(language, "unit.rank", number);
      case Unit.Multiple _ ->
          phrases.say(language, "unit.multiple", number, word(TIMES, figure, language));
      case Unit.Count count when count.events() -> measure(TIMES, number, figure, language);
      case Unit.Count count -> count.noun().map(noun -> number + " " + noun).orElse(number);
      case Unit.Measure measure -> measure(measure.symbol(), number, figure, language);
    };
  }

  private String currency(Unit.Money money, Figure figure, Language language) {
    if (money.someRoubles()) {
      return phrases.say(language, "unit.some-rouble");
    }
    if (money.currency().equals(Unit.UNKNOWN_CURRENCY)) {
      return phrases.say(language, "unit.unknown-currency");
    }
    String plural =
        figure.quantity().value().abs().compareTo(SCALED_FROM) >= 0
            ? manyOf(language)
            : plural(figure, language);
    return CurrencyNames.name(money.currency(), language, plural);
  }

  private static String manyOf(Language language) {
    return language == Language.RUSSIAN ? "many" : "other";
  }

  private String measure(String symbol, String number, Figure figure, Language language) {
    return switch (symbol) {
      case "year", "month", "week", "day", "hour", TIMES ->
          number + " " + word(symbol, figure, language);
      default -> number + " " + symbol;
    };
  }

  private String word(String symbol, Figure figure, Language language) {
    return phrases.say(language, "unit." + symbol + "." + plural(figure, language));
  }

  /// Behind some Russian hedges stands the genitive: "2 года", but "около 2 лет".
  private String plural(Figure figure, Language language) {
    String plural =
        PluralRules.forLocale(ULocale.forLocale(language.locale()))
            .select(figure.quantity().value().doubleValue());
    List<String> genitive = List.of(phrases.say(language, "hedge.genitive").split(" "));
    boolean hedged =
        figure.quantity().hedging().map(Hedge::id).filter(genitive::contains).isPresent();
    return !hedged ? plural : plural.equals("one") ? "few" : plural.equals("few") ? "many" : plural;
  }
}
