package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.figure.ArticleFigures;
import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.figure.CheckedFigure.Verdict;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks sets of claims against the articles that ship with the product and two corpora of test
/// articles, and holds the share of right verdicts to a floor, and those wrongly called supported
/// to a ceiling. Both are what was reached. Of sets kept aside nothing but totals is printed.
class ClaimQualityTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static final Map<String, FigureLedger> LEDGERS = new HashMap<>();

  private final FigureExtractor extractor = new FigureExtractor();
  private final Vocabulary vocabulary = Vocabulary.read(HOME.resolve("config/lexicon"));
  private final FigureCheck check = new FigureCheck(new FigureReader(extractor, vocabulary));
  private final LanguageDetector languages = new LanguageDetector();

  /// How the verdicts of a set came out. A text without figures counts as one if none is found.
  private static final class Totals {
    private int all;
    private int right;
    private int rightWithReason;
    private int wronglySupported;
    private final List<String> mistakes = new ArrayList<>();

    void add(boolean verdict, boolean reason) {
      all++;
      right += verdict ? 1 : 0;
      rightWithReason += verdict && reason ? 1 : 0;
    }

    void mistake(ClaimSet.Text text, String expected, String found) {
      mistakes.add("  " + expected + " as " + found + ": " + text.corpus() + ": " + text.text());
    }

    double share() {
      return (double) right / all;
    }

    @Override
    public String toString() {
      return "%d of %d verdicts right (%.3f), %d with the right reasons, %d wrongly supported"
          .formatted(right, all, share(), rightWithReason, wronglySupported);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "claims-dev, 0.98, 0",
    "claims-heldout, 0.86, 0",
    "claims-fresh-dev, 0.83, 1",
    "claims-fresh-heldout, 0.80, 3",
    "claims-hedges-dev, 0.92, 0",
    "claims-hedges-heldout, 0.86, 2"
  })
  void judgesAsManyClaimsRightlyAsWasReached(String set, double right, int wronglySupported)
      throws IOException {
    Totals totals = new Totals();
    for (ClaimSet.Text text : ClaimSet.read(set).texts()) {
      judge(text, check(text.text(), ledger(text.corpus())), totals);
    }
    System.out.println(set + ": " + totals);
    if (!set.contains("heldout")) {
      totals.mistakes.forEach(System.out::println);
    }
    assertThat(totals.share()).as("right verdicts").isGreaterThanOrEqualTo(right);
    assertThat(totals.wronglySupported)
        .as("wrongly supported")
        .isLessThanOrEqualTo(wronglySupported);
  }

  private List<CheckedFigure> check(String text, FigureLedger ledger) {
    return check.check(text, languages.detect(text), Optional.of(TODAY), ledger);
  }

  private static void judge(ClaimSet.Text text, List<CheckedFigure> found, Totals totals) {
    List<CheckedFigure> left = new ArrayList<>(found);
    for (ClaimSet.Expected expected : text.expected()) {
      Optional<CheckedFigure> one =
          left.stream()
              .filter(figure -> figure.claimed().span().overlaps(expected.place()))
              .findFirst();
      one.ifPresent(left::remove);
      String verdict = one.map(figure -> figure.verdict().id()).orElse("none");
      totals.add(
          right(verdict, expected.verdict()),
          one.map(figure -> why(figure.verdict())).orElse(Set.of()).equals(expected.why()));
      if (!right(verdict, expected.verdict())) {
        totals.mistake(
            text,
            expected.verdict() + expected.why(),
            verdict + one.map(figure -> why(figure.verdict())).orElse(Set.of()));
      }
      boolean supported = verdict.equals("supported");
      totals.wronglySupported += supported && !expected.verdict().equals("supported") ? 1 : 0;
    }
    if (text.expected().isEmpty()) {
      totals.add(left.isEmpty(), true);
      left.forEach(figure -> totals.mistake(text, "no figure", figure.verdict().id()));
    }
    totals.wronglySupported +=
        (int) left.stream().filter(f -> f.verdict() instanceof Verdict.Supported).count();
  }

  private static boolean right(String verdict, String expected) {
    return expected.equals("not_supported")
        ? verdict.equals("differs") || verdict.equals("not_in_sources")
        : verdict.equals(expected);
  }

  private static Set<String> why(Verdict verdict) {
    return verdict instanceof Verdict.Differs differs
        ? differs.why().stream().map(difference -> difference.id()).collect(Collectors.toSet())
        : Set.of();
  }

  private FigureLedger ledger(String corpus) {
    return LEDGERS.computeIfAbsent(corpus, this::read);
  }

  private FigureLedger read(String corpus) {
    Path folder =
        corpus.equals("seeds")
            ? HOME.resolve(corpus)
            : HOME.resolve("bot/src/test/resources/" + corpus + "-corpus");
    try (Stream<Path> files = Files.list(folder)) {
      List<ArticleFigures> articles = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        ArticleId id = new ArticleId(file.getFileName().toString());
        if (new ArticleReader().read(id, Files.readAllBytes(file))
            instanceof ReadResult.Read read) {
          articles.add(ArticleFigures.of(read.article(), extractor, vocabulary));
        }
      }
      return FigureLedger.ofArticles(articles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
