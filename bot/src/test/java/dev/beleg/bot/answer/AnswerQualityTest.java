package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.QuestionSet.Grade;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import dev.beleg.retrieval.search.PassageSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asks the question sets over their articles and holds the share of right answers and of right
/// refusals to a floor. The floors are what was reached; raise them with every improvement.
class AnswerQualityTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-11-22T12:00:00Z"));
  private static final Path DICTIONARIES = Path.of("/usr/share/dictd");

  @TempDir Path folder;

  /// A run of a question set.
  private record Outcome(
      Map<Grade, Integer> grades, List<String> misquoted, List<Long> nanoseconds) {

    double right() {
      return share(Grade.RIGHT, Grade.INCOMPLETE, Grade.WRONG_PLACE, Grade.WRONGLY_REFUSED);
    }

    double rightlyRefused() {
      return share(Grade.RIGHTLY_REFUSED, Grade.WRONGLY_ANSWERED);
    }

    private double share(Grade good, Grade... others) {
      int right = grades.getOrDefault(good, 0);
      int wrong = Arrays.stream(others).mapToInt(g -> grades.getOrDefault(g, 0)).sum();
      return (double) right / (right + wrong);
    }

    String milliseconds() {
      List<Long> sorted = nanoseconds.stream().sorted().toList();
      return "p50 %.1f ms, p99 %.1f ms"
          .formatted(
              sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seeds-dev,      seeds,                                0.92, 0.97",
    "seeds-heldout,  seeds,                                0.70, 0.80",
    "second-dev,     bot/src/test/resources/second-corpus, 0.68, 0.70",
    "second-heldout, bot/src/test/resources/second-corpus, 0.56, 0.80",
  })
  void answersAndRefusesAsOftenAsWasReached(String set, String corpus, double right, double refused)
      throws IOException {
    Outcome outcome = ask(QuestionSet.read(set), HOME.resolve(corpus));
    System.out.printf(
        "%s: %s, right %.3f, rightly refused %.3f, %s%n",
        set, outcome.grades, outcome.right(), outcome.rightlyRefused(), outcome.milliseconds());
    assertThat(outcome.misquoted).as("quotations that differ from their range").isEmpty();
    assertThat(outcome.right()).as("right answers").isGreaterThanOrEqualTo(right);
    assertThat(outcome.rightlyRefused()).as("right refusals").isGreaterThanOrEqualTo(refused);
  }

  private Outcome ask(QuestionSet set, Path corpus) throws IOException {
    Vocabulary vocabulary = Vocabulary.read(HOME.resolve("config/lexicon"));
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), CLOCK)) {
      new Ingestor(
              index,
              new ArticlePreparation(
                  new ArticleReader(), new PassageSplitter(), () -> vocabulary, ""),
              CLOCK)
          .reconcile(corpus);
      PassageSearch search = new PassageSearch(index, vocabulary, dictionaries());
      return ask(
          set,
          corpus,
          new ExtractiveAnswerer(
              new ExtractiveAnswerer.Parts(
                  search, index, vocabulary, new FigureExtractor(), CLOCK)));
    }
  }

  private static Outcome ask(QuestionSet set, Path corpus, ExtractiveAnswerer answerer) {
    Outcome outcome = new Outcome(new EnumMap<>(Grade.class), new ArrayList<>(), new ArrayList<>());
    for (QuestionSet.Item item : set.items()) {
      long start = System.nanoTime();
      Answer answer = answerer.answer(item.question(), Optional.empty()).answer();
      outcome.nanoseconds.add(System.nanoTime() - start);
      outcome.grades.merge(QuestionSet.grade(item, answer, corpus), 1, Integer::sum);
      if (answer instanceof Answer.Grounded grounded) {
        grounded.citations().stream()
            .filter(citation -> !isVerbatim(citation, corpus))
            .forEach(citation -> outcome.misquoted.add(item.id() + " " + citation));
      }
    }
    return outcome;
  }

  private static boolean isVerbatim(Citation citation, Path corpus) {
    return QuestionSet.text(corpus.resolve(citation.source().id().path()))
        .filter(text -> citation.span().of(text).equals(citation.quote()))
        .isPresent();
  }

  private static Dictionaries dictionaries() throws IOException {
    List<DictionaryFile> installed =
        Stream.of("freedict-deu-eng", "freedict-eng-deu", "mueller7", "freedict-deu-rus")
            .flatMap(name -> DictionaryFile.find(DICTIONARIES, name).stream())
            .toList();
    if (installed.isEmpty()) {
      System.out.println("no dictionaries in " + DICTIONARIES + ": asking without them");
    }
    return Dictionaries.open(HOME.resolve("bot/target/dictionaries"), installed, _ -> {});
  }
}
