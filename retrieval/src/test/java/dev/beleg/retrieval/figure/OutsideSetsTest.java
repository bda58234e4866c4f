package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Measures the extractor over sets of annotated phrases that are no part of this project and
/// prints the result set by set: `-Dfigures.sets=FOLDER`, `-Dfigures.show=true` for what differs.
class OutsideSetsTest {

  private static final boolean SHOW = Boolean.getBoolean("figures.show");

  private final FigureExtractor extractor = new FigureExtractor();

  /// A figure or period in the shape the sets use.
  private record Found(
      String kind,
      BigDecimal value,
      Optional<BigDecimal> high,
      String unit,
      int start,
      int end,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String surface) {

    static Found of(Figure figure) {
      String kind =
          switch (figure.unit()) {
            case Unit.Money _ -> "money";
            case Unit.Percent _, Unit.PercentagePoint _ -> "percent";
            case Unit.Rank _ -> "rank";
            case Unit.Measure measure -> measure.symbol().equals("cent") ? "money" : "dimension";
            case Unit.Count _, Unit.Multiple _ -> "number";
          };
      return new Found(
          kind,
          figure.quantity().value(),
          figure.quantity().valueHigh(),
          figure.unit().id().orElse(""),
          figure.span().start(),
          figure.span().end(),
          Optional.empty(),
          Optional.empty(),
          figure.surface());
    }

    static Found of(PeriodMention mention, String text) {
      boolean day = mention.from().isPresent() && mention.from().equals(mention.to());
      return new Found(
          day ? "date" : "period",
          BigDecimal.ZERO,
          Optional.empty(),
          "",
          mention.span().start(),
          mention.span().end(),
          mention.from(),
          mention.to(),
          mention.span().of(text));
    }

    boolean near(Map<String, Object> wanted) {
      return start < number(wanted, "end").intValue() && number(wanted, "start").intValue() < end;
    }

    boolean matches(Map<String, Object> wanted) {
      return near(wanted) && (dated(wanted) ? days(wanted) : value(wanted));
    }

    private boolean value(Map<String, Object> wanted) {
      boolean highs =
          !wanted.containsKey("value_high")
              || high.filter(v -> close(v, number(wanted, "value_high"))).isPresent();
      return highs && close(value, number(wanted, "value"));
    }

    private static boolean close(BigDecimal found, BigDecimal wanted) {
      BigDecimal off = found.subtract(wanted).abs();
      return off.compareTo(wanted.abs().multiply(new BigDecimal("0.000001"))) <= 0;
    }

    private boolean days(Map<String, Object> wanted) {
      return sameDays(wanted) || Json.objects(wanted, "alt").stream().anyMatch(this::sameDays);
    }

    private boolean sameDays(Map<String, Object> wanted) {
      return day(from, wanted, "from", "from_alt") && day(to, wanted, "to", "to_alt");
    }

    private static boolean day(
        Optional<LocalDate> found, Map<String, Object> wanted, String key, String others) {
      String text = found.map(LocalDate::toString).orElse("");
      Object alternatives = wanted.getOrDefault(others, List.of());
      return text.equals(wanted.getOrDefault(key, ""))
          || (alternatives instanceof List<?> list && list.contains(text));
    }
  }

  private static boolean dated(Map<String, Object> wanted) {
    return Set.of("date", "period").contains(wanted.get("kind"));
  }

  private static BigDecimal number(Map<String, Object> json, String key) {
    Object value = json.get(key);
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  @Test
  void readsTheFiguresOfOutsideSets() throws IOException {
    String folder = System.getProperty("figures.sets", "");
    if (folder.isEmpty()) {
      System.out.println("skipped: no folder of sets in -Dfigures.sets");
    }
    Assumptions.assumeFalse(folder.isEmpty(), "no folder of sets in -Dfigures.sets");
    Tally numbers = new Tally();
    Tally dates = new Tally();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        Tally tally = new Tally();
        for (String line : Files.readAllLines(file)) {
          measure(Json.object(line), tally, file.toString().contains("dates") ? dates : numbers);
        }
        System.out.printf(Locale.ROOT, "%-26s %s%n", file.getFileName(), tally);
      }
    }
    System.out.printf(
        Locale.ROOT, "%-26s %s%n%-26s %s%n", "all numbers", numbers, "all dates", dates);
    assertThat(numbers.f1()).isGreaterThan(0.85);
    assertThat(dates.f1()).isGreaterThan(0.6);
  }

  private void measure(Map<String, Object> json, Tally tally, Tally all) {
    String text = Json.text(json, "text");
    Language language = Language.of(Json.text(json, "lang"));
    Optional<LocalDate> date =
        Optional.ofNullable(json.get("ref_date")).map(d -> LocalDate.parse(d.toString()));
    List<?> scope = (List<?>) json.getOrDefault("scope", List.of());
    List<Map<String, Object>> wanted = new ArrayList<>(Json.objects(json, "expected"));
    wanted.removeIf(w -> Boolean.TRUE.equals(w.get("unresolved")));
    List<Map<String, Object>> optional =
        wanted.stream().filter(w -> Boolean.TRUE.equals(w.get("optional"))).toList();
    wanted.removeAll(optional);
    Extraction read = extractor.extract(text, language, date);
    List<Found> found = new ArrayList<>();
    read.figures().forEach(figure -> found.add(Found.of(figure)));
    read.periods().forEach(period -> found.add(Found.of(period, text)));
    boolean durations = scope.contains("duration-only");
    boolean days = scope.contains("date") || scope.contains("period");
    found.removeIf(
        f ->
            durations
                ? !f.kind.equals("dimension")
                : (f.kind.equals("date") || f.kind.equals("period"))
                    ? !days
                    : !scope.contains(f.kind));
    int hits = 0;
    List<Found> left = new ArrayList<>(found);
    List<Map<String, Object>> missed = new ArrayList<>();
    for (Map<String, Object> one : wanted) {
      Optional<Found> match = left.stream().filter(f -> f.matches(one)).findFirst();
      match.ifPresent(left::remove);
      hits += match.isPresent() ? 1 : 0;
      match.ifPresentOrElse(_ -> {}, () -> missed.add(one));
    }
    left.removeIf(f -> optional.stream().anyMatch(f::near));
    tally.add(hits, hits + left.size(), wanted.size());
    all.add(hits, hits + left.size(), wanted.size());
    if (SHOW && (!left.isEmpty() || !missed.isEmpty())) {
      System.out.println("# " + text + " | " + date.map(LocalDate::toString).orElse(""));
      missed.forEach(one -> System.out.println("   - " + one));
      left.forEach(one -> System.out.println("   + " + one));
    }
  }
}
