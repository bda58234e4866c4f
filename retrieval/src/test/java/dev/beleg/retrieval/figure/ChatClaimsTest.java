package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Claims as colleagues write them in a chat, over the articles that ship with the product and
/// others, in three languages; half of them are kept aside and only totalled.
class ChatClaimsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private final FigureReader reader = new FigureReader(Seeds.EXTRACTOR, Seeds.VOCABULARY);
  private final FigureCheck check = new FigureCheck(reader);
  private final LanguageDetector languages = new LanguageDetector();
  private final Map<String, FigureLedger> ledgers = new HashMap<>(Map.of("seeds", Seeds.ledger()));

  /// @param right how many claims were judged as they are to be
  /// @param falsely which were called supported though they are not
  private record Outcome(int right, int claims, List<String> wrong, List<String> falsely) {}

  @Test
  void judgesWhatColleaguesWrite() throws IOException {
    Outcome outcome = outcome("chat-claims-dev.psv");
    assertThat(outcome.falsely).isEmpty();
    assertThat(outcome.wrong).as("claims judged otherwise").hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void judgesClaimsKeptAside() throws IOException {
    Outcome outcome = outcome("chat-claims-heldout.psv");
    System.out.printf(
        "chat claims kept aside: %d of %d, falsely supported %d%n",
        outcome.right, outcome.claims, outcome.falsely.size());
    assertThat(outcome.right).isGreaterThanOrEqualTo(24);
    assertThat(outcome.falsely.size()).isZero();
  }

  private Outcome outcome(String file) throws IOException {
    for (String line : lines("chat-articles.txt")) {
      String[] parts = line.split("\\|");
      ledgers.put(
          parts[0], ledger(parts[3], Language.valueOf(parts[1]), LocalDate.parse(parts[2])));
    }
    List<String[]> rows =
        lines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" \\| "))
            .toList();
    Map<String, String> said =
        rows.stream().collect(Collectors.toMap(row -> row[1], row -> said(row[0], row[1])));
    List<String[]> wrong = rows.stream().filter(row -> !row[2].equals(said.get(row[1]))).toList();
    return new Outcome(
        rows.size() - wrong.size(),
        rows.size(),
        wrong.stream().map(row -> row[1] + " -> " + said.get(row[1])).toList(),
        wrong.stream()
            .filter(row -> supports(Objects.requireNonNull(said.get(row[1]))) > supports(row[2]))
            .map(row -> row[1])
            .toList());
  }

  private static long supports(String verdicts) {
    return verdicts.split("supported", -1).length - 1L;
  }

  private String said(String article, String claim) {
    String verdicts =
        check
            .check(
                claim,
                languages.detect(claim),
                Optional.of(TODAY),
                Objects.requireNonNull(ledgers.get(article)))
            .stream()
            .map(checked -> checked.verdict().id())
            .collect(Collectors.joining("; "));
    return verdicts.isEmpty() ? "none" : verdicts;
  }

  private FigureLedger ledger(String text, Language language, LocalDate date) {
    return FigureLedger.of(
        reader.read(text, language, Optional.of(date)).figures().stream()
            .map(f -> new SourcedFigure(new ArticleId("a.txt"), Optional.of(date), f))
            .toList());
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ChatClaimsTest.class.getResourceAsStream("/figures/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
