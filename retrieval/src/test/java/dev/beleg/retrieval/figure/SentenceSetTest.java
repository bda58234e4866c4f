package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures the extractor over the annotated sentences of this project and prints the table.
/// `-Dfigures.show=true` prints what differs, sentence by sentence.
class SentenceSetTest {

  private static final Path SETS =
      Path.of(System.getProperty("beleg.home", ".."), "retrieval/src/test/resources/figures");
  private static final boolean SHOW = Boolean.getBoolean("figures.show");

  private final FigureExtractor extractor = new FigureExtractor();

  private record Wanted(Map<String, Object> json, String text, Language language) {

    BigDecimal value() {
      return number("value");
    }

    private BigDecimal number(String key) {
      Object value = json.get(key);
      return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    boolean value(Figure figure) {
      boolean high =
          !json.containsKey("valueHigh")
              || figure
                  .quantity()
                  .valueHigh()
                  .filter(v -> v.compareTo(number("valueHigh")) == 0)
                  .isPresent();
      return high && figure.quantity().value().abs().compareTo(value().abs()) == 0;
    }

    boolean unit(Figure figure) {
      String wanted = String.valueOf(json.getOrDefault("unit", ""));
      String found = figure.unit().id().orElse("");
      return same(wanted, found)
          || new FigureExtractor()
              .extract("5 " + wanted, language, Optional.empty()).figures().stream()
                  .anyMatch(read -> read.unit().id().equals(figure.unit().id()));
    }

    private static boolean same(String wanted, String found) {
      String one = wanted.toLowerCase(Locale.ROOT);
      String other = found.toLowerCase(Locale.ROOT);
      return one.equals(other)
          || (!other.isEmpty() && (one.endsWith(other) || other.endsWith(one)));
    }

    boolean span(Figure figure) {
      return figure.surface().equals(json.get("surface"));
    }

    boolean near(Figure figure) {
      int at = text.indexOf(String.valueOf(json.get("surface")));
      int end = at + String.valueOf(json.get("surface")).length();
      return at < 0 || (figure.span().start() < end && at < figure.span().end());
    }

    boolean hedge(Figure figure) {
      return figure
          .quantity()
          .hedging()
          .map(Hedge::id)
          .orElse("")
          .equals(json.getOrDefault("hedge", ""));
    }

    boolean kind(Figure figure) {
      return figure.kind().id().equals(json.get("kind"));
    }

    boolean period(Figure figure) {
      Object period = json.get("period");
      String from = figure.period().firstDay().map(LocalDate::toString).orElse("");
      String to = figure.period().lastDay().map(LocalDate::toString).orElse("");
      if (!(period instanceof Map<?, ?> days)) {
        return from.isEmpty() && to.isEmpty();
      }
      return text(days.get("from")).equals(from) && text(days.get("to")).equals(to);
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
      return value == null ? "" : value.toString();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, dev, 0.92", "en, dev, 0.92", "ru, dev, 0.92",
    "de, heldout, 0.88", "en, heldout, 0.88", "ru, heldout, 0.88"
  })
  void readsTheFiguresOfTheSentences(String language, String part, double floor)
      throws IOException {
    Map<String, BiPredicate<Wanted, Figure>> measures = new LinkedHashMap<>();
    measures.put("value", (w, f) -> w.near(f) && w.value(f));
    measures.put("value+unit", (w, f) -> w.near(f) && w.value(f) && w.unit(f));
    measures.put("value+unit+span", (w, f) -> w.value(f) && w.unit(f) && w.span(f));
    measures.put("value+kind", (w, f) -> w.near(f) && w.value(f) && w.kind(f));
    measures.put("value+hedge", (w, f) -> w.near(f) && w.value(f) && w.hedge(f));
    measures.put("value+period", (w, f) -> w.near(f) && w.value(f) && w.period(f));
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String line :
        Files.readAllLines(SETS.resolve("sentences-" + language + "-" + part + ".jsonl"))) {
      measure(Json.object(line), measures, tallies, SHOW && part.equals("dev"));
    }
    tallies.forEach(
        (name, tally) -> System.out.printf("%s %-8s %-16s %s%n", language, part, name, tally));
    assertThat(tallies.getOrDefault("value", new Tally()).f1()).isGreaterThan(floor);
  }

  private void measure(
      Map<String, Object> json,
      Map<String, BiPredicate<Wanted, Figure>> measures,
      Map<String, Tally> tallies,
      boolean show) {
    String text = Json.text(json, "text");
    Language language = Language.of(Json.text(json, "lang"));
    Optional<LocalDate> date =
        Optional.ofNullable(json.get("date")).map(d -> LocalDate.parse(d.toString()));
    List<Figure> found =
        extractor.extract(text, language, date).figures().stream()
            .filter(figure -> !figure.note().equals(Optional.of(RankReader.ORDINAL_ONLY)))
            .toList();
    List<Wanted> wanted =
        Json.objects(json, "figures").stream().map(f -> new Wanted(f, text, language)).toList();
    measures.forEach(
        (name, measure) -> {
          int hits = hits(wanted, found, measure);
          tallies.computeIfAbsent(name, _ -> new Tally()).add(hits, found.size(), wanted.size());
          if (show && (hits < wanted.size() || hits < found.size())) {
            show(name, text, wanted, found, measure);
          }
        });
  }

  private static int hits(
      List<Wanted> wanted, List<Figure> found, BiPredicate<Wanted, Figure> measure) {
    List<Figure> left = new ArrayList<>(found);
    int hits = 0;
    for (Wanted one : wanted) {
      Optional<Figure> match =
          left.stream().filter(figure -> measure.test(one, figure)).findFirst();
      match.ifPresent(left::remove);
      hits += match.isPresent() ? 1 : 0;
    }
    return hits;
  }

  private static void show(
      String name,
      String text,
      List<Wanted> wanted,
      List<Figure> found,
      BiPredicate<Wanted, Figure> measure) {
    System.out.println("## " + name + ": " + text);
    wanted.stream()
        .filter(one -> found.stream().noneMatch(figure -> measure.test(one, figure)))
        .forEach(one -> System.out.println("   - " + one.json));
    found.stream()
        .filter(figure -> wanted.stream().noneMatch(one -> measure.test(one, figure)))
        .forEach(
            figure ->
                System.out.printf(
                    "   + [%s] %s %s %s %s%n",
                    figure.surface(),
                    figure.quantity(),
                    figure.unit().id(),
                    figure.kind(),
                    figure.period()));
  }
}
