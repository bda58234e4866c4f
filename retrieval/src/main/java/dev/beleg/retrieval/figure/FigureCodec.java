package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Writes figures as lines of text and reads them back, for storage.
///
/// Fields are separated by tabs, in fixed order; tabs, line ends and backslashes within them are
/// escaped; an empty field is an absent value.
public final class FigureCodec {

  private static final int FIELDS = 28;
  private static final String ONE_WAY = "one-way";
  private static final String MUTUAL = "mutual";
  private static final String PLACED = "placed";

  private FigureCodec() {}

  /// {@return one line without its end}
  public static String format(SourcedFigure sourced) {
    Figure figure = sourced.figure();
    List<String> fields = new ArrayList<>();
    fields.add(sourced.article().path());
    fields.add(text(sourced.published()));
    fields.add(figure.subject().orElse(""));
    fields.add(figure.measure().orElse(""));
    fields.addAll(parties(figure.parties()));
    fields.add(figure.quantity().value().toPlainString());
    fields.add(figure.quantity().valueHigh().map(BigDecimal::toPlainString).orElse(""));
    fields.add(figure.quantity().hedging().map(Hedge::name).orElse(""));
    fields.addAll(unit(figure.unit()));
    fields.add(figure.kind().name());
    fields.addAll(period(Optional.of(figure.period())));
    fields.addAll(period(figure.comparison()));
    fields.add(figure.trend().map(Trend::name).orElse(""));
    fields.add(figure.speaker().orElse(""));
    fields.add(figure.note().orElse(""));
    fields.add(figure.quote().exact());
    fields.add(figure.quote().prefix());
    fields.add(figure.quote().suffix());
    fields.add(String.valueOf(figure.span().start()));
    fields.add(figure.topic().thing().map(Thing::word).orElse(""));
    fields.add(figure.topic().thing().map(FigureCodec::meanings).orElse(""));
    fields.add(figure.telling().denied() ? "denied" : "");
    fields.add(figure.timing().each().map(Unit.Measure::symbol).orElse(""));
    return String.join("\t", fields.stream().map(FigureCodec::escaped).toList());
  }

  private static List<String> parties(Optional<Parties> parties) {
    return switch (parties.orElse(null)) {
      case null -> List.of("", "", "");
      case Parties.OneWay way -> List.of(ONE_WAY, way.from().orElse(""), way.to().orElse(""));
      case Parties.Placed placed ->
          List.of(PLACED, placed.holder().orElse(""), placed.list().orElse(""));
      case Parties.Mutual mutual -> {
        List<String> codes = List.copyOf(mutual.codes());
        yield List.of(MUTUAL, codes.getFirst(), codes.size() > 1 ? codes.getLast() : "");
      }
    };
  }

  private static Optional<Parties> parties(String form, String first, String second) {
    return switch (form) {
      case ONE_WAY -> Optional.of(new Parties.OneWay(filled(first), filled(second)));
      case MUTUAL ->
          Optional.of(new Parties.Mutual(second.isEmpty() ? Set.of(first) : Set.of(first, second)));
      case PLACED -> Optional.of(new Parties.Placed(filled(first), filled(second)));
      default -> Optional.empty();
    };
  }

  private static String meanings(Thing thing) {
    return String.join(" ", thing.meanings().stream().sorted().toList());
  }

  private static List<String> unit(Unit unit) {
    String name = unit.getClass().getSimpleName();
    return switch (unit) {
      case Unit.Money money -> List.of(name, money.currency());
      case Unit.Measure measure -> List.of(name, measure.symbol());
      case Unit.Count count -> List.of(name, count.noun().orElse(""));
      case Unit.Percent _, Unit.PercentagePoint _, Unit.Rank _, Unit.Multiple _ ->
          List.of(name, "");
    };
  }

  private static List<String> period(Optional<Period> period) {
    return List.of(
        period.map(FigureCodec::form).orElse(""),
        text(period.flatMap(Period::firstDay)) + "/" + text(period.flatMap(Period::lastDay)));
  }

  private static String form(Period period) {
    return switch (period) {
      case Period.AsOf _ -> "at";
      case Period.Between _ -> "in";
      case Period.Unstated _ -> "";
    };
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /// Reads a line.
  ///
  /// @throws IllegalArgumentException if the line was not written by [#format]
  public static SourcedFigure parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "a figure has " + FIELDS + " fields, not " + fields.length + ": '" + line + "'");
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i] = unescaped(fields[i]);
    }
    String exact = fields[20];
    int start = Integer.parseInt(fields[23]);
    Figure figure =
        new Figure(
            topic(fields),
            quantity(fields),
            unit(fields[10], fields[11]),
            Kind.valueOf(fields[12]),
            new Figure.Timing(
                period(fields[13], fields[14]).orElse(new Period.Unstated()),
                period(fields[15], fields[16]),
                filled(fields[27]).map(Unit.Measure::new)),
            new Figure.Telling(
                filled(fields[17]).map(Trend::valueOf),
                filled(fields[18]),
                filled(fields[19]),
                !fields[26].isEmpty()),
            new Quote(exact, fields[21], fields[22]),
            new Span(start, start + exact.length()));
    return new SourcedFigure(new ArticleId(fields[0]), day(fields[1]), figure);
  }

  private static Figure.Topic topic(String[] fields) {
    Optional<Thing> thing =
        filled(fields[24]).map(word -> new Thing(word, Set.of(fields[25].split(" "))));
    return new Figure.Topic(
        filled(fields[2]), filled(fields[3]), parties(fields[4], fields[5], fields[6]), thing);
  }

  private static Quantity quantity(String[] fields) {
    BigDecimal value = new BigDecimal(fields[7]);
    Optional<Hedge> hedge = filled(fields[9]).map(Hedge::valueOf);
    return filled(fields[8])
        .<Quantity>map(high -> new Quantity.Range(value, new BigDecimal(high), hedge))
        .orElseGet(() -> Quantity.of(value, hedge));
  }

  private static Unit unit(String name, String detail) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "money" -> new Unit.Money(detail);
      case "measure" -> new Unit.Measure(detail);
      case "count" -> new Unit.Count(filled(detail));
      case "percent" -> new Unit.Percent();
      case "percentagepoint" -> new Unit.PercentagePoint();
      case "rank" -> new Unit.Rank();
      case "multiple" -> new Unit.Multiple();
      default -> throw new IllegalArgumentException("unknown unit '" + name + "'");
    };
  }

  private static Optional<Period> period(String form, String days) {
    int slash = days.indexOf('/');
    Optional<LocalDate> from = day(days.substring(0, slash));
    Optional<LocalDate> to = day(days.substring(slash + 1));
    return switch (form) {
      case "at" -> from.map(Period.AsOf::new);
      case "in" -> Optional.of(new Period.Between(from, to));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> day(String text) {
    return filled(text).map(LocalDate::parse);
  }

  private static Optional<String> filled(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  private static String unescaped(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < field.length()) {
      boolean escape = field.charAt(at) == '\\' && at + 1 < field.length();
      plain.append(escape ? meant(field.charAt(at + 1)) : field.charAt(at));
      at += escape ? 2 : 1;
    }
    return plain.toString();
  }

  private static char meant(char letter) {
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> letter;
    };
  }
}
